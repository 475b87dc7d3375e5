import type { Context } from '../context.ts'
import { noteUse } from '../credentials/last-use.ts'
import { createId } from '../crypto/ids.ts'
import { createToken, hashToken, sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import { preparedOne } from '../database/prepared.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import { voidBoundProofs, voidProofs } from '../emails/mailed-proofs.ts'
import type { Client } from '../http/client.ts'
import { Problem } from '../http/problems.ts'
import type { SignInMethod } from '../sign-in/methods.ts'

/** A session that is in force at this moment, with the user it belongs to. */
export interface LiveSession {
  kind: 'session'
  id: string
  tokenHash: string
  directoryId: string
  /** RFC 8176 method names in the order of their proof. */
  methods: SignInMethod[]
  createdAt: number
  expiresAt: number
  freshUntil: number
  user: { id: string; email: string; firstName: string; lastName: string; isOperator: boolean }
}

const findRow = preparedOne<{ tokenHash: string }>()((db, parameter) =>
  db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select([
      'sessions.id',
      'sessions.directory_id',
      'sessions.user_id',
      'sessions.methods',
      'sessions.created_at',
      'sessions.fresh_at',
      'sessions.last_used_at',
      'sessions.expires_at',
      'users.email',
      'users.first_name',
      'users.last_name',
      'users.operator_since',
      'users.disabled_at',
    ])
    .where('sessions.token_hash', '=', parameter('tokenHash')),
)

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

/**
 * Resolves a session token with its user in one statement; null when it is unknown, ended, expired, idle for too
 * long, or its user is disabled.
 * @see OWASP ASVS 7.3.1, 7.3.2, 7.4.1
 */
export function findLiveSession(context: Context, token: string): Soon<LiveSession | null> {
  const tokenHash = hashToken('session', token)
  if (tokenHash === null) return null
  return whenReady(findRow(context.database, { tokenHash }), (row) =>
    row === undefined || row.disabled_at !== null ? null : toLiveSession(context, tokenHash, row),
  )
}

function toLiveSession(context: Context, tokenHash: string, row: Row): LiveSession | null {
  const now = context.clock.now()
  if (row.expires_at <= now || row.last_used_at + context.config.sessionIdle * 1000 <= now) return null
  noteUse(context, { kind: 'session', id: row.id }, { lastUsedAt: row.last_used_at })
  return {
    kind: 'session',
    id: row.id,
    tokenHash,
    directoryId: row.directory_id,
    methods: JSON.parse(row.methods) as SignInMethod[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    freshUntil: row.fresh_at + context.config.freshProofTtl * 1000,
    user: {
      id: row.user_id,
      email: row.email,
      firstName: row.first_name,
      lastName: row.last_name,
      isOperator: row.operator_since !== null,
    },
  }
}

/** Makes a session. Only complete-sign-in.ts calls this: whatever signs in goes through there. */
export async function createSession(
  context: Context,
  tx: Db,
  facts: {
    directoryId: string
    userId: string
    methods: readonly SignInMethod[]
    client: Client
    /** The provider's session on which it rests. */
    sso?: { connectionId: string; session: string | null; idToken: string | null }
    /** When its person was proven, if that was not just now. */
    provenAt: number
    /** It ends no later than this, whatever the settings allow. */
    endsBy?: number | null
  },
): Promise<{ id: string; token: string; expiresAt: number }> {
  const now = context.clock.now()
  const token = createToken('session')
  const usual = now + context.config.sessionTtl * 1000
  const session = { id: createId('session'), token, expiresAt: Math.min(usual, facts.endsBy ?? usual) }
  const idToken = facts.sso?.idToken ?? null
  await tx
    .insertInto('sessions')
    .values({
      id: session.id,
      directory_id: facts.directoryId,
      user_id: facts.userId,
      token_hash: sha256(token),
      methods: JSON.stringify(facts.methods),
      device_hash: facts.client.deviceHash,
      address: facts.client.address,
      user_agent: facts.client.userAgent,
      created_at: now,
      fresh_at: facts.provenAt,
      last_used_at: now,
      expires_at: session.expiresAt,
      sso_connection_id: facts.sso?.connectionId ?? null,
      sso_session: facts.sso?.session ?? null,
      sso_sealed_id_token: idToken === null ? null : context.secrets.seal(idToken, idTokenPlace(session.id)),
    })
    .execute()
  return session
}

/** Where a session's ID token is sealed for; it opens nowhere else. */
export function idTokenPlace(sessionId: string): string {
  return `sessions.sso_sealed_id_token:${sessionId}`
}

/**
 * Gives a session a new token and a fresh proof; the old token ends.
 * @returns the new token, or null when the old one was no longer in force.
 * @see OWASP ASVS 7.2.4
 */
export async function renewSession(
  context: Context,
  tx: Db,
  session: Pick<LiveSession, 'id' | 'tokenHash' | 'methods'>,
): Promise<string | null> {
  const token = createToken('session')
  const now = context.clock.now()
  const { numUpdatedRows } = await tx
    .updateTable('sessions')
    .set({
      token_hash: sha256(token),
      methods: JSON.stringify(session.methods),
      fresh_at: now,
      last_used_at: now,
    })
    .where('id', '=', session.id)
    .where('token_hash', '=', session.tokenHash)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? token : null
}

const sessionColumns = [
  'id',
  'methods',
  'address',
  'user_agent',
  'created_at',
  'last_used_at',
  'expires_at',
] as const

export interface SessionRow {
  id: string
  methods: string
  address: string
  user_agent: string | null
  created_at: number
  last_used_at: number
  expires_at: number
}

/** The sessions of a user that are in force, newest first, without the one that asks. */
export async function listOtherSessions(
  context: Context,
  asking: Pick<LiveSession, 'id' | 'user'>,
  page: { limit: number; after: { at: number; id: string } | null },
): Promise<SessionRow[]> {
  const { after } = page
  let query = context.database.kysely
    .selectFrom('sessions')
    .select(sessionColumns)
    .where('user_id', '=', asking.user.id)
    .where('id', '!=', asking.id)
    .where('expires_at', '>', context.clock.now())
    .where('last_used_at', '>', context.clock.now() - context.config.sessionIdle * 1000)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('created_at', '<', after.at),
        eb.and([eb('created_at', '=', after.at), eb('id', '<', after.id)]),
      ]),
    )
  }
  return query.execute()
}

/** One session as a row, for lists. */
export async function findSessionRow(db: Db, sessionId: string): Promise<SessionRow | undefined> {
  return db.selectFrom('sessions').select(sessionColumns).where('id', '=', sessionId).executeTakeFirst()
}

/**
 * The session is in force still. Ask it under the lock of its user: whatever ends every session, as a recovery does, then
 * comes before and is seen, or comes after and finds what was done with this one.
 * @throws {Problem} not-signed-in
 */
export async function requireSession(tx: Db, session: Pick<LiveSession, 'id'>): Promise<void> {
  if ((await findSessionRow(tx, session.id)) === undefined) throw new Problem('not-signed-in')
}

/** Ends one session of a user and what it has asked for by mail; false when it is not theirs or has ended already. */
export async function endSession(
  context: Context,
  tx: Db,
  userId: string,
  sessionId: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('id', '=', sessionId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (numDeletedRows !== 1n) return false
  await voidBoundProofs(context, tx, sessionId)
  return true
}

/**
 * Ends every session of a user but the one to keep, and a change of address that any of them may have asked for: who is
 * kept out here must not get in by it later.
 * @returns how many ended.
 */
export async function endUserSessions(
  context: Context,
  tx: Db,
  userId: string,
  keepId: string | null = null,
): Promise<number> {
  await voidProofs(context, tx, userId, ['email-change'])
  let query = tx.deleteFrom('sessions').where('user_id', '=', userId)
  if (keepId !== null) query = query.where('id', '!=', keepId)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

/** The sessions of a user end at this moment at the latest: no request after it finds them. */
export async function endUserSessionsBy(tx: Db, userId: string, at: number): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ expires_at: at })
    .where('user_id', '=', userId)
    .where('expires_at', '>', at)
    .execute()
}

/**
 * Ends the sessions that rest on one of a provider's, or on all of those of a user. With both, also those of the user
 * of which the provider never said on which of its sessions they rest.
 * @returns which.
 */
export async function endSsoSessions(
  tx: Db,
  connectionId: string,
  of: { ssoSession: string | null; userId: string | null },
): Promise<{ id: string; userId: string }[]> {
  const { ssoSession, userId } = of
  if (ssoSession === null && userId === null) return []
  let query = tx.deleteFrom('sessions').where('sso_connection_id', '=', connectionId)
  if (userId !== null) query = query.where('user_id', '=', userId)
  if (ssoSession !== null) {
    query = query.where((eb) =>
      eb.or([
        eb('sso_session', '=', ssoSession),
        ...(userId === null ? [] : [eb('sso_session', 'is', null)]),
      ]),
    )
  }
  const rows = await query.returning(['id', 'user_id']).execute()
  return rows.map(({ id, user_id }) => ({ id, userId: user_id }))
}

/** Asks every other session of a user for a fresh proof before its next sensitive act. @see OWASP ASVS 7.4.3 */
export async function staleUserSessions(tx: Db, userId: string, keepId: string | null): Promise<void> {
  let query = tx.updateTable('sessions').set({ fresh_at: 0 }).where('user_id', '=', userId)
  if (keepId !== null) query = query.where('id', '!=', keepId)
  await query.execute()
}

/** Removes sessions whose time is over. */
export async function deleteExpiredSessions(context: Context): Promise<void> {
  const now = context.clock.now()
  await context.database.kysely
    .deleteFrom('sessions')
    .where((eb) =>
      eb.or([eb('expires_at', '<=', now), eb('last_used_at', '<=', now - context.config.sessionIdle * 1000)]),
    )
    .execute()
}
