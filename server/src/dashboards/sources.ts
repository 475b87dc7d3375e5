import { decide } from '../access/decide.ts'
import { holdsSecondFactor } from '../access/second-factor.ts'
import type { Context } from '../context.ts'
import type { Person } from '../credentials/credential.ts'
import type { Db } from '../database/database.ts'
import { whoIs } from '../http/access.ts'
import { listMemberships } from '../organizations/members/memberships.ts'
import { listOwnedFor } from '../ownership/owned.ts'
import { type Owner, requireOrganization } from '../ownership/owner.ts'

/** Something whose activity a dashboard shows. */
export interface Source {
  kind: 'organization' | 'application'
  id: string
  /** Null where the name is not for whoever looks. */
  name: string | null
  /** What its activity is counted under: the organization, or the directory of the application's people. */
  subject: string
}

const most = 200

/**
 * What a dashboard shows: its organization and the applications of that, or the applications of its user; and to the user
 * alone the organizations whose log they may read at this moment.
 * @param viewer null for whoever holds a link, who sees what belongs to the owner and nothing that is the viewer's.
 */
export async function listSources(context: Context, owner: Owner, viewer: Person | null): Promise<Source[]> {
  const db = context.database.kysely
  const applications = await listApplications(db, owner)
  if (owner.organizationId === null) {
    return viewer === null ? applications : [...(await listReadable(context, viewer)), ...applications]
  }
  const { organizationId } = owner
  const organization = await db
    .selectFrom('organizations')
    .select(['id', 'name'])
    .where('id', '=', organizationId)
    .executeTakeFirst()
  if (organization === undefined) return []
  const own: Source = { kind: 'organization', ...organization, subject: organization.id }
  const seen = viewer && (await listSeen(context, viewer, organizationId))
  const named = applications.map((one) => (seen === null || seen.has(one.id) ? one : { ...one, name: null }))
  return [own, ...named]
}

async function listApplications(db: Db, owner: Owner): Promise<Source[]> {
  const query = db
    .selectFrom('applications as a')
    .innerJoin('experiences as e', 'e.application_id', 'a.id')
    .innerJoin('directories as d', 'd.experience_id', 'e.id')
    .select(['a.id', 'a.name', 'd.id as subject'])
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(most)
  const rows =
    owner.organizationId === null
      ? await query.where('a.user_id', '=', owner.userId).execute()
      : await query.where('a.organization_id', '=', owner.organizationId).execute()
  return rows.map((row) => ({ kind: 'application', ...row }))
}

/** The applications that the viewer may read: a grant may hide one. */
async function listSeen(
  context: Context,
  viewer: Person,
  organizationId: string,
): Promise<ReadonlySet<string>> {
  const standing = await requireOrganization(context, viewer, organizationId)
  const reader = {
    userId: viewer.user.id,
    who: whoIs(context, viewer),
    standing,
    now: context.clock.now(),
  }
  const page = { limit: most, after: null }
  const rows = await listOwnedFor(context.database.kysely, 'application', reader, page)
  return new Set(rows.map(({ id }) => id))
}

async function listReadable(context: Context, viewer: Person): Promise<Source[]> {
  const db = context.database.kysely
  const who = whoIs(context, viewer)
  const within = who.cap?.organizations?.map(({ id }) => id) ?? null
  const memberships = await listMemberships(db, viewer.user.id, { limit: most, after: null, within })
  const hasSecondFactor = await holdsSecondFactor(db, viewer.user.id)
  const question = { permission: 'audit.read' as const, needsFresh: false, now: context.clock.now() }
  return memberships
    .filter((membership) => decide(who, { ...membership, hasSecondFactor }, question).allowed)
    .map(({ organizationId: id, organizationName: name }) => ({
      kind: 'organization',
      id,
      name,
      subject: id,
    }))
}
