import assert from 'node:assert/strict'
import { type LyingProvider, startLyingProvider } from '../../../demo/oidc/lying-provider.ts'
import type { OidcProvider } from '../../../demo/oidc/provider.ts'
import { walk } from '../../../demo/walk.ts'
import type { Engine } from './each-engine.ts'
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
  startSsoApp,
} from './sso.ts'

/** A company whose people come in through its OpenID provider. */
export interface Company extends Connection {
  domain: string
}

/** The server, and a provider that tells lies when it is asked to. */
export interface OidcApp extends SsoApp {
  provider: LyingProvider
}

export async function startOidcApp(
  options: { engine?: Engine; settings?: Record<string, string> } = {},
): Promise<OidcApp> {
  // Real providers live in real time.
  const app = await startSsoApp({ startsAt: Date.now(), ...options })
  const provider = await startLyingProvider({ port: 0, now: () => app.clock.now() })
  return {
    ...app,
    provider,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      await provider.close()
    },
  }
}

/** A connection to this provider with a proven domain, switched on. */
export async function companyWith(
  app: SsoApp,
  provider: Pick<OidcProvider, 'url'> & { clientId?: string; clientSecret?: string },
  facts: { organization?: FoundedOrganization; domain?: string; oidc?: Json; more?: Json } = {},
): Promise<Company> {
  const domain = facts.domain ?? newDomain()
  const organization = facts.organization ?? (await organizationAt(app, domain))
  const { url, clientId = 'latchkey', clientSecret = 'a-secret-of-the-client' } = provider
  const oidc = { issuer: url, clientId, clientSecret, ...facts.oidc }
  const connection = await connectionOf(organization, {
    kind: 'oidc',
    name: 'Northwind staff',
    oidc,
    ...facts.more,
  })
  await provenDomain(app, connection, domain)
  await markTested(app, connection)
  const on = await organization.owner.browser.patch(connection.path, { state: 'on' })
  assert.equal(on.status, 200, on.text)
  return { ...connection, domain }
}

let count = 0

/** The person of whom the lying provider speaks from now on; somebody else each time. */
export function speakOf(
  { provider, clock }: OidcApp,
  { domain }: Pick<Company, 'domain'>,
  claims: Record<string, unknown> = {},
): { sub: string; email: string } {
  count += 1
  const person = { sub: `00u${count}`, email: `erin${count}@${domain}` }
  provider.untruths = {}
  provider.claims = {
    ...person,
    email_verified: true,
    auth_time: Math.floor(clock.now() / 1000),
    given_name: 'Erin',
    family_name: 'Castillo',
    ...claims,
  }
  return { sub: provider.claims.sub, email: String(provider.claims.email) }
}

/** What the page to which the provider sends the browser back hands on. */
export async function backFromProvider(
  browser: Client,
  connection: Pick<Connection, 'id'>,
  start: Json = {},
): Promise<Json> {
  const begun = await browser.post<{ authorizationUrl: string }>('/v1/sign-in/sso', {
    connectionId: connection.id,
    ...start,
  })
  assert.equal(begun.status, 200, begun.text)
  return throughProvider(begun.body.authorizationUrl)
}

export async function throughProvider(
  authorizationUrl: string,
  cookies: Map<string, string> = new Map(),
): Promise<Json> {
  const { url } = await walk(authorizationUrl, { arriveAt: 'http://localhost:7420/sign-in/sso/', cookies })
  const [, connectionId] = /^\/sign-in\/sso\/([^/]+)\/oidc$/.exec(url.pathname) ?? []
  const { code, state, iss, error } = Object.fromEntries(url.searchParams)
  return {
    connectionId,
    state,
    ...(code && { code }),
    ...(iss && { iss }),
    ...(error && { error }),
  }
}

export function finish(browser: Client, back: Json): Promise<Answer<Json>> {
  return browser.post('/v1/sign-in/sso/oidc/finish', back)
}

/** The whole way through the provider. */
export async function signInThrough(
  browser: Client,
  connection: Pick<Connection, 'id'>,
  start: Json = {},
): Promise<Answer<Json>> {
  return finish(browser, await backFromProvider(browser, connection, start))
}

/** The whole way of an existing account, which agrees to be managed. */
export async function linkThrough(
  browser: Client,
  connection: Pick<Connection, 'id'>,
): Promise<Answer<Json>> {
  const shown = await signInThrough(browser, connection)
  assert.equal(shown.body.next, 'sso-notice', shown.text)
  return browser.post('/v1/sign-in/sso/enter', { answer: shown.body.token, accept: true })
}

/** Somebody who has come in through the company for the first time, with an account made by it. */
export async function employeeOf(
  app: OidcApp,
  company: Company,
  claims: Record<string, unknown> = {},
): Promise<{ sub: string; email: string; browser: Client; id: string }> {
  const person = speakOf(app, company, claims)
  const browser = app.browser()
  const answer = await signInThrough(browser, company)
  assert.equal(answer.body.next, 'done', answer.text)
  const { session } = answer.body as { session: { user: { id: string } } }
  return { ...person, browser, id: session.user.id }
}
