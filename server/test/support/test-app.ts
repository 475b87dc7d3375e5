import type { FastifyInstance } from 'fastify'
import { type Logger, pino } from 'pino'
import { loadConfig } from '../../src/config/config.ts'
import type { Context } from '../../src/context.ts'
import { type EmailPayload, openPayload } from '../../src/emails/outbox.ts'
import { createServer } from '../../src/http/server.ts'
import { type Job, type JobName, runOnce } from '../../src/jobs/jobs.ts'
import { schedule } from '../../src/jobs/schedule.ts'
import { openContext } from '../../src/open-context.ts'
import { operations } from '../../src/operations.ts'
import type { Engine } from './each-engine.ts'
import { type FakeClock, fakeClock } from './fake-clock.ts'
import { asBrowser, asProgram, type Client, type ClientOptions, injectTransport } from './http-client.ts'
import { makeDatabasePlace } from './test-database.ts'

export interface TestApp extends AsyncDisposable {
  context: Context
  clock: FakeClock
  server: FastifyInstance
  /** A browser with no history; each call makes another one. */
  browser(options?: ClientOptions): Client
  /** A program, with a bearer token or without. */
  program(token?: string, options?: ClientOptions): Client
  /** Every mail so far in the outbox, oldest first, read as its receiver would. */
  mails(): Promise<TestMail[]>
  /** The newest mail to an address. @throws {Error} when there is none. */
  mailTo(address: string): Promise<TestMail>
  /** Has one job do its work now; nothing runs by itself. */
  runJob(name: JobName): Promise<void>
}

export interface TestMail extends EmailPayload {
  id: string
  template: string
}

export interface TestAppOptions {
  engine?: Engine
  /** `LATCHKEY_…` variables. */
  settings?: Record<string, string>
  /** What its clock shows at first, in milliseconds; a time of its own when left out. */
  startsAt?: number
  /** Hears what the server says, instead of nobody. */
  log?: Logger
}

const testSettings = {
  NODE_ENV: 'test',
  LATCHKEY_PASSWORD_HASH_COST: 'test',
  LATCHKEY_LOG_LEVEL: 'silent',
  LATCHKEY_SECRET: 'a-secret-of-the-tests-0123456789-abcdefghijklmnop',
}

/** The whole server on a database of its own, with a clock that the test moves; dispose it with `await using`. */
export async function startTestApp({
  engine = 'sqlite',
  settings = {},
  startsAt,
  log,
}: TestAppOptions = {}): Promise<TestApp> {
  const place = await makeDatabasePlace(engine)
  const config = loadConfig({ ...testSettings, ...place.settings, ...settings })
  const clock = fakeClock(startsAt)
  // Jobs run when a test says so (wakeJob does nothing): what they do must not depend on who is faster.
  const context = { ...(await openContext(config, log ?? pino({ level: config.logLevel }))), clock }
  const server = await createServer(context, operations)
  await server.ready()
  const transport = injectTransport(server, config.baseUrl)
  return {
    context,
    clock,
    server,
    browser: (options) => asBrowser(transport, options),
    program: (token, options) => asProgram(transport, token, options),
    mails: () => readMails(context),
    mailTo: async (address) => newestTo(await readMails(context), address),
    runJob: (name) => runOnce(context, schedule.find((job) => job.name === name) as Job),
    async [Symbol.asyncDispose]() {
      await server.close()
      context.mail.close()
      await context.database[Symbol.asyncDispose]()
      await place[Symbol.asyncDispose]()
    },
  }
}

/** In local mode and before they are sent, mails keep their content in the outbox. */
async function readMails(context: Context): Promise<TestMail[]> {
  const rows = await context.database.kysely
    .selectFrom('emails')
    .select(['id', 'template', 'sealed_payload'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, template, sealed_payload }) =>
    sealed_payload === null ? [] : [{ ...openPayload(context, id, sealed_payload), id, template }],
  )
}

function newestTo(mails: TestMail[], address: string): TestMail {
  const mail = mails.findLast(({ to }) => to === address)
  if (mail) return mail
  throw new Error(
    `No mail to ${address}; there are mails to: ${mails.map(({ to }) => to).join(', ') || 'nobody'}`,
  )
}
