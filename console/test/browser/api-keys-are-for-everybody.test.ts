import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, enrolApp, registerHolder, visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { obstaclesIn } from '../support/for-everybody.ts'
import { press, seeHeading, seeText } from '../support/in-browser.ts'
import { askWith, becomeOperator, makeKey, recover, removeMember } from '../support/key-maker.ts'
import { createProject, type Founded, foundOrganization } from '../support/organization-founder.ts'

/** A page about API keys, or what it becomes after some steps. */
interface Sight {
  name: string
  path: string
  heading: string
  steps?: (page: Page) => Promise<unknown>
}

const list = '/account/api-keys'
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

let server: ServerProcess
let browser: TestBrowser
let newcomer: AccountHolder
let keeper: AccountHolder
let recovered: AccountHolder
let recoveredKey: string
let sights: Sight[]

/** Somebody with a key in every state that is reached without a recovery. */
async function makeKeysOf(founded: Founded, elsewhere: Founded): Promise<Sight[]> {
  const { organizationId } = founded
  const { projectId } = await createProject(founded, 'Website', ['staging'])
  await createProject(founded, 'Shop', [])
  const { client } = keeper
  const organizations = [{ id: organizationId }]
  const used = await makeKey(keeper, { name: 'Deploy from CI', cap: { role: 'editor', organizations } })
  await askWith(used.secret, `${server.baseUrl}/v1/organizations/${organizationId}/projects/${projectId}`)
  await askWith(used.secret, `${server.baseUrl}/v1/organizations/${organizationId}`)
  const rotated = await makeKey(keeper, {
    name: 'Nightly backup of everything that the works have',
    cap: { permissions: ['organization.read', 'project.read'] },
  })
  await client.post(`${rotated.path}/rotate`, {})
  const paused = await makeKey(keeper, {
    name: 'Statistics',
    cap: { organizations, projects: [projectId] },
  })
  await client.patch(paused.path, { paused: true })
  const ending = await makeKey(keeper, { name: 'Migration', expiresAt: inDays(3) })
  const lost = await makeKey(keeper, {
    name: 'Reports',
    cap: { organizations: [{ id: elsewhere.organizationId, role: 'viewer' }] },
  })
  await removeMember(elsewhere, keeper.email)
  const revoked = await makeKey(keeper, { name: 'Old laptop' })
  await client.delete(revoked.path)
  await becomeOperator(server, keeper)
  await enrolApp(keeper)
  const service = await makeKey(keeper, { name: 'Gateway', kind: 'service' })
  return [
    { name: 'list', path: list, heading: 'API keys' },
    { name: 'used', path: used.page, heading: 'Deploy from CI', steps: seeReach },
    { name: 'cap-to-use', path: used.page, heading: 'Deploy from CI', steps: (page) => openCapping(page) },
    { name: 'rotate', path: used.page, heading: 'Deploy from CI', steps: (page) => openRotation(page) },
    { name: 'secret', path: used.page, heading: 'Deploy from CI', steps: (page) => showSecret(page) },
    { name: 'revoke', path: ending.page, heading: 'Migration', steps: (page) => press(page, 'Revoke') },
    { name: 'paused', path: paused.page, heading: 'Statistics', steps: seeReach },
    { name: 'lost', path: lost.page, heading: 'Reports' },
    { name: 'revoked', path: revoked.page, heading: 'Old laptop' },
    { name: 'service', path: service.page, heading: 'Gateway' },
    { name: 'edit', path: `${used.page}/edit`, heading: 'Edit Deploy from CI', steps: seeReach },
    { name: 'new-service', path: `${list}/new`, heading: 'New API key', steps: chooseService },
    { name: 'new-capped', path: `${list}/new`, heading: 'New API key', steps: chooseLimits },
    { name: 'new-wrong', path: `${list}/new`, heading: 'New API key', steps: sendNothing },
    { name: 'none', path: `${list}/key_00000000000000000000000000`, heading: 'No such key' },
  ]
}

async function seeReach(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /^What (it|this key) (can|could) do/ }).waitFor()
}

async function openCapping(page: Page): Promise<void> {
  await press(page, 'Limit it to what it used')
  await page.getByRole('dialog', { name: /Limit Deploy from CI/ }).waitFor()
}

async function openRotation(page: Page): Promise<void> {
  await press(page, 'Give it a new secret')
  await page.getByRole('dialog', { name: /A new secret/ }).waitFor()
}

async function showSecret(page: Page): Promise<void> {
  await openRotation(page)
  await press(page, 'Make a new secret')
  await page.getByRole('dialog', { name: 'The new secret' }).waitFor()
  await press(page, 'Done')
  await seeText(page, 'Store it first: you cannot see it again.')
}

async function chooseService(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Service/ }).check()
}

async function chooseLimits(page: Page): Promise<void> {
  await page.getByLabel('Ends after').selectOption({ label: 'A day that I choose' })
  await page
    .getByRole('group', { name: 'In which organizations?' })
    .getByLabel(/Only chosen/)
    .check()
  await page.getByLabel('Lagoon Works', { exact: true }).check()
  await page
    .getByRole('group', { name: 'In which of their projects?' })
    .getByLabel(/Only chosen/)
    .check()
  await page.getByLabel('Website', { exact: true }).check()
  await page
    .getByRole('group', { name: 'Which permissions?' })
    .getByLabel(/Only chosen/)
    .check()
  await page.getByLabel('Bring changes of the project into use').check()
  await page.getByText('Only in Website.').waitFor()
}

async function sendNothing(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: 'In which organizations?' })
    .getByLabel(/Only chosen/)
    .check()
  await page
    .getByRole('group', { name: 'Which permissions?' })
    .getByLabel(/Only chosen/)
    .check()
  await page.getByLabel('See the organization').waitFor()
  await press(page, 'Make the key')
  await seeText(page, 'Give the key a name.')
}

describe('the pages of API keys', { timeout: 300_000 }, () => {
  before(async () => {
    server = await startServerProcess({ settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
    newcomer = await registerHolder(server.baseUrl)
    keeper = await registerHolder(server.baseUrl)
    const founded = await foundOrganization(server.baseUrl, { owner: keeper })
    const elsewhere = await foundOrganization(server.baseUrl, { name: 'Tern & Gull' })
    await joinKeeper(elsewhere)
    sights = await makeKeysOf(founded, elsewhere)
    const before = await registerHolder(server.baseUrl)
    await foundOrganization(server.baseUrl, { name: 'Harbour', owner: before })
    recoveredKey = (await makeKey(before, { name: 'Deploy from CI' })).page
    await makeKey(before, { name: 'Reports' })
    recovered = await recover(server, before)
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  async function joinKeeper(elsewhere: Founded): Promise<void> {
    const path = `/v1/organizations/${elsewhere.organizationId}/invitations`
    await elsewhere.owner.client.post(path, { email: keeper.email, role: 'viewer' })
    const { body } = await keeper.client.get<{ items: { id: string }[] }>('/v1/invitations')
    const joined = await keeper.client.post('/v1/invitations/accept', { invitationId: body.items[0]?.id })
    assert.equal(joined.status, 200, joined.text)
  }

  async function lookAt(holder: AccountHolder, seen: Sight[]): Promise<string[]> {
    await using visit = await visitAs(browser, holder, { baseUrl: server.baseUrl })
    const { page } = visit
    const obstacles: string[] = []
    for (const { name, path, heading, steps } of seen) {
      await page.goto(path)
      await seeHeading(page, heading)
      await visit.settle()
      await steps?.(page)
      obstacles.push(...(await obstaclesIn(visit, `api-keys-${name}`)))
    }
    return [...obstacles, ...visit.faults]
  }

  it('are readable and within reach: without keys', async () => {
    const seen = await lookAt(newcomer, [
      { name: 'empty', path: list, heading: 'API keys' },
      { name: 'new', path: `${list}/new`, heading: 'New API key', steps: seeReach },
    ])
    assert.deepEqual(seen, [])
  })

  it('are readable and within reach: after a recovery', async () => {
    const resume = (page: Page) => press(page, 'Resume')
    const seen = await lookAt(recovered, [
      { name: 'held-list', path: list, heading: 'API keys' },
      { name: 'held', path: recoveredKey, heading: 'Deploy from CI', steps: resume },
    ])
    assert.deepEqual(seen, [])
  })

  it('are readable and within reach: with keys in every state', async () => {
    assert.deepEqual(await lookAt(keeper, sights), [])
  })
})
