import type { Database } from './database.ts'

/** How long a statement takes, as far as its words tell. */
export type StatementWork = 'instant' | 'reads the whole table' | 'rewrites the table'

export interface StatementCost {
  /** The table it is about. */
  table: string | null
  work: StatementWork
  /** What waits while it runs, in words; null: nothing for longer than a moment. */
  waits: string | null
}

const name = '"?([a-z_]+)"?'
const patterns = {
  createTable: new RegExp(`^create table (?:if not exists )?${name}`),
  createIndex: new RegExp(`^create (?:unique )?index (concurrently )?.*? on ${name}`),
  dropIndex: /^drop index/,
  dropTable: new RegExp(`^drop table (?:if exists )?${name}`),
  alterTable: new RegExp(`^alter table ${name} (.*)$`, 's'),
  write: new RegExp(`^(?:update|delete from|insert into) ${name}`),
  select: new RegExp(`^select .*? from ${name}`, 's'),
}

/**
 * Judges a statement of a migration by its words.
 * @param created the tables that the same migration made before: they are empty. Those this one makes are added.
 * @see PostgreSQL: ALTER TABLE (notes), CREATE INDEX (building indexes concurrently), Explicit Locking
 */
export function judgeStatement(
  sql: string,
  engine: Database['engine'],
  created: Set<string> = new Set(),
): StatementCost {
  const text = sql.toLowerCase().trim()
  const made = patterns.createTable.exec(text)?.[1]
  if (made !== undefined) {
    created.add(made)
    return { table: made, work: 'instant', waits: null }
  }
  const cost = judgeExisting(text, engine)
  if (cost.table === null || !created.has(cost.table)) return cost
  const renamedTo = /\brename to "?([a-z_]+)"?/.exec(text)?.[1]
  if (renamedTo !== undefined) created.add(renamedTo)
  // Whoever fills a new table reads another one for it.
  const isCopy = /^insert into .*\bselect\b/s.test(text)
  return isCopy ? cost : { table: cost.table, work: 'instant', waits: null }
}

function judgeExisting(text: string, engine: Database['engine']): StatementCost {
  const everyWrite = engine === 'sqlite' ? 'every change waits meanwhile' : null
  const [, concurrently, indexed] = patterns.createIndex.exec(text) ?? []
  if (indexed !== undefined) {
    const waits = concurrently === undefined ? `changes of ${indexed} wait meanwhile` : null
    return { table: indexed, work: 'reads the whole table', waits: everyWrite ?? waits }
  }
  if (patterns.dropIndex.test(text)) return { table: null, work: 'instant', waits: null }
  const dropped = patterns.dropTable.exec(text)?.[1]
  if (dropped !== undefined) return { table: dropped, work: 'instant', waits: null }
  const [, altered, change] = patterns.alterTable.exec(text) ?? []
  if (altered !== undefined && change !== undefined) return judgeAlter(altered, change, engine)
  const written = patterns.write.exec(text)?.[1]
  if (written !== undefined) {
    const isOneRow = text.startsWith('insert') && !/\bselect\b/.test(text)
    const waits = everyWrite ?? `changes of the same rows of ${written} wait meanwhile`
    return isOneRow
      ? { table: written, work: 'instant', waits: null }
      : { table: written, work: 'reads the whole table', waits }
  }
  const read = patterns.select.exec(text)?.[1]
  if (read !== undefined) return { table: read, work: 'reads the whole table', waits: everyWrite }
  // What nobody has judged yet is taken for the worst.
  return { table: null, work: 'rewrites the table', waits: 'everything may wait meanwhile' }
}

function judgeAlter(table: string, change: string, engine: Database['engine']): StatementCost {
  const everything = engine === 'sqlite' ? 'every change waits meanwhile' : `${table} is closed meanwhile`
  const isInstant = { table, work: 'instant', waits: null } as const
  if (change.startsWith('rename')) return isInstant
  if (change.startsWith('add column')) {
    // A value that is made for each row anew has to be written into each.
    if (/ default [^,]*\(/.test(change)) return { table, work: 'rewrites the table', waits: everything }
    const isChecked = / (references|check|unique|primary key)\b/.test(change)
    if (isChecked) return { table, work: 'reads the whole table', waits: everything }
    return isInstant
  }
  // Here SQLite rewrites each row, PostgreSQL only its catalogue.
  if (change.startsWith('drop column'))
    return engine === 'sqlite' ? { table, work: 'rewrites the table', waits: everything } : isInstant
  if (change.startsWith('drop')) return isInstant
  if (/^add (constraint|foreign key|primary key|unique|check)/.test(change))
    return {
      table,
      work: change.includes('not valid') ? 'instant' : 'reads the whole table',
      waits: everything,
    }
  if (/^alter column .* set not null/.test(change))
    return { table, work: 'reads the whole table', waits: everything }
  if (/^alter column .* (drop|set default)/.test(change)) return isInstant
  return { table, work: 'rewrites the table', waits: everything }
}
