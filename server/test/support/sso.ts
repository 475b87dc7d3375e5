import assert from 'node:assert/strict'
import { type DnsServer, startDnsServer } from '../../../demo/dns/dns-server.ts'
import { type OidcProvider, startOidcProvider } from '../../../demo/oidc/provider.ts'
import { createId } from '../../src/crypto/ids.ts'
import type { Engine } from './each-engine.ts'
import type { Answer, Client, Json } from './http-client.ts'
import { type FoundedOrganization, foundedOrganization, type Member, memberOf } from './organizations.ts'
import { registeredPerson } from './people.ts'
import { startTestApp, type TestApp } from './test-app.ts'

/** The server with a name server of its own, and allowed to ask providers on loopback. */
export interface SsoApp extends TestApp {
  dns: DnsServer
}

export interface Connection {
  id: string
  /** `/v1/organizations/org_…/sso-connections/sso_…` */
  path: string
  organization: FoundedOrganization
}

export async function startSsoApp(
  options: { engine?: Engine; settings?: Record<string, string>; startsAt?: number } = {},
): Promise<SsoApp> {
  const dns = await startDnsServer()
  const settings = {
    LATCHKEY_DNS_SERVERS: dns.address,
    LATCHKEY_OUTGOING_PRIVATE: '127.0.0.1',
    ...options.settings,
  }
  const app = await startTestApp({ ...options, settings }).catch(async (error) => {
    await dns.close()
    throw error
  })
  return {
    ...app,
    dns,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      await dns.close()
    },
  }
}

let count = 0

/** A domain that no other test has. */
export function newDomain(name = 'northwind'): string {
  count += 1
  return `${name}${count}.example`
}

/** Somebody with an address of this domain. */
export function personAt(app: TestApp, domain: string) {
  count += 1
  return registeredPerson(app, { email: `ada${count}@${domain}` })
}

/** An organization whose owner has an address of this domain. */
export async function organizationAt(
  app: TestApp,
  domain: string,
  name?: string,
): Promise<FoundedOrganization> {
  return foundedOrganization(app, await personAt(app, domain), name)
}

/** Somebody with an address of this domain and this role. */
export async function memberAt(
  app: TestApp,
  organization: { id: string },
  domain: string,
  role: string,
): Promise<Member> {
  return memberOf(app, organization, role, await personAt(app, domain))
}

/** A connection as its organization's owner begins it. */
export async function connectionOf(
  organization: FoundedOrganization,
  facts: Json = { kind: 'oidc', name: 'Northwind staff' },
): Promise<Connection> {
  const path = `${organization.path}/sso-connections`
  const answer = await organization.owner.browser.post<{ id: string }>(path, facts)
  assert.equal(answer.status, 201, answer.text)
  return { id: answer.body.id, path: `${path}/${answer.body.id}`, organization }
}

/** The owner adds a domain; the answer names its record. */
export async function addDomain(
  { path, organization }: Connection,
  domain: string,
): Promise<{ id: string; record: { name: string; value: string } }> {
  const answer = await organization.owner.browser.post<{
    id: string
    record: { name: string; value: string }
  }>(`${path}/domains`, { domain })
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

export function verifyDomain(
  { path, organization }: Connection,
  domain: { id: string },
  browser: Client = organization.owner.browser,
): Promise<Answer<Json>> {
  return browser.post(`${path}/domains/${domain.id}/verify`, {})
}

/** Adds a record beside those that are there. */
export function setRecord(app: SsoApp, { name, value }: { name: string; value: string }): void {
  const texts = app.dns.records.get(name)?.TXT ?? []
  app.dns.records.set(name, { TXT: [...texts, value] })
}

/** The connection has proven this domain. */
export async function provenDomain(app: SsoApp, connection: Connection, domain: string) {
  const added = await addDomain(connection, domain)
  setRecord(app, added.record)
  const answer = await verifyDomain(connection, added)
  assert.equal(answer.status, 200, answer.text)
  return added
}

/** An OIDC provider that is one for every connection of a test file. */
export const startProvider = () => startOidcProvider()

export function oidcFacts(provider: Pick<OidcProvider, 'url'>): Json {
  return {
    kind: 'oidc',
    name: 'Northwind staff',
    oidc: { issuer: provider.url, clientId: 'latchkey', clientSecret: 'a secret of the tests' },
  }
}

/** A connection with a proven domain that was tested, switched on by the owner. */
export async function switchedOn(
  app: SsoApp,
  organization: FoundedOrganization,
  { provider, domain }: { provider: Pick<OidcProvider, 'url'>; domain: string },
): Promise<Connection> {
  const connection = await connectionOf(organization, oidcFacts(provider))
  await provenDomain(app, connection, domain)
  await markTested(app, connection)
  const answer = await organization.owner.browser.patch(connection.path, { state: 'on' })
  assert.equal(answer.status, 200, answer.text)
  return connection
}

/** As if a test sign-in had succeeded. */
export async function markTested(app: TestApp, { id }: { id: string }): Promise<void> {
  await app.context.database.kysely
    .updateTable('sso_connections')
    .set({ tested_at: app.context.clock.now() })
    .where('id', '=', id)
    .execute()
}

/** As if this user had come in through the connection: linked, with nothing of their own left. */
export async function linkTo(app: TestApp, connection: { id: string }, user: { id: string }): Promise<void> {
  const db = app.context.database.kysely
  const now = app.context.clock.now()
  await db
    .updateTable('users')
    .set({ sso_connection_id: connection.id, sso_linked_at: now })
    .where('id', '=', user.id)
    .execute()
  await db.deleteFrom('passwords').where('user_id', '=', user.id).execute()
  await db
    .insertInto('sso_identities')
    .values({
      id: createId('ssoIdentity'),
      connection_id: connection.id,
      issuer: 'https://idp.example',
      subject: user.id,
      user_id: user.id,
      created_at: now,
      last_used_at: now,
    })
    .execute()
}

/** What the database says of a user's link. */
export async function linkOf(app: TestApp, user: { id: string }) {
  const db = app.context.database.kysely
  const row = await db
    .selectFrom('users')
    .select(['sso_connection_id', 'sso_linked_at'])
    .where('id', '=', user.id)
    .executeTakeFirstOrThrow()
  const identities = await db
    .selectFrom('sso_identities')
    .select('id')
    .where('user_id', '=', user.id)
    .execute()
  return { connectionId: row.sso_connection_id, linkedAt: row.sso_linked_at, identities: identities.length }
}
