import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent } from '../../test/support/access-answers.ts'
import { madeKey, shownKey, toMadeKey } from '../../test/support/api-keys.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { actsOf, mailsOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

const profile = '/v1/account/profile'
const dayMs = 86_400_000

describe('revokeApiKey', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('ends every secret of the key for good, and says so for 90 days', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    const rotated = toMadeKey(app, await ada.browser.post(`${key.path}/rotate`))
    assert.equal((await ada.browser.delete(key.path)).status, 204)
    const refusal = async (program = key.program) =>
      assertProblem(await program.get(profile), 401, 'credential-ended').reason
    assert.deepEqual([await refusal(), await refusal(rotated.program)], ['revoked', 'revoked'])
    assert.equal((await shownKey(ada, key)).state, 'revoked')
    app.clock.advance(90 * dayMs)
    await app.runJob('delete-expired')
    assert.equal(await refusal(), 'revoked')
    app.clock.advance(1)
    await app.runJob('delete-expired')
    assertProblem(await key.program.get(profile), 401, 'not-signed-in')
    assert.deepEqual(
      await app.context.database.kysely.selectFrom('api_key_secrets').selectAll().execute(),
      [],
    )
  })

  it('records it and mails its owner', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    await ada.browser.delete(key.path)
    assert.equal((await actsOf(app, ada.email)).at(-1), 'api-key.revoked')
    assert.match((await mailsOf(app, ada.email, 'api-key-changed')).at(-1)?.subject ?? '', /was revoked/)
  })

  it('is done once, by a fresh session of its owner', async () => {
    const ada = await registeredPerson(app)
    const key = await madeKey(app, ada)
    const { browser } = await registeredPerson(app)
    await assertAbsent(browser.delete(key.path), browser.delete(`/v1/api-keys/${createId('apiKey')}`))
    assertProblem(await key.program.delete(key.path), 403, 'wrong-credential')
    app.clock.advance(11 * 60_000)
    assertProblem(await ada.browser.delete(key.path), 403, 'fresh-proof-required')
    assert.equal((await key.program.get(profile)).status, 200)
    await ada.browser.post('/v1/session/fresh-proof', { password: ada.password })
    assert.equal((await ada.browser.delete(key.path)).status, 204)
    assertProblem(await ada.browser.delete(key.path), 409, 'api-key-ended')
  })
})
