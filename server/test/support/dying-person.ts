import assert from 'node:assert/strict'
import { createId } from '../../src/crypto/ids.ts'
import { orderReset } from '../../src/operator/order-factor-reset.ts'
import { platformDirectoryId } from '../../src/users/directories.ts'
import type { Client } from './http-client.ts'
import { foundedOrganization, grantTo, memberOf, projectIn, workspaceIn } from './organizations.ts'
import { giveThings } from './owned-things.ts'
import { type Person, registeredPerson } from './people.ts'
import { addPasskey, enrolTotp, passwordProven, userIdOf } from './second-factors.ts'
import { createAuthenticator } from './software-authenticator.ts'
import type { TestApp } from './test-app.ts'

export interface DyingPerson extends Person {
  id: string
  recoveryCodes: string[]
  /** Texts that lead to this person and to nobody else. */
  marks: string[]
  /** Where they are a member; what stays. */
  organizationId: string
}

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:199.0) Gecko/20100101 Firefox/199.0'
const address = '203.0.113.199'
const at = 1_700_000_000_000

/** Somebody who has left a trace in every table in which an account can. */
export async function dyingPerson(app: TestApp): Promise<DyingPerson> {
  const named = { firstName: 'Zuleikha', lastName: 'Quetzalcoatl' }
  const registered = await registeredPerson(app, named)
  const browser = app.browser({ address, headers: { 'user-agent': agent } })
  const { email, password } = registered
  assert.equal((await browser.post('/v1/sign-in/password', { email, password })).status, 200)
  const person = { ...registered, browser }
  const id = await userIdOf(app, email)
  const changes = { phone: '+41 79 555 01 99', company: 'Quetzal Looms' }
  assert.equal((await browser.patch('/v1/account/profile', changes)).status, 200)
  const organizationId = await belong(app, person, id)
  const things = await giveThings(app.context.database.kysely, id, {
    applications: 3,
    dashboards: 3,
    apiKeys: 3,
    people: 40,
    events: 600,
  })
  assert.equal((await browser.post('/v1/api-keys', { name: 'Own' })).status, 201)
  await browser.post('/v1/account/email-change', { email: 'zuleikha@quetzal.example' })
  const { recoveryCodes } = await enrolTotp(app, person)
  await addPasskey(browser, createAuthenticator({ origin: app.context.config.baseUrl }))
  await beginThings(app, person, id)
  await linkOutside(app, id, things.directoryIds[0] as string)
  const marks = [id, email, named.firstName, named.lastName, ...Object.values(changes), agent, address]
  const ids = [...things.applicationIds, ...things.directoryIds, ...things.personIds]
  return { ...person, id, recoveryCodes, marks: [...marks, ...ids], organizationId }
}

/** A member who was invited and invites, with a grant, in an organization of somebody else. */
async function belong(app: TestApp, person: Person, id: string): Promise<string> {
  const organization = await foundedOrganization(app)
  const invitations = `${organization.path}/invitations`
  const invited = await organization.owner.browser.post(invitations, { email: person.email, role: 'admin' })
  assert.equal(invited.status, 201, invited.text)
  await memberOf(app, organization, 'admin', person)
  const projectId = await projectIn(app, organization)
  await workspaceIn(app, organization, projectId)
  await grantTo(app, organization, { id }, { kind: 'project', id: projectId, role: 'admin' })
  for (const email of ['guest@example.net', 'other@example.net']) {
    const answer = await person.browser.post(invitations, { email, role: 'viewer' })
    assert.equal(answer.status, 201, answer.text)
  }
  const second = await foundedOrganization(app)
  const withdrawn = await second.owner.browser.post<{ id: string }>(`${second.path}/invitations`, {
    email: person.email,
    role: 'viewer',
  })
  await second.owner.browser.delete(`${second.path}/invitations/${withdrawn.body.id}`)
  return organization.id
}

/** What waits for its second half. */
async function beginThings(app: TestApp, person: Person, id: string): Promise<void> {
  const { browser, email } = person
  await app.browser().post('/v1/recovery', { email })
  await passwordProven(app, person)
  await browser.post('/v1/account/passkeys/enrolment')
  await wrongGuess(app.browser({ address }), email)
  await orderReset(app.context, email)
  const db = app.context.database.kysely
  await db
    .insertInto('totp_enrolments')
    .values({ user_id: id, sealed_secret: 'sealed', expires_at: at * 2 })
    .execute()
  await db
    .insertInto('deployment_settings')
    .values({ key: 'name', value: '"Latchkey"', changed_at: at, changed_by: id })
    .execute()
  await db
    .insertInto('registrations')
    .values({
      id: createId('registration'),
      directory_id: platformDirectoryId,
      email,
      first_name: 'Zuleikha',
      last_name: 'Quetzalcoatl',
      created_at: at,
      expires_at: at * 2,
    })
    .execute()
}

async function wrongGuess(browser: Client, email: string): Promise<void> {
  await browser.post('/v1/sign-in/password', { email, password: 'a wrong password of somebody' })
}

/** GitHub, a company, and visits to both that were not finished. */
async function linkOutside(app: TestApp, userId: string, experienceDirectory: string): Promise<void> {
  const db = app.context.database.kysely
  const since = { created_at: at }
  await db
    .insertInto('account_links')
    .values({
      id: createId('accountLink'),
      directory_id: platformDirectoryId,
      user_id: userId,
      issuer: 'https://github.example',
      subject: '4711',
      name: 'zuleikha',
      ...since,
    })
    .execute()
  const { id: organization_id } = await foundedOrganization(app)
  const connection_id = createId('ssoConnection')
  await db
    .insertInto('sso_connections')
    .values({
      id: connection_id,
      organization_id,
      kind: 'oidc',
      name: 'Staff',
      state: 'off',
      mapping: '{}',
      default_role: 'viewer',
      enforcement: 'none',
      updated_at: at,
      ...since,
    })
    .execute()
  await db
    .insertInto('sso_exemptions')
    .values({ connection_id, user_id: userId, ...since })
    .execute()
  await db
    .insertInto('sso_identities')
    .values({
      id: createId('ssoIdentity'),
      connection_id,
      issuer: 'https://idp.example',
      subject: '4712',
      user_id: userId,
      last_used_at: at,
      ...since,
    })
    .execute()
  const device = await db
    .selectFrom('known_devices')
    .select('device_hash')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  for (const [n, directory_id] of [platformDirectoryId, experienceDirectory].entries()) {
    const visit = {
      purpose: 'github-link',
      directory_id,
      device_hash: device.device_hash,
      sealed_facts: 'sealed',
      created_at: at,
      expires_at: at * 2,
    }
    await db
      .insertInto('provider_requests')
      .values({ ...visit, id: createId('providerRequest'), state_hash: `state ${n}`, user_id: userId })
      .execute()
    await db
      .insertInto('provider_answers')
      .values({ ...visit, id: createId('providerAnswer'), token_hash: `token ${n}` })
      .execute()
  }
}
