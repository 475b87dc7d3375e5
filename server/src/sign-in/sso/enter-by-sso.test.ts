import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { madeKey } from '../../../test/support/api-keys.ts'
import { assertProblem, type Json } from '../../../test/support/http-client.ts'
import {
  type Company,
  companyWith,
  linkThrough,
  type OidcApp,
  signInThrough,
  speakOf,
  startOidcApp,
} from '../../../test/support/oidc.ts'
import { roleOf } from '../../../test/support/organizations.ts'
import {
  actsOf,
  addPasskey,
  enrolTotp,
  listFactors,
  mailsOf,
  signInWithPasskey,
} from '../../../test/support/second-factors.ts'
import { createAuthenticator } from '../../../test/support/software-authenticator.ts'
import { linkOf, memberAt, personAt } from '../../../test/support/sso.ts'
import { transaction } from '../../database/transaction.ts'
import { saveSsoEntry } from './sso-requests.ts'

const path = '/v1/sign-in/sso/enter'

describe('enterBySso', () => {
  let app: OidcApp
  let company: Company
  before(async () => {
    app = await startOidcApp()
    company = await companyWith(app, app.provider)
  })
  after(() => app[Symbol.asyncDispose]())

  const shownTo = async (email: string, browser = app.browser()) => {
    speakOf(app, company, { email })
    const shown = await signInThrough(browser, company, { returnTo: '/account' })
    assert.equal(shown.body.next, 'sso-notice', shown.text)
    return { browser, notice: shown.body as Json & { token: string } }
  }

  it('tells what changes before anything does', async () => {
    const ada = await personAt(app, company.domain)
    await enrolTotp(app, ada)
    await addPasskey(ada.browser, createAuthenticator({ origin: app.context.config.baseUrl }))
    const { notice } = await shownTo(ada.email)
    const { token: _secret, ...facts } = notice
    assert.deepEqual(facts, {
      next: 'sso-notice',
      email: ada.email,
      organization: { id: company.organization.id, name: company.organization.name },
      connection: { id: company.id, name: 'Northwind staff' },
      changes: [
        'password-removed',
        'authenticator-app-removed',
        'passkeys-removed',
        'recovery-codes-removed',
        'address-fixed',
        'signed-out-elsewhere',
        'joins-organization',
      ],
      returnTo: '/account',
    })
    assert.ok((await listFactors(ada.browser)).password, 'nothing has changed yet')
  })

  it('tells of API keys that will wait', async () => {
    const ada = await personAt(app, company.domain)
    await madeKey(app, ada)
    const { notice } = await shownTo(ada.email)
    assert.ok((notice.changes as string[]).includes('api-keys-held'), JSON.stringify(notice))
  })

  it('links the account that agreed: its own ways in, sessions and pending mails are gone, its keys are held', async () => {
    const ada = await memberAt(app, company.organization, company.domain, 'editor')
    const authenticator = createAuthenticator({ origin: app.context.config.baseUrl })
    await addPasskey(ada.browser, authenticator)
    const key = await madeKey(app, ada)
    await app.browser().post('/v1/recovery', { email: ada.email })
    const [, resetToken = ''] = /#token=(\S+)/.exec((await app.mailTo(ada.email)).text) ?? []
    const { browser, notice } = await shownTo(ada.email)
    const entered = await browser.post(path, { answer: notice.token, accept: true })
    assert.deepEqual([entered.body.next, entered.body.returnTo], ['done', '/account'])
    assert.equal((await linkOf(app, ada)).connectionId, company.id)
    assert.equal(await roleOf(app, company.organization, ada), 'editor')
    assertProblem(await ada.browser.get('/v1/session'), 401, 'not-signed-in')
    const { email, password } = ada
    assertProblem(
      await app.browser().post('/v1/sign-in/password', { email, password }),
      401,
      'invalid-credentials',
    )
    assertProblem(await signInWithPasskey(app.browser(), authenticator), 422, 'passkey-refused')
    const reset = { token: resetToken, newPassword: 'another quiet lantern' }
    assertProblem(await app.browser().post('/v1/recovery/reset', reset), 410, 'link-expired')
    assertProblem(await key.program.get('/v1/account/profile'), 401, 'credential-ended')
    assert.equal((await mailsOf(app, email, 'sso-linked')).length, 1)
    assert.ok((await actsOf(app, email)).includes('account.sso-linked'))
    assert.equal((await signInThrough(app.browser(), company)).body.next, 'done')
  })

  it('makes a stranger to the organization its member', async () => {
    const ada = await personAt(app, company.domain)
    speakOf(app, company, { email: ada.email })
    const entered = await linkThrough(app.browser(), company)
    const { session } = entered.body as { session: { user: { id: string } } }
    assert.equal(await roleOf(app, company.organization, session.user), 'viewer')
  })

  it('asks again, with another token, who has not agreed', async () => {
    const ada = await personAt(app, company.domain)
    const { browser, notice } = await shownTo(ada.email)
    const again = await browser.post<{ next: string; token: string }>(path, { answer: notice.token })
    assert.equal(again.body.next, 'sso-notice', again.text)
    assertProblem(
      await browser.post(path, { answer: notice.token, accept: true }),
      410,
      'provider-request-expired',
    )
    assert.equal((await browser.post(path, { answer: again.body.token, accept: true })).body.next, 'done')
  })

  it('takes a token once, in its browser, for fifteen minutes', async () => {
    const ada = await personAt(app, company.domain)
    const first = await shownTo(ada.email)
    const given = { answer: first.notice.token, accept: true }
    const isOver = async (browser = app.browser()) =>
      assertProblem(await browser.post(path, given), 410, 'provider-request-expired')
    await isOver()
    app.clock.advance(15 * 60_000)
    await isOver(first.browser)
    assertProblem(await app.browser().post(path, { answer: 'lkt_made-up' }), 410, 'provider-request-expired')
  })

  it('lets exactly one of two at once through', async () => {
    const ada = await personAt(app, company.domain)
    const { browser, notice } = await shownTo(ada.email)
    const given = { answer: notice.token, accept: true }
    const answers = await Promise.all([browser.post(path, given), browser.post(path, given)])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410])
  })

  it('is no consent to what was never shown', async () => {
    const ada = await personAt(app, company.domain)
    const browser = app.browser()
    const answer = await arrivedEntry(browser, ada.email)
    const shown = await browser.post(path, { answer, accept: true })
    assert.equal(shown.body.next, 'sso-notice', shown.text)
  })

  it('refuses and uses up what the provider may not say', async () => {
    const browser = app.browser()
    const answer = await arrivedEntry(browser, 'erin@elsewhere.example')
    assertProblem(await browser.post(path, { answer }), 403, 'sign-in-refused')
    assertProblem(await browser.post(path, { answer }), 410, 'provider-request-expired')
  })

  /** As SAML leaves it for the browser that asked. */
  async function arrivedEntry(browser: ReturnType<typeof app.browser>, email: string): Promise<string> {
    await browser.post('/v1/sign-in/sso', { connectionId: company.id })
    const { kysely } = app.context.database
    const { device_hash, id, directory_id } = await kysely
      .selectFrom('provider_requests')
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    const facts = { returnTo: null, version: '', nonce: '', verifier: '', again: false }
    const request = {
      ...{ id, purpose: 'sso-sign-in', deviceHash: device_hash, connectionId: company.id },
      ...{ userId: null, sessionId: null, facts },
    }
    const identity = {
      ...{ connectionId: company.id, issuer: app.provider.url, subject: `entry-${email}`, email },
      ...{ emailVerified: true, firstName: 'Erin', lastName: 'Castillo', groups: [], provesMfa: false },
      ...{ authenticatedAt: null, ssoSession: null, sessionEndsAt: null, idToken: null, claims: {} },
    }
    return transaction(app.context.database, (tx) =>
      saveSsoEntry(app.context, tx, { directoryId: directory_id, request }, identity),
    )
  }
})
