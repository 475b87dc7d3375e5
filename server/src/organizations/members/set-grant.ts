import Type from 'typebox'
import { isFixed } from '../../access/roles.ts'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { requireVoucherFor } from '../../sso/vouching.ts'
import { idField } from '../organization-params.ts'
import { lockOrganization } from '../organizations.ts'
import { roleField } from '../roles/role-view.ts'
import { findRoleName, getRole } from '../roles/roles.ts'
import { changeWithinRank } from './grant-rank.ts'
import { findScope, grantScopes, putGrant } from './grants.ts'
import { memberParams } from './member-params.ts'
import { grantView, toGrantView } from './member-view.ts'

/** The member has this role on one project, workspace, application or dashboard; the nearest grant decides there. */
export const setGrant = operation({
  id: 'setGrant',
  method: 'PUT',
  path: '/organizations/:organizationId/members/:userId/grants',
  access: { permission: 'grants.manage' },
  tag: 'members',
  summary: 'Give a member a role on one project, workspace, application or dashboard',
  description:
    'It may raise or lower what the role in the organization allows there, except for owners and admins.',
  params: memberParams,
  body: Type.Object(
    {
      scope: Type.Object({ kind: Type.Enum([...grantScopes]), id: idField }, { additionalProperties: false }),
      role: roleField,
    },
    { additionalProperties: false },
  ),
  responses: { 200: grantView },
  problems: ['role-above-own', 'grant-has-no-effect', 'sso-not-ready'],
  async handle({ context, directory, client, caller, standing, params, body }) {
    const { organizationId } = standing
    const { userId } = params
    const view = await transaction(context.database, async (tx) => {
      await lockOrganization(context, tx, organizationId)
      const scope = await findScope(tx, organizationId, body.scope)
      if (scope === undefined) throw new Problem('not-found')
      const change = { organizationId, actorId: caller.user.id, userId, scope }
      return changeWithinRank(tx, change, async (member) => {
        if (isFixed(member.role.id)) {
          throw new Problem('grant-has-no-effect', { remedy: { action: 'updateMember' } })
        }
        const role = await getRole(tx, organizationId, body.role)
        await requireVoucherFor(tx, { organizationId, userId }, role)
        const id = await putGrant(context, tx, { organizationId, userId }, { scope, role: role.id })
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId,
          act: 'grant.set',
          userId: caller.user.id,
          target: { kind: 'user', id: userId },
          by: caller,
          client,
          details: { scopeKind: scope.kind, scopeId: scope.id, role: role.id },
        })
        const roleName = await findRoleName(tx, organizationId, role.id)
        return toGrantView({ id, userId, scope, role, roleName })
      })
    })
    return { status: 200, body: view }
  },
})
