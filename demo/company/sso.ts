import type { Client, Json } from '../../server/test/support/http-client.ts'
import { aureliaDomain, haldenDomain } from '../providers.ts'
import { walk } from '../walk.ts'
import { aureliaOwner, aureliaStaff, haldenOwner, haldenStaff } from './cast.ts'
import { type Character, comeIn, join, newOrigin, register } from './characters.ts'
import type { Diary } from './diary.ts'
import { found, makeProject, type Organization } from './organization.ts'
import { done, type World } from './world.ts'

const clientId = 'latchkey'
const clientSecret = 'a-secret-of-the-demo-only'

/** A company that began with passwords; its single sign-on is set up when its past is over. */
export function haldenStory(world: World, diary: Diary): Organization {
  const halden = {} as Organization
  diary.on(22, '08:30', async () => {
    Object.assign(halden, await found(await register(world, haldenOwner), 'Halden Logistics'))
    for (const facts of haldenStaff) halden.members.push(await joinOf(world, halden, facts))
    await makeProject(halden.owner, halden, {
      name: 'Route planning',
      description: 'Ferries, trucks, and when they meet.',
      workspaces: ['Production', 'Staging'],
    })
  })
  return halden
}

export function aureliaStory(world: World, diary: Diary): Organization {
  const aurelia = {} as Organization
  diary.on(16, '12:10', async () => {
    Object.assign(aurelia, await found(await register(world, aureliaOwner), 'Studio Aurelia'))
    for (const facts of aureliaStaff) aurelia.members.push(await joinOf(world, aurelia, facts))
    await makeProject(aurelia.owner, aurelia, {
      name: 'Autumn catalogue',
      description: 'Photographs, prices, printing.',
      workspaces: ['Layout'],
    })
  })
  return aurelia
}

function joinOf(world: World, { path, owner }: Organization, facts: Parameters<typeof join>[2]) {
  return join(world, { path, inviter: owner }, facts)
}

/** Real providers live in real time, so this happens when the clock follows it: proven, tested, switched on, used. */
export async function connectHalden(world: World, halden: Organization): Promise<void> {
  const { oidc } = world.providers
  await comeIn(world, halden.owner)
  const connection = await connect(halden, {
    kind: 'oidc',
    name: 'Halden sign-in',
    oidc: { issuer: oidc.url, clientId, clientSecret, scopes: ['email', 'profile', 'groups'] },
    mapping: {
      ...{ email: 'email', firstName: 'given_name', lastName: 'family_name', groups: 'groups' },
      roles: [{ group: 'admins', role: 'admin' }],
    },
  })
  const { baseUrl } = world.context.config
  oidc.setClient({ clientId, clientSecret, redirectUris: [`${baseUrl}/sign-in/sso/${connection.id}/oidc`] })
  await proveDomain(world, halden.owner, { ...connection, domain: haldenDomain })
  await throughOidc(world, halden.owner.browser, { path: `${connection.path}/test`, sub: '00u3' })
  await done(halden.owner.browser.patch(connection.path, { state: 'on' }))
  for (const sub of ['00u2', '00u3']) {
    const path = '/v1/sign-in/sso'
    await throughOidc(world, world.browser(newOrigin()), { path, sub, connectionId: connection.id })
  }
}

export async function connectAurelia(world: World, aurelia: Organization): Promise<void> {
  const { saml } = world.providers
  await comeIn(world, aurelia.owner)
  const connection = await connect(aurelia, {
    kind: 'saml',
    name: 'Studio sign-in',
    saml: { metadataUrl: saml.metadataUrl },
    mapping: { email: 'email', firstName: 'firstName', lastName: 'lastName' },
  })
  const { baseUrl } = world.context.config
  const acsUrl = `${baseUrl}/v1/sign-in/sso/${connection.id}/acs`
  saml.setServiceProvider({ entityId: `${baseUrl}/v1/sso/${connection.id}/metadata`, acsUrl })
  await proveDomain(world, aurelia.owner, { ...connection, domain: aureliaDomain })
  await throughSaml(world, aurelia.owner.browser, { path: `${connection.path}/test`, nameId: 'G-1002' })
  await done(aurelia.owner.browser.patch(connection.path, { state: 'on' }))
  const path = '/v1/sign-in/sso'
  const browser = world.browser(newOrigin())
  await throughSaml(world, browser, { path, nameId: 'G-1002', connectionId: connection.id })
}

async function connect({ owner, path }: Organization, facts: Json): Promise<{ id: string; path: string }> {
  const below = `${path}/sso-connections`
  const { id } = await done(owner.browser.post<{ id: string }>(below, facts))
  return { id, path: `${below}/${id}` }
}

/** The record is put where the real one would be: with the domain's name server. */
async function proveDomain(
  { providers: { dns } }: World,
  { browser }: Character,
  { path, domain }: { path: string; domain: string },
): Promise<void> {
  const asked = browser.post<{ id: string; record: { name: string; value: string } }>(`${path}/domains`, {
    domain,
  })
  const { id, record } = await done(asked)
  dns.records.set(record.name, { TXT: [record.value] })
  await done(browser.post(`${path}/domains/${id}/verify`))
}

async function throughOidc(
  { context, providers: { oidc } }: World,
  browser: Client,
  { path, sub, connectionId }: { path: string; sub: string; connectionId?: string },
): Promise<void> {
  const begun = await done(browser.post<{ authorizationUrl: string }>(path, { connectionId }))
  oidc.automatic = { sub, answer: 'approve' }
  const arriveAt = `${context.config.baseUrl}/sign-in/sso/`
  const { url } = await walk(begun.authorizationUrl, { arriveAt })
  oidc.automatic = undefined
  const given = ['code', 'state', 'iss'].map((name) => [name, url.searchParams.get(name)])
  const back = { connectionId: url.pathname.split('/')[3], ...Object.fromEntries(given) }
  await done(browser.post('/v1/sign-in/sso/oidc/finish', back))
}

async function throughSaml(
  { context, providers: { saml } }: World,
  browser: Client,
  { path, nameId, connectionId }: { path: string; nameId: string; connectionId?: string },
): Promise<void> {
  const begun = await done(browser.post<{ authorizationUrl: string }>(path, { connectionId }))
  saml.automatic = { nameId, answer: 'approve' }
  const arrival = await walk(begun.authorizationUrl, {
    arriveAt: `${context.config.baseUrl}/v1/sign-in/sso/`,
  })
  saml.automatic = undefined
  const answer = await browser.request('POST', arrival.url.pathname, {
    body: String(arrival.form),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: saml.url,
      'sec-fetch-site': 'cross-site',
    },
  })
  const token = new URL(answer.headers.get('location') ?? '').hash.slice(1)
  await done(browser.post('/v1/sign-in/sso/enter', { answer: token }))
}
