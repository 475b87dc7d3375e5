import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp } from '../../test/support/test-app.ts'

const path = '/v1/sign-in/options'

describe('getSignInOptions', () => {
  it('says how one may sign in, alike for addresses with and without account', async () => {
    await using app = await startTestApp()
    const { email } = await registeredPerson(app)
    const texts = []
    for (const body of [{}, { email }, { email: 'nobody@example.com' }]) {
      const answer = await app.browser().post(path, body)
      assert.equal(answer.status, 200)
      assert.equal(answer.body.registration, 'open')
      assert.ok((answer.body.methods as string[]).includes('password'))
      texts.push(answer.text)
    }
    assert.equal(new Set(texts).size, 1)
  })

  it('says that registration is closed where it is', async () => {
    await using app = await startTestApp({ settings: { LATCHKEY_REGISTRATION: 'closed' } })
    assert.equal((await app.browser().post(path)).body.registration, 'closed')
  })

  it('refuses what is no address', async () => {
    await using app = await startTestApp()
    for (const email of ['nobody', 'a@b', ['a@example.com'], 'a@example.com,b@example.com']) {
      assertProblem(await app.browser().post(path, { email }), 422, 'validation')
    }
  })
})
