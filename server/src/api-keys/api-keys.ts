import type { Cap } from '../access/cap.ts'
import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import { createToken, sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Place } from '../http/pagination.ts'
import { toCap, toCapColumns } from './api-key-cap.ts'

export const keyKinds = ['personal', 'service'] as const
export type KeyKind = (typeof keyKinds)[number]

export const keyStates = ['active', 'paused', 'held', 'expired', 'revoked'] as const
export type KeyState = (typeof keyStates)[number]

/** A key as its owner manages it. */
export interface ApiKey {
  id: string
  userId: string
  name: string
  kind: KeyKind
  cap: Cap
  provesMfa: boolean
  createdAt: number
  updatedAt: number
  expiresAt: number | null
  pausedAt: number | null
  pausedBy: 'owner' | 'recovery' | null
  revokedAt: number | null
  lastUsedAt: number | null
  lastUsedAddress: string | null
  /** Until when the secret before the newest one works too. */
  previousSecretEndsAt: number | null
}

const columns = [
  'k.id',
  'k.user_id',
  'k.name',
  'k.kind',
  'k.cap_role',
  'k.cap_organizations',
  'k.cap_permissions',
  'k.cap_projects',
  'k.proves_mfa',
  'k.created_at',
  'k.updated_at',
  'k.expires_at',
  'k.paused_at',
  'k.paused_by',
  'k.revoked_at',
  'k.last_used_at',
  'k.last_used_address',
] as const

/** What is the matter with a key at this moment, in the order in which a request is told. */
export function stateOf(
  key: Pick<ApiKey, 'revokedAt' | 'expiresAt' | 'pausedAt' | 'pausedBy'>,
  now: number,
): KeyState {
  if (key.revokedAt !== null) return 'revoked'
  if (key.expiresAt !== null && key.expiresAt <= now) return 'expired'
  if (key.pausedAt !== null) return key.pausedBy === 'recovery' ? 'held' : 'paused'
  return 'active'
}

/** Makes a key. @returns its id and its secret, which is stored nowhere. @see OWASP ASVS 11.5.1 */
export async function insertApiKey(
  context: Context,
  tx: Db,
  facts: {
    directoryId: string
    userId: string
    name: string
    kind: KeyKind
    cap: Cap
    provesMfa: boolean
    expiresAt: number | null
  },
): Promise<{ id: string; secret: string }> {
  const now = context.clock.now()
  const id = createId('apiKey')
  await tx
    .insertInto('api_keys')
    .values({
      id,
      directory_id: facts.directoryId,
      user_id: facts.userId,
      name: facts.name,
      kind: facts.kind,
      ...toCapColumns(facts.cap),
      proves_mfa: facts.provesMfa ? 1 : 0,
      created_at: now,
      updated_at: now,
      expires_at: facts.expiresAt,
      // Whoever has just chosen an end need not be told of it.
      warned_at: now,
    })
    .execute()
  return { id, secret: await insertSecret(context, tx, id) }
}

export async function findApiKey(
  context: Context,
  db: Db,
  userId: string,
  apiKeyId: string,
): Promise<ApiKey | undefined> {
  const row = await selectKeys(context, db, userId).where('k.id', '=', apiKeyId).executeTakeFirst()
  return row && toApiKey(row)
}

/** The keys of a user, also those that have ended a while ago, newest first. */
export async function listUserApiKeys(
  context: Context,
  userId: string,
  page: { limit: number; after: Place | null },
): Promise<ApiKey[]> {
  const { limit, after } = page
  let query = selectKeys(context, context.database.kysely, userId)
    .orderBy('k.created_at', 'desc')
    .orderBy('k.id', 'desc')
    .limit(limit)
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('k.created_at', '<', after.at),
        eb.and([eb('k.created_at', '=', after.at), eb('k.id', '<', after.id)]),
      ]),
    )
  }
  return (await query.execute()).map(toApiKey)
}

/** How many keys a user has that are neither revoked nor expired. */
export async function countKeptKeys(context: Context, tx: Db, userId: string): Promise<number> {
  const row = await tx
    .selectFrom('api_keys')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', context.clock.now())]))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export interface ApiKeyChanges {
  name?: string | undefined
  cap?: Cap | undefined
  /** Null: it does not expire. */
  expiresAt?: number | null | undefined
  paused?: boolean | undefined
  provesMfa: boolean
}

/** Changes the named facts of a key and nothing else. */
export async function changeApiKey(
  context: Context,
  tx: Db,
  apiKeyId: string,
  changes: ApiKeyChanges,
): Promise<void> {
  const { name, cap, expiresAt, paused, provesMfa } = changes
  const now = context.clock.now()
  await tx
    .updateTable('api_keys')
    .set({
      ...(name !== undefined && { name }),
      ...(cap !== undefined && toCapColumns(cap)),
      ...(expiresAt !== undefined && { expires_at: expiresAt, warned_at: now }),
      ...(paused !== undefined && { paused_at: paused ? now : null, paused_by: paused ? 'owner' : null }),
      proves_mfa: provesMfa ? 1 : 0,
      updated_at: now,
    })
    .where('id', '=', apiKeyId)
    .execute()
}

/**
 * Gives a key another secret. The one before works until `previousEndsAt`, those before it end now.
 * @returns the secret, which is stored nowhere.
 */
export async function rotateSecret(
  context: Context,
  tx: Db,
  apiKeyId: string,
  previousEndsAt: number,
): Promise<string> {
  const now = context.clock.now()
  await tx
    .updateTable('api_key_secrets')
    .set({ ends_at: now })
    .where('api_key_id', '=', apiKeyId)
    .where('ends_at', '>', now)
    .execute()
  await tx
    .updateTable('api_key_secrets')
    .set({ ends_at: previousEndsAt })
    .where('api_key_id', '=', apiKeyId)
    .where('ends_at', 'is', null)
    .execute()
  return insertSecret(context, tx, apiKeyId)
}

/** The key opens nothing any more; that it was there is kept for a while, so that its refusal can say so. */
export async function endApiKey(
  context: Context,
  tx: Db,
  apiKeyId: string,
  by: NonNullable<Tables['api_keys']['revoked_by']>,
): Promise<boolean> {
  const now = context.clock.now()
  const { numUpdatedRows } = await tx
    .updateTable('api_keys')
    .set({ revoked_at: now, revoked_by: by, updated_at: now })
    .where('id', '=', apiKeyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Every key of a user that works, or would when resumed, is held until its owner resumes it: whoever was in the account
 * may have paused one for later.
 * @returns what was held.
 */
export async function holdKeys(
  context: Context,
  tx: Db,
  userId: string,
): Promise<{ id: string; name: string }[]> {
  const now = context.clock.now()
  return tx
    .updateTable('api_keys')
    .set({ paused_at: now, paused_by: 'recovery', updated_at: now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('paused_by', 'is', null), eb('paused_by', '!=', 'recovery')]))
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .returning(['id', 'name'])
    .execute()
}

/** Forgets of the revoked keys of a user all but the newest ones. */
export async function deleteOldRevokedKeys(tx: Db, userId: string, kept: number): Promise<void> {
  const revoked = await tx
    .selectFrom('api_keys')
    .select('id')
    .where('user_id', '=', userId)
    .where('revoked_at', 'is not', null)
    .orderBy('revoked_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const old = revoked.slice(kept).map(({ id }) => id)
  if (old.length > 0) await tx.deleteFrom('api_keys').where('id', 'in', old).execute()
}

/** Forgets keys and secrets that ended before a moment. */
export async function deleteEndedKeys(db: Db, endedBefore: number): Promise<void> {
  await db
    .deleteFrom('api_keys')
    .where((eb) => eb.or([eb('expires_at', '<', endedBefore), eb('revoked_at', '<', endedBefore)]))
    .execute()
  await db.deleteFrom('api_key_secrets').where('ends_at', '<', endedBefore).execute()
}

/** When each permission was last used with a key. */
export async function listPermissionUses(db: Db, apiKeyId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('api_key_uses')
    .select(['permission', 'last_used_at'])
    .where('api_key_id', '=', apiKeyId)
    .execute()
  return new Map(rows.map(({ permission, last_used_at }) => [permission, last_used_at]))
}

async function insertSecret(context: Context, tx: Db, apiKeyId: string): Promise<string> {
  const secret = createToken('apiKey')
  await tx
    .insertInto('api_key_secrets')
    .values({
      token_hash: sha256(secret),
      api_key_id: apiKeyId,
      created_at: context.clock.now(),
      ends_at: null,
    })
    .execute()
  return secret
}

function selectKeys(context: Context, db: Db, userId: string) {
  return db
    .selectFrom('api_keys as k')
    .select(columns)
    .select((eb) =>
      eb
        .selectFrom('api_key_secrets as s')
        .select((e) => e.fn.max('s.ends_at').as('ends_at'))
        .whereRef('s.api_key_id', '=', 'k.id')
        .where('s.ends_at', '>', context.clock.now())
        .as('previous_ends_at'),
    )
    .where('k.user_id', '=', userId)
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof selectKeys>['executeTakeFirst']>>>

function toApiKey(row: Row): ApiKey {
  return {
    id: row.id,
    userId: row.user_id,
    name: row.name,
    kind: row.kind,
    cap: toCap(row),
    provesMfa: row.proves_mfa === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
    pausedAt: row.paused_at,
    pausedBy: row.paused_by,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
    lastUsedAddress: row.last_used_address,
    previousSecretEndsAt: row.previous_ends_at === null ? null : Number(row.previous_ends_at),
  }
}
