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

interface LogPage {
  limit: number
  after: { at: number; id: string } | null
}

/** The log of an organization, newest first. Of an operator of the deployment it says that it was one, and no more. */
export async function listOrganizationEvents(
  db: Db,
  organizationId: string,
  filter: LogFilter,
  page: LogPage,
): Promise<LogEntry[]> {
  let query = selectEntries(db, page).where('e.organization_id', '=', organizationId)
  const { userId, act, from, to } = filter
  if (userId !== undefined) {
    query = query.where((eb) =>
      eb.or([
        // Whoever looks for an operator's acts must not find out by that who it was.
        eb.and([eb('e.actor_id', '=', userId), eb('e.actor_kind', '!=', 'operator')]),
        eb('e.target_id', '=', userId),
      ]),
    )
  }
  if (act !== undefined) query = query.where('e.act', '=', act)
  if (from !== undefined) query = query.where('e.at', '>=', from)
  if (to !== undefined) query = query.where('e.at', '<=', to)
  const nobody = { actorId: null, actorName: null, address: null, userAgent: null }
  return (await query.execute()).map((row) => ({
    ...toLogEntry(row),
    ...(row.actor_kind === 'operator' && nobody),
  }))
}

/** Entries of a log, newest first, with the names of those who did it. */
export function selectEntries(db: Db, { limit, after }: LogPage) {
  const query = db
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
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
  if (after === null) return query
  return query.where((eb) =>
    eb.or([eb('e.at', '<', after.at), eb.and([eb('e.at', '=', after.at), eb('e.id', '<', after.id)])]),
  )
}

export function toLogEntry(
  row: Awaited<ReturnType<ReturnType<typeof selectEntries>['execute']>>[number],
): LogEntry {
  return {
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
  }
}
