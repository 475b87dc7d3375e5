import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent } from '../../test/support/access-answers.ts'
import { assertProblem, type Client, type Json } from '../../test/support/http-client.ts'
import { ruledOrganization } from '../../test/support/mfa-requirement.ts'
import {
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { enrolTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

interface List {
  items: (Json & { name: string })[]
  nextCursor: string | null
}

describe('listWorkspaces', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const namesFor = async (browser: Client, path: string) => {
    const { status, text, body } = await browser.get<List>(path)
    assert.equal(status, 200, text)
    return body.items.map(({ name }) => name).sort()
  }

  it('shows the workspaces of the project, newest first', async () => {
    const organization = await foundedOrganization(app)
    const [project, other] = [await projectIn(app, organization), await projectIn(app, organization, 'Other')]
    for (const name of ['staging', 'Production', 'Review']) {
      await workspaceIn(app, organization, project, name)
      app.clock.advance(1000)
    }
    await workspaceIn(app, organization, other, 'Not of it')
    const { browser } = await memberOf(app, organization, 'viewer')
    const { body } = await browser.get<List>(`${organization.path}/projects/${project}/workspaces`)
    assert.deepEqual(
      body.items.map(({ name }) => name),
      ['Review', 'Production', 'staging'],
    )
    assert.equal(body.nextCursor, null)
    assert.deepEqual(Object.keys(body.items[0] ?? {}).sort(), [
      'createdAt',
      'description',
      'id',
      'name',
      'organizationId',
      'projectId',
      'updatedAt',
    ])
  })

  it('leaves out what a grant on the workspace hides, and shows what one opens', async () => {
    const organization = await foundedOrganization(app)
    const project = await projectIn(app, organization)
    const path = `${organization.path}/projects/${project}/workspaces`
    const ids = new Map<string, string>()
    for (const name of ['A', 'B', 'C']) ids.set(name, await workspaceIn(app, organization, project, name))
    const grant = (member: { id: string }, name: string, role: string) =>
      grantTo(app, organization, member, { kind: 'workspace', id: ids.get(name) ?? '', role })

    const viewer = await memberOf(app, organization, 'viewer')
    await grant(viewer, 'B', 'none')
    assert.deepEqual(await namesFor(viewer.browser, path), ['A', 'C'])

    const admin = await memberOf(app, organization, 'admin')
    await grant(admin, 'B', 'none')
    assert.deepEqual(await namesFor(admin.browser, path), ['A', 'B', 'C'], 'admins are not lowered')

    const guest = await memberOf(app, organization, 'none')
    await grantTo(app, organization, guest, { kind: 'project', id: project, role: 'viewer' })
    assert.deepEqual(await namesFor(guest.browser, path), ['A', 'B', 'C'])
    await grant(guest, 'A', 'billing')
    assert.deepEqual(await namesFor(guest.browser, path), ['B', 'C'])
  })

  it('leaves out what the MFA rule closes to the session for the role granted there', async () => {
    const organization = await ruledOrganization(app, { appliesTo: 'roles', roles: ['editor'] })
    const project = await projectIn(app, organization)
    const path = `${organization.path}/projects/${project}/workspaces`
    const bound = await workspaceIn(app, organization, project, 'Bound')
    await workspaceIn(app, organization, project, 'Free')
    const member = await memberOf(app, organization, 'none')
    await grantTo(app, organization, member, { kind: 'project', id: project, role: 'viewer' })
    await grantTo(app, organization, member, { kind: 'workspace', id: bound, role: 'editor' })
    assert.deepEqual(await namesFor(member.browser, path), ['Free'])
    assert.equal((await member.browser.get(`${path}/${bound}`)).status, 403)
    await enrolTotp(app, member)
    assert.deepEqual(await namesFor(member.browser, path), ['Bound', 'Free'])
  })

  it('is read page by page without gap or repetition, also when all were made at once', async () => {
    const organization = await foundedOrganization(app)
    const project = await projectIn(app, organization)
    const names = Array.from({ length: 7 }, (_, n) => `Environment ${n}`)
    for (const name of names) await workspaceIn(app, organization, project, name)
    const hidden = await workspaceIn(app, organization, project, 'Hidden')
    const { id, browser } = await memberOf(app, organization, 'viewer')
    await grantTo(app, organization, { id }, { kind: 'workspace', id: hidden, role: 'none' })
    const path = `${organization.path}/projects/${project}/workspaces?limit=3`
    const pages: string[][] = []
    let cursor: string | null = null
    do {
      const url: string = cursor === null ? path : `${path}&cursor=${cursor}`
      const { body } = await browser.get<List>(url)
      pages.push(body.items.map(({ name }) => name))
      cursor = body.nextCursor
    } while (cursor !== null)
    assert.deepEqual(
      pages.map((page) => page.length),
      [3, 3, 1],
    )
    assert.deepEqual(pages.flat().sort(), names)
    for (const query of ['limit=0', 'limit=101', 'cursor=nonsense', 'offset=3']) {
      const url = `${organization.path}/projects/${project}/workspaces?${query}`
      assertProblem(await browser.get(url), 422, 'validation')
    }
  })

  it('answers for projects that are foreign or hidden as for absent ones', async () => {
    const foreign = await foundedOrganization(app)
    const theirs = await projectIn(app, foreign)
    const mine = await foundedOrganization(app)
    const hidden = await projectIn(app, mine)
    const { browser } = await memberOf(app, mine, 'none')
    const absent = () => browser.get(`${mine.path}/projects/${createId('project')}/workspaces`)
    await assertAbsent(browser.get(`${mine.path}/projects/${hidden}/workspaces`), absent())
    await assertAbsent(browser.get(`${mine.path}/projects/${theirs}/workspaces`), absent())
    await assertAbsent(browser.get(`${foreign.path}/projects/${theirs}/workspaces`), absent())
  })
})
