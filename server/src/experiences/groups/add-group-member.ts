import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { lockUser } from '../../users/users.ts'
import { lockDirectory } from '../directory-lock.ts'
import { experiencePath, getOwnExperience, groupParams, recordOwnersAct } from '../owners-call.ts'
import { putIntoGroup } from './group-members.ts'

/** The user is in the group, and by it in every group above; one who is already stays in it. */
export const addGroupMember = operation({
  id: 'addGroupMember',
  method: 'POST',
  path: `${experiencePath}/groups/:groupId/members`,
  access: { permission: 'experience-users.manage' },
  tag: 'experience groups',
  summary: 'Put a user into a group',
  params: groupParams,
  body: Type.Object({ userId: Type.String({ maxLength: 40 }) }, { additionalProperties: false }),
  responses: { 204: null },
  problems: [],
  async handle(call) {
    const { context, params, body } = call
    const { directoryId } = await getOwnExperience(call)
    const at = { directoryId, groupId: params.groupId, userId: body.userId }
    await transaction(context.database, async (tx) => {
      await lockDirectory(tx, directoryId)
      await lockUser(tx, body.userId)
      if (!(await putIntoGroup(context, tx, at))) return
      await recordOwnersAct(call, tx, {
        act: 'group.member-added',
        target: { kind: 'group', id: params.groupId },
        details: { user: body.userId },
      })
    })
    return { status: 204 }
  },
})
