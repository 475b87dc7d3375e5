import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertDenied } from '../../test/support/access-answers.ts'
import { assertAbsentTo, foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { connectionOf } from '../../test/support/sso.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('listSsoConnections', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('lists those of the organization, the oldest first, and nobody else’s', async () => {
    const organization = await foundedOrganization(app)
    await connectionOf(await foundedOrganization(app))
    const first = await connectionOf(organization)
    app.clock.advance(1000)
    const second = await connectionOf(organization, { kind: 'saml', name: 'Partners' })
    const answer = await organization.owner.browser.get<{ items: { id: string }[]; nextCursor: null }>(
      `${organization.path}/sso-connections`,
    )
    assert.deepEqual(
      answer.body.items.map(({ id }) => id),
      [first.id, second.id],
    )
    assert.equal(answer.body.nextCursor, null)
  })

  it('takes the permission, and shows strangers nothing', async () => {
    const organization = await foundedOrganization(app)
    const viewer = await memberOf(app, organization, 'viewer')
    assertDenied(await viewer.browser.get(`${organization.path}/sso-connections`))
    await assertAbsentTo(await registeredPerson(app), organization, (browser, path) =>
      browser.get(`${path}/sso-connections`),
    )
  })
})
