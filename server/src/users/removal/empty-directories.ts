import { breathe } from '../../database/breathe.ts'
import type { Db } from '../../database/database.ts'

/** Rows that name a directory, of which there can be very many: few at once, so that nobody waits for a statement. */
const large = { users: 100, audit_events: 250 } as const
type Large = keyof typeof large
const small = ['emails', 'provider_requests', 'provider_answers'] as const
const directoriesAtOnce = 200

type Applications = { userId: string } | { organizationId: string } | { applicationId: string }

/** The directories of the Experiences of these applications. */
export async function listDirectories(db: Db, of: Applications): Promise<string[]> {
  const query = db
    .selectFrom('applications as a')
    .innerJoin('experiences as e', 'e.application_id', 'a.id')
    .innerJoin('directories as d', 'd.experience_id', 'e.id')
    .select('d.id')
    .orderBy('d.id')
  const rows = await ('userId' in of
    ? query.where('a.user_id', '=', of.userId)
    : 'organizationId' in of
      ? query.where('a.organization_id', '=', of.organizationId)
      : query.where('a.id', '=', of.applicationId)
  ).execute()
  return rows.map(({ id }) => id)
}

/**
 * The people of these directories are gone with everything of theirs, and so are their logs: what deletes a directory
 * begins with this, in the same transaction. One statement over a hundred thousand people would hold up every request.
 */
export async function emptyDirectories(tx: Db, directoryIds: readonly string[]): Promise<void> {
  for (let from = 0; from < directoryIds.length; from += directoriesAtOnce) {
    const some = directoryIds.slice(from, from + directoriesAtOnce)
    await deleteLarge(tx, 'users', some)
    await deleteLarge(tx, 'audit_events', some)
    for (const table of small) await tx.deleteFrom(table).where('directory_id', 'in', some).execute()
  }
}

/** Directories with few rows go together, one with many goes by pages. */
async function deleteLarge(tx: Db, table: Large, directoryIds: readonly string[]): Promise<void> {
  const counted = await tx
    .selectFrom(table)
    .select('directory_id')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('directory_id', 'in', directoryIds)
    .groupBy('directory_id')
    .execute()
  let pack: string[] = []
  let rows = 0
  for (const { directory_id: id, n } of counted) {
    if (Number(n) > large[table]) {
      await deleteByPages(tx, table, id)
      continue
    }
    if (rows + Number(n) > large[table]) {
      await deleteOf(tx, table, pack)
      pack = []
      rows = 0
    }
    pack.push(id)
    rows += Number(n)
  }
  if (pack.length > 0) await deleteOf(tx, table, pack)
}

async function deleteOf(tx: Db, table: Large, directoryIds: string[]): Promise<void> {
  await tx.deleteFrom(table).where('directory_id', 'in', directoryIds).execute()
  await breathe()
}

/**
 * PostgreSQL still steps over what was deleted in this transaction: from the beginning each time, that would be a square.
 * So each page begins where the last one ended.
 */
async function deleteByPages(tx: Db, table: Large, directoryId: string): Promise<void> {
  const readPage = table === 'users' ? readPeople : readEvents
  for (let after: Place = { at: -1, id: '' }; ; ) {
    const page = await readPage(tx, directoryId, after)
    const last = page.at(-1)
    if (last === undefined) return
    const ids = page.map(({ id }) => id)
    await tx.deleteFrom(table).where('id', 'in', ids).execute()
    after = last
    await breathe()
  }
}

interface Place {
  at: number
  id: string
}

function readPeople(tx: Db, directoryId: string, after: Place): Promise<Place[]> {
  return tx
    .selectFrom('users')
    .select(['id', 'created_at as at'])
    .where('directory_id', '=', directoryId)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('created_at', 'id'), '>', tuple(after.at, after.id)))
    .orderBy('created_at')
    .orderBy('id')
    .limit(large.users)
    .execute()
}

function readEvents(tx: Db, directoryId: string, after: Place): Promise<Place[]> {
  return tx
    .selectFrom('audit_events')
    .select(['id', 'at'])
    .where('directory_id', '=', directoryId)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '>', tuple(after.at, after.id)))
    .orderBy('at')
    .orderBy('id')
    .limit(large.audit_events)
    .execute()
}
