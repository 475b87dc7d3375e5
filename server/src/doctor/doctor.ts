import { pino } from 'pino'
import { type Config, ConfigError, loadConfig } from '../config/config.ts'
import { type Context, systemClock } from '../context.ts'
import { createPasswordHasher } from '../crypto/password-hash.ts'
import { createSecrets } from '../crypto/secret-box.ts'
import type { Database } from '../database/database.ts'
import { createMailTransport } from '../emails/transport.ts'
import { openContext } from '../open-context.ts'
import { type Check, lookAround, looks, unlooked } from './checks.ts'
import { lookForFile } from './database-checks.ts'
import { lookAtRuntime } from './machine-checks.ts'
import { faulty, fine } from './verdict.ts'

/** Looks at a whole deployment by its variables, also at one that does not start. It changes nothing. */
export async function examine(environment: NodeJS.ProcessEnv): Promise<Check[]> {
  let config: Config
  try {
    config = loadConfig(environment)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const faults = error.faults.map((fault) =>
      faulty('configuration', fault, 'Correct the setting: docs/reference/configuration.md'),
    )
    const rest = looks
      .filter(({ name }) => name !== 'runtime')
      .map(({ name }) => unlooked(name, 'configuration'))
    return [...faults, await lookAtRuntime(), ...rest]
  }
  const context = await openForLooking(config)
  try {
    return [fine('configuration', `Sound, for ${config.baseUrl}.`), ...(await lookAround(context))]
  } finally {
    context.mail.close()
    // A server that gives no answer must not keep us either.
    await Promise.race([
      context.database[Symbol.asyncDispose](),
      new Promise((resolve) => setTimeout(resolve, 500).unref()),
    ])
  }
}

/** Opening makes a file and a secret where there are none; then it is the wrong folder, and stays as it is. */
async function openForLooking(config: Config): Promise<Context> {
  const missing = config.databaseUrl === undefined ? lookForFile(config.dataDir) : null
  if (missing !== null) return contextWithout(config, new Error(missing))
  const log = pino({ level: 'silent' })
  return openContext(config, log).catch((error: unknown) => contextWithout(config, error))
}

/** Enough to look at what needs no database; of the secret nothing is asked without one. */
async function contextWithout(config: Config, reason: unknown): Promise<Context> {
  const secrets = createSecrets(['of nobody'])
  return {
    config,
    secrets,
    log: pino({ level: 'silent' }),
    database: unopened(config, reason),
    clock: systemClock,
    passwords: await createPasswordHasher(secrets, config.passwordHashCost),
    mail: createMailTransport(config),
    wakeJob: () => {},
  }
}

function unopened(config: Config, reason: unknown): Database {
  const refuse = () => {
    throw reason
  }
  return {
    engine: config.databaseUrl === undefined ? 'sqlite' : 'postgres',
    get kysely() {
      return refuse()
    },
    ping: async () => refuse(),
    prepareOne: refuse,
    readTogether: refuse,
    isRetryable: () => false,
    isUnavailable: () => true,
    isMissingTable: () => false,
    isUnstorableText: () => false,
    isMissingReference: () => false,
    uniqueViolation: () => null,
    [Symbol.asyncDispose]: async () => {},
  }
}
