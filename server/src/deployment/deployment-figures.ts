import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Database, Db } from '../database/database.ts'
import { platformDirectoryId } from '../users/directories.ts'

export interface DeploymentFigures {
  people: { users: number; operators: number; disabled: number }
  organizations: number
  /** Those that open something, of the people of Experiences too. */
  sessions: number
  /** Null where the engine does not tell. */
  databaseBytes: number | null
}

/** How much there is. Each is a count over an index, a few milliseconds for a million. */
export async function countDeployment({ database, clock }: Context): Promise<DeploymentFigures> {
  const db = database.kysely
  return {
    people: {
      users: await countUsers(db, null),
      operators: await countUsers(db, 'operator_since'),
      disabled: await countUsers(db, 'disabled_at'),
    },
    organizations: await countOf(db.selectFrom('organizations').select((eb) => eb.fn.countAll().as('n'))),
    sessions: await countOf(
      db
        .selectFrom('sessions')
        .select((eb) => eb.fn.countAll().as('n'))
        .where('expires_at', '>', clock.now()),
    ),
    databaseBytes: await measure(database),
  }
}

function countUsers(db: Db, having: 'operator_since' | 'disabled_at' | null): Promise<number> {
  let query = db
    .selectFrom('users')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('directory_id', '=', platformDirectoryId)
  if (having !== null) query = query.where(having, 'is not', null)
  return countOf(query)
}

async function countOf(query: {
  executeTakeFirstOrThrow(): Promise<{ n: number | string | bigint }>
}): Promise<number> {
  return Number((await query.executeTakeFirstOrThrow()).n)
}

/** Raw: each engine says it in its own way, and those that are like PostgreSQL need not say it at all. */
async function measure({ engine, kysely }: Database): Promise<number | null> {
  const asked =
    engine === 'sqlite'
      ? sql<{
          bytes: number
        }>`select page_count * page_size as bytes from pragma_page_count, pragma_page_size`
      : sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`
  const { rows } = await asked.execute(kysely).catch(() => ({ rows: [] as { bytes: number }[] }))
  return rows[0] === undefined ? null : Number(rows[0].bytes)
}
