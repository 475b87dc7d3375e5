import type { Logger } from 'pino'
import type { Config } from './config/config.ts'
import { type Context, systemClock } from './context.ts'
import { createPasswordHasher } from './crypto/password-hash.ts'
import { createSecrets } from './crypto/secret-box.ts'
import { type Database, openDatabase } from './database/database.ts'
import { createMailTransport } from './emails/transport.ts'

/** Opens everything an operation needs. The caller closes the database. */
export async function openContext(config: Config, log: Logger, opened?: Database): Promise<Context> {
  const secrets = createSecrets(config.secrets)
  return {
    config,
    log,
    secrets,
    database: opened ?? (await openDatabase(config)),
    clock: systemClock,
    passwords: await createPasswordHasher(secrets, config.passwordHashCost),
    mail: createMailTransport(config),
    wakeJob: () => {},
  }
}
