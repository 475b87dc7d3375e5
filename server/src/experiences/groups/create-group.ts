import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { tidy } from '../../users/person-fields.ts'
import { lockDirectory } from '../directory-lock.ts'
import { experienceParams, experiencePath, getOwnExperience, recordOwnersAct } from '../owners-call.ts'
import { groupFields, groupView, tidyText, toGroupView } from './group-view.ts'
import { asTakenGroupName, insertGroup } from './groups.ts'

/** The Experience has one more group, with nobody in it. */
export const createGroup = operation({
  id: 'createGroup',
  method: 'POST',
  path: `${experiencePath}/groups`,
  access: { permission: 'experience-users.manage' },
  tag: 'experience groups',
  summary: 'Create a group',
  params: experienceParams,
  body: Type.Object(groupFields, { additionalProperties: false }),
  responses: { 201: groupView },
  problems: ['name-taken', 'experience-full'],
  async handle(call) {
    const { context, body } = call
    const { directoryId } = await getOwnExperience(call)
    try {
      const group = await transaction(context.database, async (tx) => {
        await lockDirectory(tx, directoryId)
        const made = await insertGroup(context, tx, {
          directoryId,
          parentId: body.parentId ?? null,
          name: tidy(body.name),
          description: tidyText(body.description),
        })
        await recordOwnersAct(call, tx, {
          act: 'group.created',
          target: { kind: 'group', id: made.id },
          details: { name: made.name },
        })
        return made
      })
      return { status: 201, body: toGroupView(group) }
    } catch (error) {
      throw asTakenGroupName(context, error)
    }
  },
})
