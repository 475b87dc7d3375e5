import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import { sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { type Client, sourceOf } from '../http/client.ts'
import { rememberDevice } from '../sessions/known-devices.ts'
import { sessionView, toSessionView } from '../sessions/session-view.ts'
import { createSession, endSession, type LiveSession } from '../sessions/sessions.ts'
import { requireOwnWaysIn } from '../sso/sso-managed.ts'
import type { Directory } from '../users/directories.ts'
import { noteSignIn, type User } from '../users/users.ts'
import { findAccountFactors } from './account-factors.ts'
import { type Attempt, missingFactors, sessionMethods } from './required-factors.ts'

/** How the session's token travels: as a cookie, or in the answer for programs. */
export const deliveryField = Type.Optional(
  Type.Enum(['cookie', 'token'], {
    description: '`token` puts the session token into the answer instead of a cookie.',
  }),
)
export type Delivery = 'cookie' | 'token'

/** The answer of every operation that ends in a session. */
export const signedInAnswer = Type.Object({
  next: Type.Literal('done'),
  session: sessionView,
  token: Type.Optional(Type.String({ description: 'The session token, when delivery is `token`.' })),
})

export interface SigningIn {
  directory: Directory
  attempt: Attempt
  user: User
  client: Client
  delivery: Delivery
  /** The session whose cookie this sign-in takes the place of: it ends. */
  replaced: LiveSession | null
  /** What a company's provider vouched for in this sign-in. */
  sso?: SsoProof
}

export interface SsoProof {
  connectionId: string
  /** The provider's session, by which it ends ours later. */
  session: string | null
  /** What its OpenID provider wants to see again at a sign-out. */
  idToken: string | null
  /** When the person was proven there; null: just now. */
  provenAt: number | null
  /** When its session ends there, of which ours is a part; null: it does not say. */
  endsAt: number | null
}

export interface SignedIn {
  session: LiveSession
  token: string
}

/**
 * The one exit of every sign-in: nothing else makes sessions.
 * Part of the transaction in which the last proof was used; hand the result to `answerSignedIn` after the commit.
 * @throws {Problem} sso-managed when only a company's provider opens this account.
 * @throws {Error} when something required was not proven: that is a mistake of the caller.
 */
export async function completeSignIn(context: Context, tx: Db, facts: SigningIn): Promise<SignedIn> {
  const { directory, attempt, user, client } = facts
  if (missingFactors(attempt, await findAccountFactors(tx, attempt.userId)).length > 0) {
    throw new Error('A sign-in cannot be completed before everything required is proven.')
  }
  const endsBy = facts.sso ? facts.sso.endsAt : await endByCompany(context, tx, facts)
  const { userId } = attempt
  const methods = sessionMethods(attempt.proven)
  const now = context.clock.now()
  // A provider's clock may be ahead.
  const provenAt = Math.min(facts.sso?.provenAt ?? now, now)
  const device = deviceOf(facts)
  if (facts.delivery === 'cookie' && facts.replaced) {
    await endSession(context, tx, facts.replaced.user.id, facts.replaced.id)
  }
  const made = await createSession(context, tx, {
    directoryId: directory.id,
    userId,
    methods,
    client,
    provenAt,
    endsBy,
    ...(facts.sso && { sso: facts.sso }),
  })
  await noteSignIn(tx, userId, now)
  await recordEvent(context, tx, {
    directoryId: directory.id,
    act: 'sign-in.succeeded',
    userId,
    method: methods.join(' '),
    sessionId: made.id,
    client,
  })
  const isNews = await rememberDevice(context, tx, userId, device)
  if (isNews) {
    await enqueueEmail(context, tx, {
      directoryId: directory.id,
      userId,
      to: user.email,
      template: 'new-device',
      facts: {
        ...mailFacts(context, directory, { firstName: user.firstName, client }),
        devicesLink: pageLink(context, '/account/devices'),
      },
    })
  }
  return {
    token: made.token,
    session: {
      kind: 'session',
      id: made.id,
      tokenHash: sha256(made.token),
      directoryId: directory.id,
      methods,
      createdAt: now,
      expiresAt: made.expiresAt,
      freshUntil: provenAt + context.config.freshProofTtl * 1000,
      user: {
        id: userId,
        email: user.email,
        firstName: user.firstName,
        lastName: user.lastName,
        isOperator: user.operatorSince !== null,
      },
    },
  }
}

/** Companies sign in to the platform: nobody else's people are theirs, whatever their addresses. */
async function endByCompany(
  context: Context,
  tx: Db,
  { directory, user }: Pick<SigningIn, 'directory' | 'user'>,
): Promise<number | null> {
  return directory.kind === 'platform' ? requireOwnWaysIn(context, tx, user) : null
}

/** Hands a session to the client in the way that was asked for, and tells about it. */
export function answerSignedIn(
  context: Context,
  client: Client,
  delivery: Delivery,
  { session, token }: SignedIn,
) {
  deliverToken(context, client, delivery, { token, expiresAt: session.expiresAt })
  return { next: 'done' as const, session: toSessionView(session), ...(delivery === 'token' && { token }) }
}

/** Sets the cookie unless the client wants the token itself. */
export function deliverToken(
  context: Context,
  client: Client,
  delivery: Delivery,
  made: { token: string; expiresAt: number },
): void {
  if (delivery === 'token') return
  client.setSessionCookie(made.token, Math.floor((made.expiresAt - context.clock.now()) / 1000))
}

/** The browser by its device cookie; a program, which keeps none, by what it calls itself and where it is. */
function deviceOf({ client, delivery }: SigningIn): string {
  if (delivery === 'cookie') return client.ensureDevice()
  return client.deviceHash ?? sha256(`${client.userAgent ?? ''}|${sourceOf(client.address)}`)
}
