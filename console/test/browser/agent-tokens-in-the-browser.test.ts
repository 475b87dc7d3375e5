import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import type { Engine } from '../../../server/test/support/each-engine.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { obstaclesIn } from '../support/for-everybody.ts'
import { fillIn, press, seeHeading, seeText } from '../support/in-browser.ts'
import { onJourneyEngine } from '../support/journey-engines.ts'
import { askWith } from '../support/key-maker.ts'
import { createProject, type Founded, foundOrganization, joinAs } from '../support/organization-founder.ts'

let server: ServerProcess
let browser: TestBrowser

const enter = (holder: AccountHolder) => visitAs(browser, holder, { baseUrl: server.baseUrl })

interface Place {
  founded: Founded
  /** Of the workspace, in the console. */
  page: string
  /** Of its agent tokens, in the API. */
  tokens: string
}

async function makePlace(): Promise<Place> {
  const founded = await foundOrganization(server.baseUrl)
  const { projectId, workspaceIds } = await createProject(founded, 'Website', ['staging'])
  const page = `/organizations/${founded.organizationId}/projects/${projectId}/workspaces/${workspaceIds[0]}`
  return { founded, page, tokens: `/v1${page}/agent-tokens` }
}

async function mint({ founded, tokens }: Place, facts: object): Promise<{ id: string; secret: string }> {
  const answer = await founded.owner.client.post<{ agentToken: { id: string }; secret: string }>(
    tokens,
    facts,
  )
  assert.equal(answer.status, 201, answer.text)
  return { id: answer.body.agentToken.id, secret: answer.body.secret }
}

/** The agent reports; what it hears. */
async function report(secret: string, status: string, more: object = {}): Promise<string> {
  const init = { method: 'POST', body: JSON.stringify({ status, ...more }) }
  const { status: answered, body } = await askWith(secret, `${server.baseUrl}/v1/agent/heartbeat`, init)
  return [answered, body.reason].filter(Boolean).join(' ')
}

function rowOf(page: Page, description: string) {
  return page.getByRole('listitem').filter({ hasText: description })
}

async function takeSecret(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'The new agent token' })
  await dialog.waitFor()
  const [secret = '', example = ''] = await dialog.locator('pre').allTextContents()
  assert.match(secret, /^lka_/)
  assert.ok(example.includes('/v1/agent/heartbeat'), example)
  await dialog.getByLabel('I have stored the secret.').check()
  await press(page, 'Done')
  return secret.trim()
}

/** A server and a browser for the tests of a suite. */
function runOn(engine: Engine): void {
  before(async () => {
    server = await startServerProcess({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })
}

onJourneyEngine('postgres', (engine) => {
  describe('agent tokens in the browser', { timeout: 180_000 }, () => {
    runOn(engine)

    it('are made, seen alive and revoked on the page of their workspace', async () => {
      const { founded, page: path } = await makePlace()
      await using visit = await enter(founded.owner)
      const { page } = visit
      await page.goto(path)
      await seeHeading(page, 'staging')
      await seeText(page, 'No agent token yet.')
      await press(page, 'New agent token')
      await press(page, 'Make the token')
      await seeText(page, 'Say what the token is for.')
      await fillIn(page, { 'What is it for\\?': 'Deploy runner' })
      await page.getByLabel('Bring changes of the project into use').check()
      await page.getByRole('radio', { name: /^As long as the token/ }).check()
      await page.getByLabel('The token ends after').selectOption({ label: '30 days' })
      await press(page, 'Make the token')
      const secret = await takeSecret(page)
      await seeText(page, 'Deploy runner has its token.')
      await rowOf(page, 'Deploy runner').getByText('Never reported').waitFor()
      await rowOf(page, 'Deploy runner')
        .getByText('May see the workspace and bring changes of the project into use')
        .waitFor()

      const me = await askWith(secret, `${server.baseUrl}/v1/agent`)
      assert.deepEqual(me.body.permissions, ['workspace.read', 'project.deploy'])
      assert.equal(await report(secret, 'ok', { message: 'all quiet', version: '4.2' }), '200')
      // The list asks again by itself.
      await rowOf(page, 'Deploy runner').getByText('Live', { exact: true }).waitFor()
      await rowOf(page, 'Deploy runner').getByText('“all quiet” · version 4.2').waitFor()
      assert.equal(await report(secret, 'failing'), '200')
      await page.reload()
      await rowOf(page, 'Deploy runner').getByText('Live, but failing').waitFor()
      await press(page, 'Revoke Deploy runner')
      await press(page, 'Revoke for good')
      await seeText(page, 'Deploy runner is revoked.')
      await rowOf(page, 'Deploy runner').getByText('Revoked', { exact: true }).waitFor()
      assert.equal(await report(secret, 'ok'), '401 revoked')
      await page.goto(`/organizations/${founded.organizationId}/audit`)
      await rowOf(page, 'revoked the agent token “Deploy runner”').waitFor()
      await rowOf(page, 'made the agent token “Deploy runner”').waitFor()
      assert.deepEqual(visit.faults, [])
    })

    it('are short-lived unless asked otherwise, and renew themselves', async () => {
      const { founded, page: path } = await makePlace()
      await using visit = await enter(founded.owner)
      const { page } = visit
      await page.goto(path)
      await press(page, 'New agent token')
      await fillIn(page, { 'What is it for\\?': 'Watcher' })
      await page.getByLabel('Each secret lives').selectOption({ label: '15 minutes' })
      await press(page, 'Make the token')
      const secret = await takeSecret(page)
      await rowOf(page, 'Watcher').getByText('Short-lived: 15 minutes').waitFor()
      await rowOf(page, 'Watcher')
        .getByText(/its secret ends in \d+ minutes unless renewed/)
        .waitFor()
      const renewed = await askWith(secret, `${server.baseUrl}/v1/agent/renew`, {
        method: 'POST',
        body: '{}',
      })
      assert.equal(renewed.status, 200)
      assert.equal(await report(String(renewed.body.secret), 'ok'), '200')
      assert.deepEqual(visit.faults, [])
    })

    it('are not asked about while nobody looks', async () => {
      const { founded, page: path } = await makePlace()
      await using visit = await enter(founded.owner)
      const { page } = visit
      await page.clock.install()
      let asked = 0
      page.on('request', (request) => {
        if (request.url().includes('/agent-tokens')) asked += 1
      })
      await page.goto(path)
      await seeText(page, 'No agent token yet.')
      const again = page.waitForRequest(/agent-tokens/)
      await page.clock.runFor(20_000)
      await again
      await visit.settle()
      await page.evaluate(
        'Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true }); document.dispatchEvent(new Event("visibilitychange"))',
      )
      const whenHidden = asked
      await page.clock.runFor(120_000)
      assert.equal(asked, whenHidden)
      assert.deepEqual(visit.faults, [])
    })

    it('say what a role does not let one do', async () => {
      const place = await makePlace()
      await mint(place, { description: 'Watcher' })
      const collaborator = await joinAs(server.baseUrl, place.founded, 'collaborator')
      await using visit = await enter(collaborator)
      const { page } = visit
      await page.goto(place.page)
      await rowOf(page, 'Watcher').waitFor()
      await seeText(page, 'Your role here does not let you make or revoke agent tokens.')
      assert.equal(await page.getByRole('button', { name: /^Revoke|New agent token/ }).count(), 0)
      const viewer = await joinAs(server.baseUrl, place.founded, 'viewer')
      await using other = await enter(viewer)
      await other.page.goto(place.page)
      await seeText(other.page, 'Your role here does not let you see, make or revoke agent tokens.')
      assert.equal(await rowOf(other.page, 'Watcher').count(), 0)
      assert.deepEqual([...visit.faults, ...other.faults], [])
    })
  })
})

describe('agent tokens, for everybody', { timeout: 180_000 }, () => {
  runOn('sqlite')

  it('are readable and within reach', async () => {
    const place = await makePlace()
    const { founded, page: path } = place
    const obstacles: string[] = []
    await using visit = await enter(founded.owner)
    const { page } = visit
    const lookAt = async (name: string, seen = visit) => {
      obstacles.push(...(await obstaclesIn(seen, `agent-tokens-${name}`)), ...seen.faults)
    }
    await page.goto(path)
    await seeText(page, 'No agent token yet.')
    await lookAt('empty')
    await makeAgents(place)
    await page.reload()
    await rowOf(page, 'Old runner').waitFor()
    await lookAt('list')
    await press(page, 'Revoke Deploy runner of the east hall')
    await lookAt('revoke')
    await press(page, 'Cancel')
    await press(page, 'New agent token')
    await page.getByLabel('The token ends after').selectOption({ label: 'A day that I choose' })
    await press(page, 'Make the token')
    await lookAt('wrong')
    await page.getByLabel('The token ends after').selectOption({ label: 'No end' })
    await fillIn(page, { 'What is it for\\?': 'Watcher' })
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'The new agent token' }).waitFor()
    await lookAt('secret')
    const viewer = await joinAs(server.baseUrl, founded, 'viewer')
    await using other = await enter(viewer)
    await other.page.goto(path)
    await seeText(other.page, 'Your role here does not let you see, make or revoke agent tokens.')
    await lookAt('viewer', other)
    assert.deepEqual(obstacles, [])
  })

  async function makeAgents(place: Place): Promise<void> {
    const ok = await mint(place, { description: 'Deploy runner of the east hall', lifetimeSeconds: 3600 })
    await report(ok.secret, 'ok', { message: 'all quiet', version: '4.2' })
    const degraded = await mint(place, { description: 'Watcher', permissions: ['workspace.update'] })
    await report(degraded.secret, 'degraded', { message: 'disk is nearly full' })
    const failing = await mint(place, { description: 'Mailer' })
    await report(failing.secret, 'failing')
    await mint(place, { description: 'Backup' })
    const { id } = await mint(place, { description: 'Old runner' })
    await place.founded.owner.client.delete(`${place.tokens}/${id}`)
  }
})
