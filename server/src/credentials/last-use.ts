import type { Permission } from '../access/permissions.ts'
import type { Context } from '../context.ts'
import type { Database, Db } from '../database/database.ts'

const writtenEveryMs = 60_000
const batchSize = 500

type Used = { kind: 'session' | 'api-key' | 'agent'; id: string }

type Uses = Map<string, { at: number; address: string | null }>
/** By API key, then by permission. */
type PermissionUses = Map<string, Map<Permission, number>>

interface Noted {
  credentials: Record<Used['kind'], Uses>
  permissions: PermissionUses
  /** What was noted in the last minute, written or not: beside its key a use of a permission has no time to compare. */
  recentPermissions: PermissionUses
}

// By database: an Experience has a context of its own.
const noted = new WeakMap<Database, Noted>()

function notes(context: Context): Noted {
  let found = noted.get(context.database)
  if (found === undefined) {
    found = { credentials: noCredentials(), permissions: new Map(), recentPermissions: new Map() }
    noted.set(context.database, found)
  }
  return found
}

function noCredentials(): Noted['credentials'] {
  return { session: new Map(), 'api-key': new Map(), agent: new Map() }
}

/**
 * Remembers that a credential was used just now; written every few seconds, off the path of the request.
 * @param use.lastUsedAt as it is stored, in milliseconds; a use of the same minute is not noted again.
 */
export function noteUse(
  context: Context,
  { kind, id }: Used,
  use: { lastUsedAt: number | null; address?: string },
): void {
  const now = context.clock.now()
  if (use.lastUsedAt !== null && now - use.lastUsedAt < writtenEveryMs) return
  notes(context).credentials[kind].set(id, { at: now, address: use.address ?? null })
}

/** Remembers, once a minute, that an API key was allowed to use a permission: its owner sees which it never needed. */
export function notePermissionUse(context: Context, apiKeyId: string, permission: Permission): void {
  const now = context.clock.now()
  const { permissions, recentPermissions } = notes(context)
  const last = recentPermissions.get(apiKeyId)?.get(permission)
  if (last !== undefined && now - last < writtenEveryMs) return
  for (const uses of [permissions, recentPermissions]) {
    const ofKey = uses.get(apiKeyId)
    if (ofKey) ofKey.set(permission, now)
    else uses.set(apiKeyId, new Map([[permission, now]]))
  }
}

/** Writes the noted uses. A crash before it loses some seconds of idle time, never a credential. */
export async function writeLastUses(context: Context): Promise<void> {
  const found = noted.get(context.database)
  if (found === undefined) return
  const { credentials, permissions, recentPermissions } = found
  found.credentials = noCredentials()
  found.permissions = new Map()
  forgetBefore(recentPermissions, context.clock.now() - writtenEveryMs)
  const db = context.database.kysely
  await writeSessionUses(db, credentials.session)
  await writeKeyUses(db, 'api_keys', credentials['api-key'])
  await writeKeyUses(db, 'agent_tokens', credentials.agent)
  await writePermissionUses(db, permissions)
}

function forgetBefore(uses: PermissionUses, before: number): void {
  for (const [apiKeyId, ofKey] of uses) {
    for (const [permission, at] of ofKey) if (at <= before) ofKey.delete(permission)
    if (ofKey.size === 0) uses.delete(apiKeyId)
  }
}

async function writeSessionUses(db: Db, uses: Uses): Promise<void> {
  const latest = Math.max(0, ...[...uses.values()].map(({ at }) => at))
  for (const ids of inBatches([...uses.keys()])) {
    await db
      .updateTable('sessions')
      .set({ last_used_at: latest })
      .where('id', 'in', ids)
      .where('last_used_at', '<', latest)
      .execute()
  }
}

async function writeKeyUses(db: Db, table: 'api_keys' | 'agent_tokens', uses: Uses): Promise<void> {
  const byAddress = Map.groupBy(uses, ([, { address }]) => address)
  for (const [address, ofAddress] of byAddress) {
    const latest = Math.max(...ofAddress.map(([, { at }]) => at))
    for (const ids of inBatches(ofAddress.map(([id]) => id))) {
      await db
        .updateTable(table)
        .set({ last_used_at: latest, last_used_address: address })
        .where('id', 'in', ids)
        .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', latest)]))
        .execute()
    }
  }
}

async function writePermissionUses(db: Db, uses: PermissionUses): Promise<void> {
  for (const keyIds of inBatches([...uses.keys()])) {
    // A key that was deleted meanwhile has no uses to keep.
    const present = await db.selectFrom('api_keys').select('id').where('id', 'in', keyIds).execute()
    const rows = present.flatMap(({ id }) =>
      [...(uses.get(id) ?? [])].map(([permission, at]) => ({ api_key_id: id, permission, last_used_at: at })),
    )
    for (const values of inBatches(rows)) {
      await db
        .insertInto('api_key_uses')
        .values(values)
        .onConflict((conflict) =>
          conflict
            .columns(['api_key_id', 'permission'])
            .doUpdateSet((eb) => ({ last_used_at: eb.ref('excluded.last_used_at') })),
        )
        .execute()
    }
  }
}

function* inBatches<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize)
}
