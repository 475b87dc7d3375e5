import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { requireFresh } from '../../http/access.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { holdToEnforcement } from '../../sso/enforcement.ts'
import { requireVoucherFor } from '../../sso/vouching.ts'
import { lockOrganization } from '../organizations.ts'
import { tellOwnershipChanged } from '../ownership-notices.ts'
import { roleField } from '../roles/role-view.ts'
import { getRole } from '../roles/roles.ts'
import { requireRankOver } from './grant-rank.ts'
import { memberParams } from './member-params.ts'
import { memberView, toMemberViews } from './member-view.ts'
import { changeMemberRole, findMember, listMemberRows } from './members.ts'
import { requireOtherOwner } from './owners.ts'
import { requireGiver, requireRankEverywhere } from './ranks.ts'

/** The member has another role, for every request that begins from now on. */
export const updateMember = operation({
  id: 'updateMember',
  method: 'PATCH',
  path: '/organizations/:organizationId/members/:userId',
  access: { permission: 'members.update' },
  tag: 'members',
  summary: 'Give a member another role',
  description:
    'Neither the present nor the new role may allow more than the own one, wherever it counts. Making or unmaking an owner takes a fresh proof.',
  params: memberParams,
  body: Type.Object({ role: roleField }, { additionalProperties: false }),
  responses: { 200: memberView },
  problems: ['role-above-own', 'last-owner', 'sso-not-ready', 'fresh-proof-required'],
  async handle({ context, directory, client, caller, standing, params, body }) {
    const { organizationId } = standing
    const { userId } = params
    const view = await transaction(context.database, async (tx) => {
      const organization = await lockOrganization(context, tx, organizationId)
      const giver = await requireGiver(tx, { organizationId, userId: caller.user.id }, 'members.update')
      const member = await findMember(tx, organizationId, userId)
      if (member === undefined) throw new Problem('not-found')
      const role = await getRole(tx, organizationId, body.role)
      await requireRankOver(tx, giver, member)
      requireRankEverywhere(giver, role)
      const from = member.role.id
      if (from !== role.id) {
        const concernsOwnership = from === 'owner' || role.id === 'owner'
        if (concernsOwnership) requireFresh(context, caller)
        if (from === 'owner') await requireOtherOwner(tx, organizationId, userId)
        await requireVoucherFor(tx, { organizationId, userId }, role)
        await changeMemberRole(context, tx, { organizationId, userId }, role.id)
        // An owner may have been exempt from coming in through the company's sign-in.
        if (from === 'owner') await holdToEnforcement(context, tx, userId)
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId,
          act: 'member.role-changed',
          userId: caller.user.id,
          target: { kind: 'user', id: userId },
          by: caller,
          client,
          details: { from, role: role.id },
        })
        const change = { organization, userId, becameOwner: role.id === 'owner' }
        if (concernsOwnership) await tellOwnershipChanged({ context, directory, client, caller }, tx, change)
      }
      const reader = { ...standing, role: giver.member.role, userId: caller.user.id, cap: null }
      const rows = await listMemberRows(tx, organizationId, { limit: 1, after: null, userId })
      return (await toMemberViews(tx, reader, rows))[0]
    })
    return { status: 200, body: view }
  },
})
