import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { type DnsServer, startDnsServer } from '../../../demo/dns/dns-server.ts'
import { startOidcProvider } from '../../../demo/oidc/provider.ts'
import { startSamlIdentityProvider } from '../../../demo/saml/identity-provider.ts'
import { walk } from '../../../demo/walk.ts'
import type { Client } from '../../../server/test/support/http-client.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type Founded, foundOrganization } from './organization-founder.ts'

export interface WithCompanies {
  server: ServerProcess
  dns: DnsServer
  [Symbol.asyncDispose](): Promise<void>
}

/** The program with a name server beside it, allowed to ask providers of this machine. */
export async function startWithCompanies(settings: Record<string, string> = {}): Promise<WithCompanies> {
  await using opened = new AsyncDisposableStack()
  const dns = opened.use(await startDnsServer())
  const server = opened.use(
    await startServerProcess({
      settings: {
        LATCHKEY_DNS_SERVERS: dns.address,
        LATCHKEY_OUTGOING_PRIVATE: '127.0.0.1,localhost',
        ...settings,
      },
    }),
  )
  const open = opened.move()
  return { server, dns, [Symbol.asyncDispose]: () => open.disposeAsync() }
}

/** A company with a provider of its own for one domain, switched on in an organization here. */
export interface Company {
  founded: Founded
  domain: string
  name: string
  connection: { id: string; path: string }
  /** Gives somebody an account at the company; answers their address. */
  employ(person: { firstName: string; lastName: string; email?: string }): string
  /** From now on its people come in through its provider only, but for the owner. */
  require(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

let count = 0

type Provider = {
  facts: Record<string, unknown>
  employ(person: { firstName: string; lastName: string; email: string }): void
  /** With the connection's own values, once they are known. */
  introduce(ours: Record<string, string | null>): void
  setAutomatic(isAutomatic: boolean): void
  close(): Promise<void>
}

export async function startCompany(
  side: WithCompanies,
  { kind, name = 'Northwind' }: { kind: 'oidc' | 'saml' | 'saml-post'; name?: string },
): Promise<Company> {
  const provider = kind === 'oidc' ? await oidcProvider() : await samlProvider(kind === 'saml-post')
  try {
    return await connect(side, provider, { kind, name })
  } catch (error) {
    await provider.close()
    throw error
  }
}

async function connect(
  side: WithCompanies,
  provider: Provider,
  { kind, name }: { kind: string; name: string },
): Promise<Company> {
  count += 1
  const domain = `northwind${count}.example`
  const founded = await foundOrganization(side.server.baseUrl, { name })
  const { client } = founded.owner
  const connectionName = `${name} staff`
  const connection = await makeConnection(client, founded.organizationId, provider, {
    kind: kind === 'oidc' ? 'oidc' : 'saml',
    name: connectionName,
  })
  await proveDomain(side, client, connection.path, domain)
  const employ: Company['employ'] = ({ firstName, lastName, email }) => {
    count += 1
    const address = email ?? `${firstName.toLowerCase()}${count}@${domain}`
    provider.employ({ firstName, lastName, email: address })
    return address
  }
  employ({ firstName: 'Tess', lastName: 'Trial' })
  provider.setAutomatic(true)
  await testSignIn(side, client, connection)
  provider.setAutomatic(false)
  const on = await client.patch(connection.path, { state: 'on' })
  assert.equal(on.status, 200, on.text)
  return {
    founded,
    domain,
    name: connectionName,
    connection,
    employ,
    require: () => requireOf(client, connection),
    [Symbol.asyncDispose]: provider.close,
  }
}

async function makeConnection(
  client: Client,
  organizationId: string,
  provider: Provider,
  facts: { kind: string; name: string },
): Promise<Company['connection']> {
  const root = `/v1/organizations/${organizationId}/sso-connections`
  const body = { ...facts, ...provider.facts }
  const made = await client.post<{ id: string; ours: Record<string, string | null> }>(root, body)
  assert.equal(made.status, 201, made.text)
  provider.introduce(made.body.ours)
  return { id: made.body.id, path: `${root}/${made.body.id}` }
}

async function requireOf(client: Client, connection: Company['connection']): Promise<void> {
  const { body: session } = await client.get<{ user: { id: string } }>('/v1/session')
  const body = { stage: 'enforced', exemptions: [session.user.id] }
  const answer = await client.request('PUT', `${connection.path}/enforcement`, { body })
  assert.equal(answer.status, 200, answer.text)
}

/** On the company's own page: chooses who it is, and presses a button. */
export async function answerAtCompany(
  page: Page,
  email: string,
  button: 'Sign in' | 'Cancel' = 'Sign in',
): Promise<void> {
  await page.locator('label', { hasText: email }).getByRole('radio').check()
  await page.getByRole('button', { name: button, exact: true }).click()
}

async function oidcProvider(): Promise<Provider> {
  const provider = await startOidcProvider({ people: [] })
  const client = { clientId: 'latchkey', clientSecret: 'a secret of the browser tests, long enough' }
  return {
    facts: { oidc: { issuer: provider.url, ...client } },
    employ({ firstName, lastName, email }) {
      const claims = {
        name: `${firstName} ${lastName}`,
        given_name: firstName,
        family_name: lastName,
        email,
        email_verified: true,
      }
      provider.people.push({ sub: `sub-${provider.people.length}-${Date.now()}`, claims })
    },
    introduce: ({ redirectUri, postLogoutRedirectUri }) =>
      provider.setClient({
        ...client,
        redirectUris: [redirectUri ?? ''],
        postLogoutRedirectUris: [postLogoutRedirectUri ?? ''],
      }),
    setAutomatic(isAutomatic) {
      provider.automatic = isAutomatic ? {} : undefined
    },
    close: provider.close,
  }
}

async function samlProvider(isPost: boolean): Promise<Provider> {
  const provider = await startSamlIdentityProvider({ people: [] })
  const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'
  // A provider that names no address for requests by redirect wants them by a form.
  const metadata = isPost
    ? provider
        .metadata()
        .replaceAll(new RegExp(`<(?:\\w+:)?SingleSignOnService[^>]*${redirect}[^>]*/>`, 'g'), '')
    : provider.metadata()
  return {
    facts: { saml: { metadataXml: metadata } },
    employ({ firstName, lastName, email }) {
      const nameId = `G-${2000 + provider.people.length}`
      provider.people.push({
        nameId,
        attributes: { email, firstName, lastName, displayName: `${firstName} ${lastName}` },
      })
    },
    introduce: ({ entityId, acsUrl, logoutUrl }) =>
      provider.setServiceProvider({
        entityId: entityId ?? '',
        acsUrl: acsUrl ?? '',
        logoutUrl: logoutUrl ?? '',
      }),
    setAutomatic(isAutomatic) {
      provider.automatic = isAutomatic ? {} : undefined
    },
    close: provider.close,
  }
}

async function proveDomain(
  { dns }: WithCompanies,
  client: Client,
  path: string,
  domain: string,
): Promise<void> {
  const added = await client.post<{ id: string; record: { name: string; value: string } }>(
    `${path}/domains`,
    { domain },
  )
  assert.equal(added.status, 201, added.text)
  const { id, record } = added.body
  dns.records.set(record.name, { TXT: [record.value] })
  const proven = await client.post(`${path}/domains/${id}/verify`, {})
  assert.equal(proven.status, 200, proven.text)
}

type Visit = { authorizationUrl: string } | { post: { url: string; fields: Record<string, string> } }

/** The owner's test sign-in, as a browser would take it through the provider. */
async function testSignIn(
  { server }: WithCompanies,
  client: Client,
  connection: Company['connection'],
): Promise<void> {
  const begun = await client.post<Visit>(`${connection.path}/test`)
  assert.equal(begun.status, 200, begun.text)
  const arrival = await walk(await entranceOf(begun.body), { arriveAt: server.baseUrl })
  const tested = arrival.form
    ? await client.post('/v1/sign-in/sso/enter', { answer: await answerOf(arrival.url, arrival.form) })
    : await client.post('/v1/sign-in/sso/oidc/finish', {
        connectionId: connection.id,
        ...Object.fromEntries(arrival.url.searchParams),
      })
  assert.equal(tested.body.next, 'sso-tested', tested.text)
  assert.equal(tested.body.tested, true, tested.text)
}

async function entranceOf(visit: Visit): Promise<string> {
  if ('authorizationUrl' in visit) return visit.authorizationUrl
  const { url, fields } = visit.post
  return `${url}?${new URLSearchParams(fields)}`
}

async function answerOf(url: URL, form: URLSearchParams): Promise<string> {
  const response = await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
  return new URL(response.headers.get('location') ?? '', url).hash.slice(1)
}
