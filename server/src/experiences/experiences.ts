import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { Db } from '../database/database.ts'
import { preparedOne } from '../database/prepared.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import { mailableTitle } from '../emails/user-text.ts'
import { type ExperienceSettings, firstSettings } from './settings.ts'

/** The end-user side of one application. */
export interface Experience {
  id: string
  applicationId: string
  directoryId: string
  slug: string
  name: string
  /** Null without one; the bytes are read by themselves. */
  logoHash: string | null
  settings: ExperienceSettings
  sealedGithubSecret: string | null
  /** The domain proven first whose record is still there: the address of its mails. Null while there is none. */
  homeDomain: string | null
  createdAt: number
  updatedAt: number
}

type By = 'e.id' | 'e.slug' | 'e.application_id'

function finder(by: By) {
  return preparedOne<{ value: string }>()((db, parameter) => select(db).where(by, '=', parameter('value')))
}

const findById = finder('e.id')
const findBySlug = finder('e.slug')
const findByApplication = finder('e.application_id')
const findByDomain = preparedOne<{ value: string }>()((db, parameter) =>
  select(db)
    .innerJoin('experience_domains as d', 'd.experience_id', 'e.id')
    .where('d.proven_domain', '=', parameter('value')),
)

/** The Experience with this id. */
export function findExperience(context: Context, id: string): Soon<Experience | null> {
  return whenReady(findById(context.database, { value: id }), toExperience)
}

export function findExperienceBySlug(context: Context, slug: string): Soon<Experience | null> {
  return whenReady(findBySlug(context.database, { value: slug }), toExperience)
}

export function findExperienceOf(context: Context, applicationId: string): Soon<Experience | null> {
  return whenReady(findByApplication(context.database, { value: applicationId }), toExperience)
}

/** The Experience that proved this domain. @param domain in small letters, without a port. */
export function findExperienceAt(context: Context, domain: string): Soon<Experience | null> {
  return whenReady(findByDomain(context.database, { value: domain }), toExperience)
}

/** Every application has an Experience with a directory of its own, made with it. */
export async function createExperience(
  context: Context,
  tx: Db,
  facts: { applicationId: string; name: string },
): Promise<{ id: string; directoryId: string; slug: string }> {
  const now = context.clock.now()
  const id = createId('experience')
  const slug = await freeSlug(tx, facts.name, id)
  await tx
    .insertInto('experiences')
    .values({
      id,
      application_id: facts.applicationId,
      slug,
      name: firstName(facts.name),
      settings: JSON.stringify(firstSettings(context.config)),
      created_at: now,
      updated_at: now,
    })
    .execute()
  const directoryId = createId('directory')
  await tx
    .insertInto('directories')
    .values({ id: directoryId, kind: 'experience', created_at: now, experience_id: id })
    .execute()
  return { id, directoryId, slug }
}

const longestName = 40

/** The application's name as far as it may stand in mails, whose sender it is and which are believed. */
function firstName(name: string): string {
  const words = name.replaceAll(/[^\p{L}\p{M}\p{N} .,'’()&+-]+/gu, ' ').replaceAll(/ +/g, ' ')
  const short = Array.from(words.trim()).slice(0, longestName).join('').trim()
  return mailableTitle(short) ?? 'New application'
}

const longestSlug = 40

/** A slug from a name; with the end of the id where the name gives none or another Experience has it. */
async function freeSlug(tx: Db, name: string, id: string): Promise<string> {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replaceAll(/^-+|-+$/g, '')
  const ending = id.slice(-8)
  if (plain.length < 3) return `app-${ending}`
  const taken = await tx.selectFrom('experiences').select('id').where('slug', '=', plain).executeTakeFirst()
  return taken ? `${plain}-${ending}` : plain
}

function select(db: Db) {
  return db
    .selectFrom('experiences as e')
    .innerJoin('directories as dir', 'dir.experience_id', 'e.id')
    .select([
      'e.id',
      'e.application_id',
      'dir.id as directory_id',
      'e.slug',
      'e.name',
      'e.logo_hash',
      'e.settings',
      'e.sealed_github_secret',
      'e.created_at',
      'e.updated_at',
    ])
    .select((eb) =>
      eb
        .selectFrom('experience_domains as home')
        .select('home.proven_domain')
        .whereRef('home.experience_id', '=', 'e.id')
        .where('home.proven_domain', 'is not', null)
        .where('home.missing_since', 'is', null)
        .orderBy('home.verified_at')
        .orderBy('home.id')
        .limit(1)
        .as('home_domain'),
    )
}

type Row = NonNullable<Awaited<ReturnType<typeof findById>>>

function toExperience(row: Row | undefined): Experience | null {
  if (row === undefined) return null
  return {
    id: row.id,
    applicationId: row.application_id,
    directoryId: row.directory_id,
    slug: row.slug,
    name: row.name,
    logoHash: row.logo_hash,
    settings: JSON.parse(row.settings) as ExperienceSettings,
    sealedGithubSecret: row.sealed_github_secret,
    homeDomain: row.home_domain,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
