import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'
import { emptyDirectories, listDirectories } from '../users/removal/empty-directories.ts'
import { toSought } from '../users/sought-names.ts'
import { countUsage } from './billing/plans.ts'

export interface Organization {
  id: string
  name: string
  createdAt: number
}

/** Makes an organization in which nobody is yet: give it its owner in the same transaction. */
export async function insertOrganization(
  context: Context,
  tx: Db,
  facts: { name: string; plan: string },
): Promise<Organization> {
  const now = context.clock.now()
  const id = createId('organization')
  await tx
    .insertInto('organizations')
    .values({
      id,
      name: facts.name,
      plan: facts.plan,
      billing_contact: null,
      mfa_applies_to: 'none',
      mfa_roles: '[]',
      mfa_grace_until: null,
      mfa_applies_to_api_keys: 0,
      created_at: now,
      updated_at: now,
      sought_name: toSought(facts.name),
    })
    .execute()
  return { id, name: facts.name, createdAt: now }
}

/**
 * From here to the end of the transaction nobody else changes members, roles or grants of the organization: call it
 * first, then read what the change depends on. The row's update is the lock, as it works on both engines.
 * @throws {Problem} not-found
 */
export async function lockOrganization(
  context: Context,
  tx: Db,
  organizationId: string,
): Promise<Organization> {
  const row = await tx
    .updateTable('organizations')
    .set({ updated_at: context.clock.now() })
    .where('id', '=', organizationId)
    .returning(['id', 'name', 'created_at'])
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return { id: row.id, name: row.name, createdAt: row.created_at }
}

/** The organization has this name. */
export async function renameOrganization(tx: Db, organizationId: string, name: string): Promise<void> {
  const names = { name, sought_name: toSought(name) }
  await tx.updateTable('organizations').set(names).where('id', '=', organizationId).execute()
}

/** The organization is gone with everything in it; its audit events stay. */
export async function removeOrganization(tx: Db, organizationId: string): Promise<void> {
  await emptyDirectories(tx, await listDirectories(tx, { organizationId }))
  // Invitations are older than organizations and have no foreign key to them.
  await tx.deleteFrom('invitations').where('organization_id', '=', organizationId).execute()
  await tx.deleteFrom('organizations').where('id', '=', organizationId).execute()
}

export interface OrganizationFacts {
  createdAt: number
  members: number
  projects: number
  workspaces: number
}

/**
 * When it was made and how much is in it, in one statement.
 * @param within only what lies in these projects, which no member does; null: all.
 * @throws {Problem} not-found
 */
export async function getOrganizationFacts(
  db: Db,
  organizationId: string,
  within: readonly string[] | null = null,
): Promise<OrganizationFacts> {
  const row = await db
    .selectFrom('organizations as o')
    .select(['o.created_at'])
    .select((eb) => {
      const count = (table: 'members' | 'projects' | 'workspaces') =>
        eb
          .selectFrom(table)
          .select((e) => e.fn.countAll().as('n'))
          .whereRef(`${table}.organization_id`, '=', 'o.id')
      if (within === null)
        return (['members', 'projects', 'workspaces'] as const).map((it) => count(it).as(it))
      return [
        eb.lit(0).as('members'),
        count('projects').where('projects.id', 'in', within).as('projects'),
        count('workspaces').where('workspaces.project_id', 'in', within).as('workspaces'),
      ]
    })
    .where('o.id', '=', organizationId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return {
    createdAt: row.created_at,
    members: Number(row.members),
    projects: Number(row.projects),
    workspaces: Number(row.workspaces),
  }
}

/** What its deletion destroys beside members and projects, and the first projects by name. */
export async function findDeletionFacts(
  db: Db,
  organizationId: string,
  now: number,
): Promise<{
  invitations: number
  customRoles: number
  projectNames: string[]
  applications: number
  people: number
  dashboards: number
}> {
  const count = (db: Db) => db.selectFrom('invitations').select((eb) => eb.fn.countAll().as('n'))
  const invitations = await count(db)
    .where('organization_id', '=', organizationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  const customRoles = await db
    .selectFrom('roles')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow()
  const { applications, experienceUsers: people } = await countUsage(db, organizationId)
  const dashboards = await db
    .selectFrom('dashboards')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow()
  const projects = await db
    .selectFrom('projects')
    .select('name')
    .where('organization_id', '=', organizationId)
    .orderBy('name_normalized')
    .limit(20)
    .execute()
  return {
    invitations: Number(invitations.n),
    customRoles: Number(customRoles.n),
    projectNames: projects.map(({ name }) => name),
    applications,
    people,
    dashboards: Number(dashboards.n),
  }
}
