import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { operatorOf } from '../../../test/support/deployment-sso.ts'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { type Answer, assertProblem, type Json } from '../../../test/support/http-client.ts'
import {
  type Company,
  companyWith,
  type OidcApp,
  signInThrough,
  speakOf,
  startOidcApp,
} from '../../../test/support/oidc.ts'
import { mailsOf } from '../../../test/support/second-factors.ts'
import { linkOf, newDomain, personAt, provenDomain } from '../../../test/support/sso.ts'

const dayMs = 86_400_000

function assertRefused(answer: Answer<Json>, reason: string): void {
  assert.equal(assertProblem(answer, 403, 'sign-in-refused').reason, reason)
}

eachEngine((engine) => {
  describe('an identity', () => {
    let app: OidcApp
    before(async () => {
      app = await startOidcApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    /** A company whose exempt owner has come in through the provider once. */
    const companyWithExemptOwner = async () => {
      const company = await companyWith(app, app.provider)
      const { owner } = company.organization
      const body = { stage: 'enforced', exemptions: [owner.id] }
      const set = await owner.browser.request('PUT', `${company.path}/enforcement`, { body })
      assert.equal(set.status, 200, set.text)
      const spoken = speakOf(app, company, { email: owner.email })
      const came = await signInThrough(app.browser(), company)
      assert.equal(came.status, 200, came.text)
      return { company, owner, sub: spoken.sub }
    }
    const changeAddress = (id: string, email: string) =>
      app.context.database.kysely.updateTable('users').set({ email }).where('id', '=', id).execute()

    it('of an exempt owner is told by mail', async () => {
      const { owner } = await companyWithExemptOwner()
      const [mail] = await mailsOf(app, owner.email, 'factor-changed')
      assert.match(mail?.text ?? '', /company sign-in was connected|identity provider/i)
    })

    it('opens no account whose own address is not the one it names', async () => {
      const { company, owner, sub } = await companyWithExemptOwner()
      await changeAddress(owner.id, `private${owner.id}@elsewhere.example`)
      app.provider.claims.sub = sub
      assertRefused(await signInThrough(app.browser(), company), 'other-person')
      assert.equal((await linkOf(app, owner)).connectionId, null)
    })

    it('is forgotten with the domain, also of somebody who was exempt', async () => {
      const { company, owner } = await companyWithExemptOwner()
      await provenDomain(app, company, newDomain())
      const { body } = await owner.browser.get<{ domains: { id: string; domain: string }[] }>(company.path)
      const old = body.domains.find(({ domain }) => domain === company.domain)
      const removed = await owner.browser.delete(`${company.path}/domains/${old?.id}`)
      assert.equal(removed.status, 204, removed.text)
      assert.equal((await linkOf(app, owner)).identities, 0)
    })

    it('of an organization opens no account that runs the deployment', async () => {
      const company = await companyWith(app, app.provider)
      const operator = await operatorOf(app, await personAt(app, company.domain))
      speakOf(app, company, { email: operator.email })
      assertRefused(await signInThrough(app.browser(), company), 'operator')
      assert.equal((await linkOf(app, operator)).connectionId, null)
    })

    it('makes and links nobody while the record of the domain is gone, and lets the linked in', async () => {
      const company = await companyWith(app, app.provider)
      const { sub, email } = speakOf(app, company)
      assert.equal((await signInThrough(app.browser(), company)).status, 200)
      const known = await personAt(app, company.domain)
      app.dns.records.clear()
      app.clock.advance(dayMs)
      await app.runJob('check-sso-domains')
      app.clock.advance(7 * dayMs)
      speakOf(app, company)
      assertRefused(await signInThrough(app.browser(), company), 'domain-missing')
      speakOf(app, company, { email: known.email })
      assertRefused(await signInThrough(app.browser(), company), 'domain-missing')
      speakOf(app, company, { sub, email })
      assert.equal((await signInThrough(app.browser(), company)).status, 200)
    })
  })
})

describe('a proof by OpenID Connect', () => {
  let app: OidcApp
  let company: Company
  before(async () => {
    app = await startOidcApp()
    company = await companyWith(app, app.provider)
  })
  after(() => app[Symbol.asyncDispose]())

  it('of which nobody says when it was given is not fresh, and none when it was asked anew', async () => {
    const person = speakOf(app, company)
    assert.equal((await signInThrough(app.browser(), company)).status, 200)
    speakOf(app, company, { ...person, auth_time: undefined })
    const browser = app.browser()
    const came = await signInThrough(browser, company)
    assert.equal(came.status, 200, came.text)
    const key = { name: 'CI', expiresAt: null }
    assertProblem(await browser.post('/v1/api-keys', key), 403, 'fresh-proof-required')
    const again = await signInThrough(app.browser(), company, { again: true })
    assertProblem(again, 502, 'provider-failed')
  })
})
