import type { Request, RequestHandler } from 'express'
import type { Caller } from './caller.ts'
import type { Latchkey, Permission } from './client.ts'
import {
  admitSignedIn,
  admitTo,
  createCallers,
  type NamedPlace,
  refusalOf,
  type SignedInOptions,
} from './guard.ts'

const { keep, callerOf: findCaller } = createCallers<object>()

/** Who called. @throws {Error} when no guard stands before this route. */
export function callerOf(request: Pick<Request, 'headers'>): Caller {
  return findCaller(request)
}

/** Middleware for Express 5 that asks this Latchkey, once for each request. */
export function createGuard(latchkey: Latchkey) {
  return {
    /** Only for people who are signed in, by a session or an API key, unless told otherwise. */
    requireSignedIn: (options: SignedInOptions = {}): RequestHandler =>
      guard((request) => admitSignedIn(latchkey, incoming(request), options)),

    /** Only for those who may do this in the place that the request names. */
    requireAccess: (permission: Permission, place: (request: Request) => NamedPlace): RequestHandler =>
      guard((request) => admitTo(latchkey, incoming(request), { permission, place: place(request) })),
  }
}

function incoming(request: Request) {
  return { request, address: request.ip }
}

function guard(admit: (request: Request) => Promise<Caller>): RequestHandler {
  return async (request, response, next) => {
    try {
      keep(request, await admit(request))
    } catch (error) {
      const { status, headers, body } = refusalOf(error)
      response.status(status).set(headers).end(body)
      return
    }
    next()
  }
}
