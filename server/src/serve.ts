import { pino } from 'pino'
import { bringUpToDate } from './backup/bring-up-to-date.ts'
import { type Config, ConfigError, loadConfig } from './config/config.ts'
import { type Context, systemClock } from './context.ts'
import { SchemaError } from './database/migrate.ts'
import { releaseClaims } from './emails/outbox.ts'
import { createServer } from './http/server.ts'
import { releaseLeases, startJobs } from './jobs/jobs.ts'
import { schedule } from './jobs/schedule.ts'
import { joinMetrics } from './observability/cluster-metrics.ts'
import { startTracing } from './observability/tracing.ts'
import { openContext } from './open-context.ts'
import { operations } from './operations.ts'
import { createSetupLink } from './operator/setup-link.ts'
import { claimDataDir, type DataDirClaim, DataDirTaken } from './processes/data-dir-claim.ts'
import { DatabaseAbsent, waitForDatabase } from './processes/database-wait.ts'
import { finishRequests } from './processes/finish-requests.ts'
import { stopWhenTold } from './processes/stop-signals.ts'
import { readRole } from './processes/worker.ts'
import { requireSecrets } from './rotation/known-secrets.ts'

/** Runs the server until it is told to stop; a wrong configuration ends the process with every fault named. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(environment)
  const role = readRole(environment)
  const log = pino({
    level: config.logLevel,
    redact: ['req.headers', '*.password', '*.token', '*.secret'],
    ...(role.number > 0 && { base: { pid: process.pid, worker: role.number } }),
  })
  const claim = config.databaseUrl === undefined ? claimOrEnd(config.dataDir) : null
  const tellLastCounts = role.number > 0 ? joinMetrics(process) : null
  const stopTracing = await startTracing(config)
  const context = await openContext(config, log)
  await waitForDatabase(context).catch(endWithFaults)
  await bringUpToDate(context).catch(endWithFaults)
  await requireSecrets(context).catch(endWithFaults)
  if (context.database.engine === 'sqlite') {
    await releaseLeases(context)
    await releaseClaims(context)
  }
  const jobs = startJobs(context, schedule)
  context.wakeJob = jobs.wake
  const server = await createServer(context, operations)
  // Before the first request is taken, so that none can be cut off by a signal that nobody listens to yet.
  stopWhenTold(config.drainSeconds * 1000, async (why, patience) => {
    log.info({ signal: why }, 'Stopping: requests under way are finished first.')
    await finishRequests(server, patience)
    await jobs.stop()
    for (const job of schedule)
      if (job.name === 'write-last-uses') await job.run(context).catch(() => undefined)
    context.mail.close()
    await context.database[Symbol.asyncDispose]()
    await stopTracing()
    await tellLastCounts?.()
    claim?.[Symbol.dispose]()
  })
  await server.listen({ port: config.port, host: config.host })
  jobs.wake('send-emails')
  log.info({ url: config.baseUrl, engine: context.database.engine }, 'Latchkey is ready.')
  if (role.greets && config.localMode) await greet(context)
}

function claimOrEnd(dataDir: string): DataDirClaim {
  try {
    return claimDataDir(dataDir, systemClock.now())
  } catch (error) {
    return endWithFaults(error)
  }
}

function readConfig(environment: NodeJS.ProcessEnv): Config {
  try {
    return loadConfig(environment)
  } catch (error) {
    return endWithFaults(error)
  }
}

/** What whoever started the server can mend: the message says how. */
const faults = [ConfigError, SchemaError, DataDirTaken, DatabaseAbsent]

function endWithFaults(error: unknown): never {
  if (!faults.some((fault) => error instanceof fault)) throw error
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}

/** Says where to look, and how the first operator gets in. */
async function greet(context: Context): Promise<void> {
  const { config } = context
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
