import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { ownedBy, personOf } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('previewApplicationTransfer', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('tells who moves along, and changes nothing', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const one = await ownedBy(organization.owner, 'application', { organization })
    await personOf(app, one)
    const { body } = await browser.get(`${one.path}/transfer-preview`)
    assert.deepEqual(body, {
      from: { organizationId: organization.id },
      to: { organizationId: null },
      moves: { people: 1 },
      ends: { grants: 0 },
      obstacles: [],
    })
    assert.equal((await browser.get(one.path)).body.organizationId, organization.id)
    const same = await browser.get(`${one.path}/transfer-preview?organizationId=${organization.id}`)
    assertProblem(same, 422, 'validation')
  })
})
