import { sql } from 'kysely'
import type { Context } from '../../src/context.ts'
import type { Database } from '../../src/database/database.ts'
import { applicationRows } from './earlier-applications.ts'
import { type EarlierFacts, earlierFacts, type Row, type TableRows } from './earlier-facts.ts'
import { organizationRows } from './earlier-organizations.ts'
import { peopleRows } from './earlier-people.ts'

export interface EarlierData {
  facts: EarlierFacts
  tables: TableRows
}

/** What a small company has in the tables of 0.1.0, everything in them referring to everything else as it does there. */
export async function earlierData(context: Context): Promise<EarlierData> {
  const facts = await earlierFacts(context)
  return { facts, tables: [...peopleRows(facts), ...organizationRows(facts), ...applicationRows(facts)] }
}

/** What a table or a column was called before its name was changed. */
const earlierNames: Record<string, string> = {
  provider_messages: 'saml_assertions',
  message_id: 'assertion_id',
}

/**
 * Puts the rows into a database whose schema may be an earlier one: only tables and columns that are there.
 * @returns what was put in, under the names of today.
 */
export async function fillEarlier(database: Database, { facts, tables }: EarlierData): Promise<TableRows> {
  const shapes = await database.kysely.introspection.getTables()
  const hasExperiences = shapes.some(({ name }) => name === 'experiences')
  const filled: TableRows = []
  for (const [table, rows] of tables) {
    const shape = shapes.find(({ name }) => name === table || name === earlierNames[table])
    // The people of an Experience are in a directory that there is not without it.
    const possible = rows.filter((row) => hasExperiences || row.directory_id !== facts.shop.directory_id)
    if (shape === undefined || possible.length === 0) continue
    const names = new Set(shape.columns.map(({ name }) => name))
    const written: Row[] = []
    for (const row of possible) written.push(await insertKnown(database, shape.name, names, row))
    filled.push([table, written])
  }
  return filled
}

/** @returns the part of the row for which the table has columns. */
async function insertKnown(
  database: Database,
  table: string,
  names: ReadonlySet<string>,
  row: Row,
): Promise<Row> {
  const columns: string[] = []
  const written: Row = {}
  for (const [column, value] of Object.entries(row)) {
    const name = [column, earlierNames[column]].find((one) => one !== undefined && names.has(one))
    if (name === undefined) continue
    columns.push(name)
    written[column] = value
  }
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values (${sql.join(Object.values(written))})`.execute(database.kysely)
  return written
}
