import type { Permission } from '../../access/permissions.ts'
import { builtInRole, isBuiltInRole, type Role } from '../../access/roles.ts'
import { toRole } from '../../access/standing.ts'
import type { Context } from '../../context.ts'
import { createId } from '../../crypto/ids.ts'
import type { Db } from '../../database/database.ts'
import { fieldProblem } from '../../http/problems.ts'

/** A role that an organization has made for itself. */
export interface CustomRole extends Role {
  name: string
}

/** The role with this id that members of the organization can have. @throws {Problem} validation of `role` */
export async function getRole(tx: Db, organizationId: string, roleId: string): Promise<Role> {
  if (isBuiltInRole(roleId)) return builtInRole(roleId)
  const role = await findCustomRole(tx, organizationId, roleId)
  if (role === undefined) throw fieldProblem('role', 'unknown', 'The organization has no such role.')
  return role
}

export async function findCustomRole(
  db: Db,
  organizationId: string,
  roleId: string,
): Promise<CustomRole | undefined> {
  const row = await db
    .selectFrom('roles')
    .select(['id', 'name', 'permissions'])
    .where('id', '=', roleId)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row && { ...toRole(row.id, row.permissions), name: row.name }
}

/** The name of a custom role; null for built-in ones, which have theirs from us. */
export async function findRoleName(db: Db, organizationId: string, roleId: string): Promise<string | null> {
  if (isBuiltInRole(roleId)) return null
  return (await findCustomRole(db, organizationId, roleId))?.name ?? null
}

/** The custom roles of an organization by name. */
export async function listCustomRoles(db: Db, organizationId: string): Promise<CustomRole[]> {
  const rows = await db
    .selectFrom('roles')
    .select(['id', 'name', 'permissions'])
    .where('organization_id', '=', organizationId)
    .orderBy('name_normalized')
    .execute()
  return rows.map((row) => ({ ...toRole(row.id, row.permissions), name: row.name }))
}

/** How many members have each role. */
export async function countMembersByRole(db: Db, organizationId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('members')
    .select((eb) => ['role', eb.fn.countAll().as('n')])
    .where('organization_id', '=', organizationId)
    .groupBy('role')
    .execute()
  return new Map(rows.map(({ role, n }) => [role, Number(n)]))
}

/** Makes a custom role. A taken name is a violation of the unique index. */
export async function insertRole(
  context: Context,
  tx: Db,
  organizationId: string,
  facts: { name: string; permissions: readonly Permission[] },
): Promise<CustomRole> {
  const now = context.clock.now()
  const id = createId('role')
  await tx
    .insertInto('roles')
    .values({
      id,
      organization_id: organizationId,
      name: facts.name,
      name_normalized: normalizeName(facts.name),
      permissions: JSON.stringify(facts.permissions),
      created_at: now,
      updated_at: now,
    })
    .execute()
  return { id, name: facts.name, permissions: new Set(facts.permissions) }
}

/** The role has these name and permissions, for everybody who has it. A taken name violates the unique index. */
export async function changeRole(
  context: Context,
  tx: Db,
  at: { organizationId: string; roleId: string },
  facts: { name: string; permissions: readonly Permission[] },
): Promise<void> {
  await tx
    .updateTable('roles')
    .set({
      name: facts.name,
      name_normalized: normalizeName(facts.name),
      permissions: JSON.stringify(facts.permissions),
      updated_at: context.clock.now(),
    })
    .where('id', '=', at.roleId)
    .where('organization_id', '=', at.organizationId)
    .execute()
}

export async function removeRole(tx: Db, organizationId: string, roleId: string): Promise<void> {
  await tx
    .deleteFrom('roles')
    .where('id', '=', roleId)
    .where('organization_id', '=', organizationId)
    .execute()
}

export interface RoleUses {
  members: number
  grants: number
  invitations: number
  isInMfaRequirement: boolean
}

/** Everything that names a role and would be left pointing nowhere without it. */
export async function findRoleUses(
  context: Context,
  tx: Db,
  organizationId: string,
  roleId: string,
): Promise<RoleUses> {
  const { members, grants, invitations, mfa_roles } = await tx
    .selectFrom('organizations as o')
    .select('o.mfa_roles')
    .select((eb) => [
      eb
        .selectFrom('members as m')
        .select((e) => e.fn.countAll().as('n'))
        .whereRef('m.organization_id', '=', 'o.id')
        .where('m.role', '=', roleId)
        .as('members'),
      eb
        .selectFrom('grants as g')
        .select((e) => e.fn.countAll().as('n'))
        .whereRef('g.organization_id', '=', 'o.id')
        .where('g.role', '=', roleId)
        .as('grants'),
      eb
        .selectFrom('invitations as i')
        .select((e) => e.fn.countAll().as('n'))
        .whereRef('i.organization_id', '=', 'o.id')
        .where('i.role', '=', roleId)
        .where('i.accepted_at', 'is', null)
        .where('i.revoked_at', 'is', null)
        .where('i.declined_at', 'is', null)
        .where('i.expires_at', '>', context.clock.now())
        .as('invitations'),
    ])
    .where('o.id', '=', organizationId)
    .executeTakeFirstOrThrow()
  return {
    members: Number(members),
    grants: Number(grants),
    invitations: Number(invitations),
    isInMfaRequirement: (JSON.parse(mfa_roles) as string[]).includes(roleId),
  }
}

/** The form in which names of roles are compared. */
export function normalizeName(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
