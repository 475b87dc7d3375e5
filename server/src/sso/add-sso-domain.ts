import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import { inLogOf, lockOwner, ownerOf, requireManager } from './connection-owner.ts'
import { connectionParams } from './connection-params.ts'
import { domainView, toDomainView } from './connection-view.ts'
import { requireProvableDomain } from './domain-name.ts'
import { getConnection } from './sso-connections.ts'
import { insertDomain, listDomains } from './sso-domains.ts'

const most = 100

/** The connection waits for the proof of a domain. */
export const addSsoDomain = operation({
  id: 'addSsoDomain',
  method: 'POST',
  path: '/organizations/:organizationId/sso-connections/:connectionId/domains',
  access: { permission: 'sso.manage', fresh: true },
  tag: 'sso',
  summary: 'Add a domain to a connection',
  description: 'The answer names the TXT record that proves it. Subdomains are domains of their own.',
  params: connectionParams,
  body: Type.Object(
    { domain: Type.String({ minLength: 3, maxLength: 253, description: 'What stands behind the @.' }) },
    { additionalProperties: false },
  ),
  responses: { 201: domainView },
  problems: ['too-many-connections'],
  async handle({ context, directory, client, caller, standing, params, body }) {
    const organizationId = ownerOf(standing)
    const { connectionId } = params
    const name = requireProvableDomain(context, body.domain, organizationId)
    const domain = await transaction(context.database, async (tx) => {
      await lockOwner(context, tx, organizationId)
      await requireManager(tx, organizationId, caller.user.id)
      await getConnection(tx, organizationId, connectionId)
      const domains = await listDomains(tx, organizationId)
      if (domains.length >= most) throw new Problem('too-many-connections')
      if (domains.some((each) => each.connectionId === connectionId && each.domain === name)) {
        throw fieldProblem('domain', 'duplicate', 'The connection has this domain already.')
      }
      const made = await insertDomain(context, tx, { organizationId, connectionId, domain: name })
      await recordEvent(context, tx, {
        directoryId: directory.id,
        ...inLogOf(organizationId),
        act: 'sso-domain.added',
        userId: caller.user.id,
        target: { kind: 'sso-connection', id: connectionId },
        by: caller,
        client,
        details: { domain: name },
      })
      return made
    })
    return { status: 201, body: toDomainView(domain) }
  },
})
