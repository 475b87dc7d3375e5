import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { fieldProblem, Problem } from '../../http/problems.ts'
import { lockDirectory } from '../directory-lock.ts'
import { experienceParams, experiencePath, getOwnExperience, recordOwnersAct } from '../owners-call.ts'
import { experienceDomainView, toExperienceDomainView } from './domain-view.ts'
import { insertDomainOf, listDomainsOf, mostDomains } from './experience-domains.ts'
import { requireExperienceDomain } from './platform-names.ts'

/** The domain waits for its proof. */
export const addDomain = operation({
  id: 'addDomain',
  method: 'POST',
  path: `${experiencePath}/domains`,
  access: { permission: 'experience.manage' },
  tag: 'experiences',
  summary: 'Add a domain to the Experience',
  description: 'The answer names the TXT record that proves it. Subdomains are domains of their own.',
  params: experienceParams,
  body: Type.Object(
    { domain: Type.String({ minLength: 3, maxLength: 253, description: 'Such as login.example.com.' }) },
    { additionalProperties: false },
  ),
  responses: { 201: experienceDomainView },
  problems: ['experience-full'],
  async handle(call) {
    const { context, body } = call
    const { id, directoryId, applicationId } = await getOwnExperience(call)
    const name = requireExperienceDomain(context, body.domain, applicationId)
    const domain = await transaction(context.database, async (tx) => {
      await lockDirectory(tx, directoryId)
      const domains = await listDomainsOf(tx, id)
      if (domains.length >= mostDomains) throw new Problem('experience-full')
      if (domains.some((each) => each.domain === name)) {
        throw fieldProblem('domain', 'duplicate', 'The Experience has this domain already.')
      }
      const made = await insertDomainOf(context, tx, id, name)
      await recordOwnersAct(call, tx, {
        act: 'experience-domain.added',
        target: { kind: 'experience', id },
        details: { domain: name },
      })
      return made
    })
    return { status: 201, body: toExperienceDomainView(domain) }
  },
})
