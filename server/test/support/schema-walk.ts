import { sql } from 'kysely'
import type { Database } from '../../src/database/database.ts'

export interface TableShape {
  name: string
  columns: string[]
}

/** The tables of the schema as the database has them, so that a new one is walked as well. */
export async function readTables({ kysely }: Database): Promise<TableShape[]> {
  const tables = await kysely.introspection.getTables()
  return tables
    .filter(({ name }) => name !== 'schema_migrations')
    .map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }))
}

/** Every row of a table, each column as text. */
export async function readRows(
  { kysely }: Database,
  { name }: TableShape,
): Promise<Record<string, string>[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(kysely)
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value)])),
  )
}

/** What a column refers to by its name, whether or not a foreign key says so. */
const parents: Record<string, string> = {
  user_id: 'users',
  actor_id: 'users',
  created_by: 'users',
  invited_by: 'users',
  directory_id: 'directories',
  organization_id: 'organizations',
  application_id: 'applications',
  dashboard_id: 'dashboards',
  experience_id: 'experiences',
  group_id: 'groups',
  parent_id: 'groups',
  session_id: 'sessions',
  api_key_id: 'api_keys',
  invitation_id: 'invitations',
  project_id: 'projects',
  workspace_id: 'workspaces',
  connection_id: 'sso_connections',
  sso_connection_id: 'sso_connections',
  agent_token_id: 'agent_tokens',
}

/** Columns that refer to something in another table, with that table. */
export function referencesOf(tables: readonly TableShape[]) {
  return tables.flatMap(({ name, columns }) =>
    columns.flatMap((column) => {
      const parent = parents[column]
      return parent === undefined ? [] : [{ table: name, column, parent }]
    }),
  )
}

/** References to what is not there, as `table.column`, each with how many. */
export async function findOrphans(database: Database): Promise<Record<string, number>> {
  const orphans: Record<string, number> = {}
  for (const { table, column, parent } of referencesOf(await readTables(database))) {
    const child = sql.ref(`child.${column}`)
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} as child
      where ${child} is not null and not exists
        (select 1 from ${sql.table(parent)} as parent where parent.id = ${child})`.execute(database.kysely)
    const count = Number(rows[0]?.n)
    if (count > 0) orphans[`${table}.${column}`] = count
  }
  return orphans
}

interface ForeignKey {
  child: string
  parent: string
  pairs: { from: string; to: string }[]
}

/** Rows that break a foreign key of the schema, each key walked by itself. */
export async function findBrokenKeys(database: Database): Promise<string[]> {
  const broken: string[] = []
  const keys = await readForeignKeys(database)
  for (const { child, parent, pairs } of keys) {
    const isSame = pairs.map(({ from, to }) => sql`p.${sql.ref(to)} = c.${sql.ref(from)}`)
    const isSet = pairs.map(({ from }) => sql`c.${sql.ref(from)} is not null`)
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(child)} as c
      where ${sql.join(isSet, sql` and `)} and not exists
        (select 1 from ${sql.table(parent)} as p where ${sql.join(isSame, sql` and `)})`.execute(
      database.kysely,
    )
    if (Number(rows[0]?.n) > 0) broken.push(`${child} → ${parent}: ${rows[0]?.n}`)
  }
  if (keys.length < 30) throw new Error(`Only ${keys.length} foreign keys were found.`)
  return broken
}

async function readForeignKeys(database: Database): Promise<ForeignKey[]> {
  const rows =
    database.engine === 'sqlite' ? await readSqliteKeys(database) : await readPostgresKeys(database)
  const keys = new Map<string, ForeignKey>()
  for (const { key, child, parent, from, to } of rows) {
    const found = keys.get(key) ?? { child, parent, pairs: [] }
    found.pairs.push({ from, to })
    keys.set(key, found)
  }
  return [...keys.values()]
}

type KeyRow = { key: string; child: string; parent: string; from: string; to: string }

async function readSqliteKeys(database: Database): Promise<KeyRow[]> {
  const rows: KeyRow[] = []
  for (const { name } of await readTables(database)) {
    const found = await sql<{ id: number; table: string; from: string; to: string }>`
      select * from pragma_foreign_key_list(${name})`.execute(database.kysely)
    for (const { id, table, from, to } of found.rows)
      rows.push({ key: `${name}/${id}`, child: name, parent: table, from, to })
  }
  return rows
}

async function readPostgresKeys({ kysely }: Database): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`
    select k.conname as key, c.relname as child, p.relname as parent, a.attname as "from", b.attname as "to"
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_class p on p.oid = k.confrelid
    cross join lateral unnest(k.conkey, k.confkey) as pair (child_column, parent_column)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = pair.child_column
    join pg_attribute b on b.attrelid = p.oid and b.attnum = pair.parent_column
    where k.contype = 'f'`.execute(kysely)
  return rows
}
