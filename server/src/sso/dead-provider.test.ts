import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Company, companyWith, employeeOf, type OidcApp, startOidcApp } from '../../test/support/oidc.ts'
import { assertRejectsWith } from '../../test/support/organizations.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import { linkOf } from '../../test/support/sso.ts'
import { rescuePassword } from '../operator/rescue-password.ts'

const dayMs = 86_400_000
const newPassword = 'seven slow ferries at dusk'

describe('a person whose provider lets nobody in any more', () => {
  let app: OidcApp
  before(async () => {
    app = await startOidcApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const rescued = async ({ id, email }: { id: string; email: string }) => {
    const link = await rescuePassword(app.context, email)
    assert.equal((await linkOf(app, { id })).connectionId, null)
    assert.equal((await mailsOf(app, email, 'password-reset')).length, 1)
    assert.equal((await mailsOf(app, email, 'sso-released')).length, 0)
    const [, token = ''] = link?.split('#token=') ?? []
    const reset = await app.browser().post('/v1/recovery/reset', { token, newPassword })
    assert.equal(reset.status, 200, reset.text)
    const came = await app.browser().post('/v1/sign-in/password', { email, password: newPassword })
    assert.equal(came.body.next, 'done', came.text)
  }
  const set = (company: Company, values: { state?: 'off'; metadata_error?: string }) =>
    app.context.database.kysely
      .updateTable('sso_connections')
      .set(values)
      .where('id', '=', company.id)
      .execute()

  it('is rescued when it is switched off, or says nothing of itself', async () => {
    for (const values of [{ state: 'off' as const }, { metadata_error: 'unreachable' }]) {
      const company = await companyWith(app, app.provider)
      const person = await employeeOf(app, company)
      await assertRejectsWith(rescuePassword(app.context, person.email), 'sso-managed')
      await set(company, values)
      await rescued(person)
    }
  })

  it('is rescued when nobody has come in through it for a week', async () => {
    const company = await companyWith(app, app.provider)
    const person = await employeeOf(app, company)
    app.clock.advance(7 * dayMs - 1)
    await assertRejectsWith(rescuePassword(app.context, person.email), 'sso-managed')
    app.clock.advance(1)
    await rescued(person)
  })
})
