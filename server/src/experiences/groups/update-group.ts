import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { tidy } from '../../users/person-fields.ts'
import { lockDirectory } from '../directory-lock.ts'
import { experiencePath, getOwnExperience, groupParams, recordOwnersAct } from '../owners-call.ts'
import { groupFields, groupView, tidyText, toGroupView } from './group-view.ts'
import { asTakenGroupName, changeGroup } from './groups.ts'

/** Only the given facts have changed; a group that is moved takes along what stands beneath it. */
export const updateGroup = operation({
  id: 'updateGroup',
  method: 'PATCH',
  path: `${experiencePath}/groups/:groupId`,
  access: { permission: 'experience-users.manage' },
  tag: 'experience groups',
  summary: 'Rename, describe or move a group',
  params: groupParams,
  body: Type.Object(
    { ...groupFields, name: Type.Optional(groupFields.name) },
    { additionalProperties: false },
  ),
  responses: { 200: groupView },
  problems: ['name-taken'],
  async handle(call) {
    const { context, params, body } = call
    const { directoryId } = await getOwnExperience(call)
    const { name, description, parentId } = body
    const changes = {
      ...(name !== undefined && { name: tidy(name) }),
      ...(description !== undefined && { description: tidyText(description) }),
      ...(parentId !== undefined && { parentId }),
    }
    try {
      const group = await transaction(context.database, async (tx) => {
        await lockDirectory(tx, directoryId)
        const changed = await changeGroup(context, tx, { directoryId, groupId: params.groupId }, changes)
        await recordOwnersAct(call, tx, {
          act: 'group.updated',
          target: { kind: 'group', id: changed.id },
          details: { fields: Object.keys(changes).join(' ') },
        })
        return changed
      })
      return { status: 200, body: toGroupView(group) }
    } catch (error) {
      throw asTakenGroupName(context, error)
    }
  },
})
