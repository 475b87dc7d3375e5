import Type, { type Static } from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireOutgoingQuota } from '../http/quota.ts'
import type { Holder } from '../organizations/members/grants.ts'
import { endSsoAttempts } from '../sign-in/attempts.ts'
import { nameField, tidy } from '../users/person-fields.ts'
import { largestUpload, providerFields } from './connection-fields.ts'
import { inLogOf, lockOwner, ownerOf, quotaKeyOf, requireManager } from './connection-owner.ts'
import { connectionParams } from './connection-params.ts'
import { connectionView, missingFor, toConnectionView } from './connection-view.ts'
import { provenDomains } from './enforcement.ts'
import { requireGivableRoles, toMapping } from './given-roles.ts'
import { type ReadProvider, readProvider, requireKind } from './read-provider.ts'
import { requireRankOverSpokenFor } from './spoken-for.ts'
import {
  type AnyConnection,
  type ConnectionChanges,
  changeConnection,
  getConnection,
} from './sso-connections.ts'
import { listDomains } from './sso-domains.ts'
import { type Doer, tellSsoChanged } from './sso-notices.ts'
import { roleVouching } from './vouching.ts'
import { requireSomebodyWithoutIt } from './way-back.ts'

const body = Type.Object(
  {
    name: Type.Optional(nameField('Name')),
    state: Type.Optional(Type.Enum(['on', 'off'], { description: 'Whether people come in through it.' })),
    ...providerFields,
  },
  { additionalProperties: false },
)
type Given = Static<typeof body>

/** The connection has these settings; with others of the provider it must be tested anew. */
export const updateSsoConnection = operation({
  id: 'updateSsoConnection',
  method: 'PATCH',
  path: '/organizations/:organizationId/sso-connections/:connectionId',
  access: { permission: 'sso.manage', fresh: true },
  tag: 'sso',
  summary: 'Change a connection for single sign-on, or switch it on or off',
  description:
    'To switch it on takes a proven domain and a successful test, and a role that allows no less than those of the members it would speak for.',
  largestBody: largestUpload,
  params: connectionParams,
  body,
  responses: { 200: connectionView },
  problems: ['role-above-own', 'sso-not-ready', 'too-many-attempts'],
  async handle({ context, directory, client, caller, standing, params, body }) {
    const organizationId = ownerOf(standing)
    const { connectionId } = params
    const { kysely } = context.database
    const known = await getConnection(kysely, organizationId, connectionId)
    requireKind(known.kind, body)
    if (body.oidc || body.saml) await requireOutgoingQuota(context, quotaKeyOf(organizationId))
    const provider = await readProvider(context, body, known)
    const connection = await transaction(context.database, async (tx) => {
      await lockOwner(context, tx, organizationId)
      const giver = await requireManager(tx, organizationId, caller.user.id)
      const before = await getConnection(tx, organizationId, connectionId)
      requireUnchanged(known, before)
      const changes = await readChanges(tx, {
        giver,
        before,
        given: body,
        provider,
        now: context.clock.now(),
      })
      await changeConnection(context, tx, connectionId, changes)
      const after = await getConnection(tx, organizationId, connectionId)
      const did = { directory, by: { client, caller }, given: body }
      await switchState(context, tx, { giver, before, after, ...did })
      return getConnection(tx, organizationId, connectionId)
    })
    return { status: 200, body: await toConnectionView(context, kysely, connection) }
  },
})

/** What was read about the provider rests on the settings from before: another change in between ends this one. */
function requireUnchanged(known: AnyConnection, now: AnyConnection): void {
  if (JSON.stringify(known.settings) === JSON.stringify(now.settings)) return
  throw new Problem('sso-not-ready', {
    reason: 'changed-meanwhile',
    detail: 'Somebody else has just changed this connection. Look at it again.',
  })
}

async function readChanges(
  tx: Db,
  at: {
    giver: Holder | null
    before: AnyConnection
    given: Given
    provider: ReadProvider | null
    now: number
  },
): Promise<ConnectionChanges> {
  const { giver, before, given, provider, now } = at
  const mapping = given.mapping ? toMapping(given.mapping) : before.mapping
  const defaultRole = given.defaultRole ?? before.defaultRole
  const isOther = provider !== null || given.mapping !== undefined || given.defaultRole !== undefined
  // Also roles that were there before: whoever changes the provider decides who gets them.
  if (isOther) await requireGivableRoles(tx, giver, { mapping, defaultRole })
  if (isOther && before.state === 'on') {
    requireSameProvider(before, provider)
    await requireRankOverSpokenFor(tx, giver, {
      organizationId: before.organizationId,
      domains: await provenDomains(tx, before),
    })
  }
  return {
    ...(given.name !== undefined && { name: tidy(given.name) }),
    ...(provider && {
      settings: provider.settings,
      ...(provider.secret !== undefined && { secret: provider.secret }),
      metadataReadAt: now,
      metadataError: null,
      certificateExpiresAt: provider.certificateExpiresAt,
      certificateWarnedDays: null,
    }),
    ...((provider || given.mapping) && { testedAt: null }),
    mapping,
    defaultRole,
    // Who saves settings, or an owner who saves anything, answers for them.
    ...((isOther || roleVouching(giver) === null) && { vouchedRole: roleVouching(giver) }),
  }
}

/** Another provider under people who come in already would be one that nobody has tested. */
function requireSameProvider(before: AnyConnection, provider: ReadProvider | null): void {
  if (provider === null || before.settings === null) return
  if (nameOf(before.settings) === nameOf(provider.settings)) return
  throw new Problem('sso-not-ready', {
    reason: 'switched-on',
    detail: 'This is another provider. Make a new connection for it, or switch this one off first.',
    remedy: { action: 'createSsoConnection' },
  })
}

function nameOf(settings: ReadProvider['settings']): string {
  return 'issuer' in settings ? settings.issuer : settings.entityId
}

async function switchState(
  context: Context,
  tx: Db,
  at: {
    giver: Holder | null
    before: AnyConnection
    after: AnyConnection
    given: Given
    directory: { id: string }
    by: Doer
  },
): Promise<void> {
  const { giver, before, after, given, directory, by } = at
  const isSwitched = given.state !== undefined && given.state !== before.state
  const isChanged = Object.keys(given).some((key) => key !== 'state')
  const { id, organizationId } = after
  const record = async (act: 'updated' | 'switched-on' | 'switched-off') => {
    await recordEvent(context, tx, {
      directoryId: directory.id,
      ...inLogOf(organizationId),
      act: `sso-connection.${act}`,
      userId: by.caller.user.id,
      target: { kind: 'sso-connection', id },
      by: by.caller,
      client: by.client,
      details: { name: after.name, fields: Object.keys(given).join(' ') },
    })
    await tellSsoChanged(context, tx, after, { ssoChange: act, by })
  }
  if (isChanged) await record('updated')
  if (!isSwitched) return
  const domains = await listDomains(tx, organizationId, id)
  const proven = domains.filter(({ verifiedAt }) => verifiedAt !== null).map(({ domain }) => domain)
  // To switch it off ends what was required, and shuts out whoever comes in by it only.
  await requireRankOverSpokenFor(tx, giver, { organizationId, domains: proven })
  if (given.state === 'off') {
    await requireSomebodyWithoutIt(tx, after)
    // Else the members it is required of could not come in at all.
    await changeConnection(context, tx, id, { state: 'off', enforcement: 'none', enforceAt: null })
    await endSsoAttempts(context, tx, id)
    await record('switched-off')
    return
  }
  const missing = missingFor(after, domains)
  if (missing[0] !== undefined) {
    throw new Problem('sso-not-ready', { reason: missing[0], missing, detail: whatIsMissing[missing[0]] })
  }
  await requireGivableRoles(tx, giver, after)
  await changeConnection(context, tx, id, { state: 'on', vouchedRole: roleVouching(giver) })
  await record('switched-on')
}

const whatIsMissing = {
  provider: 'Tell what your identity provider is first.',
  'proven-domain': 'Prove a domain first.',
  test: 'Sign in for a test first: these settings have not been tested.',
} as const
