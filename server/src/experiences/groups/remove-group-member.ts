import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { lockDirectory } from '../directory-lock.ts'
import { experiencePath, getOwnExperience, groupMemberParams, recordOwnersAct } from '../owners-call.ts'
import { takeOutOfGroup } from './group-members.ts'

/** The user is no longer in the group, unless one beneath it still has them. */
export const removeGroupMember = operation({
  id: 'removeGroupMember',
  method: 'DELETE',
  path: `${experiencePath}/groups/:groupId/members/:userId`,
  access: { permission: 'experience-users.manage' },
  tag: 'experience groups',
  summary: 'Take a user out of a group',
  params: groupMemberParams,
  responses: { 204: null },
  problems: [],
  async handle(call) {
    const { context, params } = call
    const { groupId, userId } = params
    const { directoryId } = await getOwnExperience(call)
    await transaction(context.database, async (tx) => {
      await lockDirectory(tx, directoryId)
      await takeOutOfGroup(tx, { directoryId, groupId, userId })
      await recordOwnersAct(call, tx, {
        act: 'group.member-removed',
        target: { kind: 'group', id: groupId },
        details: { user: userId },
      })
    })
    return { status: 204 }
  },
})
