import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { Db } from '../database/database.ts'
import type { Client } from '../http/client.ts'

/** Everything that is recorded, named noun.what-happened. */
export const auditActs = [
  'account.registered',
  'account.email-confirmed',
  'account.invited',
  'account.disabled',
  'account.enabled',
  'account.operator-granted',
  'account.operator-withdrawn',
  'sign-in.succeeded',
  'sign-in.failed',
  'sign-in.paused',
  'session.ended',
  'session.others-ended',
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
  'password.changed',
  'password.reset-requested',
  'password.reset',
  'profile.updated',
  'email-change.requested',
  'email-change.confirmed',
  'email-change.undone',
  'email-change.cancelled',
  'project.created',
  'project.updated',
  'project.deleted',
  'workspace.created',
  'workspace.updated',
  'workspace.deleted',
  'billing.contact-changed',
  'billing.plan-changed',
  'organization.created',
  'organization.renamed',
  'organization.deleted',
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
  'mfa-requirement.changed',
  'mfa-requirement.administrators-asked',
] as const
export type AuditAct = (typeof auditActs)[number]

export interface AuditFacts {
  directoryId: string
  act: AuditAct
  /** The organization in whose log it stands. */
  organizationId?: string
  /** What it was done to, other than the account. */
  target?: { kind: 'user' | 'invitation' | 'role' | 'project' | 'workspace' | 'organization'; id: string }
  /** The account it concerns; null for strangers. */
  userId: string | null
  result?: 'success' | 'failure'
  actor?: { kind: 'user' | 'operator' | 'system' | 'stranger'; id: string | null }
  method?: string
  sessionId?: string
  /** The credential with which it was done, instead of `sessionId`. */
  by?: { kind: 'session' | 'api-key'; id: string }
  client?: Pick<Client, 'address' | 'userAgent'>
  /** Never a secret. */
  details?: Record<string, string | number | boolean | null>
}

/** Records an act in the transaction of the act: without the record there is no act. @see OWASP ASVS 16.2.1 */
export async function recordEvent(context: Context, tx: Db, facts: AuditFacts): Promise<void> {
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
    })
    .execute()
}

export interface ActivityItem {
  id: string
  at: number
  act: AuditAct
  result: 'success' | 'failure'
  method: string | null
  session_id: string | null
  address: string | null
  user_agent: string | null
}

/** What happened to one account, newest first, from just after the cursor's place. */
export async function listUserEvents(
  db: Db,
  directoryId: string,
  userId: string,
  page: { limit: number; after: { at: number; id: string } | null },
): Promise<ActivityItem[]> {
  let query = db
    .selectFrom('audit_events')
    .select(['id', 'at', 'act', 'result', 'method', 'session_id', 'address', 'user_agent'])
    .where('user_id', '=', userId)
    .where('directory_id', '=', directoryId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
  const { after } = page
  if (after) {
    query = query.where((eb) =>
      eb.or([eb('at', '<', after.at), eb.and([eb('at', '=', after.at), eb('id', '<', after.id)])]),
    )
  }
  return (await query.execute()) as ActivityItem[]
}
