import Type from 'typebox'
import { permissionNames, permissions, scopeKinds } from '../../access/permissions.ts'
import { builtInRole, builtInRoles } from '../../access/roles.ts'
import { operation } from '../../http/operation.ts'
import { organizationParams } from '../organization-params.ts'
import { roleItem, toRoleItem } from './role-view.ts'
import { countMembersByRole, listCustomRoles } from './roles.ts'

/** The built-in roles in their order, the custom ones by name, and every permission there is. */
export const listRoles = operation({
  id: 'listRoles',
  method: 'GET',
  path: '/organizations/:organizationId/roles',
  access: { permission: 'roles.read' },
  tag: 'roles',
  summary: 'The roles and what they allow',
  params: organizationParams,
  responses: {
    200: Type.Object({
      items: Type.Array(roleItem),
      permissions: Type.Array(
        Type.Object({
          name: Type.Enum(permissionNames),
          scope: Type.Enum([...scopeKinds]),
          description: Type.String(),
        }),
      ),
    }),
  },
  problems: [],
  async handle({ context, standing }) {
    const db = context.database.kysely
    const members = await countMembersByRole(db, standing.organizationId)
    const builtIn = builtInRoles.map((id) => toRoleItem(builtInRole(id), null, members.get(id)))
    const custom = await listCustomRoles(db, standing.organizationId)
    const body = {
      items: [...builtIn, ...custom.map((role) => toRoleItem(role, role.name, members.get(role.id)))],
      permissions: permissionNames.map((name) => ({ name, ...permissions[name] })),
    }
    return { status: 200, body }
  },
})
