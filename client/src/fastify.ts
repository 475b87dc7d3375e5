import type { FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify'
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

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/** Who called. @throws {Error} when no guard stands before this route. */
export function callerOf(request: Pick<FastifyRequest, 'headers'>): Caller {
  return findCaller(request)
}

/**
 * Hooks for Fastify 5 that ask this Latchkey, once for each request. As `onRequest` they refuse before a body is read;
 * where the place stands in the body, use them as `preHandler`.
 */
export function createGuard(latchkey: Latchkey) {
  return {
    /** Only for people who are signed in, by a session or an API key, unless told otherwise. */
    requireSignedIn: (options: SignedInOptions = {}): Hook =>
      guard((request) => admitSignedIn(latchkey, incoming(request), options)),

    /** Only for those who may do this in the place that the request names. */
    requireAccess: <Route extends RouteGenericInterface = AnyRoute>(
      permission: Permission,
      place: (request: FastifyRequest<Route>) => NamedPlace,
    ): Hook =>
      guard((request) => {
        const named = place(request as FastifyRequest<Route>)
        return admitTo(latchkey, incoming(request), { permission, place: named })
      }),
  }
}

/** What every route has: the parts of its path are text. */
interface AnyRoute extends RouteGenericInterface {
  Params: Record<string, string>
}

function incoming(request: FastifyRequest) {
  return { request, address: request.ip }
}

function guard(admit: (request: FastifyRequest) => Promise<Caller>): Hook {
  return async (request, reply) => {
    try {
      keep(request, await admit(request))
      return
    } catch (error) {
      const { status, headers, body } = refusalOf(error)
      return reply.code(status).headers(headers).send(body)
    }
  }
}
