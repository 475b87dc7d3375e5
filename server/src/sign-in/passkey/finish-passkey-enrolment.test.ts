import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import { registeredPerson, signedInElsewhere } from '../../../test/support/people.ts'
import {
  actsOf,
  addPasskey,
  listFactors,
  mailsOf,
  passwordProven,
  personWithTotp,
  signInWithPasskey,
  startCeremony,
  tryAddingPasskey,
} from '../../../test/support/second-factors.ts'
import { createAuthenticator } from '../../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/account/passkeys'

interface Added {
  passkey: Record<string, unknown> & { id: string; name: string }
  recoveryCodes: string[] | null
}

describe('finishPasskeyEnrolment', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const start = (browser: Parameters<typeof startCeremony>[0]) => startCeremony(browser, `${path}/enrolment`)

  it('adds the passkey, which is asked for from then on', async () => {
    const ada = await registeredPerson(app)
    const aaguid = 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd'
    const answer = await tryAddingPasskey(ada.browser, createAuthenticator({ aaguid, synced: true }))
    const { passkey, recoveryCodes } = answer.body as unknown as Added
    const { id, ...told } = passkey
    assert.match(id, /^pky_/)
    assert.deepEqual(told, {
      name: 'Apple Passwords',
      createdAt: new Date(app.clock.now()).toISOString(),
      lastUsedAt: null,
      synced: true,
      signsInAlone: true,
    })
    assert.equal(recoveryCodes?.length, 10)
    await passwordProven(app, ada)
    assert.ok((await actsOf(app, ada.email)).includes('passkey.added'))
    const [mail] = await mailsOf(app, ada.email, 'factor-changed')
    assert.match(mail?.subject ?? '', /passkey was added/)
    assert.match(mail?.text ?? '', /Apple Passwords/)
  })

  it('takes a name of its owner, tidied', async () => {
    const { browser } = await registeredPerson(app)
    const response = createAuthenticator().create(await start(browser))
    const answer = await browser.post<Added>(path, { response, name: '  Blue key  ' })
    assert.equal(answer.body.passkey.name, 'Blue key')
    for (const name of ['', 'x'.repeat(101), 7, 'two\nlines'])
      assertProblem(await browser.post(path, { response, name }), 422, 'validation')
  })

  it('knows a key that neither verifies its user nor can be found', async () => {
    const { browser } = await registeredPerson(app)
    const traits = { userVerification: false, resident: false, transports: ['usb'] }
    const { body } = await tryAddingPasskey(browser, createAuthenticator(traits))
    const { name, synced, signsInAlone } = (body as unknown as Added).passkey
    assert.deepEqual(
      { name, synced, signsInAlone },
      { name: 'Security key', synced: false, signsInAlone: false },
    )
  })

  it('takes several, and makes recovery codes with the first only', async () => {
    const { browser } = await registeredPerson(app)
    const first = await addPasskey(browser, createAuthenticator())
    const second = await addPasskey(browser, createAuthenticator())
    assert.deepEqual([first.recoveryCodes.length, second.recoveryCodes.length], [10, 0])
    assert.equal(((await listFactors(browser)).passkeys as unknown[]).length, 2)
    const grace = await personWithTotp(app)
    assert.deepEqual((await addPasskey(grace.browser, createAuthenticator())).recoveryCodes, [])
  })

  it('refuses an id that is registered already, by another account or by this one', async () => {
    const [ada, grace] = [await registeredPerson(app), await registeredPerson(app)]
    const authenticator = createAuthenticator()
    await addPasskey(ada.browser, authenticator)
    const credentialId = authenticator.credentials[0]?.id ?? Buffer.alloc(0)
    for (const { browser } of [grace, ada]) {
      const answer = await tryAddingPasskey(browser, createAuthenticator(), { credentialId })
      assertProblem(answer, 409, 'passkey-taken')
    }
    const { mfaEnabled, recoveryCodes } = await listFactors(grace.browser)
    assert.deepEqual({ mfaEnabled, recoveryCodes }, { mfaEnabled: false, recoveryCodes: null })
    assert.equal((await signInWithPasskey(app.browser(), authenticator)).body.next, 'done')
  })

  it('takes the answer to a challenge once', async () => {
    const { browser } = await registeredPerson(app)
    const authenticator = createAuthenticator()
    const options = await start(browser)
    const post = () => browser.post(path, { response: authenticator.create(options) })
    assert.equal((await post()).status, 201)
    assertProblem(await post(), 422, 'passkey-refused')
  })

  it('takes no challenge of another session, of another account or of a use', async () => {
    const ada = await registeredPerson(app)
    const other = await signedInElsewhere(app, ada)
    const grace = await registeredPerson(app)
    const authenticator = createAuthenticator()
    const right = await start(ada.browser)
    for (const options of [
      await start(other),
      await start(grace.browser),
      { ...right, ...(await startCeremony(ada.browser, '/v1/sign-in/passkey/start')) },
      { ...right, ...(await startCeremony(ada.browser, '/v1/sign-in/passkey-verification/start')) },
    ]) {
      const response = authenticator.create({ ...options, user: right.user, rp: right.rp })
      assertProblem(await ada.browser.post(path, { response }), 422, 'passkey-refused')
    }
    const response = authenticator.create(right)
    assert.equal((await ada.browser.post(path, { response })).status, 201)
  })

  it('takes no challenge older than five minutes', async () => {
    const { browser } = await registeredPerson(app)
    const response = createAuthenticator().create(await start(browser))
    app.clock.advance(300_000)
    assertProblem(await browser.post(path, { response }), 422, 'passkey-refused')
  })

  it('asks every other session for a fresh proof, and ends the sign-ins under way', async () => {
    const ada = await personWithTotp(app)
    const pending = await passwordProven(app, ada)
    const grace = await registeredPerson(app)
    const other = await signedInElsewhere(app, grace)
    await addPasskey(grace.browser, createAuthenticator())
    assertProblem(await other.post(`${path}/enrolment`), 403, 'fresh-proof-required')
    await addPasskey(ada.browser, createAuthenticator())
    const late = await pending.post('/v1/sign-in/totp', { code: '123456' })
    assertProblem(late, 410, 'attempt-expired')
  })

  it('needs a fresh session', async () => {
    const { browser } = await registeredPerson(app)
    const response = createAuthenticator().create(await start(browser))
    assertProblem(await app.browser().post(path, { response }), 401, 'not-signed-in')
    app.clock.advance(600_000)
    assertProblem(await browser.post(path, { response }), 403, 'fresh-proof-required')
  })
})
