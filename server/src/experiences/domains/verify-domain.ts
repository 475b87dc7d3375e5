import { recordEvent } from '../../audit/audit.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { requireOutgoingQuota } from '../../http/quota.ts'
import { requireRecord } from '../../sso/dns-proof.ts'
import { recordOf } from '../../sso/sso-domains.ts'
import { platformDirectoryId } from '../../users/directories.ts'
import { getOwnerOf } from '../experience-owner.ts'
import { experienceDomainParams, experiencePath, getOwnExperience, recordOwnersAct } from '../owners-call.ts'
import { experienceDomainView, toExperienceDomainView } from './domain-view.ts'
import {
  type ExperienceDomain,
  findDomainHolder,
  getDomainOf,
  isDomainGivenUp,
  markDomainLost,
  markDomainProven,
} from './experience-domains.ts'

/** The Experience answers there: the record was found just now, and no other Experience has proven the domain. */
export const verifyDomain = operation({
  id: 'verifyDomain',
  method: 'POST',
  path: `${experiencePath}/domains/:domainId/verify`,
  access: { permission: 'experience.manage' },
  tag: 'experiences',
  summary: 'Look for the record that proves a domain',
  description:
    'One domain belongs to one Experience. It passes to another only when the record of the one before has been gone for a week.',
  params: experienceDomainParams,
  responses: { 200: experienceDomainView },
  problems: ['domain-not-proven', 'domain-taken', 'too-many-attempts'],
  async handle(call) {
    const { context, params, standing, caller } = call
    const { id } = await getOwnExperience(call)
    const waiting = await getDomainOf(context.database.kysely, id, params.domainId)
    await requireOutgoingQuota(context, standing.organizationId ?? caller.user.id)
    const texts = await requireRecord(context, recordOf(waiting))
    try {
      const domain = await transaction(context.database, async (tx) => {
        const found = await getDomainOf(tx, id, params.domainId)
        await takeOver(context, tx, found, texts)
        const proven = await markDomainProven(context, tx, found)
        await recordOwnersAct(call, tx, {
          act: 'experience-domain.proven',
          target: { kind: 'experience', id },
          details: { domain: found.domain },
        })
        return proven
      })
      return { status: 200, body: toExperienceDomainView(domain) }
    } catch (error) {
      if (context.database.uniqueViolation(error) === null) throw error
      throw new Problem('domain-taken', { cause: error })
    }
  },
})

/** A domain whose holder gave it up becomes free, if the holder's record is not there at this very moment. */
async function takeOver(context: Context, tx: Db, wanted: ExperienceDomain, texts: string[]): Promise<void> {
  const holder = await findDomainHolder(tx, wanted.domain)
  if (holder === undefined || holder.id === wanted.id) return
  const isThere = texts.includes(recordOf(holder).value)
  if (isThere || !isDomainGivenUp(context, holder)) throw new Problem('domain-taken')
  await markDomainLost(tx, holder.id)
  const owner = await getOwnerOf(tx, { experienceId: holder.experienceId })
  await recordEvent(context, tx, {
    directoryId: platformDirectoryId,
    ...(owner.organizationId !== null && { organizationId: owner.organizationId }),
    act: 'experience-domain.lost',
    userId: owner.userId,
    actor: { kind: 'system', id: null },
    target: { kind: 'experience', id: holder.experienceId },
    details: { application: owner.applicationId, domain: holder.domain },
  })
}
