import { type Logger, pino } from 'pino'
import { type Config, ConfigError, loadConfig } from './config/config.ts'
import { type Context, systemClock } from './context.ts'
import { createPasswordHasher } from './crypto/password-hash.ts'
import { createSecrets } from './crypto/secret-box.ts'
import { openDatabase } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { releaseClaims } from './emails/outbox.ts'
import { createMailTransport } from './emails/transport.ts'
import { createServer } from './http/server.ts'
import { releaseLeases, startJobs } from './jobs/jobs.ts'
import { schedule } from './jobs/schedule.ts'
import { operations } from './operations.ts'
import { createSetupLink } from './operator/setup-link.ts'

/** Opens everything an operation needs. The caller closes the database. */
export async function openContext(config: Config, log: Logger): Promise<Context> {
  const secrets = createSecrets(config.secrets)
  return {
    config,
    log,
    secrets,
    database: await openDatabase(config),
    clock: systemClock,
    passwords: await createPasswordHasher(secrets, config.passwordHashCost),
    mail: createMailTransport(config),
    wakeJob: () => {},
  }
}

/** Runs the server until it is told to stop; a wrong configuration ends the process with every fault named. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(environment)
  const log = pino({ level: config.logLevel, redact: ['req.headers', '*.password', '*.token', '*.secret'] })
  const context = await openContext(config, log)
  await migrate(context.database, context.clock.now())
  if (context.database.engine === 'sqlite') {
    await releaseLeases(context)
    await releaseClaims(context)
  }
  const jobs = startJobs(context, schedule)
  context.wakeJob = jobs.wake
  const server = await createServer(context, operations)
  const stop = async (signal: string) => {
    log.info({ signal }, 'Stopping: requests under way are finished first.')
    await finishRequests(server)
    await jobs.stop()
    for (const job of schedule)
      if (job.name === 'write-last-uses') await job.run(context).catch(() => undefined)
    context.mail.close()
    await context.database[Symbol.asyncDispose]()
  }
  // Before the first request is taken, so that none can be cut off by a signal that nobody listens to yet.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))
  await server.listen({ port: config.port, host: config.host })
  jobs.wake('send-emails')
  await greet(context)
}

/** Takes no new connection, and ends each kept-alive one as soon as its request is answered. */
async function finishRequests(server: Awaited<ReturnType<typeof createServer>>): Promise<void> {
  // Without this a client that keeps its connection would hold the process for its whole keep-alive time.
  const sweep = setInterval(() => server.server.closeIdleConnections(), 50)
  await server.close()
  clearInterval(sweep)
}

function readConfig(environment: NodeJS.ProcessEnv): Config {
  try {
    return loadConfig(environment)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** In local mode says where to look, and how the first operator gets in. */
async function greet(context: Context): Promise<void> {
  const { config, log } = context
  log.info({ url: config.baseUrl, engine: context.database.engine }, 'Latchkey is ready.')
  if (!config.localMode) return
  const setup = await createSetupLink(context)
  const lines = [
    '',
    `  Latchkey runs at   ${config.baseUrl}`,
    `  Mail is shown at   ${config.baseUrl}/local/inbox`,
    ...(setup === null
      ? []
      : [`  First operator:    ${setup}`, '                     (once, within 7 days)']),
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
