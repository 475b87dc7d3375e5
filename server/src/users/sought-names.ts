import { setTimeout } from 'node:timers/promises'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Database, Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from './directories.ts'

// Beyond every character, so that it ends what begins alike.
const behindAll = '\u{10ffff}'
/** As far as is counted. */
const many = 50_000

/** On SQLite nobody is answered meanwhile. */
const rowsAtOnce = 25
/** How long one turn takes at most: a server that is told to end waits for it. */
const turnMs = 10_000
/** After a piece of work, requests have so many times as long to themselves. */
const restFactor = 3

/** In small letters and without accents, so that `jose` finds José. */
export function toSought(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim().replaceAll(/\s+/g, ' ')
}

/** What one of the platform's people is found by beside the address: the name from either end. */
export function soughtNames({ firstName, lastName }: { firstName: string; lastName: string }) {
  return {
    sought_name: toSought(`${firstName} ${lastName}`),
    sought_last_name: toSought(`${lastName} ${firstName}`),
  }
}

/** The beginning of an address or a name that somebody typed, and how many begin like that, counted up to a point. */
export interface SoughtBeginning {
  typed: string
  found: number
}

/** The typed beginning as it is looked for. Weighing it costs the same however many fit. */
export async function weighBeginning(database: Database, typed: string): Promise<SoughtBeginning> {
  const beginning = toSought(typed)
  const counts = await database.kysely
    .selectNoFrom((eb) =>
      fittingIn(database, beginning).map((fitting, at) =>
        eb
          .selectFrom(fitting.limit(many).as('f'))
          .select((e) => e.fn.countAll().as('n'))
          .as(`n${at}`),
      ),
    )
    .executeTakeFirstOrThrow()
  const found = Object.values(counts as Record<string, unknown>).reduce<number>(
    (sum, n) => sum + Number(n),
    0,
  )
  return { typed: beginning, found }
}

/**
 * The ids of those who fit, of which each way to fit needs the first ones only.
 * @param narrow leaves those who are wanted besides, puts them in order and takes the first.
 */
export function fittingUsers(
  database: Pick<Database, 'kysely' | 'engine'>,
  { typed }: SoughtBeginning,
  narrow: (fitting: ReturnType<typeof fittingIn>[number]) => ReturnType<typeof fittingIn>[number],
) {
  const [byEmail, byName, byLastName] = fittingIn(database, typed)
  const first = (fitting: typeof byEmail) =>
    database.kysely.selectFrom(narrow(fitting).as('f')).select('f.id')
  return first(byEmail).union(first(byName)).union(first(byLastName))
}

/** Does this user fit? Written so that no index answers it: for where they are many. */
export function isFitting({ typed }: SoughtBeginning) {
  const length = sql.lit([...typed].length)
  return (eb: ExpressionBuilder<Tables & { u: Tables['users'] }, 'u'>) =>
    eb.or(
      (['u.email', 'u.sought_name', 'u.sought_last_name'] as const).map(
        // Raw because Kysely has no `substr`, which means the same on both engines.
        (column) => sql<boolean>`substr(${eb.ref(column)}, 1, ${length}) = ${typed}`,
      ),
    )
}

function fittingIn({ kysely, engine }: Pick<Database, 'kysely' | 'engine'>, typed: string) {
  // Addresses are older than their search and stand in the order of the database's language there.
  const email =
    engine === 'postgres'
      ? sql<string>`${sql.ref('u.email')} collate "C"`
      : sql<string>`${sql.ref('u.email')}`
  const select = () => kysely.selectFrom('users as u').select('u.id')
  const end = typed + behindAll
  return [
    select()
      .where('u.directory_id', '=', platformDirectoryId)
      .where(email, '>=', typed)
      .where(email, '<', end),
    select().where('u.sought_name', '>=', typed).where('u.sought_name', '<', end),
    select().where('u.sought_last_name', '>=', typed).where('u.sought_last_name', '<', end),
  ] as const
}

/** Writes down what people and organizations are found by, where an earlier version of the program did not. */
export async function writeSoughtNames(context: Context): Promise<void> {
  const until = performance.now() + turnMs
  for (const write of [writeUserNames, writeOrganizationNames]) {
    while (performance.now() < until) {
      const startedAt = performance.now()
      if ((await transaction(context.database, write)) < rowsAtOnce) break
      await setTimeout(restFactor * (performance.now() - startedAt))
    }
  }
}

/** @returns how many were looked at. */
async function writeUserNames(tx: Db): Promise<number> {
  const rows = await tx
    .selectFrom('users')
    .select(['id', 'first_name', 'last_name'])
    .where('sought_name', 'is', null)
    // As the partial index has it, which no parameter would lead to.
    .where('directory_id', '=', sql.lit(platformDirectoryId))
    .orderBy('id')
    .limit(rowsAtOnce)
    .execute()
  for (const { id, first_name: firstName, last_name: lastName } of rows) {
    await tx
      .updateTable('users')
      .set(soughtNames({ firstName, lastName }))
      .where('id', '=', id)
      // Who was renamed meanwhile is found by the new name.
      .where('sought_name', 'is', null)
      .execute()
  }
  return rows.length
}

async function writeOrganizationNames(tx: Db): Promise<number> {
  const rows = await tx
    .selectFrom('organizations')
    .select(['id', 'name'])
    .where('sought_name', 'is', null)
    .limit(rowsAtOnce)
    .execute()
  for (const { id, name } of rows) {
    await tx
      .updateTable('organizations')
      .set({ sought_name: toSought(name) })
      .where('id', '=', id)
      .where('sought_name', 'is', null)
      .execute()
  }
  return rows.length
}
