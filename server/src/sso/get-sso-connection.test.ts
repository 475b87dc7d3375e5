import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { connectionOf } from '../../test/support/sso.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('getSsoConnection', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows the connection as it was made', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const { status, body } = await organization.owner.browser.get(connection.path)
    assert.deepEqual([status, body.id, body.name, body.domains], [200, connection.id, 'Northwind staff', []])
    assert.deepEqual(body.enforcement, {
      stage: 'none',
      enforceAt: null,
      fallbackAfterDays: null,
      exemptions: [],
      eligible: [eligible(organization.owner)],
    })
  })

  it('answers for one of another organization as for none', async () => {
    const organization = await foundedOrganization(app)
    const other = await connectionOf(await foundedOrganization(app))
    const { browser } = organization.owner
    const foreign = await browser.get(`${organization.path}/sso-connections/${other.id}`)
    const absent = await browser.get(`${organization.path}/sso-connections/${createId('ssoConnection')}`)
    assertProblem(foreign, 404, 'not-found')
    assert.equal(foreign.text, absent.text)
    assertProblem(await browser.get(other.path), 404, 'not-found')
  })

  it('takes the permission', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const editor = await memberOf(app, organization, 'editor')
    assertDenied(await editor.browser.get(connection.path))
    const admin = await memberOf(app, organization, 'admin')
    assert.equal((await admin.browser.get(connection.path)).status, 200)
  })
})

function eligible({ id, email }: { id: string; email: string }) {
  return { id, email, firstName: 'Ada', lastName: 'Moreau' }
}
