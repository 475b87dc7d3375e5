import Type from 'typebox'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { roleView, toRoleView } from '../organizations/roles/role-view.ts'
import { findRoleName } from '../organizations/roles/roles.ts'
import { describeCertificate } from './certificates.ts'
import { clientAuthentications, connectionKinds, samlBindings } from './connection-settings.ts'
import { stageOf } from './enforcement.ts'
import { listEligible, listExempt } from './exemptions.ts'
import { ownAddresses, postLogoutRedirectUri } from './own-addresses.ts'
import { type AnyConnection, connectionStates, enforcements } from './sso-connections.ts'
import { listDomains, recordOf, type SsoDomain } from './sso-domains.ts'

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])

/** A domain of a connection with the record that proves it. */
export const domainView = Type.Object({
  id: Type.String(),
  domain: Type.String({ description: 'In ASCII. Its subdomains are not included.' }),
  record: Type.Object(
    { type: Type.Literal('TXT'), name: Type.String(), value: Type.String() },
    {
      description:
        'What to set at whoever keeps the name servers. Leave it there: it is looked at every day.',
    },
  ),
  provenAt: nullable(timeField('Since when the connection speaks for it.')),
  checkedAt: nullable(timeField('When the record was looked for last.')),
  missingSince: nullable(timeField('Since when the record of a proven domain is gone.')),
})

const certificateView = Type.Object({
  subject: Type.String(),
  fingerprint: Type.String({ description: 'SHA-256.' }),
  validFrom: timeField('First moment of its validity.'),
  expiresAt: timeField('Last moment of its validity.'),
})

/** A connection as those see it who manage single sign-on. */
export const connectionView = Type.Object({
  id: Type.String(),
  organizationId: nullable(Type.String({ description: 'Null: a connection of the deployment.' })),
  kind: Type.Enum([...connectionKinds]),
  name: Type.String(),
  state: Type.Enum([...connectionStates], {
    description:
      '`draft` until it is switched on for the first time; `on`: people come in through it; `off`.',
  }),
  missing: Type.Array(Type.Enum(['provider', 'proven-domain', 'test']), {
    description: 'What it takes before it can be switched on.',
  }),
  oidc: nullable(
    Type.Object({
      issuer: Type.String(),
      clientId: Type.String(),
      scopes: Type.Array(Type.String()),
      authorizationEndpoint: Type.String(),
      tokenEndpoint: Type.String(),
      jwksUri: Type.String(),
      endSessionEndpoint: nullable(Type.String()),
      clientAuthentication: Type.Enum([...clientAuthentications]),
      countsAsMfa: Type.Boolean(),
    }),
  ),
  saml: nullable(
    Type.Object({
      entityId: Type.String(),
      ssoUrl: Type.String(),
      ssoBinding: Type.Enum([...samlBindings]),
      sloUrl: nullable(Type.String()),
      metadataUrl: nullable(Type.String()),
      wantsSignedRequests: Type.Boolean(),
      certificates: Type.Array(certificateView),
      countsAsMfa: Type.Boolean(),
    }),
  ),
  ours: Type.Object(
    {
      redirectUri: nullable(Type.String({ description: 'OIDC: where the provider sends people back.' })),
      backchannelLogoutUri: nullable(Type.String({ description: 'OIDC: where it tells of a sign-out.' })),
      postLogoutRedirectUri: nullable(
        Type.String({ description: 'OIDC: where it sends people back after a sign-out there.' }),
      ),
      entityId: nullable(Type.String({ description: 'SAML: our entity id, and where our metadata lies.' })),
      acsUrl: nullable(Type.String({ description: 'SAML: where it sends people back (HTTP-POST).' })),
      logoutUrl: nullable(Type.String({ description: 'SAML: single logout, by redirect and by POST.' })),
      certificate: nullable(Type.String({ description: 'SAML: our signing certificate (PEM).' })),
    },
    { description: 'What to enter at the identity provider.' },
  ),
  mapping: Type.Object({
    email: Type.String(),
    firstName: Type.String(),
    lastName: Type.String(),
    groups: nullable(Type.String()),
    roles: Type.Array(Type.Object({ group: Type.String(), role: roleView })),
  }),
  defaultRole: roleView,
  domains: Type.Array(domainView),
  enforcement: Type.Object({
    stage: Type.Enum([...enforcements]),
    enforceAt: nullable(timeField('From when on it is required, when that is announced.')),
    fallbackAfterDays: nullable(
      Type.Integer({
        description: 'It ends by itself when nobody comes in through the provider for so long.',
      }),
    ),
    exemptions: Type.Array(Type.String(), {
      description: 'Those of `eligible` who keep their other ways in, by their ids.',
    }),
    eligible: Type.Array(
      Type.Object({
        id: Type.String(),
        email: Type.String(),
        firstName: Type.String(),
        lastName: Type.String(),
      }),
      { description: 'Who may be exempt: the owners of the organization, or those who run the deployment.' },
    ),
  }),
  testedAt: nullable(timeField('When a test sign-in succeeded with these settings.')),
  lastSignInAt: nullable(timeField('When somebody came in through it last.')),
  metadata: Type.Object({
    readAt: nullable(timeField('When what the provider says of itself was read last.')),
    error: nullable(Type.String({ description: 'Why reading it failed since.' })),
  }),
  createdAt: timeField('When it was made.'),
})

export function toDomainView(domain: SsoDomain) {
  return {
    id: domain.id,
    domain: domain.domain,
    record: recordOf(domain),
    provenAt: orNull(domain.verifiedAt),
    checkedAt: orNull(domain.checkedAt),
    missingSince: orNull(domain.missingSince),
  }
}

/** What is still missing before people can come in through the connection. */
export function missingFor(connection: AnyConnection, domains: readonly SsoDomain[]) {
  return [
    ...(connection.settings === null ? (['provider'] as const) : []),
    ...(domains.some(({ verifiedAt }) => verifiedAt !== null) ? [] : (['proven-domain'] as const)),
    ...(connection.testedAt === null ? (['test'] as const) : []),
  ]
}

/** The connection with its domains and exemptions. */
export async function toConnectionView(context: Context, db: Db, connection: AnyConnection) {
  const { id, organizationId, mapping } = connection
  const domains = await listDomains(db, organizationId, id)
  const toRole = async (role: string) =>
    toRoleView(role, organizationId === null ? null : await findRoleName(db, organizationId, role))
  const roles: { group: string; role: ReturnType<typeof toRoleView> }[] = []
  for (const { group, role } of mapping.roles) roles.push({ group, role: await toRole(role) })
  return {
    id,
    organizationId,
    kind: connection.kind,
    name: connection.name,
    state: connection.state,
    missing: missingFor(connection, domains),
    oidc: connection.kind === 'oidc' ? connection.settings : null,
    saml: connection.kind === 'saml' ? toSamlView(connection.settings) : null,
    ours: oursFor(context, connection),
    mapping: { ...mapping, roles },
    defaultRole: await toRole(connection.defaultRole),
    domains: domains.map(toDomainView),
    enforcement: {
      stage: stageOf(connection, context.clock.now()),
      enforceAt: orNull(connection.enforceAt),
      fallbackAfterDays: connection.fallbackDays,
      exemptions: await listExempt(db, connection),
      eligible: await listEligible(db, organizationId),
    },
    testedAt: orNull(connection.testedAt),
    lastSignInAt: orNull(connection.lastSignInAt),
    metadata: { readAt: orNull(connection.metadataReadAt), error: connection.metadataError },
    createdAt: toTime(connection.createdAt),
  }
}

function toSamlView(settings: (AnyConnection & { kind: 'saml' })['settings']) {
  if (settings === null) return null
  const certificates = settings.certificates.map((pem) => {
    const { validFrom, expiresAt, ...facts } = describeCertificate(pem)
    return { ...facts, validFrom: toTime(validFrom), expiresAt: toTime(expiresAt) }
  })
  return { ...settings, certificates }
}

function oursFor({ config }: Context, connection: AnyConnection) {
  const none = {
    redirectUri: null,
    backchannelLogoutUri: null,
    postLogoutRedirectUri: null,
    entityId: null,
    acsUrl: null,
    logoutUrl: null,
    certificate: null,
  }
  const addresses = ownAddresses(config.baseUrl, connection.id)
  if (connection.kind === 'saml') {
    const { entityId, acsUrl, logoutUrl } = addresses
    return { ...none, entityId, acsUrl, logoutUrl, certificate: connection.ownCertificate }
  }
  const { redirectUri, backchannelLogoutUri } = addresses
  return {
    ...none,
    redirectUri,
    backchannelLogoutUri,
    postLogoutRedirectUri: postLogoutRedirectUri(config.baseUrl),
  }
}

function orNull(at: number | null): string | null {
  return at === null ? null : toTime(at)
}
