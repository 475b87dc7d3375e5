import type { Dialect, Driver, LogEvent } from 'kysely'
import { compileSlots, type Database } from '../database/database.ts'
import { addTiming, type Timing } from './instruments.ts'
import { connections, databaseErrors, databaseWaits, queryDurations } from './metrics.ts'
import { isTracing, noteStatement } from './tracing.ts'

const kinds: Partial<Record<string, 'select' | 'insert' | 'update' | 'delete'>> = {
  SelectQueryNode: 'select',
  InsertQueryNode: 'insert',
  UpdateQueryNode: 'update',
  DeleteQueryNode: 'delete',
}
// Looking at the clock twice costs a hundredth of a look-up in SQLite, and every request makes some: one in eight is
// timed, and stands for eight.
const timedOneIn = 8

/** What Kysely tells about each of its statements: counted, and traced where somebody is tracing. */
export function observeStatements(databaseOf: () => Database): (event: LogEvent) => void {
  return (event) => {
    const { query, queryDurationMillis: tookMs } = event
    const database = databaseOf()
    queryDurations.observe({ kind: kinds[query.query.kind] ?? 'other' }, tookMs / 1000)
    if (event.level === 'error') noteDatabaseError(database, event.error)
    if (!isTracing()) return
    noteStatement({ engine: database.engine, sql: query.sql, tookMs, isFailure: event.level === 'error' })
  }
}

/** The same dialect, whose driver counts. @param poolSize how many connections it may hold at most. */
export function observeDialect(dialect: Dialect, poolSize: number): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => observeDriver(dialect.createDriver(), poolSize),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

/** Counts who holds a connection and how long they wait for it, on SQLite also for the right to write. */
function observeDriver(driver: Driver, poolSize: number): Driver {
  connections.most += poolSize
  const { acquireConnection, releaseConnection, beginTransaction, destroy } = driver
  driver.acquireConnection = async (...given) => {
    const startedAt = performance.now()
    const connection = await acquireConnection.apply(driver, given)
    connections.inUse++
    noteWait('connection', startedAt)
    return connection
  }
  driver.releaseConnection = async (...given) => {
    connections.inUse--
    await releaseConnection.apply(driver, given)
  }
  driver.beginTransaction = async (...given) => {
    const startedAt = performance.now()
    await beginTransaction.apply(driver, given)
    noteWait('transaction', startedAt)
  }
  driver.destroy = async (...given) => {
    connections.most -= poolSize
    await destroy.apply(driver, given)
  }
  return driver
}

function noteWait(what: 'connection' | 'transaction', startedAt: number): void {
  databaseWaits.observe({ for: what }, (performance.now() - startedAt) / 1000)
}

/** The same database, whose look-ups and errors are counted too. */
export function observeLookups(database: Database): Database {
  const prepareOne: Database['prepareOne'] = (build) => {
    const run = database.prepareOne(build)
    const series = queryDurations.at({ kind: 'lookup' })
    let sql: string | null = null
    const traced = (startedAt: number, isFailure: boolean) => {
      if (!isTracing()) return
      sql ??= compileSlots(database.kysely, build).sql
      noteStatement({ engine: database.engine, sql, tookMs: performance.now() - startedAt, isFailure })
    }
    let untimed = 0
    return (parameters) => {
      if (++untimed < timedOneIn && !isTracing()) return run(parameters)
      const times = untimed
      untimed = 0
      const startedAt = performance.now()
      const row = run(parameters)
      if (!(row instanceof Promise)) {
        addTimes(series, startedAt, times)
        traced(startedAt, false)
        return row
      }
      return row.then(
        (found) => {
          addTimes(series, startedAt, times)
          traced(startedAt, false)
          return found
        },
        (error) => {
          noteDatabaseError(database, error)
          traced(startedAt, true)
          throw error
        },
      )
    }
  }
  return { ...database, prepareOne }
}

function addTimes(series: Timing, startedAt: number, times: number): void {
  const seconds = (performance.now() - startedAt) / 1000
  for (let count = 0; count < times; count++) addTiming(series, queryDurations.bounds, seconds)
}

/** Counts a statement that failed, by what its caller can do about it. */
function noteDatabaseError(database: Database, error: unknown): void {
  if (database.isRetryable(error)) databaseErrors.count({ kind: 'conflict' })
  else if (database.isUnavailable(error)) databaseErrors.count({ kind: 'unavailable' })
  else if (database.uniqueViolation(error) !== null || database.isMissingReference(error))
    databaseErrors.count({ kind: 'constraint' })
  else databaseErrors.count({ kind: 'other' })
}
