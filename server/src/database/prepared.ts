import type { Compilable } from 'kysely'
import type { Database, Db, PreparedQuery } from './database.ts'
import type { Soon } from './soon.ts'

type Parameters = Record<string, unknown>

/**
 * Declares a query that each opened database compiles and prepares once, at its first use:
 * `preparedOne<{ id: string }>()((db, parameter) => db.selectFrom(…).where('id', '=', parameter('id')))`.
 */
export function preparedOne<P extends Parameters>() {
  return <R>(build: (db: Db, parameter: <K extends keyof P & string>(name: K) => P[K]) => Compilable<R>) => {
    const kept = new WeakMap<Database, PreparedQuery<P, R>>()
    return (database: Database, parameters: P): Soon<R | undefined> => {
      let query = kept.get(database)
      if (query === undefined) {
        query = database.prepareOne(build)
        kept.set(database, query)
      }
      return query(parameters)
    }
  }
}
