import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import {
  listFactors,
  personWithPasskey,
  startCeremony,
  userIdOf,
} from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/account/passkeys/enrolment'

describe('startPasskeyEnrolment', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_NAME: 'Harbour' } })
  })
  after(() => app[Symbol.asyncDispose]())

  it('gives what the browser needs to make a passkey of this account', async () => {
    const { browser, email } = await registeredPerson(app)
    const options = await startCeremony(browser, path)
    const id = Buffer.from(await userIdOf(app, email)).toString('base64url')
    assert.deepEqual(options.rp, { name: 'Harbour', id: 'localhost' })
    assert.deepEqual(options.user, { id, name: email, displayName: 'Ada Moreau' })
    assert.deepEqual(
      (options.pubKeyCredParams as { alg: number }[]).map(({ alg }) => alg),
      [-8, -7, -257],
    )
    const { residentKey, userVerification } = options.authenticatorSelection as Record<string, unknown>
    assert.deepEqual([residentKey, userVerification], ['preferred', 'preferred'])
    assert.deepEqual([options.attestation, options.timeout], ['none', 300_000])
    assert.deepEqual(options.extensions, { credProps: true })
    assert.equal(Buffer.from(options.challenge as string, 'base64url').length, 32)
  })

  it('names the passkeys that the account has, so that none is made twice', async () => {
    const ada = await personWithPasskey(app)
    const { excludeCredentials } = await startCeremony(ada.browser, path)
    const id = ada.authenticator.credentials[0]?.id.toString('base64url')
    assert.deepEqual(excludeCredentials, [{ id, type: 'public-key', transports: ['internal'] }])
    const grace = await registeredPerson(app)
    assert.deepEqual((await startCeremony(grace.browser, path)).excludeCredentials, [])
  })

  it('changes nothing, and gives another challenge each time', async () => {
    const { browser } = await registeredPerson(app)
    const [first, second] = [await startCeremony(browser, path), await startCeremony(browser, path)]
    assert.notEqual(first.challenge, second.challenge)
    assert.equal((await listFactors(browser)).mfaEnabled, false)
  })

  it('needs a fresh proof of who asks', async () => {
    const { browser } = await registeredPerson(app)
    assertProblem(await app.browser().post(path), 401, 'not-signed-in')
    assertProblem(await browser.post(path, { userId: 'usr_x' }), 422, 'validation')
    app.clock.advance(600_000)
    assertProblem(await browser.post(path), 403, 'fresh-proof-required')
  })
})
