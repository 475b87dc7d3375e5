import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { Problem } from '../http/problems.ts'
import type { ConnectionOwner } from './connection-owner.ts'

/** An e-mail domain for which a connection speaks once it is proven. Its subdomains are others. */
export interface SsoDomain {
  id: string
  organizationId: ConnectionOwner
  connectionId: string
  domain: string
  challenge: string
  verifiedAt: number | null
  checkedAt: number | null
  /** Since when the record of a proven domain is gone. */
  missingSince: number | null
  createdAt: number
}

/** How long the record of a proven domain may be gone before others may prove the domain. */
export const missingDays = 7
const dayMs = 86_400_000

const columns = [
  'id',
  'organization_id',
  'connection_id',
  'domain',
  'challenge',
  'verified_at',
  'checked_at',
  'missing_since',
  'created_at',
] as const

/** The TXT record that proves the domain. */
export function recordOf({ domain, challenge }: Pick<SsoDomain, 'domain' | 'challenge'>) {
  return { type: 'TXT' as const, name: `_latchkey.${domain}`, value: `latchkey-domain=${challenge}` }
}

/** The domains of an owner's connection, or of all of its connections, the oldest first. */
export async function listDomains(
  db: Db,
  organizationId: ConnectionOwner,
  connectionId: string | null = null,
): Promise<SsoDomain[]> {
  let query = db
    .selectFrom('sso_domains')
    .select(columns)
    .where('organization_id', organizationId === null ? 'is' : '=', organizationId)
    .orderBy('created_at')
    .orderBy('id')
  if (connectionId !== null) query = query.where('connection_id', '=', connectionId)
  return (await query.execute()).map(toDomain)
}

/** A domain of an owner's connection. @throws {Problem} not-found */
export async function getDomain(
  db: Db,
  at: { organizationId: ConnectionOwner; connectionId: string; domainId: string },
): Promise<SsoDomain> {
  const row = await db
    .selectFrom('sso_domains')
    .select(columns)
    .where('id', '=', at.domainId)
    .where('organization_id', at.organizationId === null ? 'is' : '=', at.organizationId)
    .where('connection_id', '=', at.connectionId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return toDomain(row)
}

/** Whoever has proven this domain. */
export async function findHolder(db: Db, domain: string): Promise<SsoDomain | undefined> {
  const row = await db
    .selectFrom('sso_domains')
    .select(columns)
    .where('proven_domain', '=', domain)
    .executeTakeFirst()
  return row && toDomain(row)
}

/** Does the connection speak for this domain (canonical, in ASCII)? The name must be the very one that was proven. */
export async function isProvenFor(db: Db, connectionId: string, domain: string): Promise<boolean> {
  const row = await db
    .selectFrom('sso_domains')
    .select('id')
    .where('proven_domain', '=', domain)
    .where('connection_id', '=', connectionId)
    .executeTakeFirst()
  return row !== undefined
}

/** A domain that waits for its proof. One that the connection has already violates the unique index. */
export async function insertDomain(
  context: Context,
  tx: Db,
  facts: { organizationId: ConnectionOwner; connectionId: string; domain: string },
): Promise<SsoDomain> {
  const row = await tx
    .insertInto('sso_domains')
    .values({
      id: createId('ssoDomain'),
      organization_id: facts.organizationId,
      connection_id: facts.connectionId,
      domain: facts.domain,
      challenge: randomBytes(20).toString('hex'),
      created_at: context.clock.now(),
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return toDomain(row)
}

/** The domain is proven now. One that somebody else has proven violates the unique index: exactly one wins. */
export async function markProven(context: Context, tx: Db, { id, domain }: SsoDomain): Promise<SsoDomain> {
  const now = context.clock.now()
  const row = await tx
    .updateTable('sso_domains')
    .set({
      proven_domain: domain,
      verified_at: now,
      checked_at: now,
      missing_since: null,
      warned_at: null,
    })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return toDomain(row)
}

/** The connection no longer speaks for the domain; it can prove it anew. */
export async function markUnproven(tx: Db, domainId: string): Promise<void> {
  await tx
    .updateTable('sso_domains')
    .set({ proven_domain: null, verified_at: null, missing_since: null, warned_at: null })
    .where('id', '=', domainId)
    .execute()
}

/** The domain's record was looked for just now. */
export async function noteCheck(context: Context, db: Db, domainId: string, isThere: boolean): Promise<void> {
  const now = context.clock.now()
  await db
    .updateTable('sso_domains')
    .set((eb) => ({
      checked_at: now,
      missing_since: isThere ? null : eb.fn.coalesce('missing_since', eb.val(now)),
      ...(isThere && { warned_at: null }),
    }))
    .where('id', '=', domainId)
    .where('proven_domain', 'is not', null)
    .execute()
}

export async function deleteDomain(tx: Db, domainId: string): Promise<void> {
  await tx.deleteFrom('sso_domains').where('id', '=', domainId).execute()
}

/** Proven domains that were last looked at before this moment, those first. */
export async function listDueChecks(db: Db, before: number, limit: number): Promise<SsoDomain[]> {
  const rows = await db
    .selectFrom('sso_domains')
    .select(columns)
    .where('proven_domain', 'is not', null)
    .where('checked_at', '<=', before)
    .orderBy('checked_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toDomain)
}

/** Proven domains whose record is gone for so long that the administrators are to be told. */
export async function listUntoldMissing(context: Context, db: Db, limit: number): Promise<SsoDomain[]> {
  const rows = await db
    .selectFrom('sso_domains')
    .select(columns)
    .where('proven_domain', 'is not', null)
    .where('missing_since', '<=', context.clock.now() - missingDays * dayMs)
    .where('warned_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toDomain)
}

/** Notes that the administrators are told just now; false when another process was faster. */
export async function claimMissingWarning(context: Context, tx: Db, domainId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sso_domains')
    .set({ warned_at: context.clock.now() })
    .where('id', '=', domainId)
    .where('warned_at', 'is', null)
    .where('missing_since', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Is the record of this proven domain gone for so long that somebody else may prove the domain? */
export function isGivenUp(context: Context, { missingSince }: SsoDomain): boolean {
  return missingSince !== null && missingSince <= context.clock.now() - missingDays * dayMs
}

type Row = Pick<Selectable<Tables['sso_domains']>, (typeof columns)[number]>

function toDomain(row: Row): SsoDomain {
  return {
    id: row.id,
    organizationId: row.organization_id,
    connectionId: row.connection_id,
    domain: row.domain,
    challenge: row.challenge,
    verifiedAt: row.verified_at,
    checkedAt: row.checked_at,
    missingSince: row.missing_since,
    createdAt: row.created_at,
  }
}
