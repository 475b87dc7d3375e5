import { compileSlots, type Database } from '../../src/database/database.ts'

export interface CountedDatabase {
  database: Database
  /** Statements since the last call, but those of `takeSettings`. */
  take(): number
  /** Look-ups of whether a setting was changed: one for each request through the framework, none in the direct lane. */
  takeSettings(): number
}

/** The same database, counting every statement that goes to it, prepared or not. */
export function countStatements(counted: Database): CountedDatabase {
  let count = 0
  let settings = 0
  const kysely = counted.kysely.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      count += 1
      return result
    },
  })
  const prepareOne: Database['prepareOne'] = (build) => {
    const run = counted.prepareOne(build)
    const isOfSettings = compileSlots(counted.kysely, build).sql.includes('"deployment_revisions"')
    return async (parameters) => {
      if (isOfSettings) settings += 1
      else count += 1
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
    takeSettings() {
      const taken = settings
      settings = 0
      return taken
    },
  }
}
