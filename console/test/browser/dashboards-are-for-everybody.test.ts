import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, registerHolder, visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { fillDashboards } from '../support/dashboard-data.ts'
import { obstaclesIn } from '../support/for-everybody.ts'
import { press, seeHeading, seeText } from '../support/in-browser.ts'
import { foundOrganization, joinAs } from '../support/organization-founder.ts'

/** A page about dashboards, or what it becomes after some steps. */
interface Sight {
  name: string
  path: string
  heading: string
  steps?: (page: Page) => Promise<unknown>
}

const allPanels = [
  { panel: 'sign-ins', stacked: false },
  { panel: 'active-users', stacked: false },
  { panel: 'factor-adoption', stacked: false },
  { panel: 'experience-sign-ins', stacked: true },
  { panel: 'experience-sign-ups', stacked: true },
  { panel: 'programs', stacked: false },
  { panel: 'members-by-role', stacked: false },
  { panel: 'sessions-by-device', stacked: false },
]
const applications = [
  'Booking',
  'Harbour map',
  'Boat club',
  'Ferry tickets',
  'Regatta',
  'Night market',
  'Lost and found',
]

let server: ServerProcess
let browser: TestBrowser
let owner: AccountHolder
let newcomer: AccountHolder
let organizationId: string
let dashboard: string
let quiet: string
let link: string
let closedLink: string

async function made(holder: AccountHolder, path: string, body: object) {
  const answer = await holder.client.post(path, body)
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

describe('the pages of dashboards', { timeout: 300_000 }, () => {
  before(async () => {
    server = await startServerProcess({ settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
    const founded = await foundOrganization(server.baseUrl)
    owner = founded.owner
    organizationId = founded.organizationId
    newcomer = await registerHolder(server.baseUrl)
    await joinAs(server.baseUrl, founded, 'viewer', { firstName: 'Vera', lastName: 'Lind' })
    const applicationIds: string[] = []
    for (const name of applications) {
      applicationIds.push(String((await made(owner, '/v1/applications', { organizationId, name })).id))
    }
    fillDashboards(server, { organizationId, applicationIds })
    const facts = { organizationId, description: 'Who comes, and how safely.', panels: allPanels }
    dashboard = String((await made(owner, '/v1/dashboards', { ...facts, name: 'Weekly review' })).id)
    quiet = String((await made(newcomer, '/v1/dashboards', { name: 'Mine' })).id)
    link = String((await made(owner, `/v1/dashboards/${dashboard}/shares`, { days: 30 })).link)
    const closed = { days: 7, password: 'four lamps at noon' }
    closedLink = String((await made(owner, `/v1/dashboards/${dashboard}/shares`, closed)).link)
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  async function lookAt(holder: AccountHolder, seen: Sight[]): Promise<string[]> {
    await using visit = await visitAs(browser, holder, { baseUrl: server.baseUrl })
    const { page } = visit
    const obstacles: string[] = []
    for (const { name, path, heading, steps } of seen) {
      await page.goto(path)
      await seeHeading(page, heading)
      await visit.settle()
      await steps?.(page)
      obstacles.push(...(await obstaclesIn(visit, `dashboards-${name}`)))
    }
    return [...obstacles, ...visit.faults]
  }

  it('are readable and within reach: of an organization', async () => {
    const at = `/dashboards/${dashboard}`
    const name = 'Weekly review'
    const seen = await lookAt(owner, [
      { name: 'list', path: `/organizations/${organizationId}/dashboards`, heading: 'Dashboards' },
      { name: 'board', path: at, heading: name, steps: seeCharts },
      { name: 'day', path: `${at}?period=24h`, heading: name, steps: seeCharts },
      { name: 'year', path: `${at}?period=365d`, heading: name, steps: seeCharts },
      { name: 'tooltip', path: at, heading: name, steps: readByKeyboard },
      { name: 'tables', path: at, heading: name, steps: showTables },
      { name: 'changing', path: at, heading: name, steps: (page) => press(page, 'Change panels') },
      { name: 'access', path: `${at}/sharing`, heading: `Access to ${name}`, steps: giveAccess },
      { name: 'settings', path: `${at}/settings`, heading: `Settings of ${name}`, steps: chooseOwner },
    ])
    assert.deepEqual(seen, [])
  })

  it('are readable and within reach: without anything to show', async () => {
    const seen = await lookAt(newcomer, [
      { name: 'own-list', path: '/account/dashboards', heading: 'Dashboards' },
      { name: 'quiet', path: `/dashboards/${quiet}`, heading: 'Mine' },
      { name: 'sharing', path: `/dashboards/${quiet}/sharing`, heading: 'Sharing of Mine' },
      { name: 'foreign', path: `/dashboards/${dashboard}`, heading: 'Nothing here' },
    ])
    assert.deepEqual(seen, [])
  })

  it('are readable and within reach: by a link', async () => {
    const obstacles: string[] = []
    const sights: [string, string, string][] = [
      ['shared', link, 'Weekly review'],
      ['shared-password', closedLink, 'This dashboard has a password'],
      ['shared-nothing', '/shared-dashboard#token=lkd_nonsense', 'This link shows nothing'],
    ]
    for (const [name, address, heading] of sights) {
      await using visit = await browser.visit({ baseUrl: server.baseUrl })
      await visit.page.goto(address)
      await seeHeading(visit.page, heading)
      obstacles.push(...(await obstaclesIn(visit, `dashboards-${name}`)), ...visit.faults)
    }
    assert.deepEqual(obstacles, [])
  })
})

const chartOf = (page: Page, title: string) =>
  page.getByRole('application', { name: new RegExp(`^Chart: ${title}`) })

async function seeCharts(page: Page): Promise<void> {
  await chartOf(page, 'Sign-ins').first().waitFor()
}

async function readByKeyboard(page: Page): Promise<void> {
  await seeCharts(page)
  const chart = chartOf(page, 'Sign-ins to applications by application')
  await chart.focus()
  for (let steps = 0; steps < 14; steps++) await page.keyboard.press('ArrowRight')
  await seeText(page, 'Together')
}

async function showTables(page: Page): Promise<void> {
  for (const button of await page.getByRole('button', { name: /^Show as table/ }).all()) await button.click()
}

async function giveAccess(page: Page): Promise<void> {
  const option = page.getByLabel('Member', { exact: true }).locator('option', { hasText: 'Vera Lind' })
  await page.getByLabel('Member', { exact: true }).selectOption((await option.getAttribute('value')) ?? '')
  await press(page, 'Give role')
  await seeText(page, 'It counts at once.')
  await press(page, 'Make a link')
  await seeText(page, 'Copy it now: it is not shown again.')
}

async function chooseOwner(page: Page): Promise<void> {
  await page.getByLabel('New owner').selectOption({ label: 'Your personal space' })
  await seeText(page, 'It shows the figures of your personal space from then on.')
}
