import Type from 'typebox'
import { listPermissions, type Standing } from '../access/decide.ts'
import { permissionNames } from '../access/permissions.ts'
import type { Db } from '../database/database.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { getOrganizationFacts } from './organizations.ts'
import { roleView, toRoleView } from './roles/role-view.ts'
import { findRoleName } from './roles/roles.ts'

/** One organization, as a member sees it. */
export const organizationView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  createdAt: timeField('When it was founded.'),
  role: roleView,
  permissions: Type.Array(Type.Enum(permissionNames), {
    description: "What the caller's role allows in the organization.",
  }),
  counts: Type.Object({ members: Type.Integer(), projects: Type.Integer(), workspaces: Type.Integer() }),
  mfaRequirement: Type.Object({
    appliesTo: Type.Enum(['none', 'roles', 'all']),
    roles: Type.Array(Type.String(), {
      description: 'Ids of the roles it binds, when it binds chosen ones.',
    }),
    graceUntil: Type.Union([timeField('Announced until then, enforced afterwards.'), Type.Null()]),
    appliesToApiKeys: Type.Boolean(),
  }),
})

export async function toOrganizationView(db: Db, standing: Omit<Standing, 'hasSecondFactor'>) {
  const { organizationId, organizationName, role, mfaRule } = standing
  const { createdAt, ...counts } = await getOrganizationFacts(db, organizationId)
  return {
    id: organizationId,
    name: organizationName,
    createdAt: toTime(createdAt),
    role: toRoleView(role.id, await findRoleName(db, organizationId, role.id)),
    permissions: listPermissions(standing),
    counts,
    mfaRequirement: {
      appliesTo: mfaRule.appliesTo,
      roles: mfaRule.roles,
      graceUntil: mfaRule.graceUntil === null ? null : toTime(mfaRule.graceUntil),
      appliesToApiKeys: mfaRule.appliesToApiKeys,
    },
  }
}
