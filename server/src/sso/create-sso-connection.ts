import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireOutgoingQuota } from '../http/quota.ts'
import { organizationParams } from '../organizations/organization-params.ts'
import { nameField, tidy } from '../users/person-fields.ts'
import { largestUpload, providerFields } from './connection-fields.ts'
import { inLogOf, lockOwner, ownerOf, quotaKeyOf, requireManager } from './connection-owner.ts'
import { connectionKinds, defaultMappings } from './connection-settings.ts'
import { connectionView, toConnectionView } from './connection-view.ts'
import { requireGivableRoles, toMapping, usualRole } from './given-roles.ts'
import { createOwnKey } from './own-key.ts'
import { readProvider, requireKind } from './read-provider.ts'
import { changeConnection, getConnection, insertConnection, listConnections } from './sso-connections.ts'
import { tellSsoChanged } from './sso-notices.ts'

const most = 20

/** The organization has a draft of a connection, with our values to enter at the provider. */
export const createSsoConnection = operation({
  id: 'createSsoConnection',
  method: 'POST',
  path: '/organizations/:organizationId/sso-connections',
  access: { permission: 'sso.manage', fresh: true },
  tag: 'sso',
  summary: 'Begin to set up single sign-on',
  description:
    'The provider may be left out at first: most providers ask for the values in `ours` before they give theirs.',
  largestBody: largestUpload,
  params: organizationParams,
  body: Type.Object(
    { kind: Type.Enum([...connectionKinds]), name: nameField('Name'), ...providerFields },
    { additionalProperties: false },
  ),
  responses: { 201: connectionView },
  problems: ['role-above-own', 'too-many-connections', 'too-many-attempts'],
  async handle({ context, directory, client, caller, standing, body }) {
    const organizationId = ownerOf(standing)
    const { kind } = body
    requireKind(kind, body)
    const given = {
      mapping: body.mapping ? toMapping(body.mapping) : defaultMappings[kind],
      defaultRole: body.defaultRole ?? usualRole(organizationId),
    }
    if (body.oidc || body.saml) await requireOutgoingQuota(context, quotaKeyOf(organizationId))
    const provider = await readProvider(context, body, null)
    const ownKey = kind === 'saml' ? await createOwnKey(context.clock.now()) : null
    const connection = await transaction(context.database, async (tx) => {
      await lockOwner(context, tx, organizationId)
      const giver = await requireManager(tx, organizationId, caller.user.id)
      if ((await listConnections(tx, organizationId)).length >= most)
        throw new Problem('too-many-connections')
      await requireGivableRoles(tx, giver, given)
      const facts = { organizationId, name: tidy(body.name), ...given }
      const id = await insertConnection(
        context,
        tx,
        ownKey ? { ...facts, kind: 'saml', ownKey } : { ...facts, kind: 'oidc' },
      )
      if (provider) {
        const { settings, secret, certificateExpiresAt } = provider
        const read = { metadataReadAt: context.clock.now(), certificateExpiresAt }
        await changeConnection(context, tx, id, {
          settings,
          ...(secret !== undefined && { secret }),
          ...read,
        })
      }
      const made = await getConnection(tx, organizationId, id)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        ...inLogOf(organizationId),
        act: 'sso-connection.created',
        userId: caller.user.id,
        target: { kind: 'sso-connection', id },
        by: caller,
        client,
        details: { name: made.name, kind },
      })
      await tellSsoChanged(context, tx, made, { ssoChange: 'created', by: { client, caller } })
      return made
    })
    return { status: 201, body: await toConnectionView(context, context.database.kysely, connection) }
  },
})
