import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { requireActor, requireRank } from '../members/ranks.ts'
import { lockOrganization } from '../organizations.ts'
import { roleParams } from './role-params.ts'
import { findCustomRole, findRoleUses, type RoleUses, removeRole } from './roles.ts'

/** The role is gone; nothing named it any more. */
export const deleteRole = operation({
  id: 'deleteRole',
  method: 'DELETE',
  path: '/organizations/:organizationId/roles/:roleId',
  access: { permission: 'roles.manage' },
  tag: 'roles',
  summary: 'Delete a custom role that is not in use',
  params: roleParams,
  responses: { 204: null },
  problems: ['role-above-own', 'role-in-use'],
  async handle({ context, directory, client, caller, standing, params }) {
    const { organizationId } = standing
    const { roleId } = params
    const { id: userId } = caller.user
    await transaction(context.database, async (tx) => {
      await lockOrganization(context, tx, organizationId)
      const actor = await requireActor(tx, { organizationId, userId }, 'roles.manage')
      const role = await findCustomRole(tx, organizationId, roleId)
      if (role === undefined) throw new Problem('not-found')
      requireRank(actor.role.permissions, role)
      const uses = describeUses(await findRoleUses(context, tx, organizationId, roleId))
      if (uses.length > 0) {
        throw new Problem('role-in-use', {
          detail: `It is still named by: ${uses.join(', ')}. Have these name another role first.`,
        })
      }
      await removeRole(tx, organizationId, roleId)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'role.deleted',
        userId,
        target: { kind: 'role', id: roleId },
        by: caller,
        client,
        details: { name: role.name },
      })
    })
    return { status: 204 }
  },
})

function describeUses({ members, grants, invitations, isInMfaRequirement }: RoleUses): string[] {
  const counted = (n: number, thing: string) => (n === 0 ? [] : [`${n} ${thing}${n === 1 ? '' : 's'}`])
  return [
    ...counted(members, 'member'),
    ...counted(grants, 'grant'),
    ...counted(invitations, 'open invitation'),
    ...(isInMfaRequirement ? ['the MFA requirement'] : []),
  ]
}
