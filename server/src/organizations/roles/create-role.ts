import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { requireActor, requireRank } from '../members/ranks.ts'
import { organizationParams } from '../organization-params.ts'
import { lockOrganization } from '../organizations.ts'
import { asTakenName, completePermissions, customRoleFields, requireOwnName } from './custom-role-fields.ts'
import { roleItem, toRoleItem } from './role-view.ts'
import { insertRole, listCustomRoles } from './roles.ts'

// Every list of roles shows all of them.
const most = 100

/** The organization has a role of its own, which nobody has yet. */
export const createRole = operation({
  id: 'createRole',
  method: 'POST',
  path: '/organizations/:organizationId/roles',
  access: { permission: 'roles.manage' },
  tag: 'roles',
  summary: 'Make a custom role',
  description: 'It cannot allow more than the own role.',
  params: organizationParams,
  body: Type.Object(customRoleFields, { additionalProperties: false }),
  responses: { 201: roleItem },
  problems: ['role-above-own', 'name-taken', 'too-many-roles'],
  async handle({ context, directory, client, caller, standing, body }) {
    const { organizationId } = standing
    const { id: userId } = caller.user
    const facts = { name: requireOwnName(body.name), permissions: completePermissions(body.permissions) }
    try {
      const role = await transaction(context.database, async (tx) => {
        await lockOrganization(context, tx, organizationId)
        const actor = await requireActor(tx, { organizationId, userId }, 'roles.manage')
        if ((await listCustomRoles(tx, organizationId)).length >= most) throw new Problem('too-many-roles')
        const role = await insertRole(context, tx, organizationId, facts)
        requireRank(actor.role.permissions, role)
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId,
          act: 'role.created',
          userId,
          target: { kind: 'role', id: role.id },
          by: caller,
          client,
          details: { name: role.name, permissions: facts.permissions.join(' ') },
        })
        return role
      })
      return { status: 201, body: toRoleItem(role, role.name) }
    } catch (error) {
      throw asTakenName(context, error)
    }
  },
})
