import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import { registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

interface Item {
  id: string
  current: boolean
  browser: string | null
  os: string | null
  deviceType: string
  address: string
  methods: string[]
  createdAt: string
  lastUsedAt: string
  expiresAt: string
}

const safariOnIphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1'

describe('listSessions', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const list = async (client: Client) =>
    (await client.get<{ items: Item[]; nextCursor: null }>('/v1/sessions')).body

  it('shows where the account is signed in, the asking session first', async () => {
    const ada = await registeredPerson(app)
    app.clock.advance(1000)
    const phone = app.browser({ address: '203.0.113.7', headers: { 'user-agent': safariOnIphone } })
    const { email, password } = ada
    await phone.post('/v1/sign-in/password', { email, password })
    const { items, nextCursor } = await list(ada.browser)
    assert.equal(nextCursor, null)
    const shown = items.map(({ current, browser, os, deviceType, address, methods }) => {
      return { current, browser, os, deviceType, address, methods }
    })
    const methods = ['pwd']
    assert.deepEqual(shown, [
      {
        current: true,
        browser: 'Firefox',
        os: 'Linux',
        deviceType: 'desktop',
        address: '127.0.0.1',
        methods,
      },
      { current: false, browser: 'Safari', os: 'iOS', deviceType: 'phone', address: '203.0.113.7', methods },
    ])
    assert.deepEqual(
      (await list(phone)).items.map(({ address }) => address),
      ['203.0.113.7', '127.0.0.1'],
    )
  })

  it('shows times, and nothing by which a session could be taken over', async () => {
    const { browser } = await registeredPerson(app)
    const [item] = (await list(browser)).items
    const now = new Date(app.clock.now()).toISOString()
    assert.deepEqual([item?.createdAt, item?.lastUsedAt], [now, now])
    assert.deepEqual(Object.keys(item ?? {}).sort(), [
      'address',
      'browser',
      'createdAt',
      'current',
      'deviceType',
      'expiresAt',
      'id',
      'lastUsedAt',
      'methods',
      'os',
    ])
  })

  it('shows neither sessions of others nor those that are over', async () => {
    const ada = await registeredPerson(app)
    const grace = await registeredPerson(app)
    const ended = await signedInElsewhere(app, ada)
    await ended.delete('/v1/session')
    assert.equal((await list(ada.browser)).items.length, 1)
    assert.equal((await list(grace.browser)).items.length, 1)
    app.clock.advance(6 * 86_400_000)
    await ada.browser.get('/v1/session')
    await app.runJob('write-last-uses')
    app.clock.advance(86_400_000)
    const fresh = await signedInElsewhere(app, grace)
    assert.equal((await list(fresh)).items.length, 1)
    assert.equal((await list(ada.browser)).items.length, 1)
  })

  it('names a program as it names itself', async () => {
    const { email, password } = await registeredPerson(app)
    const credentials = { email, password, delivery: 'token' }
    const { body } = await app.program().post<{ token: string }>('/v1/sign-in/password', credentials)
    const [current] = (await list(app.program(body.token))).items
    assert.deepEqual([current?.browser, current?.os, current?.deviceType], ['curl', null, 'other'])
  })

  it('needs a session', async () => {
    assertProblem(await app.browser().get('/v1/sessions'), 401, 'not-signed-in')
  })
})
