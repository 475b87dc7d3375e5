import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { inLogOf, lockOwner, ownerOf, requireManager } from './connection-owner.ts'
import { domainParams } from './connection-params.ts'
import { endIdleEnforcement } from './enforcement.ts'
import { releaseFromDomain } from './release.ts'
import { requireRankOverSpokenFor } from './spoken-for.ts'
import { getConnection } from './sso-connections.ts'
import { deleteDomain, getDomain } from './sso-domains.ts'
import { tellSsoChanged } from './sso-notices.ts'

/** The connection no longer speaks for the domain; its people there are released. */
export const removeSsoDomain = operation({
  id: 'removeSsoDomain',
  method: 'DELETE',
  path: '/organizations/:organizationId/sso-connections/:connectionId/domains/:domainId',
  access: { permission: 'sso.manage', fresh: true },
  tag: 'sso',
  summary: 'Remove a domain and release its people',
  params: domainParams,
  responses: { 204: null },
  problems: ['role-above-own'],
  async handle({ context, directory, client, caller, standing, params }) {
    const organizationId = ownerOf(standing)
    const { connectionId, domainId } = params
    await transaction(context.database, async (tx) => {
      await lockOwner(context, tx, organizationId)
      const manager = await requireManager(tx, organizationId, caller.user.id)
      const connection = await getConnection(tx, organizationId, connectionId)
      const { domain, verifiedAt } = await getDomain(tx, { organizationId, connectionId, domainId })
      if (verifiedAt !== null && connection.state !== 'draft') {
        await requireRankOverSpokenFor(tx, manager, { organizationId, domains: [domain] })
      }
      const by = { client, caller }
      const organization = { id: organizationId, name: connection.organizationName }
      const release = { organization, reason: 'domain-removed' as const, by }
      const released = await releaseFromDomain(context, tx, { connectionId, domain }, release)
      await deleteDomain(tx, domainId)
      await endIdleEnforcement(context, tx, connection)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        ...inLogOf(organizationId),
        act: 'sso-domain.removed',
        userId: caller.user.id,
        target: { kind: 'sso-connection', id: connectionId },
        by: caller,
        client,
        details: { domain, released },
      })
      if (verifiedAt === null) return
      await tellSsoChanged(context, tx, connection, { ssoChange: 'domain-removed', domain, by })
    })
    return { status: 204 }
  },
})
