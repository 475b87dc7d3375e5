import { sql } from 'kysely'
import { type LogEntry, selectEntries, toLogEntry } from '../audit/organization-log.ts'
import type { Db } from '../database/database.ts'
import type { Place } from '../http/pagination.ts'

/** What an operator or the command line did. */
export interface DeploymentEntry extends LogEntry {
  /** The account it was done to, while there is one. */
  user: { id: string; email: string } | null
  /** The organization it was done to, while there is one. */
  organization: { id: string; name: string } | null
}

/** What was done for the deployment, newest first: by operators, on the command line, and to its own SSO connections. */
export async function listDeploymentEvents(
  db: Db,
  page: { limit: number; after: Place | null },
): Promise<DeploymentEntry[]> {
  const rows = await selectDeploymentEvents(db, page).execute()
  return rows.map((row) => {
    const isOwn = row.user_id === row.actor_id
    // What concerns nobody's account stands in the one of whoever did it.
    const isAboutUser = row.about_email !== null && row.user_id !== null && !(isOwn && hasSubject(row))
    return {
      ...toLogEntry(row),
      user: isAboutUser ? { id: row.user_id ?? '', email: row.about_email ?? '' } : null,
      organization:
        row.organization_id === null || row.organization_name === null
          ? null
          : { id: row.organization_id, name: row.organization_name },
    }
  })
}

/** The query of a page, for looking at how the engine answers it. */
export function selectDeploymentEvents(db: Db, page: { limit: number; after: Place | null }) {
  return (
    selectEntries(db, page)
      .leftJoin('users as about', 'about.id', 'e.user_id')
      .leftJoin('organizations as o', 'o.id', 'e.organization_id')
      .select(['e.user_id', 'e.organization_id', 'about.email as about_email', 'o.name as organization_name'])
      // Word for word as the partial index has it, or it is not used.
      .where(
        sql<boolean>`(e.actor_kind = 'operator' or (e.organization_id is null and substr(e.act, 1, 4) = 'sso-'))`,
      )
  )
}

function hasSubject(row: { target_id: string | null; organization_id: string | null }): boolean {
  return row.target_id !== null || row.organization_id !== null
}
