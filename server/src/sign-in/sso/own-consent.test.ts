import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { type Answer, assertProblem, type Client, type Json } from '../../../test/support/http-client.ts'
import {
  type Company,
  companyWith,
  employeeOf,
  linkThrough,
  type OidcApp,
  signInThrough,
  speakOf,
  startOidcApp,
} from '../../../test/support/oidc.ts'
import { foundedOrganization, grantTo, memberOf, projectIn } from '../../../test/support/organizations.ts'
import { signedInElsewhere } from '../../../test/support/people.ts'
import { enrolTotp, mailsOf } from '../../../test/support/second-factors.ts'
import { linkOf, memberAt, newDomain, personAt } from '../../../test/support/sso.ts'

const dayMs = 86_400_000

function assertUnproven(answer: Answer<Json>): void {
  assert.equal(assertProblem(answer, 403, 'sign-in-refused').reason, 'own-proof-required')
}

eachEngine((engine) => {
  describe('an account that holds something in another organization', () => {
    let app: OidcApp
    before(async () => {
      app = await startOidcApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const comeAs = (browser: Client, company: Company, email: string) => {
      speakOf(app, company, { email })
      return signInThrough(browser, company)
    }

    it('is not handed over with a domain that changes hands, nor is its mailbox a way in', async () => {
      const domain = newDomain()
      const old = await companyWith(app, app.provider, { domain })
      const { owner } = old.organization
      const employee = await employeeOf(app, old)
      const unlinked = await memberAt(app, old.organization, domain, 'admin')
      app.dns.records.clear()
      app.clock.advance(dayMs)
      await app.runJob('check-sso-domains')
      app.clock.advance(8 * dayMs)
      const taker = await foundedOrganization(app)
      const company = await companyWith(app, app.provider, { domain, organization: taker })
      for (const email of [owner.email, unlinked.email]) {
        assertUnproven(await comeAs(app.browser(), company, email))
      }
      const refused = assertProblem(
        await comeAs(app.browser(), company, employee.email),
        403,
        'sign-in-refused',
      )
      assert.equal(refused.reason, 'account-disabled')
      for (const email of [owner.email, unlinked.email, employee.email]) {
        assert.equal((await mailsOf(app, email, 'sso-released')).length, 0)
      }
      assert.equal((await linkOf(app, owner)).connectionId, null)
    })

    it('is linked where its person has just proven it by its own ways', async () => {
      const company = await companyWith(app, app.provider)
      const ada = await memberOf(
        app,
        await foundedOrganization(app),
        'editor',
        await personAt(app, company.domain),
      )
      assertUnproven(await comeAs(app.browser(), company, ada.email))
      const stranger = await personAt(app, company.domain)
      assertUnproven(await comeAs(stranger.browser, company, ada.email))
      app.clock.advance(11 * 60_000)
      assertUnproven(await comeAs(ada.browser, company, ada.email))
      const browser = await signedInElsewhere(app, ada)
      speakOf(app, company, { email: ada.email })
      assert.equal((await linkThrough(browser, company)).body.next, 'done')
      assert.equal((await linkOf(app, ada)).connectionId, company.id)
    })

    it('is not linked by a session that proved less than the account asks for', async () => {
      const company = await companyWith(app, app.provider)
      const ada = await memberOf(
        app,
        await foundedOrganization(app),
        'editor',
        await personAt(app, company.domain),
      )
      await enrolTotp(app, ada)
      const db = app.context.database.kysely
      const setMethods = (methods: string[]) =>
        db
          .updateTable('sessions')
          .set({ methods: JSON.stringify(methods), fresh_at: app.clock.now() })
          .where('user_id', '=', ada.id)
          .execute()
      await setMethods(['pwd'])
      assertUnproven(await comeAs(ada.browser, company, ada.email))
      await setMethods(['sso', 'mfa'])
      assertUnproven(await comeAs(ada.browser, company, ada.email))
      await setMethods(['pwd', 'otp', 'mfa'])
      assert.equal((await comeAs(ada.browser, company, ada.email)).body.next, 'sso-notice')
    })

    it('also by a grant; a role that allows nothing is none, and its own organization no other', async () => {
      const company = await companyWith(app, app.provider)
      const elsewhere = await foundedOrganization(app)
      const nobody = await memberOf(app, elsewhere, 'none', await personAt(app, company.domain))
      assert.equal((await comeAs(app.browser(), company, nobody.email)).body.next, 'sso-notice')
      const project = await projectIn(app, elsewhere)
      await grantTo(app, elsewhere, nobody, { kind: 'project', id: project, role: 'viewer' })
      assertUnproven(await comeAs(app.browser(), company, nobody.email))
      const member = await memberOf(app, company.organization, 'viewer', nobody)
      assert.equal((await comeAs(app.browser(), company, member.email)).body.next, 'sso-notice')
    })
  })
})
