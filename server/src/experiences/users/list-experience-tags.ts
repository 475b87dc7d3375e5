import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { listTagsOf } from '../../users/user-tags.ts'
import { experienceParams, experiencePath, getOwnExperience } from '../owners-call.ts'

const most = 200

/** The tags in use, the most used first. */
export const listExperienceTags = operation({
  id: 'listExperienceTags',
  method: 'GET',
  path: `${experiencePath}/tags`,
  access: { permission: 'experience-users.read' },
  tag: 'experience users',
  summary: 'List the tags of the Experience’s users',
  description: 'At most 200.',
  params: experienceParams,
  responses: {
    200: Type.Object({
      items: Type.Array(
        Type.Object({ tag: Type.String(), users: Type.Integer({ description: 'How many have it.' }) }),
      ),
    }),
  },
  problems: [],
  async handle({ context, standing }) {
    const { directoryId } = await getOwnExperience({ context, standing })
    const items = await listTagsOf(context.database.kysely, directoryId, most)
    return { status: 200, body: { items } }
  },
})
