import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { releaseFromOrganization } from '../sso/release.ts'
import { deleteMember, findMember } from './members/members.ts'
import { requireOtherOwner } from './members/owners.ts'
import { organizationParams } from './organization-params.ts'
import { lockOrganization } from './organizations.ts'
import { tellOwnershipChanged } from './ownership-notices.ts'

/** The caller no longer belongs to the organization, whatever its rules ask of those who do. */
export const leaveOrganization = operation({
  id: 'leaveOrganization',
  method: 'POST',
  path: '/organizations/:organizationId/leave',
  access: { membership: true },
  tag: 'organizations',
  summary: 'Leave an organization',
  description: 'The last owner cannot; a missing second factor keeps nobody from it.',
  params: organizationParams,
  body: Type.Object({}, { additionalProperties: false }),
  responses: { 204: null },
  problems: ['last-owner', 'sso-not-ready'],
  async handle({ context, directory, client, caller, standing }) {
    const { organizationId } = standing
    const { id: userId } = caller.user
    await transaction(context.database, async (tx) => {
      const organization = await lockOrganization(context, tx, organizationId)
      const member = await findMember(tx, organizationId, userId)
      if (member === undefined) throw new Problem('not-found')
      const wasOwner = member.role.id === 'owner'
      if (wasOwner) await requireOtherOwner(tx, organizationId, userId)
      await deleteMember(tx, organizationId, userId)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'member.left',
        userId,
        target: { kind: 'user', id: userId },
        by: caller,
        client,
        details: { role: member.role.id },
      })
      const release = { organization, reason: 'member-left' as const, by: { client, caller } }
      await releaseFromOrganization(context, tx, userId, release)
      if (!wasOwner) return
      const change = { organization, userId, becameOwner: false }
      await tellOwnershipChanged({ context, directory, client, caller }, tx, change)
    })
    return { status: 204 }
  },
})
