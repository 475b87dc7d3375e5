import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, registerHolder, visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import { obstaclesIn } from '../support/for-everybody.ts'
import { press, seeHeading, seeText } from '../support/in-browser.ts'
import {
  createProject,
  type Founded,
  foundOrganization,
  invitationToken,
  inviteTo,
  joinAs,
  secureOwner,
} from '../support/organization-founder.ts'
import { makeStatementsOf } from '../support/statements.ts'

/** A page of the organization, or what it becomes after some steps. */
interface Sight {
  name: string
  path: string
  heading: string
  steps?: (page: Page) => Promise<unknown>
}

let server: ServerProcess
let browser: TestBrowser
let founded: Founded
let guest: AccountHolder
let sights: Sight[]

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option })
}

function sightsOf({ name }: Founded, projectId: string, workspaceId: string): Sight[] {
  return [
    { name: 'overview', path: 'overview', heading: name },
    { name: 'members', path: 'members', heading: 'Members' },
    {
      name: 'member-managed',
      path: 'members',
      heading: 'Members',
      steps: async (page) => {
        await page.getByRole('button', { name: 'Manage Grace Okoye' }).nth(1).click()
        await press(page, 'Give a role on one project')
        await seeText(page, 'Role there')
      },
    },
    {
      name: 'member-removal',
      path: 'members',
      heading: 'Members',
      steps: async (page) => {
        await page.getByRole('button', { name: 'Manage Grace Okoye' }).nth(1).click()
        await press(page, 'Remove from the organization')
        await page.getByRole('dialog', { name: 'Remove Grace Okoye?' }).waitFor()
      },
    },
    { name: 'invitations', path: 'invitations', heading: 'Invitations' },
    {
      name: 'invitation-refused',
      path: 'invitations',
      heading: 'Invitations',
      steps: async (page) => {
        await press(page, 'Send invitation')
        await seeText(page, 'Enter your e-mail address.')
      },
    },
    { name: 'roles', path: 'roles', heading: 'Roles' },
    {
      name: 'role-editor',
      path: 'roles',
      heading: 'Roles',
      steps: async (page) => {
        await press(page, 'New role')
        await choose(page, 'Start with what another role allows', 'Editor')
      },
    },
    { name: 'access', path: 'access', heading: 'Why can or can’t they?' },
    {
      name: 'access-refused',
      path: 'access',
      heading: 'Why can or can’t they?',
      steps: async (page) => {
        await choose(page, 'Person', `Grace Okoye (${guest.email})`)
        await choose(page, 'May this person …', 'delete the project')
        await choose(page, 'Project', 'Website')
        await press(page, 'Ask')
        await page
          .getByRole('heading', { name: 'No, Grace Okoye may not delete the project (Website).' })
          .waitFor()
      },
    },
    {
      name: 'access-dashboard',
      path: 'access',
      heading: 'Why can or can’t they?',
      steps: async (page) => {
        await choose(page, 'May this person …', 'see the dashboard')
        await seeText(page, 'There is no dashboard that you may see.')
        await press(page, 'Ask')
        await seeText(page, 'Choose a dashboard.')
      },
    },
    { name: 'projects', path: 'projects', heading: 'Projects' },
    { name: 'project', path: `projects/${projectId}`, heading: 'Website' },
    {
      name: 'project-deletion',
      path: `projects/${projectId}`,
      heading: 'Website',
      steps: async (page) => {
        await press(page, 'Delete project')
        await seeText(page, 'With it die 2 workspaces: production and staging.')
      },
    },
    {
      name: 'workspace',
      path: `projects/${projectId}/workspaces/${workspaceId}`,
      heading: 'staging',
    },
    { name: 'security', path: 'security', heading: 'Security' },
    {
      name: 'security-preview',
      path: 'security',
      heading: 'Security',
      steps: async (page) => {
        await page.getByRole('radio', { name: /Everybody/ }).check()
        await page.getByRole('radio', { name: /From a day on/ }).check()
        await press(page, 'See who is affected')
        await seeText(page, 'It binds')
      },
    },
    { name: 'billing', path: 'billing', heading: 'Billing' },
    { name: 'audit', path: 'audit', heading: 'Audit log' },
    { name: 'settings', path: 'settings', heading: 'Settings' },
    {
      name: 'organization-deletion',
      path: 'settings',
      heading: 'Settings',
      steps: async (page) => {
        await press(page, 'Delete organization')
        await seeText(page, 'With it die:')
      },
    },
    { name: 'nothing', path: 'projects/prj_00000000000000000000000000', heading: 'Nothing here' },
  ]
}

describe('the pages of an organization', { timeout: 300_000 }, () => {
  before(async () => {
    server = await startServerProcess({ settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
    founded = await foundOrganization(server.baseUrl)
    await secureOwner(founded)
    guest = await joinAs(server.baseUrl, founded, 'viewer')
    await inviteTo(founded, 'somebody.with.a.rather.long.name@departments.example.com', 'editor')
    const { projectId, workspaceIds } = await createProject(founded, 'Website', ['staging', 'production'])
    const path = `/v1/organizations/${founded.organizationId}/roles`
    await founded.owner.client.post(path, {
      name: 'Release crew',
      permissions: ['project.read', 'project.deploy'],
    })
    await makeStatementsOf(server, 2)
    sights = sightsOf(founded, projectId, workspaceIds[0] ?? '')
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  it('are readable and within reach', async () => {
    await using visit = await visitAs(browser, founded.owner, { baseUrl: server.baseUrl })
    const { page } = visit
    const obstacles: string[] = []
    for (const sight of sights) {
      await page.goto(`/organizations/${founded.organizationId}/${sight.path}`)
      await seeHeading(page, sight.heading)
      await visit.settle()
      await sight.steps?.(page)
      obstacles.push(...(await obstaclesIn(visit, `organization-${sight.name}`)))
    }
    assert.deepEqual([...obstacles, ...visit.faults], [])
  })

  it('list organizations and answer invitations', async () => {
    const { baseUrl } = server
    const person = await registerHolder(baseUrl)
    await inviteTo(founded, person.email, 'collaborator')
    const token = await invitationToken(baseUrl, person.email)
    const obstacles: string[] = []
    const lookAt = async (visit: Visit, path: string, heading: string, name: string) => {
      await visit.page.goto(path)
      await seeHeading(visit.page, heading)
      obstacles.push(...(await obstaclesIn(visit, `organization-${name}`)))
    }
    await using inside = await visitAs(browser, person, { baseUrl })
    await lookAt(inside, '/account/organizations', 'Organizations', 'list')
    await lookAt(inside, `/join#token=${token}`, 'Join Lagoon Works', 'join-same')
    await using outside = await browser.visit({ baseUrl })
    await lookAt(outside, `/join#token=${token}`, 'Join Lagoon Works', 'join-signed-out')
    await press(outside.page, /I am new here/)
    obstacles.push(...(await obstaclesIn(outside, 'organization-join-new')))
    await lookAt(outside, '/join', 'Your invitation', 'join-bare')
    await lookAt(outside, '/join#token=lki_nonsense', 'This invitation no longer works', 'join-dead')
    await using other = await visitAs(browser, guest, { baseUrl })
    const of = `/organizations/${founded.organizationId}`
    await lookAt(other, `/join#token=${token}`, 'Join Lagoon Works', 'join-other')
    await lookAt(other, `${of}/overview`, 'Lagoon Works', 'overview-viewer')
    await lookAt(other, `${of}/audit`, 'Audit log', 'audit-refused')
    await lookAt(other, '/organizations/org_00000000000000000000000000/overview', 'Nothing here', 'foreign')
    await other.page.getByRole('button', { name: /Acting as/ }).click()
    obstacles.push(...(await obstaclesIn(other, 'organization-switcher')))
    assert.deepEqual([...obstacles, ...inside.faults, ...outside.faults, ...other.faults], [])
  })
})
