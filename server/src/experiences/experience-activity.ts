import type { AuditAct } from '../audit/audit.ts'
import type { Db } from '../database/database.ts'
import type { Place } from '../http/pagination.ts'

/** One event of an Experience's own log. */
export interface ExperienceEvent extends Place {
  act: AuditAct
  result: 'success' | 'failure'
  user: { id: string; email: string | null } | null
  method: string | null
  address: string | null
  userAgent: string | null
}

/** What happened in a directory, or to one of its users, newest first. */
export async function listDirectoryEvents(
  db: Db,
  directoryId: string,
  of: { userId?: string | undefined },
  page: { limit: number; after: Place | null },
): Promise<ExperienceEvent[]> {
  let query = db
    .selectFrom('audit_events as e')
    .leftJoin('users as u', (join) =>
      join.onRef('u.id', '=', 'e.user_id').on('u.directory_id', '=', directoryId),
    )
    .select([
      'e.id',
      'e.at',
      'e.act',
      'e.result',
      'e.user_id',
      'e.method',
      'e.address',
      'e.user_agent',
      'u.email',
    ])
    .where('e.directory_id', '=', directoryId)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(page.limit)
  if (of.userId !== undefined) query = query.where('e.user_id', '=', of.userId)
  const { after } = page
  if (after) {
    query = query
      .where('e.at', '<=', after.at)
      .where((eb) => eb.or([eb('e.at', '<', after.at), eb('e.id', '<', after.id)]))
  }
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    act: row.act as AuditAct,
    result: row.result,
    user: row.user_id === null ? null : { id: row.user_id, email: row.email },
    method: row.method,
    address: row.address,
    userAgent: row.user_agent,
  }))
}
