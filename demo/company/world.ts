import { sql } from 'kysely'
import { pino } from 'pino'
import { bringUpToDate } from '../../server/src/backup/bring-up-to-date.ts'
import { loadConfig } from '../../server/src/config/config.ts'
import type { Context } from '../../server/src/context.ts'
import { createPasswordHasher } from '../../server/src/crypto/password-hash.ts'
import { openPayload } from '../../server/src/emails/outbox.ts'
import { createServer } from '../../server/src/http/server.ts'
import { runOnce } from '../../server/src/jobs/jobs.ts'
import { schedule } from '../../server/src/jobs/schedule.ts'
import { openContext } from '../../server/src/open-context.ts'
import { operations } from '../../server/src/operations.ts'
import { claimDataDir } from '../../server/src/processes/data-dir-claim.ts'
import {
  type Answer,
  asBrowser,
  asProgram,
  type Client,
  injectTransport,
} from '../../server/test/support/http-client.ts'
import type { Providers } from '../providers.ts'
import { type MovedClock, movedClock } from './moved-clock.ts'

/** The product with a clock of its own, asked as browsers and programs ask it: all its rules hold for the past too. */
export interface World extends AsyncDisposable {
  context: Context
  clock: MovedClock
  providers: Providers
  browser(from: Origin): Client
  program(token: string, from?: Origin): Client
  /** The text of the newest mail to an address. */
  mailTo(address: string): Promise<{ text: string }>
  sendMails(): Promise<void>
  /** Everything that is done beside requests, once. */
  runJobs(): Promise<void>
}

/** Where somebody sits, and at what. */
export interface Origin {
  address: string
  userAgent: string
}

const mailsLookedThrough = 12

/** Opens an empty data directory as the server will, some time ago. */
export async function openWorld(
  environment: Record<string, string>,
  providers: Providers,
  startsAt: number,
): Promise<World> {
  const config = loadConfig(environment)
  const claim = claimDataDir(config.dataDir, Date.now())
  const clock = movedClock(startsAt)
  const opened = await openContext(config, pino({ level: 'silent' }))
  // Hundreds of people signing in with honest hashes would take minutes. These cheap ones protect passwords that are
  // shown on the console; the server makes each anew, at full cost, when its owner signs in.
  const passwords = await createPasswordHasher(opened.secrets, 'test')
  const context: Context = { ...opened, clock, passwords }
  await bringUpToDate(context)
  // Until the demo is filled there is nothing that a power cut could take.
  await sql`pragma synchronous = off`.execute(context.database.kysely)
  const server = await createServer(context, operations)
  await server.ready()
  const transport = injectTransport(server, config.baseUrl)
  return {
    context,
    clock,
    providers,
    browser: ({ address, userAgent }) =>
      asBrowser(transport, { address, headers: { 'user-agent': userAgent } }),
    program: (token, from) => asProgram(transport, token, from && { address: from.address }),
    mailTo: (address) => newestMailTo(context, address),
    sendMails: () => sendMails(context),
    runJobs: async () => {
      for (const job of schedule) await runOnce(context, job)
    },
    async [Symbol.asyncDispose]() {
      await server.close()
      context.mail.close()
      await context.database[Symbol.asyncDispose]()
      claim[Symbol.dispose]()
    },
  }
}

async function sendMails(context: Context): Promise<void> {
  const job = schedule.find(({ name }) => name === 'send-emails')
  if (job) await runOnce(context, job)
}

async function newestMailTo(context: Context, address: string): Promise<{ text: string }> {
  const rows = await context.database.kysely
    .selectFrom('emails')
    .select(['id', 'sealed_payload'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mailsLookedThrough)
    .execute()
  for (const { id, sealed_payload } of rows) {
    const mail = sealed_payload === null ? null : openPayload(context, id, sealed_payload)
    if (mail?.to === address) return mail
  }
  throw new Error(`No new mail to ${address}`)
}

/**
 * The body of an answer that went well.
 * @throws Error with what the product says instead: the demo asks for nothing that is refused.
 */
export async function done<Body>(asked: Promise<Answer<Body>>): Promise<Body> {
  const answer = await asked
  if (answer.status < 400) return answer.body
  throw new Error(`The demo was refused (${answer.status}): ${answer.text}`)
}
