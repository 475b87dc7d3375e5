import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import { ruledOrganization } from '../../../test/support/mfa-requirement.ts'
import {
  customRoleOf,
  foundedOrganization,
  memberOf,
  organizationActs,
} from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { mailsOf } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const template = 'administrators-asked'

describe('askAdministrators', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('writes to everybody who can change the rule, also by a custom role, and to nobody else', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const role = await customRoleOf(app, organization, ['organization.read', 'mfa.manage'])
    const custom = await memberOf(app, organization, role)
    const [editor, other] = [
      await memberOf(app, organization, 'editor'),
      await memberOf(app, organization, 'viewer'),
    ]
    const stranger = await memberOf(app, await foundedOrganization(app), 'admin')
    const answer = await other.browser.post(`${organization.path}/mfa-requirement/ask`, {
      message: 'I need to publish\nthe May report.',
    })
    assert.deepEqual([answer.status, answer.body], [200, { asked: 3 }])
    for (const { email } of [organization.owner, admin, custom]) {
      const [mail, ...more] = await mailsOf(app, email, template)
      assert.match(mail?.text ?? '', /asks the administrators of Northwind for a role that allows more/)
      assert.match(mail?.text ?? '', /They write: “I need to publish the May report\.”/)
      assert.ok(mail?.text.includes(other.email))
      assert.equal(more.length, 0)
    }
    for (const { email } of [editor, other, stranger]) {
      assert.equal((await mailsOf(app, email, template)).length, 0)
    }
    assert.equal((await organizationActs(app, organization)).at(-1), 'mfa-requirement.administrators-asked')
  })

  it('works for somebody whom the rule keeps out, and says that it is about the rule', async () => {
    const organization = await ruledOrganization(app, { appliesTo: 'all' })
    const { browser } = await memberOf(app, organization, 'viewer')
    assertProblem(await browser.get(organization.path), 403, 'access-denied')
    assert.equal((await browser.post(`${organization.path}/mfa-requirement/ask`)).status, 200)
    const [mail] = await mailsOf(app, organization.owner.email, template)
    assert.match(mail?.text ?? '', /is bound by the rule of Northwind that requires a second factor/)
  })

  it('takes once a day per person and organization', async () => {
    const [organization, other] = [await foundedOrganization(app), await foundedOrganization(app)]
    const member = await memberOf(app, organization, 'viewer')
    const second = await memberOf(app, organization, 'viewer')
    await memberOf(app, other, 'viewer', member)
    const ask = ({ browser }: typeof member, { path }: typeof other) =>
      browser.post(`${path}/mfa-requirement/ask`)
    assert.equal((await ask(member, organization)).status, 200)
    app.clock.advance(86_400_000 - 1000)
    const refused = await ask(member, organization)
    assert.equal(assertProblem(refused, 429, 'too-many-attempts').retryAfterSeconds, 1)
    assert.equal(refused.headers.get('retry-after'), '1')
    assert.equal((await ask(second, organization)).status, 200)
    assert.equal((await ask(member, other)).status, 200)
    app.clock.advance(1000)
    assert.equal((await ask(member, organization)).status, 200)
    assert.equal((await mailsOf(app, organization.owner.email, template)).length, 3)
  })

  it('says that there is nobody to ask, and does not count it', async () => {
    const organization = await foundedOrganization(app)
    const ask = () => organization.owner.browser.post(`${organization.path}/mfa-requirement/ask`)
    assert.deepEqual((await ask()).body, { asked: 0 })
    await memberOf(app, organization, 'admin')
    assert.deepEqual((await ask()).body, { asked: 1 })
  })

  it('carries no links, addresses or numbers to the administrators', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = await memberOf(app, organization, 'viewer')
    for (const message of [
      'Please look at evil.example',
      'https://evil',
      'write to me@evil',
      'Call +49 30 1234567',
      '<b>now</b>',
    ]) {
      const answer = await browser.post(`${organization.path}/mfa-requirement/ask`, { message })
      assertProblem(answer, 422, 'validation')
    }
    assert.equal((await mailsOf(app, organization.owner.email, template)).length, 0)
  })

  it('is for members', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = await registeredPerson(app)
    assertProblem(await browser.post(`${organization.path}/mfa-requirement/ask`), 404, 'not-found')
  })
})
