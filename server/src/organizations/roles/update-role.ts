import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { requireRankWhereHeld } from '../members/grant-rank.ts'
import { requireGiver } from '../members/ranks.ts'
import { lockOrganization } from '../organizations.ts'
import { asTakenName, completePermissions, customRoleFields, requireOwnName } from './custom-role-fields.ts'
import { roleParams } from './role-params.ts'
import { roleItem, toRoleItem } from './role-view.ts'
import { changeRole, countMembersByRole, findCustomRole } from './roles.ts'

/** The role has the given name and permissions, for everybody who has it and from the next request on. */
export const updateRole = operation({
  id: 'updateRole',
  method: 'PATCH',
  path: '/organizations/:organizationId/roles/:roleId',
  access: { permission: 'roles.manage' },
  tag: 'roles',
  summary: 'Change a custom role',
  description:
    'Neither before nor after may it allow more than the own role, wherever somebody has it. Built-in roles cannot be changed.',
  params: roleParams,
  body: Type.Partial(Type.Object(customRoleFields), { additionalProperties: false }),
  responses: { 200: roleItem },
  problems: ['role-above-own', 'name-taken'],
  async handle({ context, directory, client, caller, standing, params, body }) {
    const { organizationId } = standing
    const { roleId } = params
    const { id: userId } = caller.user
    const newName = body.name === undefined ? undefined : requireOwnName(body.name)
    try {
      const item = await transaction(context.database, async (tx) => {
        await lockOrganization(context, tx, organizationId)
        const giver = await requireGiver(tx, { organizationId, userId }, 'roles.manage')
        const before = await findCustomRole(tx, organizationId, roleId)
        if (before === undefined) throw new Problem('not-found')
        const name = newName ?? before.name
        const permissions = completePermissions(body.permissions ?? [...before.permissions])
        const role = { id: roleId, permissions: new Set(permissions) }
        await requireRankWhereHeld(context, tx, giver, { roleId, roles: [before, role] })
        await changeRole(context, tx, { organizationId, roleId }, { name, permissions })
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId,
          act: 'role.updated',
          userId,
          target: { kind: 'role', id: roleId },
          by: caller,
          client,
          details: { from: before.name, name, permissions: permissions.join(' ') },
        })
        return toRoleItem(role, name, (await countMembersByRole(tx, organizationId)).get(roleId))
      })
      return { status: 200, body: item }
    } catch (error) {
      throw asTakenName(context, error)
    }
  },
})
