import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from '../users/directories.ts'

const dayMs = 86_400_000
export const rotatedEveryMs = 30 * dayMs
/** A new key is published for so long before it signs, and the one before it for so long after. */
export const publishedBesideMs = dayMs

/** The algorithm of our signatures: Ed25519. @see RFC 8037 */
export const signatureAlgorithm = 'EdDSA'

export interface SigningKey {
  id: string
  privateKey: CryptoKey
}

interface Row {
  id: string
  sealed_private_jwk: string
}

interface Addition {
  behind: number
  signsAtOnce: boolean
  revokes?: boolean
  /** By an operator, and so for the audit log. */
  isOrdered?: boolean
}

// What is kept is only what a row of this id opens to; whether it signs is asked of the database each time.
const opened = new WeakMap<Context, Map<string, CryptoKey>>()

/** The key that signs at this moment; the first one is made when it is first needed. */
export async function getSigningKey(context: Context): Promise<SigningKey> {
  const found = await openNewest(context)
  if (found !== null) return found
  // None yet, or none that the configured secrets open: then waiting for the next rotation would be weeks without.
  const made = await haveKey(context, openNewest)
  if (made === null) throw new Error('No signing key can be opened with the configured secrets.')
  return made
}

/** The public keys that signatures are checked with, those of tomorrow and yesterday included. @see RFC 7517 section 5 */
export async function listPublicKeys(context: Context): Promise<JWK[]> {
  const now = context.clock.now()
  const findPublished = async () => {
    const rows = await context.database.kysely
      .selectFrom('signing_keys')
      .select('public_jwk')
      .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
      .orderBy('generation')
      .execute()
    return rows.length === 0 ? null : rows.map((row) => JSON.parse(row.public_jwk) as JWK)
  }
  // Whoever asks now keeps the answer for minutes: the key that will sign has to be in it.
  return (await findPublished()) ?? (await haveKey(context, findPublished)) ?? []
}

/** Looks again, and makes a key that signs at once where there still is none. */
async function haveKey<T>(
  context: Context,
  find: (context: Context) => Promise<T | null>,
): Promise<T | null> {
  // In this order: a key that another process makes after the first line makes the last one do nothing.
  const newest = await findNewest(context.database.kysely)
  const found = await find(context)
  if (found !== null) return found
  await addSigningKey(context, { behind: newest?.generation ?? 0, signsAtOnce: true })
  return find(context)
}

/** Makes the next key when the newest is old enough, and forgets those that no signature can need any more. */
export async function rotateSigningKeys(context: Context): Promise<void> {
  const now = context.clock.now()
  await context.database.kysely.deleteFrom('signing_keys').where('ends_at', '<=', now).execute()
  const newest = await findNewest(context.database.kysely)
  if (newest === undefined) return
  if (newest.created_at + rotatedEveryMs > now) return
  await addSigningKey(context, { behind: newest.generation, signsAtOnce: false })
}

export interface Replacement {
  id: string
  signsFrom: number
  /** How many keys before it are published no more. */
  revoked: number
}

/**
 * A further key is there whatever the age of the newest: it signs at once, or from tomorrow when everybody knows it.
 * With `revokes` none before it is published any more, so that what those signed is refused from then on.
 */
export async function replaceSigningKey(
  context: Context,
  how: { signsAtOnce: boolean; revokes: boolean },
): Promise<Replacement> {
  for (;;) {
    const newest = await findNewest(context.database.kysely)
    const added = await addSigningKey(context, { ...how, behind: newest?.generation ?? 0, isOrdered: true })
    if (added !== null) return added
  }
}

/** Adds the key behind the one that was the newest. Of processes that found the same one, one does. */
async function addSigningKey(
  context: Context,
  { behind, signsAtOnce, revokes = false, isOrdered = false }: Addition,
): Promise<Replacement | null> {
  const generation = behind + 1
  const made = await makeKey(context)
  const now = context.clock.now()
  const signsFrom = signsAtOnce ? now : now + publishedBesideMs
  return transaction(context.database, async (tx) => {
    const added = await tx
      .insertInto('signing_keys')
      .values({ ...made, generation, created_at: now, signs_from: signsFrom, ends_at: null })
      .onConflict((conflict) => conflict.column('generation').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (added === undefined) return null
    const earlier = tx.updateTable('signing_keys').where('generation', '<', generation)
    const { numUpdatedRows } = await (revokes
      ? earlier
          .set({ ends_at: now })
          .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
      : earlier.set({ ends_at: signsFrom + publishedBesideMs }).where('ends_at', 'is', null)
    ).executeTakeFirst()
    const revoked = revokes ? Number(numUpdatedRows) : 0
    if (isOrdered) await recordReplacement(context, tx, { id: made.id, revoked })
    return { id: made.id, signsFrom, revoked }
  })
}

async function recordReplacement(
  context: Context,
  tx: Db,
  { id, revoked }: { id: string; revoked: number },
): Promise<void> {
  await recordEvent(context, tx, {
    directoryId: platformDirectoryId,
    act: revoked > 0 ? 'signing-key.revoked' : 'signing-key.rotated',
    userId: null,
    actor: { kind: 'operator', id: null },
    method: 'command-line',
    details: { key: id, revoked },
  })
}

async function makeKey(
  context: Context,
): Promise<{ id: string; public_jwk: string; sealed_private_jwk: string }> {
  const id = createId('signingKey')
  const { publicKey, privateKey } = await generateKeyPair(signatureAlgorithm, {
    crv: 'Ed25519',
    extractable: true,
  })
  const publicJwk = { ...(await exportJWK(publicKey)), kid: id, alg: signatureAlgorithm, use: 'sig' }
  const sealed = context.secrets.seal(JSON.stringify(await exportJWK(privateKey)), signingKeyPlace(id))
  return { id, public_jwk: JSON.stringify(publicJwk), sealed_private_jwk: sealed }
}

function findNewest(db: Db) {
  return db
    .selectFrom('signing_keys')
    .select(['generation', 'created_at'])
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The newest key that signs already and that the configured secrets open. */
async function openNewest(context: Context): Promise<SigningKey | null> {
  const now = context.clock.now()
  const rows = await context.database.kysely
    .selectFrom('signing_keys')
    .select(['id', 'sealed_private_jwk'])
    .where('signs_from', '<=', now)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .orderBy('generation', 'desc')
    .execute()
  for (const row of rows) {
    const privateKey = await openKey(context, row)
    if (privateKey !== null) return { id: row.id, privateKey }
  }
  return null
}

async function openKey(context: Context, row: Row): Promise<CryptoKey | null> {
  const known = opened.get(context)?.get(row.id)
  if (known !== undefined) return known
  let jwk: JWK
  try {
    jwk = JSON.parse(context.secrets.open(row.sealed_private_jwk, signingKeyPlace(row.id)))
  } catch (error) {
    context.log.error({ err: error, key: row.id }, 'A signing key needs a secret that is not configured.')
    return null
  }
  const privateKey = (await importJWK(jwk, signatureAlgorithm)) as CryptoKey
  const keys = opened.get(context) ?? new Map<string, CryptoKey>()
  opened.set(context, keys.set(row.id, privateKey))
  return privateKey
}

/** What the sealed private key is bound to. */
export function signingKeyPlace(id: string): string {
  return `signing-key:${id}`
}
