import { randomBytes } from 'node:crypto'
import type { Context } from '../../context.ts'
import { createId } from '../../crypto/ids.ts'
import type { Db } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { Problem } from '../../http/problems.ts'
import { missingDays } from '../../sso/sso-domains.ts'

/** A name at which an Experience answers once it is proven. */
export interface ExperienceDomain {
  id: string
  experienceId: string
  domain: string
  challenge: string
  verifiedAt: number | null
  checkedAt: number | null
  /** Since when the record of a proven domain is gone. */
  missingSince: number | null
  createdAt: number
}

export const mostDomains = 20
const dayMs = 86_400_000

const columns = [
  'id',
  'experience_id',
  'domain',
  'challenge',
  'verified_at',
  'checked_at',
  'missing_since',
  'created_at',
] as const

/** The domains of an Experience, the oldest first. */
export async function listDomainsOf(db: Db, experienceId: string): Promise<ExperienceDomain[]> {
  const rows = await db
    .selectFrom('experience_domains')
    .select(columns)
    .where('experience_id', '=', experienceId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toDomain)
}

/** @throws {Problem} not-found */
export async function getDomainOf(db: Db, experienceId: string, domainId: string): Promise<ExperienceDomain> {
  const row = await db
    .selectFrom('experience_domains')
    .select(columns)
    .where('id', '=', domainId)
    .where('experience_id', '=', experienceId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return toDomain(row)
}

/** The one that has proven this name. */
export async function findDomainHolder(db: Db, domain: string): Promise<ExperienceDomain | undefined> {
  const row = await db
    .selectFrom('experience_domains')
    .select(columns)
    .where('proven_domain', '=', domain)
    .executeTakeFirst()
  return row && toDomain(row)
}

/** A domain that waits for its proof. One that the Experience has already violates the unique index. */
export async function insertDomainOf(
  context: Context,
  tx: Db,
  experienceId: string,
  domain: string,
): Promise<ExperienceDomain> {
  const row = await tx
    .insertInto('experience_domains')
    .values({
      id: createId('experienceDomain'),
      experience_id: experienceId,
      domain,
      challenge: randomBytes(20).toString('hex'),
      created_at: context.clock.now(),
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return toDomain(row)
}

/**
 * The domain is proven now. One that another Experience has proven violates the unique index: exactly one wins.
 * @throws {Problem} not-found
 */
export async function markDomainProven(
  context: Context,
  tx: Db,
  { id, domain }: Pick<ExperienceDomain, 'id' | 'domain'>,
): Promise<ExperienceDomain> {
  const now = context.clock.now()
  const row = await tx
    .updateTable('experience_domains')
    .set((eb) => ({
      proven_domain: domain,
      // The first one proven is where mails lead: proving it again does not change that.
      verified_at: eb.fn.coalesce('verified_at', eb.val(now)),
      checked_at: now,
      missing_since: null,
    }))
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return toDomain(row)
}

/** The Experience no longer answers there; it can prove the domain anew. */
export async function markDomainLost(tx: Db, domainId: string): Promise<void> {
  await tx
    .updateTable('experience_domains')
    .set({ proven_domain: null, verified_at: null, missing_since: null })
    .where('id', '=', domainId)
    .execute()
}

export async function deleteDomainOf(tx: Db, domainId: string): Promise<void> {
  await tx.deleteFrom('experience_domains').where('id', '=', domainId).execute()
}

/** The domain's record was looked for just now. */
export async function noteDomainCheck(
  context: Context,
  db: Db,
  domainId: string,
  isThere: boolean,
): Promise<void> {
  const now = context.clock.now()
  await db
    .updateTable('experience_domains')
    .set((eb) => ({
      checked_at: now,
      missing_since: isThere ? null : eb.fn.coalesce('missing_since', eb.val(now)),
    }))
    .where('id', '=', domainId)
    .where('proven_domain', 'is not', null)
    .execute()
}

/** Proven domains that were last looked at before this moment, those first. */
export async function listDueDomainChecks(
  db: Db,
  before: number,
  limit: number,
): Promise<ExperienceDomain[]> {
  const rows = await db
    .selectFrom('experience_domains')
    .select(columns)
    .where('proven_domain', 'is not', null)
    .where('checked_at', '<=', before)
    .orderBy('checked_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toDomain)
}

/** Is the record of this proven domain gone for so long that somebody else may prove the domain? */
export function isDomainGivenUp(context: Context, { missingSince }: ExperienceDomain): boolean {
  return missingSince !== null && missingSince <= context.clock.now() - missingDays * dayMs
}

type Row = Pick<Tables['experience_domains'], (typeof columns)[number]>

function toDomain(row: Row): ExperienceDomain {
  return {
    id: row.id,
    experienceId: row.experience_id,
    domain: row.domain,
    challenge: row.challenge,
    verifiedAt: row.verified_at,
    checkedAt: row.checked_at,
    missingSince: row.missing_since,
    createdAt: row.created_at,
  }
}
