import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { requireActor } from '../organizations/members/ranks.ts'
import { lockOrganization } from '../organizations/organizations.ts'
import { domainParams } from './connection-params.ts'
import { endIdleEnforcement } from './enforcement.ts'
import { releaseFromDomain } from './release.ts'
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
  problems: [],
  async handle({ context, directory, client, caller, standing, params }) {
    const { organizationId } = standing
    const { connectionId, domainId } = params
    await transaction(context.database, async (tx) => {
      const organization = await lockOrganization(context, tx, organizationId)
      await requireActor(tx, { organizationId, userId: caller.user.id }, 'sso.manage')
      const connection = await getConnection(tx, organizationId, connectionId)
      const { domain, verifiedAt } = await getDomain(tx, { organizationId, connectionId, domainId })
      const by = { client, caller }
      const release = { organization, reason: 'domain-removed' as const, by }
      const released = await releaseFromDomain(context, tx, { connectionId, domain }, release)
      await deleteDomain(tx, domainId)
      await endIdleEnforcement(context, tx, connection)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
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
