import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, enrolApp, registerHolder, visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser, widths } from '../support/browser.ts'
import { obstaclesIn } from '../support/for-everybody.ts'
import { giveUpNewestMail, press, seeHeading, seeText } from '../support/in-browser.ts'
import { becomeOperator } from '../support/key-maker.ts'
import { foundOrganization } from '../support/organization-founder.ts'

/** A page of the deployment, or what it becomes after some steps. */
interface Sight {
  name: string
  path: string
  heading: string
  steps?: (page: Page) => Promise<unknown>
}

function sightsOf(organizationId: string, userId: string): Sight[] {
  return [
    {
      name: 'overview',
      path: 'overview',
      heading: 'Overview',
      steps: (page) => seeText(page, '1 thing needs attention'),
    },
    { name: 'people', path: 'people', heading: 'People', steps: (page) => seeText(page, 'Lea Marin') },
    {
      name: 'person',
      path: `people/${userId}`,
      heading: 'Lea Marin',
      steps: async (page) => {
        await press(page, 'Show activity')
        await seeText(page, 'Today')
      },
    },
    {
      name: 'person-disable',
      path: `people/${userId}`,
      heading: 'Lea Marin',
      steps: async (page) => {
        await press(page, 'Disable')
        await page.getByRole('dialog', { name: 'Disable Lea Marin?' }).waitFor()
      },
    },
    { name: 'invitations', path: 'invitations', heading: 'Invitations' },
    { name: 'organizations', path: 'organizations', heading: 'Organizations' },
    { name: 'organization', path: `organizations/${organizationId}`, heading: 'Harbour Works' },
    { name: 'mail-failed', path: 'mail?state=failed', heading: 'Mail' },
    { name: 'jobs', path: 'jobs', heading: 'Jobs' },
    {
      name: 'settings',
      path: 'settings',
      heading: 'Settings',
      steps: async (page) => {
        await page.getByLabel('Shortest password').fill('5')
        await page.getByLabel('GitHub', { exact: true }).uncheck()
        await press(page, 'Save')
        await seeText(page, 'At least 8.')
      },
    },
    { name: 'audit', path: 'audit', heading: 'Audit log' },
  ]
}

describe('the pages of the deployment', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: TestBrowser
  let operator: AccountHolder
  let sights: Sight[]
  const open = new AsyncDisposableStack()
  before(async () => {
    const plans = { standard: { name: 'Standard', members: 1, projects: 3 }, large: { name: 'Large' } }
    const settings = { LATCHKEY_LIMITS: 'off', LATCHKEY_PLANS: JSON.stringify(plans) }
    server = open.use(await startServerProcess({ settings }))
    const { baseUrl } = server
    browser = open.use(await startBrowser())
    operator = await registerHolder(baseUrl, { firstName: 'Amara', lastName: 'Okafor' })
    await becomeOperator(server, operator)
    await enrolApp(operator)
    const lea = await registerHolder(baseUrl, { firstName: 'Lea', lastName: 'Marin' })
    const { organizationId } = await foundOrganization(baseUrl, { name: 'Harbour Works', owner: lea })
    await enrolApp(lea)
    const { body: session } = await lea.client.get<{ user: { id: string } }>('/v1/session')
    const { client } = operator
    const order = await client.post(`/v1/deployment/users/${session.user.id}/reset-factors`)
    assert.equal(order.status, 200, order.text)
    const email = 'somebody.with.a.rather.long.name@departments.example.com'
    assert.equal((await client.post('/v1/deployment/invitations', { email, operator: true })).status, 201)
    const changed = await client.patch('/v1/deployment/settings', { registration: 'closed' })
    assert.equal(changed.status, 200, changed.text)
    giveUpNewestMail(server)
    holdUpOldestMail(server)
    sights = sightsOf(organizationId, session.user.id)
  })
  after(() => open.disposeAsync())

  it('are readable and within reach', async () => {
    await using visit = await visitAs(browser, operator, { baseUrl: server.baseUrl })
    const { page } = visit
    const obstacles: string[] = []
    for (const sight of sights) {
      await page.goto(`/operator/${sight.path}`)
      await seeHeading(page, sight.heading)
      await visit.settle()
      await sight.steps?.(page)
      obstacles.push(...(await obstaclesIn(visit, `operator-${sight.name}`)))
    }
    assert.deepEqual([...obstacles, ...visit.faults], [])
  })

  it('are all reached on a phone by keyboard, and say where one is', async () => {
    const { baseUrl } = server
    await using visit = await visitAs(browser, operator, { baseUrl, width: widths.phone })
    const { page } = visit
    await page.goto('/operator/overview')
    await seeHeading(page, 'Overview')
    const navigation = page.getByRole('navigation', { name: 'Deployment' })
    assert.equal(await navigation.locator('[aria-current="page"]').innerText(), 'Overview')
    const focused = () => page.evaluate('document.activeElement.textContent')
    const reached: unknown[] = []
    while (reached.at(-1) !== 'Audit logAudit' && reached.length < 30) {
      await page.keyboard.press('Tab')
      reached.push(await focused())
    }
    assert.equal(reached.at(-1), 'Audit logAudit', reached.join(', '))
    await page.keyboard.press('Enter')
    await seeHeading(page, 'Audit log')
    assert.equal(await focused(), 'Audit log')
    assert.equal(await navigation.locator('[aria-current="page"]').innerText(), 'Audit')
  })
})

/** As if the mail server had been away for an hour, which is something to be told of. */
function holdUpOldestMail({ dataDir }: ServerProcess): void {
  const database = new DatabaseSync(join(dataDir, 'latchkey.db'), { timeout: 5000 })
  const hourMs = 3_600_000
  const now = Date.now()
  const { changes } = database
    .prepare(
      `update emails set sent_at = null, created_at = ?, next_attempt_at = ?, attempts = 5, last_error = 'ECONNREFUSED'
       where id = (select id from emails order by created_at limit 1)`,
    )
    .run(now - hourMs, now + hourMs)
  database.close()
  assert.equal(Number(changes), 1)
}
