import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { disableAccount, enableAccount } from '../../src/operator/account-state.ts'
import { grantOperatorTo, withdrawOperatorFrom } from '../../src/operator/operators.ts'
import { rescuePassword } from '../../src/operator/rescue-password.ts'
import { type MadeKey, madeKey, shownKey, toMadeKey } from '../support/api-keys.ts'
import { setMethods } from '../support/deployment-sso.ts'
import { eachEngine } from '../support/each-engine.ts'
import { asBrowser, asProgram, type Client, fetchTransport, type Json } from '../support/http-client.ts'
import { codeIn } from '../support/mail.ts'
import { setRequirement } from '../support/mfa-requirement.ts'
import {
  customRoleOf,
  type FoundedOrganization,
  foundedOrganization,
  type Member,
  memberOf,
  projectIn,
} from '../support/organizations.ts'
import { newcomer } from '../support/people.ts'
import { createEmptyTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { enrolTotp, personWithTotp } from '../support/second-factors.ts'
import { type SecondServer, startSecondServer } from '../support/second-server.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { repositoryRoot } from '../support/source-tree.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

const dayMs = 86_400_000

// Both servers have the key warm: each has just answered it. What one acknowledges, the other knows.
eachEngine((engine) => {
  describe('the next request with a key, at another server on the same data', () => {
    let app: TestApp
    let second: SecondServer
    let organization: FoundedOrganization
    let member: Member
    let key: MadeKey
    before(async () => {
      app = await startTestApp({ engine })
      second = await startSecondServer(app)
    })
    after(async () => {
      await second[Symbol.asyncDispose]()
      await app[Symbol.asyncDispose]()
    })

    const begin = async (role = 'admin', facts: Json = {}) => {
      organization = await foundedOrganization(app, await personWithTotp(app))
      member = await memberOf(app, organization, role)
      key = await madeKey(app, member, facts)
    }
    const at = (path: string) => `${organization.path}${path}`
    /** What both servers answer: the status, or why not. */
    const seen = async (path: string, { secret }: { secret: string } = key) => {
      const answers = [await app.program(secret).get(path), await second.program(secret).get(path)]
      const told = answers.map(({ status, body }) => `${status} ${body.reason ?? body.code ?? ''}`.trim())
      assert.equal(told[0], told[1])
      return told[0]
    }
    const done = async (act: Promise<{ status: number; text: string }>) => {
      const { status, text } = await act
      assert.ok(status === 200 || status === 204, `${status} ${text}`)
    }
    const giveRole = (role: string) =>
      done(organization.owner.browser.patch(at(`/members/${member.id}`), { role }))

    it('is refused after a demotion, and let in after a promotion', async () => {
      await begin()
      for (let round = 0; round < 3; round++) {
        assert.equal(await seen(at('/audit-events')), '200')
        await giveRole('viewer')
        assert.equal(await seen(at('/audit-events')), '403 role-missing')
        assert.equal(await seen(at('/members')), '200')
        await giveRole('admin')
      }
    })

    it('is refused when a custom role loses the permission', async () => {
      await begin()
      const reads = ['organization.read', 'audit.read'] as const
      const role = await customRoleOf(app, organization, [...reads], `Auditor ${organization.id}`)
      await giveRole(role)
      assert.equal(await seen(at('/audit-events')), '200')
      const body = { permissions: ['organization.read'] }
      await done(organization.owner.browser.patch(at(`/roles/${role}`), body))
      assert.equal(await seen(at('/audit-events')), '403 role-missing')
    })

    it('finds nothing after the removal of its owner, or of the organization', async () => {
      await begin()
      assert.equal(await seen(organization.path), '200')
      await done(organization.owner.browser.delete(at(`/members/${member.id}`)))
      assert.equal(await seen(organization.path), '404 not-found')
      assert.equal(await seen('/v1/organizations'), '200')
      await memberOf(app, organization, 'viewer', member)
      assert.equal(await seen(organization.path), '200')
      await done(organization.owner.browser.delete(organization.path, { name: organization.name }))
      assert.equal(await seen(organization.path), '404 not-found')
    })

    it('is refused while its owner is disabled', async () => {
      await begin()
      assert.equal(await seen(organization.path), '200')
      await disableAccount(app.context, member.email)
      assert.equal(await seen(organization.path), '401 account-disabled')
      await enableAccount(app.context, member.email)
      assert.equal(await seen(organization.path), '200')
    })

    it('is refused while the key is paused, and for good once it is revoked', async () => {
      await begin()
      assert.equal(await seen(organization.path), '200')
      await done(member.browser.patch(key.path, { paused: true }))
      assert.equal(await seen(organization.path), '401 paused')
      await done(member.browser.patch(key.path, { paused: false }))
      assert.equal(await seen(organization.path), '200')
      await done(member.browser.delete(key.path))
      assert.equal(await seen(organization.path), '401 revoked')
    })

    it('is refused with a secret that was rotated away', async () => {
      await begin()
      assert.equal(await seen(organization.path), '200')
      const answer = await member.browser.post(`${key.path}/rotate`, { overlapSeconds: 0 })
      assert.equal(await seen(organization.path), '401 rotated')
      assert.equal(await seen(organization.path, toMadeKey(app, answer)), '200')
    })

    it('is cut by narrower limits', async () => {
      await begin()
      const project = at(`/projects/${await projectIn(app, organization)}`)
      const other = await projectIn(app, organization, 'Other')
      for (const path of [at('/members'), project]) assert.equal(await seen(path), '200')
      const limit = (cap: Json) => done(member.browser.patch(key.path, { cap }))
      await limit({ role: 'none' })
      assert.equal(await seen(at('/members')), '403 key-cap')
      await limit({ permissions: ['members.read'] })
      assert.deepEqual([await seen(at('/members')), await seen(project)], ['200', '403 key-cap'])
      await limit({ projects: [other] })
      assert.deepEqual([await seen(at('/members')), await seen(project)], ['403 key-cap', '404 not-found'])
      assert.equal(await seen(at(`/projects/${other}`)), '200')
      await limit({ organizations: [{ id: (await foundedOrganization(app, member)).id }] })
      assert.equal(await seen(organization.path), '404 not-found')
      await limit({})
      for (const path of [at('/members'), project]) assert.equal(await seen(path), '200')
    })

    it('finds nothing with a key for one organization that its owner has left', async () => {
      await begin()
      await done(member.browser.patch(key.path, { cap: { organizations: [{ id: organization.id }] } }))
      assert.equal(await seen(organization.path), '200')
      await done(organization.owner.browser.delete(at(`/members/${member.id}`)))
      assert.equal(await seen(organization.path), '404 not-found')
      assert.equal((await shownKey(member, key)).problem, 'no-organization-left')
    })

    it('is refused from the moment of its end', async () => {
      const expiresAt = new Date(app.clock.now() + dayMs).toISOString()
      await begin('admin', { expiresAt })
      app.clock.advance(dayMs - 1)
      assert.equal(await seen(organization.path), '200')
      app.clock.advance(1)
      assert.equal(await seen(organization.path), '401 expired')
    })

    it('is refused where a second factor is required of keys, until its owner has one and confirms the key', async () => {
      await begin()
      const rule = (appliesToApiKeys: boolean) =>
        done(setRequirement(organization, { appliesTo: 'all', graceUntil: null, appliesToApiKeys }))
      await rule(false)
      assert.equal(await seen(at('/members')), '200')
      await rule(true)
      assert.equal(await seen(at('/members')), '403 mfa-required')
      const remedy = async () => (await key.program.get(at('/members'))).body.remedy
      assert.deepEqual(await remedy(), { action: 'enrolMfa' })
      await enrolTotp(app, member)
      assert.equal(await seen(at('/members')), '403 mfa-required')
      assert.deepEqual(await remedy(), { action: 'updateApiKey' })
      await done(member.browser.patch(key.path, { name: 'Confirmed' }))
      assert.equal(await seen(at('/members')), '200')
      // What it has proven counts only while the account has the factor.
      await app.context.database.kysely.deleteFrom('totp_factors').where('user_id', '=', member.id).execute()
      assert.equal(await seen(at('/members')), '403 mfa-required')
    })

    it('is held after a recovery', async () => {
      await begin()
      assert.equal(await seen(organization.path), '200')
      await rescuePassword(app.context, member.email)
      assert.equal(await seen(organization.path), '401 held')
    })

    it('is refused with a service key of somebody who no longer runs the deployment', async () => {
      await begin()
      await grantOperatorTo(app.context, member.email)
      await setMethods(app, member.id, ['pwd', 'otp', 'mfa'])
      const { secret } = await madeKey(app, member, { kind: 'service' })
      const question = { organizationId: organization.id, permission: 'audit.read', userId: member.id }
      const asked = async () => {
        const answer = await second.program(secret).post<Json>('/v1/access/check', question)
        return `${answer.status} ${answer.body.allowed ?? answer.body.reason}`
      }
      assert.equal(await asked(), '200 true')
      await withdrawOperatorFrom(app.context, member.email)
      assert.equal(await asked(), '401 revoked')
    })
  })
})

// The same with real processes, and after they were killed in the moment of the acknowledgement.
describe('keys of two processes on one PostgreSQL', () => {
  let database: TestDatabase
  let one: ServerProcess
  let other: ServerProcess
  before(async () => {
    database = await createEmptyTestDatabase()
    const settings = {
      LATCHKEY_DATABASE_URL: database.url,
      LATCHKEY_SECRET: 'a-secret-of-the-tests-0123456789-abcdefghijklmnop',
      LATCHKEY_LIMITS: 'off',
      NODE_COMPILE_CACHE: join(repositoryRoot, 'node_modules/.cache/node'),
    }
    // One after the other: the second finds the migrations done.
    one = await startServerProcess({ settings })
    other = await startServerProcess({ settings })
  })
  after(async () => {
    await one?.[Symbol.asyncDispose]()
    await other?.[Symbol.asyncDispose]()
    await database?.drop()
  })

  it('end in both with the acknowledgement, and stay ended after a crash', async () => {
    const browser = await registerAt(one)
    const make = async (facts: Json = {}) => {
      const answer = await browser.post('/v1/api-keys', { name: 'CI', ...facts })
      assert.equal(answer.status, 201, answer.text)
      return answer.body as { apiKey: { id: string }; secret: string }
    }
    const names = ['paused', 'revoked', 'rotated', 'expired', 'kept'] as const
    const keys = new Map<string, Awaited<ReturnType<typeof make>>>()
    for (const name of names) keys.set(name, await make())
    const pathOf = (name: string) => `/v1/api-keys/${keys.get(name)?.apiKey.id}`
    const told = async (server: ServerProcess, name: string) => {
      const program = asProgram(fetchTransport(server.baseUrl), keys.get(name)?.secret)
      const { status, body } = await program.get<Json>('/v1/account/profile')
      return status === 200 ? 'kept' : body.reason
    }
    for (const name of names) assert.equal(await told(other, name), 'kept')
    const inMoments = () => new Date(Date.now() + 400).toISOString()
    const acts = [
      () => browser.patch(pathOf('paused'), { paused: true }),
      () => browser.delete(pathOf('revoked')),
      () => browser.post(`${pathOf('rotated')}/rotate`, { overlapSeconds: 0 }),
      () => browser.patch(pathOf('expired'), { expiresAt: inMoments() }),
    ]
    for (const [index, act] of acts.entries()) {
      const { status, text } = await act()
      assert.ok(status === 200 || status === 204, text)
      const name = names[index] ?? ''
      if (name !== 'expired') assert.equal(await told(other, name), name)
    }
    // The restarts take longer than the last key has to live.
    await one.kill9()
    await other.kill9()
    await one.restart()
    await other.restart()
    for (const server of [one, other]) for (const name of names) assert.equal(await told(server, name), name)
  })
})

/** A browser of somebody who registered with this process. */
async function registerAt(server: ServerProcess): Promise<Client> {
  const person = newcomer()
  const browser = asBrowser(fetchTransport(server.baseUrl))
  assert.equal((await browser.post('/v1/registration', person)).status, 202)
  const inbox = await browser.get<{ items: { to: string; text: string }[] }>('/local/inbox.json')
  const mail = inbox.body.items.find(({ to }) => to === person.email) ?? assert.fail('no mail')
  assert.equal((await browser.post('/v1/registration/confirm', { code: codeIn(mail) })).status, 200)
  return browser
}
