import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { pino } from 'pino'
import { madeKey, makeOperator } from '../../test/support/api-keys.ts'
import { asProgram, assertProblem, fetchTransport, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import type { Credential } from '../credentials/credential.ts'
import { createToken } from '../crypto/tokens.ts'
import type { AnyOperation } from './operation.ts'
import { Problem } from './problems.ts'
import { createRefusalLog } from './refusals.ts'

interface Heard extends AsyncDisposable {
  app: TestApp
  /** What was said of refusals since this was called last, without times and ids of requests. */
  refusals(): Json[]
  everything(): string
}

async function heardApp(): Promise<Heard> {
  const written: string[] = []
  const log = pino({ level: 'info' }, { write: (text: string) => void written.push(text) })
  const app = await startTestApp({ log })
  let heard = 0
  return {
    app,
    refusals: () => {
      const lines = written.slice(heard).map((text) => JSON.parse(text) as Json)
      heard = written.length
      return lines
        .filter(({ msg }) => String(msg).endsWith('refused'))
        .map(({ time, pid, hostname, level, name, requestId, ...line }) => {
          if (line.msg === 'request refused') assert.match(String(requestId), /^req_/)
          return line
        })
    },
    everything: () => written.join(''),
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  }
}

describe('the log of refusals', () => {
  it('says who was refused what, where and why, and nothing that identifies anybody by itself', async () => {
    await using heard = await heardApp()
    const { app, refusals } = heard
    const organization = await foundedOrganization(app)
    const viewer = await memberOf(app, organization, 'viewer')
    assert.equal((await viewer.browser.patch(organization.path, { name: 'Mine' })).status, 403)
    const [line, ...rest] = refusals()
    assert.deepEqual(rest, [])
    const { credentialId, ...facts } = line as Json
    assert.match(String(credentialId), /^ses_/)
    assert.deepEqual(facts, {
      operation: 'updateOrganization',
      reason: 'role-missing',
      credential: 'session',
      userId: viewer.id,
      at: { organizationId: organization.id },
      msg: 'request refused',
    })
    for (const hidden of [viewer.email, organization.name, 'Mine', '127.0.0.1'])
      assert.equal(heard.everything().includes(hidden), false, hidden)
  })

  it('has what is hidden from somebody, and the operators’ area', async () => {
    await using heard = await heardApp()
    const { app, refusals } = heard
    const organization = await foundedOrganization(app)
    const stranger = await registeredPerson(app)
    const userId = await userIdOf(app, stranger.email)
    assert.equal((await stranger.browser.get(`${organization.path}/members`)).status, 404)
    assert.equal((await stranger.browser.get('/v1/deployment/users')).status, 404)
    assert.equal(
      (await stranger.browser.get('/v1/organizations/lks_what-somebody-pasted/members')).status,
      404,
    )
    const seen = refusals().map(({ operation, reason, at, userId }) => ({ operation, reason, at, userId }))
    assert.deepEqual(seen, [
      { operation: 'listMembers', reason: 'not-found', at: { organizationId: organization.id }, userId },
      { operation: 'listUsers', reason: 'not-found', at: {}, userId },
    ])
    assert.equal(heard.everything().includes('pasted'), false)
  })

  it('has a key that goes beyond its cap or is of the wrong kind, also in front of the framework', async () => {
    await using heard = await heardApp()
    const { app, refusals } = heard
    const organization = await foundedOrganization(app)
    const cap = { permissions: ['organization.read'] }
    const key = await madeKey(app, organization.owner, { cap })
    assert.equal((await key.program.get(`${organization.path}/members`)).status, 403)
    await app.server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.server.address() as AddressInfo
    const service = asProgram(fetchTransport(`http://127.0.0.1:${port}`), key.secret)
    const place = `organizationId=${organization.id}&permission=organization.update`
    assert.equal((await service.get(`/v1/access/forward?${place}`)).status, 403)
    await makeOperator(app, organization.owner)
    const asking = await madeKey(app, organization.owner, { kind: 'service' })
    assert.equal((await asking.program.get('/v1/organizations')).status, 403)
    const seen = refusals().map(({ operation, reason, credentialId }) => [operation, reason, credentialId])
    assert.deepEqual(seen, [
      ['listMembers', 'key-cap', key.id],
      ['forwardAuth', 'key-cap', key.id],
      ['listOrganizations', 'wrong-credential', asking.id],
    ])
    assert.equal(heard.everything().includes(key.secret), false)
  })

  it('has a credential of a kind that never opens this, one that has ended, and one nobody knows', async () => {
    await using heard = await heardApp()
    const { app, refusals } = heard
    const { owner } = await foundedOrganization(app)
    const key = await madeKey(app, owner)
    const made = createToken('apiKey')
    for (const secret of [key.secret, made]) {
      const body = { currentPassword: owner.password, newPassword: 'another quiet lantern' }
      assertProblem(await app.program(secret).post('/v1/account/password', body), 403, 'wrong-credential')
    }
    assert.equal((await owner.browser.delete(key.path)).status, 204)
    assertProblem(await key.program.get('/v1/organizations'), 401, 'credential-ended')
    assert.deepEqual(
      refusals().map(({ operation, reason, credential, credentialId }) => ({
        operation,
        reason,
        credential,
        credentialId,
      })),
      [
        {
          operation: 'changePassword',
          reason: 'wrong-credential',
          credential: 'api-key',
          credentialId: key.id,
        },
        { operation: 'changePassword', reason: 'wrong-credential', credential: 'apiKey', credentialId: null },
        { operation: 'listOrganizations', reason: 'revoked', credential: 'apiKey', credentialId: null },
      ],
    )
    for (const secret of [key.secret, made]) assert.equal(heard.everything().includes(secret), false)
  })

  it('has whoever gives more than they hold, and pages of other sites', async () => {
    await using heard = await heardApp()
    const { app, refusals } = heard
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const viewer = await memberOf(app, organization, 'viewer')
    const member = `${organization.path}/members/${viewer.id}`
    assertProblem(await admin.browser.patch(member, { role: 'owner' }), 403, 'role-above-own')
    const headers = { 'sec-fetch-site': 'cross-site' }
    const options = { headers, body: { role: 'editor' } }
    assertProblem(await admin.browser.request('PATCH', member, options), 403, 'foreign-origin')
    assert.deepEqual(
      refusals().map(({ operation, reason, userId }) => [operation, reason, userId]),
      [
        ['updateMember', 'role-above-own', admin.id],
        ['updateMember', 'foreign-origin', null],
      ],
    )
  })

  it('hides nobody behind somebody who is refused everything', async () => {
    await using heard = await heardApp()
    const { app, refusals } = heard
    const organization = await foundedOrganization(app)
    const loud = await memberOf(app, organization, 'viewer')
    const quiet = await memberOf(app, organization, 'viewer')
    const note = createRefusalLog(app.context)
    const refuse = (user: { id: string }, operation: string) =>
      note.note({
        operation: { id: operation } as AnyOperation,
        problem: new Problem('access-denied'),
        asked: { shown: null, params: {}, credential: { kind: 'session', id: 'ses_1', user } as Credential },
        requestId: 'req_1',
      })
    for (let at = 0; at < 80; at++) refuse(loud, `operation${at}`)
    refuse(quiet, 'operation1')
    assert.deepEqual([refusals().length, refusals().length], [51, 0])
    note.close()
    assert.deepEqual(
      refusals().map(({ count }) => count),
      [30],
    )
  })

  it('has nothing of input that does not fit, of nobody, and of a proof that is asked for again', async () => {
    await using heard = await heardApp()
    const { app, refusals } = heard
    const organization = await foundedOrganization(app)
    assert.equal((await organization.owner.browser.patch(organization.path, { name: '' })).status, 422)
    assert.equal((await app.program().get(organization.path)).status, 401)
    app.clock.advance(60 * 60_000)
    assert.equal((await organization.owner.browser.delete(organization.path)).status, 403)
    assert.deepEqual(refusals(), [])
  })

  it('has the same refusal once a minute, and says how many it left out', async () => {
    await using heard = await heardApp()
    const { app, refusals } = heard
    const organization = await foundedOrganization(app)
    const viewer = await memberOf(app, organization, 'viewer')
    const beRefused = async () =>
      assert.equal((await viewer.browser.patch(organization.path, {})).status, 403)
    for (let at = 0; at < 5; at++) await beRefused()
    assert.equal(refusals().length, 1)
    app.clock.advance(60_000)
    await beRefused()
    assert.deepEqual(
      refusals().map(({ msg, count, operation }) => count ?? [msg, operation]),
      [4, ['request refused', 'updateOrganization']],
    )
  })

  it('stays short where one credential is refused everything, everywhere', async () => {
    await using heard = await heardApp()
    const { app, refusals } = heard
    const owners = await Promise.all(Array.from({ length: 3 }, () => foundedOrganization(app)))
    const stranger = await registeredPerson(app)
    for (const { path } of owners) assert.equal((await stranger.browser.get(`${path}/members`)).status, 404)
    assert.equal(refusals().length, 1)
  })
})
