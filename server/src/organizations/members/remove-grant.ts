import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { idField } from '../organization-params.ts'
import { lockOrganization } from '../organizations.ts'
import { changeWithinRank } from './grant-rank.ts'
import { deleteGrant, listGrants } from './grants.ts'
import { memberParams } from './member-params.ts'

/** The wider role of the member counts again at the grant's scope. */
export const removeGrant = operation({
  id: 'removeGrant',
  method: 'DELETE',
  path: '/organizations/:organizationId/members/:userId/grants/:grantId',
  access: { permission: 'grants.manage' },
  tag: 'members',
  summary: 'Take a role on one project, workspace, application or dashboard back',
  params: Type.Object({ ...memberParams.properties, grantId: idField }),
  responses: { 204: null },
  problems: ['role-above-own'],
  async handle({ context, directory, client, caller, standing, params }) {
    const { organizationId } = standing
    const { userId, grantId } = params
    await transaction(context.database, async (tx) => {
      await lockOrganization(context, tx, organizationId)
      const grant = (await listGrants(tx, organizationId, [userId])).find(({ id }) => id === grantId)
      if (grant === undefined) throw new Problem('not-found')
      const { scope } = grant
      const change = { organizationId, actorId: caller.user.id, userId, scope }
      await changeWithinRank(tx, change, async () => {
        await deleteGrant(tx, organizationId, grantId)
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId,
          act: 'grant.removed',
          userId: caller.user.id,
          target: { kind: 'user', id: userId },
          by: caller,
          client,
          details: { scopeKind: scope.kind, scopeId: scope.id, role: grant.role.id },
        })
      })
    })
    return { status: 204 }
  },
})
