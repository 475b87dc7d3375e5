import { recordEvent } from '../../audit/audit.ts'
import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'
import { type ConnectionOwner, inLogOf, mayManage } from '../../sso/connection-owner.ts'
import { noteConnectionTested, type SsoConnection } from '../../sso/sso-connections.ts'
import type { AdmissionPlace } from './admit-identity.ts'
import type { VerifiedIdentity } from './identity.ts'
import { judgeIdentity, type Verdict } from './judge-identity.ts'
import { type Refusal, refusals } from './refusals.ts'
import { foreseeRole } from './sso-membership.ts'
import type { AskedFor } from './sso-requests.ts'

/** What somebody's sign-in through a connection would do. */
export type Foreseen = 'create' | 'link' | 'enter' | 'refuse'

export interface TestReport {
  connectionId: string
  organizationId: ConnectionOwner
  /** The connection counts as tested: it names an address that may be believed, and its settings are still these. */
  isTested: boolean
  identity: VerifiedIdentity
  provesMfa: boolean
  foreseen: Foreseen
  refusal: { code: Refusal; detail: string } | null
  account: { id: string; email: string; firstName: string; lastName: string } | null
  /** What they would be in the organization. */
  role: string | null
}

/**
 * Notes a successful test and tells what the sign-in would have done. Nobody is signed in and nothing of an account is
 * changed.
 * @throws {Problem} provider-request-expired when it is not the session that asked.
 */
export async function reportTest(
  { context, directory, client, session }: AdmissionPlace,
  tx: Db,
  done: { connection: SsoConnection; identity: VerifiedIdentity; asked: AskedFor },
): Promise<TestReport> {
  const { connection, identity, asked } = done
  const { id: connectionId, organizationId } = connection
  if (session === null || session.id !== asked.sessionId || session.user.id !== asked.userId)
    throw new Problem('provider-request-expired')
  if (!(await mayManage(tx, organizationId, session.user.id))) throw new Problem('provider-request-expired')
  const verdict = await judgeIdentity(context, tx, connection, identity)
  const isUsable = !isFaultOfSettings(verdict)
  const isTested =
    isUsable && (await noteConnectionTested(context, tx, { connectionId, version: asked.version }))
  await recordEvent(context, tx, {
    directoryId: directory.id,
    ...inLogOf(organizationId),
    act: 'sso-connection.tested',
    userId: session.user.id,
    result: isTested ? 'success' : 'failure',
    target: { kind: 'sso-connection', id: connectionId },
    sessionId: session.id,
    client,
    details: { foreseen: verdict.what },
  })
  const user = verdict.what === 'enter' || verdict.what === 'link' ? verdict.user : null
  const refusal = verdict.what === 'refuse' ? verdict.refusal : null
  return {
    connectionId,
    organizationId,
    isTested,
    identity,
    provesMfa: identity.provesMfa || connection.settings.countsAsMfa,
    foreseen: verdict.what,
    refusal: refusal && { code: refusal, detail: refusals[refusal] },
    account: user && {
      id: user.id,
      email: user.email,
      firstName: user.firstName,
      lastName: user.lastName,
    },
    role:
      verdict.what === 'refuse'
        ? null
        : await foreseeRole(tx, { connection, userId: user?.id ?? null, groups: identity.groups }),
  }
}

/** Nobody could come in with such an answer, whoever it is about. That a domain is not proven yet is another matter. */
function isFaultOfSettings(verdict: Verdict): boolean {
  return verdict.what === 'refuse' && ['no-address', 'address-unverified'].includes(verdict.refusal)
}
