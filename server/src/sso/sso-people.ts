import type { Db } from '../database/database.ts'
import type { Place } from '../http/pagination.ts'

/** Somebody who has come in through a connection and can do so again. */
export interface SsoPerson extends Place {
  email: string
  firstName: string
  lastName: string
  /** The connection is the only way in. */
  isManaged: boolean
  lastUsedAt: number
}

/** The people of a connection, in the order in which they came. */
export async function listPeople(
  db: Db,
  connectionId: string,
  { limit, after }: { limit: number; after: Place | null },
): Promise<SsoPerson[]> {
  let query = select(db, connectionId).orderBy('i.created_at').orderBy('u.id').limit(limit)
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('i.created_at', '>', after.at),
        eb.and([eb('i.created_at', '=', after.at), eb('u.id', '>', after.id)]),
      ]),
    )
  }
  return (await query.execute()).map((row) => toSsoPerson(connectionId, row))
}

export async function findPerson(
  db: Db,
  connectionId: string,
  userId: string,
): Promise<SsoPerson | undefined> {
  const row = await select(db, connectionId).where('u.id', '=', userId).executeTakeFirst()
  return row && toSsoPerson(connectionId, row)
}

function select(db: Db, connectionId: string) {
  return db
    .selectFrom('sso_identities as i')
    .innerJoin('users as u', 'u.id', 'i.user_id')
    .select(['u.id', 'u.email', 'u.first_name', 'u.last_name', 'u.sso_connection_id'])
    .select(['i.created_at', 'i.last_used_at'])
    .where('i.connection_id', '=', connectionId)
}

function toSsoPerson(
  connectionId: string,
  row: {
    id: string
    email: string
    first_name: string
    last_name: string
    sso_connection_id: string | null
    created_at: number
    last_used_at: number
  },
): SsoPerson {
  return {
    id: row.id,
    at: row.created_at,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    isManaged: row.sso_connection_id === connectionId,
    lastUsedAt: row.last_used_at,
  }
}
