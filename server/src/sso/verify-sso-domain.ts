import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireOutgoingQuota } from '../http/quota.ts'
import { inLogOf, lockOwner, ownerOf, quotaKeyOf, requireManager } from './connection-owner.ts'
import { domainParams } from './connection-params.ts'
import { domainView, toDomainView } from './connection-view.ts'
import { requireRecord } from './dns-proof.ts'
import { keepAnnouncement, keepEnforcement, stageOf } from './enforcement.ts'
import { loseDomain } from './lost-domain.ts'
import { requireRankOverSpokenFor } from './spoken-for.ts'
import { getConnection } from './sso-connections.ts'
import { findHolder, getDomain, isGivenUp, markProven, recordOf, type SsoDomain } from './sso-domains.ts'
import { tellSsoChanged } from './sso-notices.ts'

/** The connection speaks for the domain: its record was found just now, and nobody else has proven it. */
export const verifySsoDomain = operation({
  id: 'verifySsoDomain',
  method: 'POST',
  path: '/organizations/:organizationId/sso-connections/:connectionId/domains/:domainId/verify',
  access: { permission: 'sso.manage', fresh: true },
  tag: 'sso',
  summary: 'Look for the record that proves a domain',
  description:
    'One domain belongs to one connection. It passes to another organization only when the record of the one before has been gone for a week.',
  params: domainParams,
  responses: { 200: domainView },
  problems: ['domain-not-proven', 'domain-taken', 'role-above-own', 'too-many-attempts'],
  async handle({ context, directory, client, caller, standing, params }) {
    const organizationId = ownerOf(standing)
    const at = { organizationId, connectionId: params.connectionId, domainId: params.domainId }
    const waiting = await getDomain(context.database.kysely, at)
    await requireOutgoingQuota(context, quotaKeyOf(organizationId))
    const texts = await requireRecord(context, recordOf(waiting))
    try {
      const domain = await transaction(context.database, async (tx) => {
        await lockOwner(context, tx, organizationId)
        const manager = await requireManager(tx, organizationId, caller.user.id)
        const connection = await getConnection(tx, organizationId, params.connectionId)
        const found = await getDomain(tx, at)
        const domains = [found.domain]
        if (connection.state === 'on')
          await requireRankOverSpokenFor(tx, manager, { organizationId, domains })
        await takeOver(context, tx, found, texts)
        const proven = await markProven(context, tx, found)
        await recordEvent(context, tx, {
          directoryId: directory.id,
          ...inLogOf(organizationId),
          act: 'sso-domain.proven',
          userId: caller.user.id,
          target: { kind: 'sso-connection', id: connection.id },
          by: caller,
          client,
          details: { domain: found.domain },
        })
        const { enforceAt } = connection
        const stage = stageOf(connection, context.clock.now())
        if (stage === 'enforced') await keepEnforcement(context, tx, connection)
        if (stage === 'announced' && enforceAt !== null) await keepAnnouncement(tx, connection, enforceAt)
        const by = { client, caller }
        await tellSsoChanged(context, tx, connection, {
          ssoChange: 'domain-proven',
          domain: found.domain,
          by,
        })
        return proven
      })
      return { status: 200, body: toDomainView(domain) }
    } catch (error) {
      if (context.database.uniqueViolation(error) === null) throw error
      throw new Problem('domain-taken', { cause: error })
    }
  },
})

/** A domain whose holder gave it up becomes free, if the holder's record is not there at this very moment. */
async function takeOver(context: Context, tx: Db, wanted: SsoDomain, texts: string[]): Promise<void> {
  const holder = await findHolder(tx, wanted.domain)
  if (holder === undefined || holder.id === wanted.id) return
  const isThere = texts.includes(recordOf(holder).value)
  if (isThere || !isGivenUp(context, holder)) {
    throw new Problem('domain-taken')
  }
  await loseDomain(context, tx, holder)
}
