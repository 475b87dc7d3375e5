import type { Context } from '../../context.ts'
import { createId } from '../../crypto/ids.ts'
import { createToken, hashToken, sha256 } from '../../crypto/tokens.ts'
import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'

/** What a person does next with what a provider said about them. */
export const answerPurposes = ['github-registration', 'github-proof', 'sso-entry', 'sso-notice'] as const
export type AnswerPurpose = (typeof answerPurposes)[number]

const usedWithinMs = 15 * 60_000

/**
 * Keeps what a provider said about somebody for the next step in the same browser, for fifteen minutes.
 * @returns the token that stands for it; it opens that one step only.
 */
export async function saveProviderAnswer(
  context: Context,
  tx: Db,
  about: { purpose: AnswerPurpose; directoryId: string; deviceHash: string; connectionId?: string },
  facts: object,
): Promise<string> {
  const now = context.clock.now()
  const id = createId('providerAnswer')
  const token = createToken('providerAnswer')
  await tx
    .insertInto('provider_answers')
    .values({
      id,
      purpose: about.purpose,
      directory_id: about.directoryId,
      token_hash: sha256(token),
      device_hash: about.deviceHash,
      connection_id: about.connectionId ?? null,
      sealed_facts: context.secrets.seal(JSON.stringify(facts), answerPlace(id)),
      created_at: now,
      expires_at: now + usedWithinMs,
    })
    .execute()
  return token
}

interface AnswerPlace {
  directoryId: string
  purpose: AnswerPurpose
  deviceHash: string | null
}

/**
 * Reads an answer without using it up, to show it.
 * @throws {Problem} provider-request-expired
 */
export async function readProviderAnswer<F>(
  context: Context,
  db: Db,
  place: AnswerPlace,
  token: string,
): Promise<{ connectionId: string | null; facts: F }> {
  const row = await db
    .selectFrom('provider_answers')
    .selectAll()
    .where('token_hash', '=', hashToken('providerAnswer', token) ?? '')
    .where('directory_id', '=', place.directoryId)
    .where('purpose', '=', place.purpose)
    .where('device_hash', '=', place.deviceHash ?? '')
    .where('used_at', 'is', null)
    .where('expires_at', '>', context.clock.now())
    .executeTakeFirst()
  return openAnswer(context, row)
}

/**
 * Uses an answer up: exactly one step gets past this, and only in the browser in which it was given.
 * @throws {Problem} provider-request-expired
 */
export async function claimProviderAnswer<F>(
  context: Context,
  tx: Db,
  place: AnswerPlace,
  token: string,
): Promise<{ connectionId: string | null; facts: F }> {
  const now = context.clock.now()
  const row = await tx
    .updateTable('provider_answers')
    .set({ used_at: now })
    .where('token_hash', '=', hashToken('providerAnswer', token) ?? '')
    .where('directory_id', '=', place.directoryId)
    .where('purpose', '=', place.purpose)
    .where('device_hash', '=', place.deviceHash ?? '')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
  return openAnswer(context, row)
}

type AnswerRow = { id: string; connection_id: string | null; sealed_facts: string }

function openAnswer<F>(
  context: Context,
  row: AnswerRow | undefined,
): { connectionId: string | null; facts: F } {
  // One that was sealed under a secret that is given up is no longer open either.
  if (row === undefined || !context.secrets.canOpen(row.sealed_facts))
    throw new Problem('provider-request-expired')
  const facts = JSON.parse(context.secrets.open(row.sealed_facts, answerPlace(row.id))) as F
  return { connectionId: row.connection_id, facts }
}

/** What the sealed facts of an answer are bound to. */
export function answerPlace(id: string): string {
  return `provider-answer:${id}`
}

/** Removes answers that nobody went on with in time. */
export async function deleteExpiredProviderAnswers(db: Db, now: number): Promise<void> {
  await db.deleteFrom('provider_answers').where('expires_at', '<=', now).execute()
}
