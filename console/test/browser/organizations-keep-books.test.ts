import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { download, readCsv } from '../support/download.ts'
import { fillIn, press, seeHeading, seeText } from '../support/in-browser.ts'
import { createProject, type Founded, foundOrganization, joinAs } from '../support/organization-founder.ts'
import { makeApplication } from '../support/owned-application.ts'
import { makeStatementsOf } from '../support/statements.ts'

const plans = { start: { name: 'Start', members: 4, projects: 2, workspaces: 5, applications: 3 } }

let server: ServerProcess
let browser: TestBrowser
let founded: Founded
let admin: AccountHolder

const enter = (holder: AccountHolder) => visitAs(browser, holder, { baseUrl: server.baseUrl })
const pageOf = (name: string) => `/organizations/${founded.organizationId}/${name}`

function usageOf(page: Page, meter: string) {
  return page.getByRole('progressbar', { name: new RegExp(`^${meter}:`) })
}

/** How many entries of the log are on the page. */
const entriesOf = (page: Page) => page.getByRole('main').getByRole('listitem')

describe('the books of an organization', { timeout: 300_000 }, () => {
  before(async () => {
    server = await startServerProcess({
      settings: {
        LATCHKEY_LIMITS: 'off',
        LATCHKEY_PLANS: JSON.stringify(plans),
        LATCHKEY_DEFAULT_PLAN: 'start',
      },
    })
    browser = await startBrowser()
    founded = await foundOrganization(server.baseUrl)
    admin = await joinAs(server.baseUrl, founded, 'admin', { firstName: 'Ines', lastName: 'Marchetti' })
    await createProject(founded, 'Website', ['staging', 'production'])
    const booking = await makeApplication(founded.owner, 'Booking', founded.organizationId)
    await booking.make('users', { email: 'ada@booking.example', firstName: 'Ada', lastName: 'Lund' })
    await booking.make('users', { email: 'lea@booking.example', firstName: 'Lea', lastName: 'Marin' })
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  it('show what is used of the plan, and say so where it allows no more', async () => {
    await using at = await enter(founded.owner)
    const { page } = at
    await page.goto(pageOf('billing'))
    await seeHeading(page, 'Billing')
    await seeText(page, 'Plan: Start')
    const meters = { Seats: [2, 4], Projects: [1, 2], Workspaces: [2, 5], Applications: [1, 3] }
    for (const [meter, used] of Object.entries(meters)) {
      const bar = usageOf(page, meter)
      assert.deepEqual([Number(await bar.getAttribute('value')), Number(await bar.getAttribute('max'))], used)
    }
    const people = page.getByRole('main').locator('p').filter({ hasText: 'People of applications' })
    await people.getByText('2, no limit').waitFor()
    assert.equal(await page.getByText('the plan allows no more').count(), 0)

    await page.goto(pageOf('projects'))
    await fillIn(page, { Name: 'Mobile app' })
    await press(page, 'Create project')
    await seeHeading(page, 'Mobile app')
    await page.getByRole('link', { name: 'All projects' }).click()
    await fillIn(page, { Name: 'Third' })
    await press(page, 'Create project')
    const refusal = page.getByRole('alert')
    await refusal.getByText('The plan Start allows 2 projects.').waitFor()
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Third')
    await refusal.getByRole('link', { name: 'See plan and usage' }).click()
    await seeHeading(page, 'Billing')
    await seeText(page, '2 of 2 · the plan allows no more')
    assert.deepEqual(at.faults, [])
  })

  it('name a contact for bills, and take the name back', async () => {
    await using at = await enter(founded.owner)
    const { page } = at
    await page.goto(pageOf('billing'))
    await seeText(page, 'Nobody is named yet.')
    await press(page, 'Name a contact')
    await press(page, 'Save contact')
    await seeText(page, 'Enter the name of a person or a department.')
    await fillIn(page, { Name: 'Accounts payable', 'E-mail': 'accounts@lagoon.example' })
    await press(page, 'Save contact')
    await seeText(page, 'accounts@lagoon.example')
    await page.reload()
    await seeText(page, 'Accounts payable')
    await press(page, 'Change contact')
    assert.equal(await page.getByLabel('E-mail', { exact: true }).inputValue(), 'accounts@lagoon.example')
    await press(page, 'Remove contact')
    await seeText(page, 'Nobody is named yet.')
  })

  it('keep a statement of each month, as a table and as a file', async () => {
    await using at = await enter(founded.owner)
    const { page } = at
    await page.goto(pageOf('billing'))
    await seeText(page, 'The first one is made when this month is over.')
    const months = await makeStatementsOf(server, 2)
    await page.reload()
    const rows = page.getByRole('region', { name: 'Statements' }).getByRole('row')
    await rows.nth(2).waitFor()
    assert.deepEqual(await rows.nth(0).getByRole('columnheader').allTextContents(), [
      'Month',
      'Plan',
      'Seats',
      'Projects',
      'Workspaces',
      'Applications',
      'People of applications',
    ])
    const newest = await rows.nth(1).getByRole('cell').allTextContents()
    assert.deepEqual(newest, ['Start', '2', '2', '2', '1', '2'])
    const file = await download(page, 'Download as CSV')
    assert.equal(file.name, 'statements.csv')
    const kept = readCsv(file.text).map(({ month, plan, members, projects, workspaces }) => ({
      month,
      plan,
      members,
      projects,
      workspaces,
    }))
    const usage = { plan: 'Start', members: '2', projects: '2', workspaces: '2' }
    assert.deepEqual(
      kept,
      months.reverse().map((month) => ({ month, ...usage })),
    )
  })

  it('tell who did what in sentences, let it be filtered, and give away what the filter lets through', async () => {
    await using at = await enter(admin)
    const { page } = at
    await page.goto(pageOf('audit'))
    await seeHeading(page, 'Audit log')
    await seeText(page, 'created the project “Website”')
    await seeText(page, `invited ${admin.email} as Admin`)
    await seeText(page, 'accepted an invitation and joined as Admin')
    await seeText(page, 'Up to 10,000 entries a file; narrow the time to get others.')
    const all = await entriesOf(page).count()

    await page.getByLabel('What', { exact: true }).selectOption({ label: 'Created a project' })
    await seeText(page, 'created the project “Mobile app”')
    await entriesOf(page).nth(2).waitFor({ state: 'detached' })
    assert.equal(await entriesOf(page).count(), 2)
    const csv = await download(page, 'Export as CSV')
    assert.equal(csv.name, 'audit-log.csv')
    assert.deepEqual(
      readCsv(csv.text).map(({ act, actor, target }) => ({ act, actor, target })),
      Array.from({ length: 2 }, () => ({ act: 'project.created', actor: 'Grace Okoye', target: 'project' })),
    )

    await press(page, 'Show everything')
    await page
      .getByLabel('Person', { exact: true })
      .selectOption({ label: `Ines Marchetti (${admin.email})` })
    await seeText(page, 'accepted an invitation and joined as Admin')
    await entriesOf(page).nth(1).waitFor({ state: 'detached' })
    const lines = await download(page, 'Export as JSON Lines')
    assert.equal(lines.name, 'audit-log.jsonl')
    const entries = lines.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      entries.map(({ act, actor }) => [act, actor.name]),
      [['invitation.accepted', 'Ines Marchetti']],
    )

    await press(page, 'Show everything')
    await entriesOf(page)
      .nth(all - 1)
      .waitFor()
    await page.getByLabel('Until').fill('2020-01-01')
    await seeText(page, 'Nothing fits what you are looking for.')
    assert.equal((await download(page, 'Export as JSON Lines')).text, '')
    await page.getByLabel('Until').fill('')
    const today = new Date()
    const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
    await page.getByLabel('From').fill(day)
    await entriesOf(page)
      .nth(all - 1)
      .waitFor()
    assert.equal(readCsv((await download(page, 'Export as CSV')).text).length, all)
    assert.deepEqual(at.faults, [])
  })
})
