import Type from 'typebox'
import { permissionNames } from '../../access/permissions.ts'
import { type BuiltInRole, isBuiltInRole, type Role } from '../../access/roles.ts'

/** A role as it stands in answers. */
export const roleView = Type.Object({
  id: Type.String({ description: '`viewer` and the like, or the id of a custom role.' }),
  name: Type.String(),
  builtIn: Type.Boolean(),
})

/** A role with what it allows and how many have it. */
export const roleItem = Type.Object({
  ...roleView.properties,
  permissions: Type.Array(Type.Enum(permissionNames)),
  members: Type.Integer({ description: 'Members who have it in the organization.' }),
})

/** A role in a request. */
export const roleField = Type.String({
  pattern: '^[a-z]+$|^rol_[0-7][0-9a-hjkmnp-tv-z]{25}$',
  patternMessage: 'Name a built-in role or the id of a custom one.',
  maxLength: 40,
  description: 'Id of the role: built in, or a custom one of the organization.',
})

/** What people read for the built-in roles. */
export const builtInRoleNames: Record<BuiltInRole, string> = {
  none: 'None',
  viewer: 'Viewer',
  collaborator: 'Collaborator',
  editor: 'Editor',
  admin: 'Admin',
  owner: 'Owner',
  billing: 'Billing',
}

export function toRoleView(id: string, customName: string | null) {
  if (isBuiltInRole(id)) return { id, name: builtInRoleNames[id], builtIn: true }
  return { id, name: customName ?? id, builtIn: false }
}

export function toRoleItem(role: Role, customName: string | null, members = 0) {
  const permissions = permissionNames.filter((name) => role.permissions.has(name))
  return { ...toRoleView(role.id, customName), permissions, members }
}
