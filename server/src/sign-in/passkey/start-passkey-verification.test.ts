import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import {
  addPasskey,
  attemptToken,
  passwordProven,
  personWithPasskey,
  personWithTotp,
  startCeremony,
} from '../../../test/support/second-factors.ts'
import { createAuthenticator } from '../../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/sign-in/passkey-verification/start'

describe('startPasskeyVerification', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('names the passkeys of the account that signs in, and no others', async () => {
    const ada = await personWithPasskey(app)
    const key = createAuthenticator({ resident: false, transports: ['usb'] })
    await addPasskey(ada.browser, key)
    await personWithPasskey(app)
    const { allowCredentials, rpId } = await startCeremony(await passwordProven(app, ada), path)
    const ids = [ada.authenticator, key].map((each) => each.credentials[0]?.id.toString('base64url'))
    assert.equal(rpId, 'localhost')
    assert.deepEqual(allowCredentials, [
      { id: ids[0], type: 'public-key', transports: ['internal'] },
      { id: ids[1], type: 'public-key', transports: ['usb'] },
    ])
  })

  it('serves a program by the token of its attempt', async () => {
    const ada = await personWithPasskey(app)
    const answer = await app.program().post(path, { attempt: await attemptToken(app, ada) })
    assert.equal(answer.status, 200, answer.text)
  })

  it('serves somebody who is signed in, for a fresh proof', async () => {
    const ada = await personWithPasskey(app)
    const { allowCredentials } = await startCeremony(ada.browser, path)
    assert.equal((allowCredentials as unknown[]).length, 1)
  })

  it('serves the session, when asked to, although another tab of the browser began a sign-in', async () => {
    const ada = await personWithPasskey(app)
    const grace = await personWithTotp(app)
    const begun = await ada.browser.post('/v1/sign-in/password', {
      email: grace.email,
      password: grace.password,
    })
    assert.equal(begun.body.next, 'second-factor', begun.text)
    const forGrace = await startCeremony(ada.browser, path)
    assert.deepEqual(forGrace.allowCredentials, [])
    const asked = await ada.browser.post<{ options: { allowCredentials: unknown[] } }>(path, {
      for: 'fresh-proof',
    })
    assert.equal(asked.body.options.allowCredentials.length, 1, asked.text)
  })

  it('tells strangers nothing: without attempt and session there is nothing to begin', async () => {
    const ada = await personWithPasskey(app)
    const stolen = (await passwordProven(app, ada)).cookies.get('latchkey-attempt') ?? ''
    const elsewhere = app.browser()
    elsewhere.cookies.set('latchkey-attempt', stolen)
    for (const answer of [
      await app.browser().post(path),
      await app.browser().post(path, { attempt: `lkp_${'A'.repeat(32)}00000000` }),
      await elsewhere.post(path),
      await elsewhere.post(path, { attempt: stolen }),
    ]) {
      const problem = assertProblem(answer, 410, 'attempt-expired')
      assert.deepEqual(problem.remedy, { action: 'signInWithPassword' })
    }
  })

  it('offers nothing to an account without a passkey', async () => {
    const browser = await passwordProven(app, await personWithTotp(app))
    assert.deepEqual((await startCeremony(browser, path)).allowCredentials, [])
  })
})
