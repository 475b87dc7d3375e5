import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { LatchkeyProblem } from '../src/client.ts'
import { startLatchkey } from '../testing/test-kit.ts'

describe('the test kit', () => {
  it('starts a Latchkey in less than a second, and takes everything away with it', async () => {
    const startedAt = performance.now()
    const latchkey = await startLatchkey()
    const took = performance.now() - startedAt
    assert.ok((await fetch(`${latchkey.baseUrl}/readyz`)).ok)
    await latchkey[Symbol.asyncDispose]()
    await latchkey[Symbol.asyncDispose]()
    await assert.rejects(fetch(`${latchkey.baseUrl}/readyz`))
    // Ten times what it takes on an idle machine.
    assert.ok(took < 5000, `${took} ms`)
  })

  it('gives people by real sign-up, with the role that is asked for', async () => {
    await using latchkey = await startLatchkey()
    const organization = await latchkey.organization('Mill')
    const ada = await latchkey.asUser({ organization, role: 'admin', email: 'Ada@example.com' })
    const session = await latchkey.client.getSession(ada.token)
    assert.deepEqual([session.user.id, session.methods], [ada.id, ['pwd']])
    const { items } = await latchkey.client.call('listOrganizations', {}, { credential: ada.token })
    assert.deepEqual(
      items.map(({ name }) => name),
      ['Mill'],
    )
    const mails = await latchkey.mailbox('ada@example.com').all()
    assert.ok(mails.length >= 1)
    assert.match(mails[0]?.link ?? '', new RegExp(`^${latchkey.baseUrl}/`))
    await assert.rejects(latchkey.mailbox('nobody@example.com').newest(), /no mail/)
  })

  it('shows the code of a mail, as for a sign-up that a test walks through itself', async () => {
    await using latchkey = await startLatchkey()
    const { client } = latchkey
    const password = 'nine quiet engines at noon'
    const person = { email: 'emmy@example.com', password, firstName: 'Emmy', lastName: 'Noether' }
    await client.call('register', person)
    const mail = await latchkey.mailbox(person.email).newest()
    assert.match(mail.code, /^[0-9A-Z]{4}[- ]?[0-9A-Z]{4}$/)
    assert.ok(mail.text.includes(mail.code) && mail.html.length > 0)
    const done = await client.call('confirmEmail', { token: mail.token, password, delivery: 'token' })
    assert.equal((await client.getSession(done.token ?? null)).user.email, person.email)
  })

  it('moves its clock, and still gives keys and agents afterwards', async () => {
    await using latchkey = await startLatchkey({ startsAt: Date.UTC(2031, 4, 1) })
    const organization = await latchkey.organization()
    const workspace = await latchkey.workspace(await latchkey.project(organization))
    const expiresAt = new Date(Date.UTC(2031, 4, 8)).toISOString()
    const key = await latchkey.asApiKey(organization.owner, { expiresAt })
    assert.equal((await latchkey.client.admit(key.token)).kind, 'api-key')
    latchkey.clock.advance(60 * 86_400_000)
    assert.equal(latchkey.clock.now(), Date.UTC(2031, 4, 31 + 30))
    await assert.rejects(
      latchkey.client.admit(key.token),
      (error) => error instanceof LatchkeyProblem && error.reason === 'expired',
    )
    const next = await latchkey.asApiKey(organization.owner)
    const agent = await latchkey.asAgent(workspace, { description: 'Night' })
    assert.equal((await latchkey.client.admit(next.token)).user?.id, organization.owner.id)
    const { description } = await latchkey.client.call('getAgent', {}, { credential: agent.token })
    assert.equal(description, 'Night')
  })

  it('runs several at once, each with its own people', async () => {
    await using one = await startLatchkey()
    await using other = await startLatchkey({ settings: { LATCHKEY_REGISTRATION: 'open' } })
    const ada = await one.asUser()
    await assert.rejects(other.client.getSession(ada.token), LatchkeyProblem)
    assert.equal((await one.client.introspect(ada.token)).active, true)
    assert.equal((await other.client.introspect(ada.token)).active, false)
  })
})
