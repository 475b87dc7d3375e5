import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { Db } from '../database/database.ts'
import { afterCommit } from '../database/transaction.ts'
import { emailDurations, emailTries } from '../observability/metrics.ts'
import { inSpan } from '../observability/tracing.ts'
import type { RenderedEmail } from './content.ts'
import { renderEmail } from './render.ts'
import type { TemplateFacts, TemplateName } from './templates.ts'
import { describeSendFailure, parallelSends, requireSingleAddress } from './transport.ts'

export type OutboxContext = Pick<
  Context,
  'config' | 'database' | 'clock' | 'secrets' | 'mail' | 'log' | 'wakeJob'
>

/** What an act wants mailed. */
export type EmailOrder<Name extends TemplateName> = {
  directoryId: string
  userId: string | null
  to: string
  template: Name
  facts: TemplateFacts<Name>
  /** After this moment the mail is not sent any more: its link would be dead. */
  expiresAt?: number
}

/** A finished mail as it waits, sealed, in the table. */
export type EmailPayload = RenderedEmail & { to: string }

// Longer than every time limit of the transport together: a claim that runs out belongs to a dead process.
const CLAIM_MS = 5 * 60_000
const FIRST_RETRY_MS = 30_000
// With the delay doubling each time, the last try comes after 17 hours on average.
const MOST_ATTEMPTS = 12

/** The mail is part of the transaction, and is sent soon after the commit. Returns its id. */
export async function enqueueEmail<Name extends TemplateName>(
  context: OutboxContext,
  tx: Db,
  order: EmailOrder<Name>,
): Promise<string> {
  requireSingleAddress(order.to)
  const id = createId('email')
  const now = context.clock.now()
  const payload: EmailPayload = { to: order.to, ...renderEmail(order.template, order.facts) }
  await tx
    .insertInto('emails')
    .values({
      id,
      directory_id: order.directoryId,
      user_id: order.userId,
      template: order.template,
      sealed_payload: context.secrets.seal(JSON.stringify(payload), payloadPlace(id)),
      created_at: now,
      expires_at: order.expiresAt ?? null,
      next_attempt_at: now,
      attempts: 0,
    })
    .execute()
  afterCommit(tx, () => context.wakeJob('send-emails'))
  return id
}

/**
 * Sends at most `limit` mails that are due; any number of processes may do so at once. Returns how many were due, so
 * that a caller who gets `limit` comes again.
 *
 * A process that dies between the server's "taken" and our note of it makes the mail go out once more, under the same
 * Message-ID: SMTP has no way to ask.
 */
export async function sendDueEmails(context: OutboxContext, limit: number): Promise<number> {
  await giveUpExpired(context)
  const due = await findDue(context, limit)
  const queue = due.values()
  const work = async () => {
    for (const { id } of queue) await sendOne(context, id)
  }
  await Promise.all(Array.from({ length: parallelSends }, work))
  return due.length
}

/** Gives back the claims of a process that died. Only where no other can be sending: on SQLite, at the start. */
export async function releaseClaims(context: OutboxContext): Promise<void> {
  await context.database.kysely
    .updateTable('emails')
    .set({ claimed_until: null })
    .where('claimed_until', 'is not', null)
    .execute()
}

/** Removes what was sent or given up before a moment. */
export async function forgetOldEmails(context: OutboxContext, createdBefore: number): Promise<void> {
  await context.database.kysely
    .deleteFrom('emails')
    .where('created_at', '<', createdBefore)
    .where((eb) => eb.or([eb('sent_at', 'is not', null), eb('failed_at', 'is not', null)]))
    .execute()
}

/** How long to wait after a number of failed tries; `chance` in [0, 1) spreads mails that failed together. */
export function retryDelay(attempts: number, chance: number): number {
  return Math.round(FIRST_RETRY_MS * 2 ** (attempts - 1) * (0.75 + chance / 2))
}

/** The finished mail of a row. @throws {Error} when the secret it was sealed with is no longer configured. */
export function openPayload(context: Pick<Context, 'secrets'>, id: string, sealed: string): EmailPayload {
  return JSON.parse(context.secrets.open(sealed, payloadPlace(id))) as EmailPayload
}

/** What the sealed mail is bound to. */
export function payloadPlace(id: string): string {
  return `emails.sealed_payload:${id}`
}

async function giveUpExpired(context: OutboxContext): Promise<void> {
  const now = context.clock.now()
  await context.database.kysely
    .updateTable('emails')
    .set({ failed_at: now, claimed_until: null, last_error: 'expired', ...payloadAfter(context) })
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('expires_at', '<=', now)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .execute()
  if (context.config.localMode) return
  await context.database.kysely
    .updateTable('emails')
    .set({ sealed_payload: null })
    .where('failed_at', 'is not', null)
    .where('expires_at', '<=', now)
    .where('sealed_payload', 'is not', null)
    .execute()
}

async function findDue(context: OutboxContext, limit: number): Promise<{ id: string }[]> {
  const now = context.clock.now()
  return await context.database.kysely
    .selectFrom('emails')
    .select('id')
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('next_attempt_at', '<=', now)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .orderBy('next_attempt_at')
    .limit(limit)
    .execute()
}

type ClaimedEmail = { id: string; template: string; attempts: number; sealed_payload: string | null }

async function sendOne(context: OutboxContext, id: string): Promise<void> {
  const claimed = await claim(context, id)
  if (claimed === undefined) return
  try {
    const { to, subject, text, html } = openPayload(context, id, claimed.sealed_payload ?? '')
    const mail = { messageId: messageIdOf(context, id), to, subject, text, html }
    await observeSending(() => context.mail.send(mail))
  } catch (error) {
    return await recordFailure(context, claimed, error)
  }
  await settle(context, claimed, { sent_at: context.clock.now(), last_error: null, ...payloadAfter(context) })
}

async function observeSending(send: () => Promise<void>): Promise<void> {
  const startedAt = performance.now()
  let result: 'sent' | 'failed' = 'failed'
  try {
    await inSpan('mail.send', { isOutgoing: true, attributes: { 'network.protocol.name': 'smtp' } }, send)
    result = 'sent'
  } finally {
    emailTries.count({ result })
    emailDurations.observe({}, (performance.now() - startedAt) / 1000)
  }
}

/** Takes the row for this process, or nothing when another one has it, or it was sent or expired meanwhile. */
async function claim(context: OutboxContext, id: string): Promise<ClaimedEmail | undefined> {
  const now = context.clock.now()
  return await context.database.kysely
    .updateTable('emails')
    .set((eb) => ({ claimed_until: now + CLAIM_MS, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('next_attempt_at', '<=', now)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .returning(['id', 'template', 'attempts', 'sealed_payload'])
    .executeTakeFirst()
}

async function recordFailure(context: OutboxContext, claimed: ClaimedEmail, error: unknown): Promise<void> {
  const { reason, isPermanent } = describeSendFailure(error)
  const { id, template, attempts } = claimed
  const now = context.clock.now()
  const isLast = isPermanent || attempts >= MOST_ATTEMPTS
  context.log.warn({ emailId: id, template, attempts, reason, isLast }, 'a mail could not be sent')
  await settle(context, claimed, {
    last_error: reason,
    // It keeps its sealed content while that is of use: an operator may mend the cause and have it sent.
    ...(isLast ? { failed_at: now } : { next_attempt_at: now + retryDelay(attempts, Math.random()) }),
  })
}

type Outcome = {
  sent_at?: number
  failed_at?: number
  next_attempt_at?: number
  last_error: string | null
  sealed_payload?: null
}

/** Notes the outcome and gives the claim back, unless it ran out and somebody else has taken the row since. */
async function settle(context: OutboxContext, claimed: ClaimedEmail, outcome: Outcome): Promise<void> {
  await context.database.kysely
    .updateTable('emails')
    .set({ ...outcome, claimed_until: null })
    .where('id', '=', claimed.id)
    .where('attempts', '=', claimed.attempts)
    .execute()
}

/** A mail that was sent or expired is emptied: its links and codes are secrets. Local mode shows it in the inbox. */
function payloadAfter(context: OutboxContext): { sealed_payload?: null } {
  return context.config.localMode ? {} : { sealed_payload: null }
}

function messageIdOf(context: OutboxContext, id: string): string {
  return `${id}@${new URL(context.config.baseUrl).hostname}`
}
