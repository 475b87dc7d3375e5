import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { Db } from '../database/database.ts'
import { onceCommitted } from '../database/transaction.ts'
import type { Client } from '../http/client.ts'
import { noteEvent } from '../observability/event-counts.ts'

/** Everything that is recorded, named noun.what-happened. */
export const auditActs = [
  'account.registered',
  'account.email-confirmed',
  'account.invited',
  'account.disabled',
  'account.enabled',
  'account.invitation-revoked',
  'account.sessions-ended',
  'account.operator-granted',
  'account.operator-withdrawn',
  'account.exported',
  'account.deleted',
  'sign-in.succeeded',
  'sign-in.failed',
  'sign-in.paused',
  'session.ended',
  'session.others-ended',
  'session.ended-by-provider',
  'session.leaked',
  'session.fresh-proof',
  'second-factor.failed',
  'totp.enabled',
  'totp.removed',
  'passkey.added',
  'passkey.renamed',
  'passkey.removed',
  'passkey.counter-regressed',
  'recovery-codes.replaced',
  'recovery-code.used',
  'factor-reset.ordered',
  'factor-reset.cancelled',
  'factor-reset.done',
  'account-link.added',
  'account-link.removed',
  'password.set',
  'password.changed',
  'password.reset-requested',
  'password.reset',
  'profile.updated',
  'email-change.requested',
  'email-change.confirmed',
  'email-change.undone',
  'email-change.cancelled',
  'email-change.by-provider',
  'api-key.created',
  'api-key.updated',
  'api-key.paused',
  'api-key.resumed',
  'api-key.held',
  'api-key.rotated',
  'api-key.revoked',
  'api-key.leaked',
  'agent-token.minted',
  'agent-token.renewed',
  'agent-token.revoked',
  'agent-token.leaked',
  'agent-token.reused',
  'project.created',
  'project.updated',
  'project.deleted',
  'workspace.created',
  'workspace.updated',
  'workspace.deleted',
  'application.created',
  'application.updated',
  'application.transferred',
  'application.deleted',
  'dashboard.created',
  'dashboard.updated',
  'dashboard.transferred',
  'dashboard.deleted',
  'dashboard.shared',
  'dashboard.share-revoked',
  'billing.contact-changed',
  'billing.plan-changed',
  'organization.created',
  'organization.renamed',
  'organization.deleted',
  'member.joined',
  'member.role-changed',
  'member.removed',
  'member.left',
  'grant.set',
  'grant.removed',
  'role.created',
  'role.updated',
  'role.deleted',
  'invitation.created',
  'invitation.role-changed',
  'invitation.renewed',
  'invitation.revoked',
  'invitation.accepted',
  'invitation.declined',
  'sso-connection.created',
  'sso-connection.updated',
  'sso-connection.switched-on',
  'sso-connection.switched-off',
  'sso-connection.metadata-changed',
  'sso-connection.tested',
  'sso-connection.deleted',
  'sso-domain.added',
  'sso-domain.proven',
  'sso-domain.removed',
  'sso-domain.lost',
  'sso-enforcement.changed',
  'sso-enforcement.began',
  'sso-enforcement.fell-back',
  'account.sso-linked',
  'account.released',
  'mfa-requirement.changed',
  'mfa-requirement.administrators-asked',
  'experience.updated',
  'experience-user.created',
  'experience-user.updated',
  'experience-user.disabled',
  'experience-user.enabled',
  'experience-user.deleted',
  'experience-user.sessions-ended',
  'group.created',
  'group.updated',
  'group.deleted',
  'group.member-added',
  'group.member-removed',
  'experience-domain.added',
  'experience-domain.proven',
  'experience-domain.removed',
  'experience-domain.lost',
  'session.handed-over',
  'session.ended-by-application',
  'secret.resealed',
  'secret.given-up',
  'signing-key.rotated',
  'signing-key.revoked',
  'credentials.voided',
  'backup.taken',
  'backup.restored',
  'deployment.setting-changed',
  'email.retried',
  'email.discarded',
  'job.woken',
] as const
export type AuditAct = (typeof auditActs)[number]

export interface AuditFacts {
  directoryId: string
  act: AuditAct
  /** The organization in whose log it stands, if any. */
  organizationId?: string | null
  /** What it was done to, other than the account. */
  target?: {
    kind:
      | 'user'
      | 'invitation'
      | 'role'
      | 'project'
      | 'workspace'
      | 'application'
      | 'dashboard'
      | 'organization'
      | 'api-key'
      | 'agent-token'
      | 'sso-connection'
      | 'experience'
      | 'experience-user'
      | 'group'
    id: string
  }
  /** The account it concerns; null for strangers. */
  userId: string | null
  result?: 'success' | 'failure'
  actor?: { kind: 'user' | 'operator' | 'system' | 'stranger' | 'agent'; id: string | null }
  method?: string
  sessionId?: string
  /** The credential with which it was done, instead of `sessionId`. */
  by?: { kind: 'session' | 'api-key'; id: string }
  client?: Pick<Client, 'address' | 'userAgent'>
  /** Never a secret. */
  details?: Record<string, string | number | boolean | null>
}

/** Who did something, and from where. */
export type Signature = Pick<AuditFacts, 'actor' | 'method' | 'sessionId' | 'client'>

/** Records an act in the transaction of the act: without the record there is no act. @see OWASP ASVS 16.2.1 */
export async function recordEvent(
  context: Pick<Context, 'clock'> & Partial<Pick<Context, 'log'>>,
  tx: Db,
  facts: AuditFacts,
): Promise<void> {
  await tx
    .insertInto('audit_events')
    .values({
      id: createId('auditEvent'),
      directory_id: facts.directoryId,
      organization_id: facts.organizationId ?? null,
      user_id: facts.userId,
      act: facts.act,
      result: facts.result ?? 'success',
      actor_kind: facts.actor?.kind ?? (facts.userId === null ? 'stranger' : 'user'),
      actor_id: facts.actor ? facts.actor.id : facts.userId,
      method: facts.method ?? null,
      session_id: facts.by?.kind === 'session' ? facts.by.id : (facts.sessionId ?? null),
      api_key_id: facts.by?.kind === 'api-key' ? facts.by.id : null,
      address: facts.client?.address ?? null,
      user_agent: facts.client?.userAgent ?? null,
      details: facts.details ? JSON.stringify(facts.details) : null,
      at: context.clock.now(),
      target_kind: facts.target?.kind ?? null,
      target_id: facts.target?.id ?? null,
      about_email: typeof facts.details?.email === 'string' ? facts.details.email : null,
    })
    .execute()
  onceCommitted(tx, () => noteEvent(context, facts))
}

export interface ActivityItem {
  id: string
  at: number
  act: AuditAct
  result: 'success' | 'failure'
  actor_kind: NonNullable<AuditFacts['actor']>['kind']
  actor_id: string | null
  method: string | null
  session_id: string | null
  api_key_id: string | null
  /** While the key is kept. */
  api_key_name: string | null
  target_kind: string | null
  target_id: string | null
  /** Of an API key, while it is kept. */
  target_name: string | null
  address: string | null
  user_agent: string | null
}

/** The same as its owner may see it: not from where an operator did something to them. */
export async function listOwnEvents(...asked: Parameters<typeof listUserEvents>): Promise<ActivityItem[]> {
  const [, , userId] = asked
  const rows = await listUserEvents(...asked)
  const nowhere = { session_id: null, address: null, user_agent: null }
  return rows.map((row) =>
    row.actor_kind === 'operator' && row.actor_id !== userId ? { ...row, ...nowhere } : row,
  )
}

/** What happened to one account, newest first, from just after the cursor's place. */
export async function listUserEvents(
  db: Db,
  directoryId: string,
  userId: string,
  page: { limit: number; after: { at: number; id: string } | null },
): Promise<ActivityItem[]> {
  let query = db
    .selectFrom('audit_events as e')
    .leftJoin('api_keys as k', 'k.id', 'e.api_key_id')
    .leftJoin('api_keys as t', 't.id', 'e.target_id')
    .select(['e.id', 'e.at', 'e.act', 'e.result', 'e.method', 'e.session_id', 'e.address', 'e.user_agent'])
    .select([
      'e.actor_kind',
      'e.actor_id',
      'e.api_key_id',
      'k.name as api_key_name',
      'e.target_kind',
      'e.target_id',
      't.name as target_name',
    ])
    .where('e.user_id', '=', userId)
    .where('e.directory_id', '=', directoryId)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(page.limit)
  const { after } = page
  if (after) {
    query = query.where((eb) =>
      eb.or([eb('e.at', '<', after.at), eb.and([eb('e.at', '=', after.at), eb('e.id', '<', after.id)])]),
    )
  }
  return (await query.execute()) as ActivityItem[]
}
