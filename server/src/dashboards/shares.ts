import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { StoredPassword } from '../crypto/password-hash.ts'
import { createToken, hashToken } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'

/** A link by which anybody may look at a dashboard. */
export interface Share {
  id: string
  dashboardId: string
  password: StoredPassword | null
  createdAt: number
  expiresAt: number | null
  lastUsedAt: number | null
}

const columns = [
  'id',
  'dashboard_id',
  'password_hash',
  'password_key_id',
  'created_at',
  'expires_at',
  'last_used_at',
] as const
// A use is noted to the minute: a page that is looked at again and again writes rarely.
const noteEveryMs = 60_000

/** Makes a link; its token is kept as a hash and told this one time. */
export async function insertShare(
  context: Context,
  tx: Db,
  facts: {
    dashboardId: string
    createdBy: string
    password: StoredPassword | null
    expiresAt: number | null
  },
): Promise<{ share: Share; token: string }> {
  const token = createToken('dashboardShare')
  const row = await tx
    .insertInto('dashboard_shares')
    .values({
      id: createId('dashboardShare'),
      dashboard_id: facts.dashboardId,
      token_hash: hashToken('dashboardShare', token) as string,
      password_hash: facts.password?.hash ?? null,
      password_key_id: facts.password?.keyId ?? null,
      created_by: facts.createdBy,
      created_at: context.clock.now(),
      expires_at: facts.expiresAt,
      revoked_at: null,
      last_used_at: null,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return { share: toShare(row), token }
}

/** The links of a dashboard that are open, newest first. */
export async function listShares(db: Db, dashboardId: string, now: number): Promise<Share[]> {
  const rows = await selectOpen(db, now)
    .where('dashboard_id', '=', dashboardId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toShare)
}

/** The open link with this token; what is no token, wrong, expired or closed is all the same. */
export async function findShare(context: Context, token: string): Promise<Share | undefined> {
  const hash = hashToken('dashboardShare', token)
  if (hash === null) return undefined
  const row = await selectOpen(context.database.kysely, context.clock.now())
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  return row && toShare(row)
}

export async function noteShareUse(context: Context, { id }: Share): Promise<void> {
  const now = context.clock.now()
  await context.database.kysely
    .updateTable('dashboard_shares')
    .set({ last_used_at: now })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', now - noteEveryMs)]))
    .execute()
}

/** Closes a link; false when there is no such open one. */
export async function revokeShare(
  context: Context,
  tx: Db,
  at: { dashboardId: string; shareId: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('dashboard_shares')
    .set({ revoked_at: context.clock.now() })
    .where('id', '=', at.shareId)
    .where('dashboard_id', '=', at.dashboardId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The password of a link is kept under a newer hash of it. */
export async function renewSharePassword(tx: Db, share: Share, newer: StoredPassword): Promise<void> {
  await tx
    .updateTable('dashboard_shares')
    .set({ password_hash: newer.hash, password_key_id: newer.keyId })
    .where('id', '=', share.id)
    .where('password_hash', '=', share.password?.hash ?? '')
    .execute()
}

/** Closes every link of a dashboard. */
export async function revokeShares(context: Context, tx: Db, dashboardId: string): Promise<void> {
  await tx
    .updateTable('dashboard_shares')
    .set({ revoked_at: context.clock.now() })
    .where('dashboard_id', '=', dashboardId)
    .where('revoked_at', 'is', null)
    .execute()
}

function selectOpen(db: Db, now: number) {
  return db
    .selectFrom('dashboard_shares')
    .select(columns)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
}

type Row = Awaited<ReturnType<ReturnType<typeof selectOpen>['execute']>>[number]

function toShare(row: Row): Share {
  const { password_hash: hash, password_key_id: keyId } = row
  return {
    id: row.id,
    dashboardId: row.dashboard_id,
    password: hash === null || keyId === null ? null : { hash, keyId },
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }
}
