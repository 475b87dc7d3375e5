import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startExperience } from '../../../test/support/experiences.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { personWithPasskey, startCeremony } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/sign-in/passkey/start'

describe('startPasskeySignIn', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('offers every passkey of this site, asks no address and so tells nothing about any', async () => {
    await personWithPasskey(app)
    const { challenge, ...rest } = await startCeremony(app.browser(), path)
    assert.deepEqual(rest, {
      rpId: 'localhost',
      allowCredentials: [],
      timeout: 300_000,
      userVerification: 'preferred',
    })
    assert.equal(Buffer.from(challenge as string, 'base64url').length, 32)
    assertProblem(await app.browser().post(path, { email: 'ada@example.com' }), 422, 'validation')
  })

  it('gives the browser a name of its own, to which the challenge is bound', async () => {
    const browser = app.browser()
    await startCeremony(browser, path)
    assert.match(browser.cookies.get('latchkey-device') ?? '', /^lkd_/)
  })

  it('answers a browser with a passkey and one without alike', async () => {
    const ada = await personWithPasskey(app)
    const known = await startCeremony(ada.browser, path)
    const unknown = await startCeremony(app.browser(), path)
    assert.deepEqual({ ...known, challenge: '' }, { ...unknown, challenge: '' })
  })

  it('is limited by source, because each begun ceremony is kept for a while', async () => {
    await using limited = await startTestApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '5' } })
    const quota = {
      key: 'passkey-ceremony:dir_platform:203.0.113.9',
      count: 1000,
      window_started_at: limited.clock.now(),
    }
    const blocked = { ...quota, blocked_until: 0 }
    await limited.context.database.kysely.insertInto('limits').values(blocked).execute()
    const stranger = limited.browser({ address: '203.0.113.9' })
    assert.equal((await stranger.post(path)).status, 200)
    assertProblem(await stranger.post(path), 429, 'too-many-attempts')
    const experience = await startExperience(limited)
    assert.equal((await experience.browser({ address: '203.0.113.9' }).post(path)).status, 200)
  })
})
