import { recordEvent } from '../../audit/audit.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import type { Client } from '../../http/client.ts'
import type { Problem } from '../../http/problems.ts'
import type { LiveSession } from '../../sessions/sessions.ts'
import { inLogOf, lockOwner } from '../../sso/connection-owner.ts'
import { findConnection, noteConnectionUse, type SsoConnection } from '../../sso/sso-connections.ts'
import type { Directory } from '../../users/directories.ts'
import { lockUser, type User } from '../../users/users.ts'
import { findAccountFactors } from '../account-factors.ts'
import { advanceSignIn, type SignInStep } from '../advance-sign-in.ts'
import type { Delivery } from '../complete-sign-in.ts'
import { isMfaEnabled } from '../required-factors.ts'
import { followAddress } from './follow-address.ts'
import type { VerifiedIdentity } from './identity.ts'
import { findMeant, judgeIdentity, type Verdict } from './judge-identity.ts'
import { bindExempt, linkAccount } from './link-account.ts'
import { isProvenBy } from './own-consent.ts'
import { provisionAccount } from './provision-account.ts'
import { type Refusal, refused } from './refusals.ts'
import { useSsoIdentity } from './sso-identities.ts'
import { settleMembership } from './sso-membership.ts'
import { type SsoNotice, saveNotice } from './sso-notice.ts'
import type { AskedFor } from './sso-requests.ts'
import { reportTest, type TestReport } from './test-report.ts'

export interface AdmissionPlace {
  context: Context
  directory: Directory
  client: Client
  /** Of the request, if it came with one. */
  session: LiveSession | null
  delivery: Delivery
}

/** What became of somebody for whom a provider vouched; hand it to `answerAdmission` after the commit. */
export type Admission =
  | { next: 'step'; step: SignInStep; returnTo: string | null }
  | { next: 'notice'; notice: SsoNotice; returnTo: string | null }
  | { next: 'tested'; report: TestReport }
  | { next: 'refused'; problem: Problem }

/**
 * The one way in for everybody whom a connection's provider vouches for, by OpenID Connect as by SAML: an identity
 * becomes a user, and the user's sign-in goes on as every other does.
 * @param entry.isAccepted the person has seen what changes for the account and agrees.
 * @throws {Problem} provider-request-expired, plan-limit-reached: and with it nothing was used up.
 */
export async function admitIdentity(
  at: AdmissionPlace,
  tx: Db,
  entry: { identity: VerifiedIdentity; asked: AskedFor; isAccepted: boolean },
): Promise<Admission> {
  const { context } = at
  const { identity, asked } = entry
  const connection = await lockConnection(context, tx, asked.connectionId)
  if (connection === undefined || connection.id !== identity.connectionId) {
    return refuse(at, tx, { refusal: 'switched-off', userId: null, connection: null })
  }
  if (asked.purpose === 'sso-test') {
    return { next: 'tested', report: await reportTest(at, tx, { connection, identity, asked }) }
  }
  if (connection.state !== 'on') {
    return refuse(at, tx, { refusal: 'switched-off', userId: null, connection })
  }
  const meant = await findMeant(context, tx, identity)
  if (meant !== null) await lockUser(tx, meant)
  const verdict = await judgeIdentity(context, tx, connection, identity)
  if (verdict.what === 'refuse') return refuse(at, tx, { ...verdict, connection })
  if (verdict.what === 'link' && !verdict.isExempt) {
    const proven = await isProvenBy(at, tx, connection, verdict.user)
    if (!proven) return refuse(at, tx, { refusal: 'own-proof-required', userId: verdict.user.id, connection })
  }
  if (verdict.what === 'link' && !verdict.isExempt && !entry.isAccepted) {
    const notice = await saveNotice(at, tx, { connection, identity, asked, user: verdict.user })
    return { next: 'notice', notice, returnTo: asked.returnTo }
  }
  const user = await settleAccount(at, tx, { connection, identity, verdict })
  await settleMembership(at, tx, { connection, user, groups: identity.groups })
  await noteConnectionUse(context, tx, connection.id)
  const step = await signIn(at, tx, { connection, identity, user, isExempt: isExemptIn(verdict) })
  return { next: 'step', step, returnTo: asked.returnTo }
}

/** Its owner first, as in every change of its members; then the connection as it is now. */
async function lockConnection(
  context: Context,
  tx: Db,
  connectionId: string,
): Promise<SsoConnection | undefined> {
  const found = await findConnection(tx, connectionId)
  if (found === undefined) return undefined
  await lockOwner(context, tx, found.organizationId)
  return findConnection(tx, connectionId)
}

async function settleAccount(
  at: AdmissionPlace,
  tx: Db,
  made: {
    connection: SsoConnection
    identity: VerifiedIdentity
    verdict: Exclude<Verdict, { what: 'refuse' }>
  },
): Promise<User> {
  const { connection, identity, verdict } = made
  switch (verdict.what) {
    case 'create':
      return provisionAccount(at, tx, { connection, identity, email: verdict.email })
    case 'link': {
      const { user } = verdict
      if (verdict.isExempt) await bindExempt(at, tx, { connection, identity, user })
      else await linkAccount(at, tx, { connection, identity, user })
      return user
    }
    case 'enter': {
      await useSsoIdentity(at.context, tx, verdict.identityId)
      const { user, newEmail } = verdict
      return newEmail === null ? user : followAddress(at, tx, { connection, user, newEmail })
    }
    default:
      throw verdict satisfies never
  }
}

async function signIn(
  at: AdmissionPlace,
  tx: Db,
  came: { connection: SsoConnection; identity: VerifiedIdentity; user: User; isExempt: boolean },
): Promise<SignInStep> {
  const { connection, identity, user, isExempt } = came
  const { context, directory, client, session, delivery } = at
  // Whoever keeps their own second factor is asked for it, whatever a provider says.
  const hasOwn = isExempt && isMfaEnabled(await findAccountFactors(tx, user.id))
  const provesMfa = !hasOwn && (identity.provesMfa || connection.settings.countsAsMfa)
  return advanceSignIn(context, tx, {
    directory,
    attempt: { userId: user.id, proven: provesMfa ? ['sso', 'mfa'] : ['sso'] },
    user,
    replaced: session,
    client,
    delivery,
    sso: {
      connectionId: connection.id,
      session: identity.ssoSession,
      idToken: identity.idToken,
      provenAt: identity.authenticatedAt,
      endsAt: identity.sessionEndsAt,
    },
  })
}

function isExemptIn(verdict: Exclude<Verdict, { what: 'refuse' }>): boolean {
  return verdict.what !== 'create' && verdict.isExempt
}

async function refuse(
  { context, directory, client }: AdmissionPlace,
  tx: Db,
  why: { refusal: Refusal; userId: string | null; connection: SsoConnection | null },
): Promise<Admission> {
  const { refusal, userId, connection } = why
  await recordEvent(context, tx, {
    directoryId: directory.id,
    act: 'sign-in.failed',
    userId,
    ...(connection && {
      ...inLogOf(connection.organizationId),
      target: { kind: 'sso-connection' as const, id: connection.id },
    }),
    result: 'failure',
    actor: { kind: 'stranger', id: null },
    method: 'sso',
    client,
    details: { refusal },
  })
  return { next: 'refused', problem: refused(refusal) }
}
