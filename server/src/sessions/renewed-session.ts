import Type from 'typebox'
import type { Context } from '../context.ts'
import { sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import type { Client } from '../http/client.ts'
import { Problem } from '../http/problems.ts'
import type { SignInMethod } from '../sign-in/methods.ts'
import { sessionMethods } from '../sign-in/required-factors.ts'
import { sessionView, toSessionView } from './session-view.ts'
import { type LiveSession, renewSession } from './sessions.ts'

/** The answer of an operation that gave the session a new token. */
export const renewedAnswer = Type.Object({
  session: sessionView,
  token: Type.Optional(
    Type.String({ description: 'The new session token, for callers that used a bearer token.' }),
  ),
})

/**
 * Gives the caller's own session a new token and a fresh proof, within the act's transaction.
 * @param proven what was proven for it, on top of what the session already says.
 * @returns `deliver`, to be called after the commit: it sets the cookie, or answers with the token to a bearer.
 * @throws {Problem} not-signed-in when the session was ended or renewed meanwhile.
 */
export async function renewOwnSession(
  context: Context,
  tx: Db,
  session: LiveSession,
  proven: readonly SignInMethod[] = [],
) {
  const methods = sessionMethods([...session.methods, ...proven])
  const token = await renewSession(context, tx, { ...session, methods })
  if (token === null) throw new Problem('not-signed-in')
  const now = context.clock.now()
  const renewed = {
    ...session,
    methods,
    tokenHash: sha256(token),
    freshUntil: now + context.config.freshProofTtl * 1000,
  }
  return {
    deliver(client: Client) {
      const view = { session: toSessionView(renewed) }
      if (client.usesBearer) return { ...view, token }
      client.setSessionCookie(token, Math.floor((session.expiresAt - now) / 1000))
      return view
    },
  }
}
