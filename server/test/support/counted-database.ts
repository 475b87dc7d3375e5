import type { Database } from '../../src/database/database.ts'

export interface CountedDatabase {
  database: Database
  /** Statements since the last call. */
  take(): number
}

/** The same database, counting every statement that goes to it, prepared or not. */
export function countStatements(counted: Database): CountedDatabase {
  let count = 0
  const kysely = counted.kysely.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      count += 1
      return result
    },
  })
  const prepareOne: Database['prepareOne'] = (build) => {
    const run = counted.prepareOne(build)
    return async (parameters) => {
      count += 1
      return run(parameters)
    }
  }
  return {
    database: { ...counted, kysely, prepareOne },
    take() {
      const taken = count
      count = 0
      return taken
    },
  }
}
