import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { lockDirectory } from '../directory-lock.ts'
import { experienceDomainParams, experiencePath, getOwnExperience, recordOwnersAct } from '../owners-call.ts'
import { deleteDomainOf, getDomainOf } from './experience-domains.ts'

/** The Experience no longer answers there, from the next request on. */
export const removeDomain = operation({
  id: 'removeDomain',
  method: 'DELETE',
  path: `${experiencePath}/domains/:domainId`,
  access: { permission: 'experience.manage' },
  tag: 'experiences',
  summary: 'Remove a domain from the Experience',
  params: experienceDomainParams,
  responses: { 204: null },
  problems: [],
  async handle(call) {
    const { context, params } = call
    const { id, directoryId } = await getOwnExperience(call)
    await transaction(context.database, async (tx) => {
      await lockDirectory(tx, directoryId)
      const { domain } = await getDomainOf(tx, id, params.domainId)
      await deleteDomainOf(tx, params.domainId)
      await recordOwnersAct(call, tx, {
        act: 'experience-domain.removed',
        target: { kind: 'experience', id },
        details: { domain },
      })
    })
    return { status: 204 }
  },
})
