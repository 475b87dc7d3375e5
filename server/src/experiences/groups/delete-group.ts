import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { lockDirectory } from '../directory-lock.ts'
import { experiencePath, getOwnExperience, groupParams, recordOwnersAct } from '../owners-call.ts'
import { removeGroup } from './groups.ts'

/** The group is gone; its people stay in the Experience. */
export const deleteGroup = operation({
  id: 'deleteGroup',
  method: 'DELETE',
  path: `${experiencePath}/groups/:groupId`,
  access: { permission: 'experience-users.manage' },
  tag: 'experience groups',
  summary: 'Delete a group with no groups beneath it',
  params: groupParams,
  responses: { 204: null },
  problems: ['group-not-empty'],
  async handle(call) {
    const { context, params } = call
    const { directoryId } = await getOwnExperience(call)
    await transaction(context.database, async (tx) => {
      await lockDirectory(tx, directoryId)
      const { id, name } = await removeGroup(tx, directoryId, params.groupId)
      await recordOwnersAct(call, tx, {
        act: 'group.deleted',
        target: { kind: 'group', id },
        details: { name },
      })
    })
    return { status: 204 }
  },
})
