import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { experienceParams, experiencePath, getOwnExperience } from '../owners-call.ts'
import { groupView, toGroupView } from './group-view.ts'
import { listAllGroups } from './groups.ts'

/** Every group by name: `parentId` makes a tree of them. */
export const listGroups = operation({
  id: 'listGroups',
  method: 'GET',
  path: `${experiencePath}/groups`,
  access: { permission: 'experience-users.read' },
  tag: 'experience groups',
  summary: 'List the groups',
  params: experienceParams,
  responses: {
    200: Type.Object({
      items: Type.Array(
        Type.Object({
          ...groupView.properties,
          members: Type.Integer({ description: 'How many are in it directly.' }),
        }),
      ),
    }),
  },
  problems: [],
  async handle({ context, standing }) {
    const { directoryId } = await getOwnExperience({ context, standing })
    const groups = await listAllGroups(context.database.kysely, directoryId)
    const items = groups.map((group) => ({ ...toGroupView(group), members: group.members }))
    return { status: 200, body: { items } }
  },
})
