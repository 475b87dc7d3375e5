import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent } from '../../test/support/access-answers.ts'
import { foundedOrganization, grantTo, memberOf, projectIn } from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('getProject', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows the project and what the reader may do there', async () => {
    const organization = await foundedOrganization(app)
    const id = await projectIn(app, organization, 'Website')
    const { browser } = await memberOf(app, organization, 'viewer')
    const { status, body } = await browser.get(`${organization.path}/projects/${id}`)
    assert.equal(status, 200)
    const at = new Date(app.clock.now()).toISOString()
    assert.deepEqual(body, {
      id,
      organizationId: organization.id,
      name: 'Website',
      description: null,
      createdAt: at,
      updatedAt: at,
      permissions: ['organization.read', 'members.read', 'project.read'],
    })
  })

  it('counts a grant on the project, raising or lowering', async () => {
    const organization = await foundedOrganization(app)
    const id = await projectIn(app, organization)
    const raised = await memberOf(app, organization, 'none')
    await grantTo(app, organization, raised, { kind: 'project', id, role: 'editor' })
    const { status, body } = await raised.browser.get<{ permissions: string[] }>(
      `${organization.path}/projects/${id}`,
    )
    assert.equal(status, 200)
    assert.ok(body.permissions.includes('workspace.create'))
    assert.ok(!body.permissions.includes('project.create'), 'which is a matter of the organization')

    const lowered = await memberOf(app, organization, 'editor')
    await grantTo(app, organization, lowered, { kind: 'project', id, role: 'none' })
    await assertAbsent(
      lowered.browser.get(`${organization.path}/projects/${id}`),
      lowered.browser.get(`${organization.path}/projects/${createId('project')}`),
    )
  })

  it('answers alike for a foreign project, one of another organization of the reader, and none', async () => {
    const mine = await foundedOrganization(app)
    const { browser } = mine.owner
    const second = await foundedOrganization(app, mine.owner, 'Second')
    const elsewhere = await projectIn(app, second)
    const foreign = await foundedOrganization(app)
    const theirs = await projectIn(app, foreign)
    const absent = () => browser.get(`${mine.path}/projects/${createId('project')}`)
    await assertAbsent(browser.get(`${foreign.path}/projects/${theirs}`), absent())
    await assertAbsent(browser.get(`${mine.path}/projects/${theirs}`), absent())
    await assertAbsent(browser.get(`${mine.path}/projects/${elsewhere}`), absent())
    assert.equal((await browser.get(`${second.path}/projects/${elsewhere}`)).status, 200)
  })
})
