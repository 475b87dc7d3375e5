import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { fillDashboards } from '../support/dashboard-data.ts'
import { download, readCsv } from '../support/download.ts'
import { becomes, fieldOf, fillIn, press, seeHeading, seeText } from '../support/in-browser.ts'
import { type Founded, foundOrganization, joinAs } from '../support/organization-founder.ts'

let server: ServerProcess
let browser: TestBrowser
let founded: Founded
let listPath: string

const enter = () => visitAs(browser, founded.owner, { baseUrl: server.baseUrl })
const panelOf = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
const numberOf = (page: Page, title: string) => panelOf(page, title).locator('p strong').first().innerText()
const titlesOn = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()
const focusedLabel = "document.activeElement?.getAttribute('aria-label')"

async function makeDashboard(name: string): Promise<string> {
  const { client } = founded.owner
  const answer = await client.post('/v1/dashboards', { organizationId: founded.organizationId, name })
  assert.equal(answer.status, 201, answer.text)
  return `/dashboards/${answer.body.id}`
}

describe('a dashboard', { timeout: 300_000 }, () => {
  before(async () => {
    server = await startServerProcess({ settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
    founded = await foundOrganization(server.baseUrl)
    listPath = `/organizations/${founded.organizationId}/dashboards`
    fillDashboards(server, { organizationId: founded.organizationId, members: 12, days: 100 })
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  it('begins with panels that show something, as a chart, a table and a file alike', async () => {
    await using at = await enter()
    const { page } = at
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(listPath)
    await seeHeading(page, 'Dashboards')
    await press(page, 'Create dashboard')
    await seeText(page, 'Give the dashboard a name.')
    // Whoever looks at no dashboard loads no charts.
    assert.deepEqual(
      asked.filter((path) => path.includes('Chart')),
      [],
    )
    await fillIn(page, { Name: 'How we are doing' })
    await press(page, 'Create dashboard')
    await seeHeading(page, 'How we are doing')
    await panelOf(page, 'Sign-ins').getByRole('application').waitFor()
    const number = await numberOf(page, 'Sign-ins')
    assert.ok(Number(number.replace(',', '')) > 100, number)

    await press(page, 'Show as table: Sign-ins')
    const table = panelOf(page, 'Sign-ins').getByRole('table')
    const [together = ''] = await table.getByRole('row', { name: /^Together/ }).allInnerTexts()
    assert.equal(together.split(/\s+/)[1], number)
    const file = await download(page, 'Download as CSV: Sign-ins')
    assert.equal(file.name, 'sign-ins-30d.csv')
    const sum = readCsv(file.text).reduce((all, row) => all + Number(row['sign-ins']), 0)
    assert.equal(sum.toLocaleString('en-GB'), number)
    assert.deepEqual(at.faults, [])
  })

  it('is read step by step with the keyboard', async () => {
    await using at = await enter()
    const { page } = at
    await page.goto(await makeDashboard('By keyboard'))
    const chart = panelOf(page, 'Sign-ins').getByRole('application')
    await chart.focus()
    await page.keyboard.press('ArrowRight')
    const step = panelOf(page, 'Sign-ins').getByRole('status')
    const first = await step.textContent()
    assert.match(first ?? '', /^\w+ \d+ \w+Sign-ins\d+Failed\d+$/)
    await page.keyboard.press('ArrowRight')
    await becomes(page, `document.querySelector('[aria-live]')?.textContent !== ${JSON.stringify(first)}`)
    assert.deepEqual(at.faults, [])
  })

  it('looks as far back as it is told, also after a reload', async () => {
    await using at = await enter()
    const { page } = at
    await page.goto(await makeDashboard('Back'))
    await panelOf(page, 'Sign-ins').getByRole('application').waitFor()
    const month = await numberOf(page, 'Sign-ins')
    await page.getByRole('radio', { name: 'The last 90 days' }).check()
    await seeText(page, 'By the week; weeks begin on Mondays at midnight UTC.')
    await at.settle()
    const quarter = await numberOf(page, 'Sign-ins')
    assert.ok(Number(quarter.replace(',', '')) > Number(month.replace(',', '')), `${month}, ${quarter}`)
    await page.reload()
    await seeText(page, 'By the week')
    assert.equal(await page.getByRole('radio', { name: 'The last 90 days' }).isChecked(), true)
    assert.deepEqual(at.faults, [])
  })

  it('is changed with the keyboard alone', async () => {
    await using at = await enter()
    const { page } = at
    await page.goto(await makeDashboard('Changing'))
    await seeHeading(page, 'Changing')
    await page.getByRole('button', { name: 'Change panels' }).press('Enter')
    await page.getByRole('button', { name: 'Move Second factors forward' }).press('Enter')
    await seeText(page, 'Second factors is now in place 2 of 5.')
    assert.equal(await page.evaluate(focusedLabel), 'Move Second factors forward')
    await page.keyboard.press('Enter')
    await seeText(page, 'Second factors is now in place 1 of 5.')
    await page.getByRole('button', { name: /^API keys and agents/ }).press('Enter')
    await seeText(page, 'API keys and agents is added below the others.')
    await page.getByRole('button', { name: 'Remove Active members' }).press('Enter')
    await seeText(page, 'Active members is removed.')
    await page.getByRole('button', { name: 'Put it back' }).press('Enter')
    await seeText(page, 'It is back in its place.')
    await page.getByRole('button', { name: 'Remove Sign-ins', exact: true }).press('Enter')
    await page.getByRole('checkbox', { name: 'Sign-ins to applications by application' }).press('Space')
    await seeText(page, 'Sign-ins to applications is shown as a whole.')
    await at.settle()
    await page.reload()
    await panelOf(page, 'API keys and agents').getByRole('application').waitFor()
    assert.deepEqual(await titlesOn(page), [
      'Second factors',
      'Active members',
      'New people of applications by application',
      'Sign-ins to applications',
      'API keys and agents',
    ])
    assert.deepEqual(at.faults, [])
  })

  it('is shown to whoever has a link and its password, until the link is closed', async () => {
    await using at = await enter()
    const { page } = at
    const path = await makeDashboard('For the board')
    await page.goto(`${path}/sharing`)
    await seeText(page, 'No link is open.')
    await fillIn(page, { Password: 'short' })
    await press(page, 'Make a link')
    await seeText(page, 'Use at least 8 characters.')
    await fillIn(page, { Password: 'four lamps at noon' })
    await press(page, 'Make a link')
    const link = await page.locator('code').innerText()
    await seeText(page, 'Not used yet · closes on')

    await using visitor = await browser.visit({ baseUrl: server.baseUrl })
    await visitor.page.goto(link)
    await seeHeading(visitor.page, 'This dashboard has a password')
    await fieldOf(visitor.page, 'Password').fill('four lamps at dawn')
    await press(visitor.page, 'Show the dashboard')
    await seeText(visitor.page, 'It is not this one. Check how it was written.')
    await fieldOf(visitor.page, 'Password').fill('four lamps at noon')
    await press(visitor.page, 'Show the dashboard')
    await seeHeading(visitor.page, 'For the board')
    await panelOf(visitor.page, 'Sign-ins').getByRole('application').waitFor()
    await visitor.page.getByRole('radio', { name: 'The last 7 days' }).check()
    await visitor.settle()
    assert.equal(await visitor.page.getByRole('button', { name: 'Change panels' }).count(), 0)

    await page.reload()
    await seeText(page, 'Used just now')
    await page.getByRole('button', { name: /^Close the link of/ }).click()
    await press(page, 'Close the link')
    await seeText(page, 'The link is closed.')
    await visitor.page.reload()
    await seeHeading(visitor.page, 'This link shows nothing')
    assert.deepEqual([...at.faults, ...visitor.faults], [])
  })

  it('is renamed, given away where the name is free, and deleted by its name', async () => {
    await using at = await enter()
    const { page } = at
    await founded.owner.client.post('/v1/dashboards', { name: 'Harbour' })
    await page.goto(`${await makeDashboard('Moving')}/settings`)
    await seeHeading(page, 'Settings of Moving')
    await fillIn(page, { Name: 'Harbour' })
    await press(page, 'Save')
    await seeHeading(page, 'Settings of Harbour')
    await page.getByLabel('New owner').selectOption({ label: 'Your personal space' })
    await seeText(page, 'There is a dashboard of this name in your personal space.')
    await fillIn(page, { 'Name there': 'Harbour of the works' })
    await press(page, 'Give it to your personal space')
    await seeHeading(page, 'Settings of Harbour of the works')
    await seeText(page, 'Personal account')
    await press(page, 'Delete dashboard')
    await fillIn(page, { 'Type the name of the dashboard': 'Harbour of the works' })
    await press(page, 'Delete for good')
    await seeHeading(page, 'Dashboards')
    await page.getByRole('link', { name: 'Harbour', exact: true }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Harbour of the works' }).count(), 0)
    assert.deepEqual(at.faults, [])
  })

  it('is only looked at by a viewer', async () => {
    await makeDashboard('For viewers')
    const viewer = await joinAs(server.baseUrl, founded, 'viewer')
    await using at = await visitAs(browser, viewer, { baseUrl: server.baseUrl })
    const { page } = at
    await page.goto(listPath)
    await page.getByRole('link', { name: 'For viewers' }).click()
    await panelOf(page, 'Sign-ins').getByRole('application').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Change panels' }).count(), 0)
    const tabs = page.getByRole('navigation', { name: 'Dashboard', exact: true }).getByRole('link')
    assert.deepEqual(await tabs.allInnerTexts(), ['Figures', 'Access'])
    await page.getByRole('link', { name: 'Access', exact: true }).click()
    await seeHeading(page, 'Access to For viewers')
    await seeText(page, 'Nobody has a role on it alone.')
    await seeText(page, 'Your role does not allow to share this dashboard.')
    assert.equal(await page.getByRole('button', { name: /^(Give role|Make a link)$/ }).count(), 0)
    assert.deepEqual(at.faults, [])
  })

  it('opens to a member with a role on it alone, until that is taken back', async () => {
    const path = await makeDashboard('For Vera')
    const member = await joinAs(server.baseUrl, founded, 'none', { firstName: 'Vera', lastName: 'Lind' })
    await using theirs = await visitAs(browser, member, { baseUrl: server.baseUrl })
    await theirs.page.goto(path)
    await seeHeading(theirs.page, 'Nothing here')
    await using at = await enter()
    const { page } = at
    await page.goto(path)
    await page.getByRole('link', { name: 'Access', exact: true }).click()
    await seeText(page, 'Nobody has a role on it alone.')
    await press(page, 'Give role')
    await seeText(page, 'Choose a member.')
    await page.getByLabel('Member', { exact: true }).selectOption({ label: `Vera Lind (${member.email})` })
    await page.getByLabel('Role here').selectOption({ label: 'Viewer' })
    await seeText(page, 'Sees its figures.')
    await press(page, 'Give role')
    await seeText(page, 'Vera Lind is Viewer here now. It counts at once.')
    await theirs.page.reload()
    await seeHeading(theirs.page, 'For Vera')
    await press(page, 'Take back the role of Vera Lind')
    await seeText(page, 'Vera’s role here is taken back.')
    await theirs.page.reload()
    await seeHeading(theirs.page, 'Nothing here')
    assert.deepEqual([...at.faults, ...theirs.faults], [])
  })

  it('has roles for nobody in one’s own space', async () => {
    const own = await founded.owner.client.post('/v1/dashboards', { name: 'For myself' })
    await using at = await enter()
    const { page } = at
    await page.goto(`/dashboards/${own.body.id}`)
    await page.getByRole('link', { name: 'Sharing', exact: true }).click()
    await seeHeading(page, 'Sharing of For myself')
    await seeText(page, 'No link is open.')
    assert.equal(await page.getByRole('link', { name: 'Access', exact: true }).count(), 0)
    assert.equal(await page.getByRole('button', { name: 'Give role' }).count(), 0)
    assert.deepEqual(at.faults, [])
  })
})
