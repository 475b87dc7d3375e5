import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import {
  companyWith,
  type OidcApp,
  signInThrough,
  speakOf,
  startOidcApp,
} from '../../../test/support/oidc.ts'
import { codeNow, enrolTotp, stepMs } from '../../../test/support/second-factors.ts'

describe('an exempt owner between the provider and their own second factor', () => {
  let app: OidcApp
  before(async () => {
    app = await startOidcApp()
  })
  after(() => app[Symbol.asyncDispose]())

  /** Past the provider, and asked for the second factor. */
  const halfway = async () => {
    const company = await companyWith(app, app.provider)
    const { owner } = company.organization
    const { secret } = await enrolTotp(app, owner)
    const set = await owner.browser.request('PUT', `${company.path}/enforcement`, {
      body: { stage: 'enforced', exemptions: [owner.id] },
    })
    assert.equal(set.status, 200, set.text)
    speakOf(app, company, { email: owner.email })
    const browser = app.browser()
    assert.equal((await signInThrough(browser, company)).body.next, 'second-factor')
    app.clock.advance(stepMs)
    const goOn = () => browser.post('/v1/sign-in/totp', { code: codeNow(app, secret) })
    const signOutThere = async () => {
      const body = new URLSearchParams({ logout_token: await app.provider.logoutToken() }).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      return app.browser().request('POST', `/v1/sso/${company.id}/backchannel-logout`, { body, headers })
    }
    return { company, owner, browser, goOn, signOutThere }
  }

  it('gets a session that the provider can end', async () => {
    const { company, owner, browser, goOn, signOutThere } = await halfway()
    assert.equal((await goOn()).body.next, 'done')
    const sessions = await app.context.database.kysely
      .selectFrom('sessions')
      .select('sso_connection_id')
      .where('user_id', '=', owner.id)
      .orderBy('created_at', 'desc')
      .execute()
    assert.equal(sessions[0]?.sso_connection_id, company.id)
    assert.equal((await signOutThere()).status, 200)
    assert.equal((await browser.get('/v1/session')).status, 401)
  })

  it('gets none once the connection is off, or the provider has ended its session', async () => {
    const off = await halfway()
    assert.equal((await off.owner.browser.patch(off.company.path, { state: 'off' })).status, 200)
    assertProblem(await off.goOn(), 410, 'attempt-expired')
    const out = await halfway()
    assert.equal((await out.signOutThere()).status, 200)
    assertProblem(await out.goOn(), 410, 'attempt-expired')
  })

  it('gets none once the connection is gone', async () => {
    const { company, owner, goOn } = await halfway()
    assert.equal((await owner.browser.delete(company.path)).status, 204)
    assertProblem(await goOn(), 410, 'attempt-expired')
  })
})
