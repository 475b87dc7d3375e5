import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { experienceParams, experiencePath, getOwnExperience } from '../owners-call.ts'
import { experienceDomainView, toExperienceDomainView } from './domain-view.ts'
import { listDomainsOf } from './experience-domains.ts'

/** The domains of the Experience, proven or not. */
export const listDomains = operation({
  id: 'listDomains',
  method: 'GET',
  path: `${experiencePath}/domains`,
  access: { permission: 'experience.manage' },
  tag: 'experiences',
  summary: 'List the domains of the Experience',
  params: experienceParams,
  responses: { 200: Type.Object({ items: Type.Array(experienceDomainView) }) },
  problems: [],
  async handle({ context, standing }) {
    const { id } = await getOwnExperience({ context, standing })
    const domains = await listDomainsOf(context.database.kysely, id)
    return { status: 200, body: { items: domains.map(toExperienceDomainView) } }
  },
})
