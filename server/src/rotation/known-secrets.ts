import { recordEvent } from '../audit/audit.ts'
import { ConfigError } from '../config/config.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { findSecretUses, type SecretUse } from './secret-uses.ts'

type Known = { id: string; pepper_id: string; given_up_at: number | null }

/**
 * The configured secrets open what the server needs, and the first one is known to be in use from now on. Costs one
 * look-up, unless a secret was dropped since the last start.
 * @throws {ConfigError} when data that the server needs was sealed with a secret that is not configured.
 */
export async function requireSecrets(context: Context): Promise<void> {
  const { secrets, database } = context
  const known = await listKnown(database.kysely)
  const missing = known.filter(({ id }) => !secrets.boxKeyIds.includes(id))
  const mayLack = known.length === 0 || missing.some(({ given_up_at }) => given_up_at === null)
  if (mayLack) await judgeMissing(context, known)
  const isNoted = known.some(({ id, given_up_at }) => id === secrets.boxKeyIds[0] && given_up_at === null)
  if (isNoted) return
  await noteSecret(context, database.kysely, { id: secrets.boxKeyIds[0] ?? '', pepperId: secrets.pepper.id })
}

/**
 * Notes that secrets are gone for good, so that the server starts without them.
 * @returns what nobody can open any more.
 */
export async function giveUpLostSecrets(context: Context): Promise<SecretUse[]> {
  const lost = (await findSecretUses(context)).filter(({ isLost }) => isLost)
  await transaction(context.database, async (tx) => {
    // A secret of before these notes is known by what rests on it, and so by one of its two ids only.
    for (const { keyId } of lost) await noteSecret(context, tx, { id: keyId, pepperId: keyId })
    await tx
      .updateTable('known_secrets')
      .set({ given_up_at: context.clock.now() })
      .where('id', 'not in', context.secrets.boxKeyIds)
      .execute()
    if (lost.length === 0) return
    await recordEvent(context, tx, {
      directoryId: platformDirectoryId,
      act: 'secret.given-up',
      userId: null,
      actor: { kind: 'operator', id: null },
      method: 'command-line',
      details: { lost: summarizeUses(lost) },
    })
  })
  return lost
}

/** What nobody can open, apart from what was given up. */
export async function findMissed(context: Pick<Context, 'database' | 'secrets'>): Promise<SecretUse[]> {
  const known = await listKnown(context.database.kysely)
  const givenUp = idsGivenUp(known)
  return (await findSecretUses(context)).filter(({ isLost, keyId }) => isLost && !givenUp.has(keyId))
}

function listKnown(db: Db): Promise<Known[]> {
  return db.selectFrom('known_secrets').select(['id', 'pepper_id', 'given_up_at']).execute()
}

function idsGivenUp(known: Known[]): Set<string> {
  return new Set(
    known.flatMap(({ id, pepper_id, given_up_at }) => (given_up_at === null ? [] : [id, pepper_id])),
  )
}

async function judgeMissing(context: Context, known: Known[]): Promise<void> {
  const { database, secrets, log } = context
  const lost = await findMissed(context)
  if (lost.length === 0) {
    await database.kysely
      .deleteFrom('known_secrets')
      .where('id', 'not in', secrets.boxKeyIds)
      .where('given_up_at', 'is', null)
      .execute()
    return
  }
  const isForeign =
    !known.some(({ id }) => secrets.boxKeyIds.includes(id)) && !(await opensSomething(context))
  if (isForeign || lost.some(({ isNeeded }) => isNeeded)) throw new ConfigError([describeLost(lost)])
  log.warn({ lost: summarizeUses(lost) }, lostWarning)
}

const lostWarning =
  'A secret that is not configured any more was used for these; their owners reset the password by mail, the rest ends by itself.'

function describeLost(lost: SecretUse[]): string {
  const what = summarizeUses(lost)
  return `LATCHKEY_SECRET: this database holds what needs another secret (${what}). Put that secret behind the present one, separated by a comma. If it is lost for good: latchkey rotate-secret --give-up`
}

/** `authenticator apps (12), mails (3)`. */
export function summarizeUses(uses: readonly Pick<SecretUse, 'holds' | 'count'>[]): string {
  const counts = new Map<string, number>()
  for (const { holds, count } of uses) counts.set(holds, (counts.get(holds) ?? 0) + count)
  return [...counts].map(([holds, count]) => `${holds} (${count})`).join(', ')
}

/** Rests anything here on a configured secret? */
async function opensSomething({ database, secrets }: Context): Promise<boolean> {
  const row = await database.kysely
    .selectFrom('passwords')
    .select('user_id')
    .where('key_id', 'in', secrets.pepperIds)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function noteSecret(
  context: Context,
  db: Db,
  { id, pepperId }: { id: string; pepperId: string },
): Promise<void> {
  await db
    .insertInto('known_secrets')
    .values({ id, pepper_id: pepperId, first_used_at: context.clock.now(), given_up_at: null })
    .onConflict((oc) => oc.column('id').doUpdateSet({ given_up_at: null }))
    .execute()
}
