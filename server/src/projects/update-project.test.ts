import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import {
  foundedOrganization,
  grantTo,
  memberOf,
  organizationActs,
  projectIn,
} from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('updateProject', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('changes the given facts and leaves the others', async () => {
    const organization = await foundedOrganization(app)
    const path = `${organization.path}/projects/${await projectIn(app, organization, 'Website')}`
    const { browser } = organization.owner
    const { permissions, ...before } = (await browser.get(path)).body
    app.clock.advance(5000)
    const updatedAt = new Date(app.clock.now()).toISOString()
    const described = await browser.patch(path, { description: ' All  pages ' })
    assert.equal(described.status, 200)
    assert.deepEqual(described.body, { ...before, description: 'All pages', updatedAt })
    const renamed = await browser.patch(path, { name: 'Front' })
    assert.deepEqual(renamed.body, { ...before, name: 'Front', description: 'All pages', updatedAt })
    const emptied = await browser.patch(path, { description: null })
    assert.equal(emptied.body.description, null)
    assert.ok((await organizationActs(app, organization)).includes('project.updated'))
  })

  it('refuses the name of another project, and takes its own in another case', async () => {
    const organization = await foundedOrganization(app)
    await projectIn(app, organization, 'Taken')
    const path = `${organization.path}/projects/${await projectIn(app, organization, 'Website')}`
    const { browser } = organization.owner
    assertProblem(await browser.patch(path, { name: 'TAKEN' }), 409, 'name-taken')
    assert.equal((await browser.get(path)).body.name, 'Website')
    assert.equal((await browser.patch(path, { name: 'WebSite' })).body.name, 'WebSite')
  })

  it('refuses a blank name and fields that are not to be written', async () => {
    const organization = await foundedOrganization(app)
    const path = `${organization.path}/projects/${await projectIn(app, organization)}`
    for (const body of [{ name: ' ' }, { id: createId('project') }, { organizationId: organization.id }])
      assertProblem(await organization.owner.browser.patch(path, body), 422, 'validation')
  })

  it('takes project.update, of the membership or of a grant', async () => {
    const organization = await foundedOrganization(app)
    const id = await projectIn(app, organization)
    const path = `${organization.path}/projects/${id}`
    const viewer = await memberOf(app, organization, 'viewer')
    assertDenied(await viewer.browser.patch(path, { name: 'Mine' }))
    await grantTo(app, organization, viewer, { kind: 'project', id, role: 'editor' })
    assert.equal((await viewer.browser.patch(path, { name: 'Mine' })).status, 200)
    const editor = await memberOf(app, organization, 'editor')
    await grantTo(app, organization, editor, { kind: 'project', id, role: 'viewer' })
    assertDenied(await editor.browser.patch(path, { name: 'Theirs' }))
  })

  it('answers for a foreign project as for an absent one, and changes nothing there', async () => {
    const foreign = await foundedOrganization(app)
    const theirs = await projectIn(app, foreign, 'Theirs')
    const mine = await foundedOrganization(app)
    const { browser } = mine.owner
    const absent = () => browser.patch(`${mine.path}/projects/${createId('project')}`, { name: 'X' })
    await assertAbsent(browser.patch(`${mine.path}/projects/${theirs}`, { name: 'X' }), absent())
    await assertAbsent(browser.patch(`${foreign.path}/projects/${theirs}`, { name: 'X' }), absent())
    assert.equal((await foreign.owner.browser.get(`${foreign.path}/projects/${theirs}`)).body.name, 'Theirs')
  })
})
