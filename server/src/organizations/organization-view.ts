import Type from 'typebox'
import type { Cap } from '../access/cap.ts'
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
    description: 'What the caller may do in the organization.',
  }),
  counts: Type.Object(
    { members: Type.Integer(), projects: Type.Integer(), workspaces: Type.Integer() },
    {
      description: 'For an API key that is limited to projects only what lies in these, and so no members.',
    },
  ),
  mfaRequirement: Type.Object({
    appliesTo: Type.Enum(['none', 'roles', 'all']),
    roles: Type.Array(Type.String(), {
      description: 'Ids of the roles it binds, when it binds chosen ones.',
    }),
    graceUntil: Type.Union([timeField('Announced until then, enforced afterwards.'), Type.Null()]),
    appliesToApiKeys: Type.Boolean(),
  }),
})

/** @param cap of the API key that asks; null for a session. */
export async function toOrganizationView(
  db: Db,
  standing: Omit<Standing, 'hasSecondFactor'>,
  cap: Cap | null,
) {
  const { organizationId, organizationName, role, mfaRule } = standing
  const { createdAt, ...counts } = await getOrganizationFacts(db, organizationId, cap?.projects)
  return {
    id: organizationId,
    name: organizationName,
    createdAt: toTime(createdAt),
    role: toRoleView(role.id, await findRoleName(db, organizationId, role.id)),
    permissions: listPermissions(standing, cap),
    counts,
    mfaRequirement: {
      appliesTo: mfaRule.appliesTo,
      roles: mfaRule.roles,
      graceUntil: mfaRule.graceUntil === null ? null : toTime(mfaRule.graceUntil),
      appliesToApiKeys: mfaRule.appliesToApiKeys,
    },
  }
}
