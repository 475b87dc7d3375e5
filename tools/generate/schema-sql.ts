import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrate } from '../../server/src/database/migrate.ts'
import { openSqlite } from '../../server/src/database/sqlite.ts'

/** The whole schema as all migrations together leave it, for reading. */
export async function schemaSql(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-schema-'))
  try {
    await migrateIn(folder)
    using database = new DatabaseSync(join(folder, 'latchkey.db'), { readOnly: true })
    const objects = database
      .prepare('select tbl_name, type, name, sql from sqlite_master where sql is not null')
      .all() as unknown as SchemaObject[]
    return `-- Generated from the migrations (SQLite) by \`npm run generate\`: do not edit.\n\n${print(objects)}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface SchemaObject {
  tbl_name: string
  type: string
  name: string
  sql: string
}

async function migrateIn(folder: string): Promise<void> {
  await using database = openSqlite(folder)
  await migrate(database, 0)
}

function print(objects: SchemaObject[]): string {
  const byName = (a: SchemaObject, b: SchemaObject) => (a.name < b.name ? -1 : 1)
  const tables = objects.filter(({ type }) => type === 'table').sort(byName)
  return tables
    .map((table) => {
      const rest = objects
        .filter(({ type, tbl_name }) => type !== 'table' && tbl_name === table.name)
        .sort(byName)
      return [table, ...rest].map(({ sql }) => `${layOut(sql)};\n`).join('')
    })
    .join('\n')
}

/** One column or constraint a line. */
function layOut(sql: string): string {
  const plain = sql
    .replaceAll('"', '')
    .replace(/^CREATE (UNIQUE )?(TABLE|INDEX)/, (words) => words.toLowerCase())
  const table = /^(create table \w+ )\((.*)\)$/s.exec(plain)
  if (!table) return plain
  const [, head, columns = ''] = table
  return `${head}(\n  ${splitAtTopLevel(columns).join(',\n  ')}\n)`
}

function splitAtTopLevel(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (character === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}
