import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import type { Place } from '../http/pagination.ts'
import { openPayload } from './outbox.ts'

export const emailStates = ['waiting', 'failed', 'sent'] as const
export type EmailState = (typeof emailStates)[number]

/** A mail as an operator sees it: to whom and what became of it, never what it says. */
export interface QueuedEmail {
  id: string
  template: string
  /** Null once the mail is emptied, and while the secret that it was sealed with is not configured. */
  to: string | null
  state: EmailState
  attempts: number
  createdAt: number
  nextAttemptAt: number | null
  sentAt: number | null
  failedAt: number | null
  lastError: string | null
  expiresAt: number | null
}

/** Mails of the whole deployment, newest first. */
export async function listQueuedEmails(
  context: Pick<Context, 'database' | 'secrets'>,
  { state, limit, after }: { state: EmailState | undefined; limit: number; after: Place | null },
): Promise<QueuedEmail[]> {
  let query = context.database.kysely
    .selectFrom('emails')
    .select(['id', 'template', 'sealed_payload', 'attempts', 'created_at', 'next_attempt_at'])
    .select(['sent_at', 'failed_at', 'last_error', 'expires_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (state === 'sent') query = query.where('sent_at', 'is not', null)
  if (state === 'failed') query = query.where('failed_at', 'is not', null)
  if (state === 'waiting') query = query.where('sent_at', 'is', null).where('failed_at', 'is', null)
  if (after !== null) {
    query = query.where((eb) =>
      eb.or([
        eb('created_at', '<', after.at),
        eb.and([eb('created_at', '=', after.at), eb('id', '<', after.id)]),
      ]),
    )
  }
  return (await query.execute()).map((row) => ({
    id: row.id,
    template: row.template,
    to: receiverOf(context, row),
    state: row.sent_at !== null ? 'sent' : row.failed_at !== null ? 'failed' : 'waiting',
    attempts: row.attempts,
    createdAt: row.created_at,
    nextAttemptAt: row.sent_at === null && row.failed_at === null ? row.next_attempt_at : null,
    sentAt: row.sent_at,
    failedAt: row.failed_at,
    lastError: row.last_error,
    expiresAt: row.expires_at,
  }))
}

/** To whom a mail goes; null once it is emptied, and while the secret that it was sealed with is not configured. */
export function receiverOf(
  context: Pick<Context, 'secrets'>,
  { id, sealed_payload }: { id: string; sealed_payload: string | null },
): string | null {
  if (sealed_payload === null) return null
  try {
    return openPayload(context, id, sealed_payload).to
  } catch {
    return null
  }
}

/** What became of an act on a mail: done, refused because it is over or being sent just now, or there is no such mail. */
export type EmailAct = { outcome: 'done'; template: string } | { outcome: 'over' | 'being-sent' | 'absent' }

/** The mail is tried again at once, also one that was given up, unless its link has expired or it was emptied. */
export async function retryQueuedEmail(
  context: Pick<Context, 'clock'>,
  tx: Db,
  id: string,
): Promise<EmailAct> {
  const now = context.clock.now()
  const row = await tx
    .updateTable('emails')
    .set({ failed_at: null, next_attempt_at: now })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('sealed_payload', 'is not', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .returning('template')
    .executeTakeFirst()
  return row === undefined ? whyNot(tx, id, now) : { outcome: 'done', template: row.template }
}

/** The mail is emptied and never sent. */
export async function discardQueuedEmail(
  context: Pick<Context, 'clock'>,
  tx: Db,
  id: string,
): Promise<EmailAct> {
  const now = context.clock.now()
  const row = await tx
    .updateTable('emails')
    .set({ failed_at: now, last_error: 'discarded', sealed_payload: null, claimed_until: null })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('sealed_payload', 'is not', null)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .returning('template')
    .executeTakeFirst()
  return row === undefined ? whyNot(tx, id, now) : { outcome: 'done', template: row.template }
}

/** Mails that were given up stay so: their account has another address now, and they would still go to the one before. */
export async function emptyFailedEmails(tx: Db, userId: string): Promise<void> {
  await tx
    .updateTable('emails')
    .set({ sealed_payload: null })
    .where('user_id', '=', userId)
    .where('failed_at', 'is not', null)
    .execute()
}

async function whyNot(tx: Db, id: string, now: number): Promise<EmailAct> {
  const row = await tx
    .selectFrom('emails')
    .select(['sent_at', 'claimed_until'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return { outcome: 'absent' }
  const isClaimed = row.sent_at === null && (row.claimed_until ?? 0) > now
  return { outcome: isClaimed ? 'being-sent' : 'over' }
}

/** What `last_error` says where nothing failed: whoever runs the deployment gave the mail up. */
export const givenUpByOperators = ['discarded', 'voided'] as const

/** How the queue stands; what an operator gave up is not counted among the failed. */
export async function countQueuedEmails(
  db: Db,
): Promise<{ waiting: number; failed: number; oldestWaitingAt: number | null }> {
  const waiting = await db
    .selectFrom('emails')
    .select((eb) => [eb.fn.countAll().as('n'), eb.fn.min('created_at').as('oldest')])
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirstOrThrow()
  const failed = await db
    .selectFrom('emails')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('failed_at', 'is not', null)
    .where('last_error', 'not in', [...givenUpByOperators])
    .executeTakeFirstOrThrow()
  return {
    waiting: Number(waiting.n),
    failed: Number(failed.n),
    oldestWaitingAt: waiting.oldest === null ? null : Number(waiting.oldest),
  }
}
