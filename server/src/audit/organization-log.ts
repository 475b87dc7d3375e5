import type { Db } from '../database/database.ts'
import type { AuditAct } from './audit.ts'

/** One entry of an organization's log, with the name of whoever did it while the account exists. */
export interface LogEntry {
  id: string
  at: number
  act: AuditAct
  result: 'success' | 'failure'
  actorKind: 'user' | 'operator' | 'system' | 'stranger' | 'agent'
  actorId: string | null
  actorName: string | null
  apiKeyId: string | null
  apiKeyName: string | null
  targetKind: string | null
  targetId: string | null
  method: string | null
  address: string | null
  userAgent: string | null
  details: Record<string, unknown> | null
}

export interface LogFilter {
  userId?: string | undefined
  act?: string | undefined
  /** Milliseconds, both included. */
  from?: number | undefined
  to?: number | undefined
}

/** The log of an organization, newest first. */
export async function listOrganizationEvents(
  db: Db,
  organizationId: string,
  filter: LogFilter,
  page: { limit: number; after: { at: number; id: string } | null },
): Promise<LogEntry[]> {
  let query = db
    .selectFrom('audit_events as e')
    .leftJoin('users as u', 'u.id', 'e.actor_id')
    .leftJoin('api_keys as k', 'k.id', 'e.api_key_id')
    .select([
      'e.id',
      'e.at',
      'e.act',
      'e.result',
      'e.actor_kind',
      'e.actor_id',
      'e.api_key_id',
      'k.name as api_key_name',
      'e.target_kind',
      'e.target_id',
      'e.method',
      'e.address',
      'e.user_agent',
      'e.details',
      'u.first_name',
      'u.last_name',
    ])
    .where('e.organization_id', '=', organizationId)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(page.limit)
  const { userId, act, from, to } = filter
  const { after } = page
  if (userId !== undefined) {
    query = query.where((eb) => eb.or([eb('e.actor_id', '=', userId), eb('e.target_id', '=', userId)]))
  }
  if (act !== undefined) query = query.where('e.act', '=', act)
  if (from !== undefined) query = query.where('e.at', '>=', from)
  if (to !== undefined) query = query.where('e.at', '<=', to)
  if (after) {
    query = query.where((eb) =>
      eb.or([eb('e.at', '<', after.at), eb.and([eb('e.at', '=', after.at), eb('e.id', '<', after.id)])]),
    )
  }
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    act: row.act as AuditAct,
    result: row.result,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.first_name === null ? null : `${row.first_name} ${row.last_name}`,
    apiKeyId: row.api_key_id,
    apiKeyName: row.api_key_name,
    targetKind: row.target_kind,
    targetId: row.target_id,
    method: row.method,
    address: row.address,
    userAgent: row.user_agent,
    details: row.details === null ? null : (JSON.parse(row.details) as Record<string, unknown>),
  }))
}
