import type { Context, MiddlewareHandler } from 'hono'
import type { Caller } from './caller.ts'
import type { Latchkey, Permission } from './client.ts'
import { admitSignedIn, admitTo, type NamedPlace, refusalOf, type SignedInOptions } from './guard.ts'

/** What a guard leaves for the handler: `c.get('caller')`. */
export type Guarded = { Variables: { caller: Caller } }

export interface HonoGuardOptions {
  /** The address of the client, which each runtime tells in its own way (`getConnInfo`). */
  addressOf?: (c: Context) => string | undefined
}

/** Middleware for Hono 4 that asks this Latchkey, once for each request. */
export function createGuard(latchkey: Latchkey, { addressOf }: HonoGuardOptions = {}) {
  const incoming = (c: Context) => ({ request: c.req.raw, address: addressOf?.(c) })
  return {
    /** Only for people who are signed in, by a session or an API key, unless told otherwise. */
    requireSignedIn: (options: SignedInOptions = {}): MiddlewareHandler<Guarded> =>
      guard((c) => admitSignedIn(latchkey, incoming(c), options)),

    /** Only for those who may do this in the place that the request names. */
    requireAccess: (
      permission: Permission,
      place: (c: Context) => NamedPlace | Promise<NamedPlace>,
    ): MiddlewareHandler<Guarded> =>
      guard(async (c) => admitTo(latchkey, incoming(c), { permission, place: await place(c) })),
  }
}

function guard(admit: (c: Context) => Promise<Caller>): MiddlewareHandler<Guarded> {
  return async (c, next) => {
    try {
      c.set('caller', await admit(c))
    } catch (error) {
      const { status, headers, body } = refusalOf(error)
      return new Response(body, { status, headers })
    }
    await next()
    return
  }
}
