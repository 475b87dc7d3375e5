import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent } from '../../test/support/access-answers.ts'
import { fieldCodes, type MadeKey, madeKey, shownKey, toMadeKey } from '../../test/support/api-keys.ts'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import { type Person, registeredPerson } from '../../test/support/people.ts'
import { actsOf, mailsOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

const profile = '/v1/account/profile'

describe('rotateApiKey', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const rotate = async ({ browser }: Pick<Person, 'browser'>, key: Pick<MadeKey, 'path'>, body = {}) =>
    toMadeKey(app, await browser.post(`${key.path}/rotate`, body))
  const works = async (program: Client) => {
    const { status, body } = await program.get(profile)
    return status === 200 ? true : body.reason
  }

  it('gives a key a new secret while the old one works for a day more', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada, { cap: { role: 'viewer' } })
    const rotated = await rotate(ada, key)
    const endsAt = new Date(app.clock.now() + 86_400_000).toISOString()
    assert.notEqual(rotated.secret, key.secret)
    assert.deepEqual(rotated.view, { ...key.view, rotation: { previousSecretEndsAt: endsAt } })
    assert.deepEqual([await works(key.program), await works(rotated.program)], [true, true])
    app.clock.advance(86_400_000 - 1)
    assert.equal(await works(key.program), true)
    app.clock.advance(1)
    assert.deepEqual([await works(key.program), await works(rotated.program)], ['rotated', true])
    assert.equal((await shownKey(ada, key)).rotation, null)
  })

  it('tells of the old secret its own end, beyond which nothing signed with it lasts', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    await rotate(ada, key, { overlapSeconds: 30 })
    const signed = await app
      .program(key.secret)
      .post<{ expiresAt: string }>('/v1/access/signed-tokens', { audience: 'https://service.example' })
    assert.equal(signed.body.expiresAt, new Date(app.clock.now() + 30_000).toISOString())
  })

  it('ends the old secret at once when no overlap is wanted', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    const rotated = await rotate(ada, key, { overlapSeconds: 0 })
    assert.equal(rotated.view.rotation, null)
    assert.deepEqual([await works(key.program), await works(rotated.program)], ['rotated', true])
  })

  it('ends the oldest secret when it is rotated again', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    const second = await rotate(ada, key)
    const third = await rotate(ada, key, { overlapSeconds: 60 })
    const now = async () => Promise.all([key, second, third].map(({ program }) => works(program)))
    assert.deepEqual(await now(), ['rotated', true, true])
    app.clock.advance(60_000)
    assert.deepEqual(await now(), ['rotated', 'rotated', true])
  })

  it('leaves a paused key paused, with every secret it has', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    await ada.browser.patch(key.path, { paused: true })
    const rotated = await rotate(ada, key)
    assert.deepEqual([await works(key.program), await works(rotated.program)], ['paused', 'paused'])
    await ada.browser.patch(key.path, { paused: false })
    assert.deepEqual([await works(key.program), await works(rotated.program)], [true, true])
  })

  it('records it and mails its owner', async () => {
    const ada = await registeredPerson(app)
    await rotate(ada, await madeKey(app, ada))
    assert.equal((await actsOf(app, ada.email)).at(-1), 'api-key.rotated')
    assert.match((await mailsOf(app, ada.email, 'api-key-changed')).at(-1)?.subject ?? '', /new secret/)
  })

  it('is refused for an ended key, without a fresh session, and with too long an overlap', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    const path = `${key.path}/rotate`
    assert.deepEqual(fieldCodes(await ada.browser.post(path, { overlapSeconds: 604_801 })), [
      'overlapSeconds format',
    ])
    const { browser } = await registeredPerson(app)
    await assertAbsent(browser.post(path), browser.post(`/v1/api-keys/${createId('apiKey')}/rotate`))
    assertProblem(await key.program.post(path), 403, 'wrong-credential')
    app.clock.advance(11 * 60_000)
    assertProblem(await ada.browser.post(path), 403, 'fresh-proof-required')
    assert.equal(await works(key.program), true)
    await ada.browser.post('/v1/session/fresh-proof', { password: ada.password })
    await ada.browser.delete(key.path)
    assertProblem(await ada.browser.post(path), 409, 'api-key-ended')
  })
})
