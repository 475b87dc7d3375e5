import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../../test/support/access-answers.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'

describe('updateBilling', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('sets the contact in canonical form, and removes it', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = await memberOf(app, organization, 'billing')
    const path = `${organization.path}/billing`
    const contact = { name: '  Accounts   payable ', email: 'Books@Example.COM' }
    const { status, body } = await browser.patch(path, { contact })
    assert.equal(status, 200)
    assert.deepEqual(body, { contact: { name: 'Accounts payable', email: 'books@example.com' } })
    assert.deepEqual((await browser.get(path)).body.contact, body.contact)
    assert.deepEqual((await browser.patch(path, { contact: null })).body, { contact: null })
    assert.equal((await browser.get(path)).body.contact, null)
    assert.deepEqual(await organizationActs(app, organization), [
      'organization.created',
      'billing.contact-changed',
      'billing.contact-changed',
    ])
  })

  it('leaves no address in the log', async () => {
    const organization = await foundedOrganization(app)
    const contact = { name: 'Books', email: 'private@example.com' }
    await organization.owner.browser.patch(`${organization.path}/billing`, { contact })
    const { text } = await organization.owner.browser.get(`${organization.path}/audit-events`)
    assert.match(text, /billing\.contact-changed/)
    assert.doesNotMatch(text, /private@example\.com/)
  })

  it('refuses what is no name or no address, and names the field', async () => {
    const organization = await foundedOrganization(app)
    const fine = { name: 'Books', email: 'books@example.com' }
    for (const contact of [
      { ...fine, email: 'books' },
      { ...fine, email: 'a@example.com,b@example.com' },
      { ...fine, email: '"quoted"@example.com' },
      { ...fine, email: ['books@example.com'] },
      { ...fine, name: ' ' },
      { name: 'Books' },
      { ...fine, phone: '1' },
      'books@example.com',
    ]) {
      const answer = await organization.owner.browser.patch(`${organization.path}/billing`, { contact })
      const { errors } = assertProblem(answer, 422, 'validation') as { errors: { path: string }[] }
      assert.ok(
        errors.some(({ path }) => path.startsWith('contact')),
        answer.text,
      )
    }
    const other = await organization.owner.browser.patch(`${organization.path}/billing`, { plan: 'large' })
    assertProblem(other, 422, 'validation')
  })

  it('takes billing.manage: whoever may only read is refused', async () => {
    const organization = await foundedOrganization(app)
    for (const role of ['admin', 'editor', 'none']) {
      const { browser } = await memberOf(app, organization, role)
      assertDenied(await browser.patch(`${organization.path}/billing`, { contact: null }))
    }
  })

  it('answers for a foreign organization as for an absent one', async () => {
    const foreign = await foundedOrganization(app)
    const { browser } = (await foundedOrganization(app)).owner
    const absent = `/v1/organizations/${createId('organization')}/billing`
    const body = { contact: null }
    await assertAbsent(browser.patch(`${foreign.path}/billing`, body), browser.patch(absent, body))
  })
})
