import { operation } from '../../http/operation.ts'
import { experiencePath, experienceUserParams, getOwnExperience } from '../owners-call.ts'
import { experienceUserView, toExperienceUserView } from './experience-user-view.ts'
import { getExperienceUserOf } from './experience-users.ts'

/** One user of the Experience. */
export const getExperienceUser = operation({
  id: 'getExperienceUser',
  method: 'GET',
  path: `${experiencePath}/users/:userId`,
  access: { permission: 'experience-users.read' },
  tag: 'experience users',
  summary: 'Read a user of the Experience',
  params: experienceUserParams,
  responses: { 200: experienceUserView },
  problems: [],
  async handle({ context, standing, params }) {
    const { directoryId } = await getOwnExperience({ context, standing })
    const user = await getExperienceUserOf(context.database.kysely, directoryId, params.userId)
    return { status: 200, body: toExperienceUserView(user) }
  },
})
