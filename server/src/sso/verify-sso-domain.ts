import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireOutgoingQuota } from '../http/quota.ts'
import { requireActor } from '../organizations/members/ranks.ts'
import { lockOrganization } from '../organizations/organizations.ts'
import { domainParams } from './connection-params.ts'
import { domainView, toDomainView } from './connection-view.ts'
import { findTexts } from './dns-resolver.ts'
import { keepEnforcement, stageOf } from './enforcement.ts'
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
    const { organizationId } = standing
    const at = { organizationId, connectionId: params.connectionId, domainId: params.domainId }
    const waiting = await getDomain(context.database.kysely, at)
    await requireOutgoingQuota(context, organizationId)
    const texts = await requireRecord(context, waiting)
    try {
      const domain = await transaction(context.database, async (tx) => {
        await lockOrganization(context, tx, organizationId)
        const actor = await requireActor(tx, { organizationId, userId: caller.user.id }, 'sso.manage')
        const connection = await getConnection(tx, organizationId, params.connectionId)
        const found = await getDomain(tx, at)
        const domains = [found.domain]
        if (connection.state === 'on') await requireRankOverSpokenFor(tx, actor, { organizationId, domains })
        await takeOver(context, tx, found, texts)
        const proven = await markProven(context, tx, found)
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId,
          act: 'sso-domain.proven',
          userId: caller.user.id,
          target: { kind: 'sso-connection', id: connection.id },
          by: caller,
          client,
          details: { domain: found.domain },
        })
        if (stageOf(connection, context.clock.now()) === 'enforced') {
          await keepEnforcement(context, tx, connection)
        }
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

/** @throws {Problem} domain-not-proven, saying what was found instead. */
async function requireRecord(context: Context, domain: SsoDomain): Promise<string[]> {
  const record = recordOf(domain)
  const answer = await findTexts(context, record.name)
  if (!answer.answered) {
    throw new Problem('domain-not-proven', {
      reason: 'dns-failed',
      detail: 'The name servers of the domain gave no answer. Try again in a while.',
      cause: answer.cause,
    })
  }
  if (answer.texts.includes(record.value)) return answer.texts
  const detail =
    answer.texts.length === 0
      ? `There is no TXT record at ${record.name} yet. It can take an hour until a new one is seen everywhere.`
      : `The TXT record at ${record.name} has another value. Add ${record.value} beside it.`
  const reason = answer.texts.length === 0 ? 'record-missing' : 'record-differs'
  throw new Problem('domain-not-proven', { reason, detail })
}

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
