import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { linkIn, tokenIn } from '../../test/support/mail.ts'
import { registeredPerson } from '../../test/support/people.ts'
import {
  actsOf,
  listFactors,
  mailsOf,
  passwordProven,
  personWithTotp,
  type TotpPerson,
} from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { orderReset } from '../operator/order-factor-reset.ts'

const path = '/v1/account/factor-reset/cancel'
const days = 86_400_000

describe('cancelFactorReset', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const ordered = async (): Promise<TotpPerson & { token: string }> => {
    const ada = await personWithTotp(app)
    await orderReset(app.context, ada.email)
    const [mail] = await mailsOf(app, ada.email, 'factor-reset-announced')
    assert.ok(mail)
    assert.ok(linkIn(mail, '/cancel-factor-reset').startsWith(app.context.config.baseUrl))
    return { ...ada, token: tokenIn(mail, 'lkf') }
  }
  const isKept = async (ada: TotpPerson) => {
    app.clock.advance(3 * days)
    await app.runJob('reset-factors')
    await passwordProven(app, ada)
  }

  it('stops the reset by the mailed link, from any browser, once', async () => {
    const ada = await ordered()
    assert.equal((await app.browser().post(path, { token: ada.token })).status, 204)
    assertProblem(await app.browser().post(path, { token: ada.token }), 410, 'link-expired')
    assert.equal((await listFactors(ada.browser)).factorReset, null)
    const [mail] = await mailsOf(app, ada.email, 'factor-reset-ended')
    assert.ok(mail)
    assert.ok((await actsOf(app, ada.email)).includes('factor-reset.cancelled'))
    await isKept(ada)
  })

  /** As if the account had had its factor for years. */
  const withOldFactors = async () => {
    const ada = await ordered()
    await app.context.database.kysely.updateTable('totp_factors').set({ created_at: 0 }).execute()
    return ada
  }

  it('stops it by the owner who is signed in, and the link is dead with it', async () => {
    const ada = await withOldFactors()
    assert.equal((await ada.browser.post(path)).status, 204)
    assertProblem(await app.browser().post(path, { token: ada.token }), 410, 'link-expired')
    assertProblem(await ada.browser.post(path), 410, 'link-expired')
    await isKept(ada)
  })

  it('takes a fresh proof of whoever is signed in', async () => {
    const ada = await withOldFactors()
    app.clock.advance(700_000)
    assertProblem(await ada.browser.post(path), 403, 'fresh-proof-required')
  })

  it('leaves it to the mailed link where a factor was added shortly before: its holder may be the thief', async () => {
    const ada = await ordered()
    assertProblem(await ada.browser.post(path), 409, 'cancel-by-mail')
    assert.notEqual((await listFactors(ada.browser)).factorReset, null)
  })

  it('does not sign anybody in', async () => {
    const ada = await ordered()
    const browser = app.browser()
    await browser.post(path, { token: ada.token })
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
  })

  it('stops the reset of the link’s account, not of the one that is signed in', async () => {
    const [ada, grace] = [await ordered(), await ordered()]
    assert.equal((await grace.browser.post(path, { token: ada.token })).status, 204)
    assert.equal((await listFactors(ada.browser)).factorReset, null)
    assert.notEqual((await listFactors(grace.browser)).factorReset, null)
  })

  it('refuses a link that is used, made up, of another kind, or too old', async () => {
    const ada = await ordered()
    await app.browser().post('/v1/recovery', { email: ada.email })
    const [reset] = await mailsOf(app, ada.email, 'password-reset')
    const other = tokenIn(reset ?? { text: '' }, 'lkr')
    for (const token of ['', 'lkf_x', `lkf_${'A'.repeat(32)}00000000`, other])
      assertProblem(await app.browser().post(path, { token }), 410, 'link-expired')
    app.clock.advance(2 * days)
    assertProblem(await app.browser().post(path, { token: ada.token }), 410, 'link-expired')
  })

  it('dies with a newer order, whose link works', async () => {
    const ada = await ordered()
    app.clock.advance(1000)
    await orderReset(app.context, ada.email)
    const mails = await mailsOf(app, ada.email, 'factor-reset-announced')
    const newest = tokenIn(mails.at(-1) ?? { text: '' }, 'lkf')
    assertProblem(await app.browser().post(path, { token: ada.token }), 410, 'link-expired')
    assert.equal((await app.browser().post(path, { token: newest })).status, 204)
  })

  it('needs a link or a session; the password alone is neither', async () => {
    const ada = await ordered()
    assertProblem(await app.browser().post(path), 401, 'not-signed-in')
    assertProblem(await (await passwordProven(app, ada)).post(path), 401, 'not-signed-in')
    assertProblem(await app.browser().post(path, { token: ada.token, userId: 'usr_x' }), 422, 'validation')
  })

  it('finds nothing to stop where nothing was ordered', async () => {
    const { browser } = await registeredPerson(app)
    assertProblem(await browser.post(path), 410, 'link-expired')
  })
})
