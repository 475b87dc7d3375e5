import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { requireFresh, whoIs } from '../../http/access.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { releaseFromOrganization } from '../../sso/release.ts'
import { lockOrganization } from '../organizations.ts'
import { tellOwnershipChanged } from '../ownership-notices.ts'
import { requireRankOver } from './grant-rank.ts'
import { memberParams } from './member-params.ts'
import { deleteMember, findMember } from './members.ts'
import { requireOtherOwner } from './owners.ts'
import { requireGiver } from './ranks.ts'

/** The user no longer belongs to the organization, for every request that begins from now on. */
export const removeMember = operation({
  id: 'removeMember',
  method: 'DELETE',
  path: '/organizations/:organizationId/members/:userId',
  access: { permission: 'members.remove' },
  tag: 'members',
  summary: 'Remove a member',
  description:
    'Nobody removes a member whose role allows more than the own one, or than the highest role of the API key. An owner takes a fresh proof.',
  params: memberParams,
  responses: { 204: null },
  problems: ['role-above-own', 'last-owner', 'sso-not-ready', 'fresh-proof-required'],
  async handle({ context, directory, client, caller, standing, params }) {
    const { organizationId } = standing
    const { userId } = params
    await transaction(context.database, async (tx) => {
      const organization = await lockOrganization(context, tx, organizationId)
      const { cap } = whoIs(context, caller)
      const giver = await requireGiver(tx, { organizationId, userId: caller.user.id, cap }, 'members.remove')
      const member = await findMember(tx, organizationId, userId)
      if (member === undefined) throw new Problem('not-found')
      await requireRankOver(tx, giver, member)
      const wasOwner = member.role.id === 'owner'
      if (wasOwner) {
        requireFresh(context, caller)
        await requireOtherOwner(tx, organizationId, userId)
      }
      await deleteMember(tx, organizationId, userId)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'member.removed',
        userId: caller.user.id,
        target: { kind: 'user', id: userId },
        by: caller,
        client,
        details: { role: member.role.id },
      })
      const release = { organization, reason: 'member-removed' as const, by: { client, caller } }
      await releaseFromOrganization(context, tx, userId, release)
      if (!wasOwner) return
      const change = { organization, userId, becameOwner: false }
      await tellOwnershipChanged({ context, directory, client, caller }, tx, change)
    })
    return { status: 204 }
  },
})
