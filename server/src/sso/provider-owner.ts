import type { Db } from '../database/database.ts'

/** Does this session rest on an identity provider of an organization, or on one that is gone? */
export async function restsOnOrganization(db: Db, sessionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('sessions as s')
    .leftJoin('sso_connections as c', 'c.id', 's.sso_connection_id')
    .select(['c.id', 'c.organization_id'])
    .where('s.id', '=', sessionId)
    .where('s.sso_connection_id', 'is not', null)
    .executeTakeFirst()
  return row !== undefined && (row.id === null || row.organization_id !== null)
}
