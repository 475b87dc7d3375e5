import { operation } from '../http/operation.ts'
import { experienceView, toExperienceView } from './experience-view.ts'
import { experienceParams, experiencePath, getOwnExperience } from './owners-call.ts'

/** How the end-user side of the application is set up. */
export const getExperience = operation({
  id: 'getExperience',
  method: 'GET',
  path: experiencePath,
  access: { permission: 'application.read' },
  tag: 'experiences',
  summary: 'Read the Experience of an application',
  params: experienceParams,
  responses: { 200: experienceView },
  problems: [],
  async handle({ context, standing }) {
    return { status: 200, body: toExperienceView(context, await getOwnExperience({ context, standing })) }
  },
})
