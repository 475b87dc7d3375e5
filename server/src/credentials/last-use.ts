import type { Permission } from '../access/permissions.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'

const writtenEveryMs = 60_000
const batchSize = 500

type Used = { kind: 'session' | 'api-key' | 'agent'; id: string }

interface Noted {
  credentials: Record<Used['kind'], Map<string, { at: number; address: string | null }>>
  /** By API key, then by permission. */
  permissions: Map<string, Map<Permission, number>>
}

const noted = new WeakMap<Context, Noted>()

function notes(context: Context): Noted {
  let found = noted.get(context)
  if (found === undefined) {
    found = {
      credentials: { session: new Map(), 'api-key': new Map(), agent: new Map() },
      permissions: new Map(),
    }
    noted.set(context, found)
  }
  return found
}

/**
 * Remembers that a credential was used just now; written in batches, off the path of the request.
 * @param use.lastUsedAt as it is stored, in milliseconds; a use of the same minute is not noted again.
 */
export function noteUse(
  context: Context,
  { kind, id }: Used,
  use: { lastUsedAt: number | null; address?: string },
): void {
  const now = context.clock.now()
  if (use.lastUsedAt !== null && now - use.lastUsedAt < writtenEveryMs) return
  const { credentials } = notes(context)
  if (credentials[kind].size === 0) context.wakeJob('write-last-uses')
  credentials[kind].set(id, { at: now, address: use.address ?? null })
}

/** Remembers that an API key was allowed to use a permission: its owner sees which ones it never needed. */
export function notePermissionUse(context: Context, apiKeyId: string, permission: Permission): void {
  const { permissions } = notes(context)
  const ofKey = permissions.get(apiKeyId)
  if (ofKey) {
    ofKey.set(permission, context.clock.now())
    return
  }
  if (permissions.size === 0) context.wakeJob('write-last-uses')
  permissions.set(apiKeyId, new Map([[permission, context.clock.now()]]))
}

/** Writes the noted uses. A crash before it loses at most a minute of idle time, never a credential. */
export async function writeLastUses(context: Context): Promise<void> {
  const found = noted.get(context)
  if (found === undefined) return
  noted.delete(context)
  const db = context.database.kysely
  const { credentials, permissions } = found
  await writeSessionUses(db, credentials.session)
  await writeKeyUses(db, 'api_keys', credentials['api-key'])
  await writeKeyUses(db, 'agent_tokens', credentials.agent)
  await writePermissionUses(db, permissions)
}

async function writeSessionUses(db: Db, uses: Map<string, { at: number }>): Promise<void> {
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

async function writeKeyUses(
  db: Db,
  table: 'api_keys' | 'agent_tokens',
  uses: Map<string, { at: number; address: string | null }>,
): Promise<void> {
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

async function writePermissionUses(db: Db, uses: Map<string, Map<Permission, number>>): Promise<void> {
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
