import assert from 'node:assert/strict'
import { sign } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { identityProviderMetadata, type MetadataOptions } from '../../../demo/saml/metadata.ts'
import {
  encodeSaml,
  newId,
  type SamlResponseOptions,
  samlResponse,
} from '../../../demo/saml/saml-response.ts'
import { type CertifiedKey, certifiedKey } from '../../src/crypto/certified-key.ts'
import type { Answer, Client, Json } from './http-client.ts'
import type { FoundedOrganization } from './organizations.ts'
import {
  type Connection,
  connectionOf,
  markTested,
  newDomain,
  organizationAt,
  provenDomain,
  type SsoApp,
} from './sso.ts'

export interface SamlConnection extends Connection {
  domain: string
  /** Ours, as the provider is told it. */
  entityId: string
  acsUrl: string
}

/** What a browser takes along to the provider. */
export interface Asked {
  requestId: string
  relayState: string
  url: URL
}

/** A provider of which only what it says is there. */
export interface WrittenProvider {
  entityId: string
  key: CertifiedKey
  metadata: string
}

export async function writtenProvider(changes: Partial<MetadataOptions> = {}): Promise<WrittenProvider> {
  const key = changes.keys?.[0] ?? (await certifiedKey())
  const entityId = changes.entityId ?? 'https://idp.example/metadata'
  const options = { entityId, keys: [key], ssoUrl: 'https://idp.example/sso', ...changes }
  return { entityId, key, metadata: identityProviderMetadata(options) }
}

/** A SAML connection with a proven domain, switched on. */
export async function samlConnection(
  app: SsoApp,
  metadata: string,
  facts: { organization?: FoundedOrganization; domain?: string; mapping?: Json; countsAsMfa?: boolean } = {},
): Promise<SamlConnection> {
  const domain = facts.domain ?? newDomain()
  const organization = facts.organization ?? (await organizationAt(app, domain))
  const { countsAsMfa = false, mapping } = facts
  const saml = { metadataXml: metadata, countsAsMfa }
  const made = await connectionOf(organization, {
    kind: 'saml',
    name: 'Northwind staff',
    saml,
    ...(mapping && { mapping }),
  })
  await provenDomain(app, made, domain)
  await markTested(app, made)
  const on = await organization.owner.browser.patch(made.path, { state: 'on' })
  assert.equal(on.status, 200, on.text)
  const { baseUrl } = app.context.config
  return {
    ...made,
    domain,
    entityId: `${baseUrl}/v1/sso/${made.id}/metadata`,
    acsUrl: `${baseUrl}/v1/sign-in/sso/${made.id}/acs`,
  }
}

/** The browser begins to sign in through the connection. */
export async function askProvider(
  browser: Client,
  connection: { id: string },
  more: Json = {},
): Promise<Asked> {
  const answer = await browser.post<{ authorizationUrl: string }>('/v1/sign-in/sso', {
    connectionId: connection.id,
    ...more,
  })
  assert.equal(answer.status, 200, answer.text)
  return askedBy(new URL(answer.body.authorizationUrl))
}

export function askedBy(url: URL): Asked & { xml: string } {
  const xml = inflateRawSync(Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64')).toString()
  const requestId = / ID="([^"]*)"/.exec(xml)?.[1] ?? ''
  return { requestId, relayState: url.searchParams.get('RelayState') ?? '', url, xml }
}

/** An honest answer of a written provider to what was asked. */
export function honestAnswer(
  app: SsoApp,
  { connection, provider, asked }: { connection: SamlConnection; provider: WrittenProvider; asked: Asked },
): SamlResponseOptions {
  return {
    key: provider.key,
    now: app.clock.now(),
    issuer: provider.entityId,
    audience: connection.entityId,
    recipient: connection.acsUrl,
    inResponseTo: asked.requestId,
    nameId: 'G-1001',
    attributes: { email: `hana@${connection.domain}` },
  }
}

/** What a browser does on the provider's page: a form from there, with whatever cookies it has for us. */
export function postForm(
  browser: Client,
  path: string,
  fields: Record<string, string>,
): Promise<Answer<Json>> {
  return browser.request('POST', path, {
    body: new URLSearchParams(fields).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://idp.example',
      'sec-fetch-site': 'cross-site',
    },
  })
}

export function postResponse(
  browser: Client,
  connection: { id: string },
  response: { xml: string; relayState?: string },
): Promise<Answer<Json>> {
  return postForm(browser, `/v1/sign-in/sso/${connection.id}/acs`, {
    SAMLResponse: encodeSaml(response.xml),
    ...(response.relayState !== undefined && { RelayState: response.relayState }),
  })
}

/** What stands behind the `#` of where the browser is sent. */
export function fragmentOf(answer: Answer<Json>): string {
  assert.equal(answer.status, 303, answer.text)
  const location = new URL(answer.headers.get('location') ?? '')
  assert.equal(location.pathname, '/sign-in/sso/continue')
  return location.hash.slice(1)
}

/** The token that an accepted response leads to. */
export function tokenOf(answer: Answer<Json>): string {
  const fragment = fragmentOf(answer)
  assert.match(fragment, /^lkt_/, fragment)
  return fragment
}

/** Somebody whom the written provider has signed in, in a browser of theirs. */
export async function enteredPerson(
  app: SsoApp,
  { connection, provider }: { connection: SamlConnection; provider: WrittenProvider },
  facts: Partial<SamlResponseOptions> = {},
): Promise<Client> {
  const browser = app.browser()
  const asked = await askProvider(browser, connection)
  const xml = samlResponse({ ...honestAnswer(app, { connection, provider, asked }), ...facts })
  const answer = tokenOf(await postResponse(browser, connection, { xml, relayState: asked.relayState }))
  const entered = await browser.post('/v1/sign-in/sso/enter', { answer })
  assert.equal(entered.body.next, 'done', entered.text)
  return browser
}

export interface LogoutFacts {
  issuer: string
  destination: string
  nameId: string
  now: number
  sessions?: string[]
  notOnOrAfter?: number
  id?: string
}

/** A provider's request to end sessions, not signed yet. */
export function logoutRequest(facts: LogoutFacts): string {
  const { notOnOrAfter, sessions = [] } = facts
  const until = notOnOrAfter === undefined ? '' : ` NotOnOrAfter="${new Date(notOnOrAfter).toISOString()}"`
  const indexes = sessions.map((one) => `<samlp:SessionIndex>${one}</samlp:SessionIndex>`).join('')
  return `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${facts.id ?? newId()}" Version="2.0" IssueInstant="${new Date(facts.now).toISOString()}" Destination="${facts.destination}"${until}><saml:Issuer>${facts.issuer}</saml:Issuer><saml:NameID>${facts.nameId}</saml:NameID>${indexes}</samlp:LogoutRequest>`
}

/** The query of an address that carries a request, signed there. */
export function signedQuery(xml: string, key: CertifiedKey): string {
  const fields = new URLSearchParams({
    SAMLRequest: deflateRawSync(Buffer.from(xml)).toString('base64'),
    RelayState: 'theirs',
    SigAlg: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  })
  const signature = sign('sha256', Buffer.from(fields.toString()), key.privateKey).toString('base64')
  return `${fields}&Signature=${encodeURIComponent(signature)}`
}
