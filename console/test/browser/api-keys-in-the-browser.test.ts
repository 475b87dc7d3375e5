import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Engine } from '../../../server/test/support/each-engine.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, enrolApp, registerHolder, visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { fillIn, letProofGrowOld, press, seeHeading, seeText } from '../support/in-browser.ts'
import { askWith, becomeOperator, makeKey, recover, removeMember } from '../support/key-maker.ts'
import { createProject, foundOrganization, joinAs } from '../support/organization-founder.ts'
import { makeApplication } from '../support/owned-application.ts'

let server: ServerProcess
let browser: TestBrowser

const enter = (holder: AccountHolder) => visitAs(browser, holder, { baseUrl: server.baseUrl })

/** What a program hears that lists its organizations with the key: the status, and why it was refused. */
async function ask(secret: string): Promise<string> {
  const { status, body } = await askWith(secret, `${server.baseUrl}/v1/organizations`)
  return [status, body.reason].filter(Boolean).join(' ')
}

/** The secret in the dialog of this name, which is then closed. */
async function takeSecret(page: Page, title: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.waitFor()
  const shown = (await dialog.locator('pre').allTextContents()).map((text) => text.trim())
  const [secret = '', example = ''] = shown
  assert.match(secret, /^lkk_/)
  assert.ok(example.includes(`Bearer ${secret}`), example)
  await page.keyboard.press('Escape')
  await seeText(page, 'Store it first: you cannot see it again.')
  await dialog.getByLabel('I have stored the secret.').check()
  await press(page, 'Done')
  await dialog.waitFor({ state: 'detached' })
  return secret
}

function group(page: Page, name: string) {
  return page.getByRole('group', { name, exact: true })
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

/** Waits until the key's page can tell that it used the permission. */
async function untilNoted({ client }: AccountHolder, path: string, permission: string): Promise<void> {
  const noted = new RegExp(`"name":"${permission}"[^}]*"lastUsedAt":"`)
  for (let tries = 0; tries < 40; tries += 1) {
    const { text } = await client.get(`/v1/api-keys/${path.split('/').at(-1)}/permissions`)
    if (noted.test(text)) return
    await sleep(500)
  }
  throw new Error('The use of the key was not noted.')
}

describe('API keys in the browser', { timeout: 240_000 }, () => {
  runOn('sqlite')

  it('are made step by step within limits, with a preview that is what the key can do', async () => {
    const owner = await registerHolder(server.baseUrl)
    const founded = await foundOrganization(server.baseUrl, { owner })
    await foundOrganization(server.baseUrl, { owner, name: 'Tern & Gull' })
    const { projectId } = await createProject(founded, 'Website', [])
    const shop = await createProject(founded, 'Shop', [])
    await using visit = await enter(owner)
    const { page } = visit
    await page.goto('/account/profile')
    await page.getByRole('link', { name: 'API keys' }).click()
    await seeText(page, 'No API keys yet')
    await page.getByRole('link', { name: 'Make the first key' }).click()
    await seeHeading(page, 'New API key')
    await seeText(page, 'Tern & Gull')
    assert.equal(await page.getByRole('radio', { name: /^Service/ }).count(), 0)
    await press(page, 'Make the key')
    await seeText(page, 'Give the key a name.')
    await fillIn(page, { Name: 'Deploy from CI' })
    await page.getByLabel('Ends after').selectOption({ label: '30 days' })
    await group(page, 'In which organizations?')
      .getByLabel(/Only chosen/)
      .check()
    await page.getByLabel('Lagoon Works', { exact: true }).check()
    await group(page, 'In which of their projects?')
      .getByLabel(/Only chosen/)
      .check()
    await press(page, 'Make the key')
    await group(page, 'Projects of Lagoon Works').getByText('Choose at least one project.').waitFor()
    await page.getByLabel('Website', { exact: true }).check()
    await page.getByLabel('Highest role', { exact: true }).selectOption({ label: 'Editor' })
    await page.getByText('Only in Website.').waitFor()
    await press(page, 'Make the key')
    const secret = await takeSecret(page, 'Your new API key')

    await seeHeading(page, 'Deploy from CI')
    await seeText(page, 'Whatever you may do in Website, as Editor at most.')
    const at = `${server.baseUrl}/v1/organizations/${founded.organizationId}/projects`
    assert.equal((await askWith(secret, `${at}/${projectId}`)).status, 200)
    const patched = { method: 'PATCH', body: JSON.stringify({ description: 'By a key' }) }
    assert.equal((await askWith(secret, `${at}/${projectId}`, patched)).status, 200)
    assert.equal((await askWith(secret, `${at}/${shop.projectId}`)).status, 404)
    assert.equal((await askWith(secret, `${server.baseUrl}/v1/api-keys`)).status, 403)
    await page.goto(`/organizations/${founded.organizationId}/audit`)
    await seeText(page, 'with the API key “Deploy from CI”')
    await page.goBack()
    await seeHeading(page, 'Deploy from CI')
    const stored = await page.evaluate(
      'JSON.stringify([{...localStorage}, {...sessionStorage}, location.href])',
    )
    assert.ok(!String(stored).includes('lkk_'), String(stored))
    await page.reload()
    await seeHeading(page, 'Deploy from CI')
    assert.ok(!(await page.content()).includes(secret))
    assert.deepEqual(visit.faults, [])
  })

  it('are paused, resumed and revoked, which their next request hears', async () => {
    const owner = await registerHolder(server.baseUrl)
    const { page: path, secret } = await makeKey(owner, { name: 'Backup' })
    await using visit = await enter(owner)
    const { page } = visit
    assert.equal(await ask(secret), '200')
    await page.goto('/account/api-keys')
    await page.getByRole('link', { name: 'Manage Backup' }).click()
    await page.waitForURL((url) => url.pathname === path)
    await press(page, 'Pause')
    await seeText(page, 'Backup is paused. It counts at once.')
    assert.equal(await ask(secret), '401 paused')
    await press(page, 'Resume')
    await seeText(page, 'Backup works again.')
    assert.equal(await ask(secret), '200')
    await press(page, 'Revoke')
    await press(page, 'Cancel')
    assert.equal(await ask(secret), '200')
    await press(page, 'Revoke')
    await press(page, 'Revoke for good')
    await seeText(page, 'Backup is revoked. It opens nothing any more.')
    assert.equal(await ask(secret), '401 revoked')
    await page.getByRole('link', { name: 'All API keys' }).click()
    await page.getByRole('list', { name: 'Keys that have ended' }).getByText('Backup').waitFor()
    await seeText(page, 'No key is in force.')
    await page.getByRole('link', { name: 'Activity' }).click()
    await seeText(page, 'API key “Backup” revoked')
    await seeText(page, 'API key “Backup” paused')
    assert.deepEqual(visit.faults, [])
  })

  it('are given a new secret while the earlier one goes on, or ends at once', async () => {
    const owner = await registerHolder(server.baseUrl)
    const { page: path, secret: first } = await makeKey(owner, { name: 'Backup' })
    await using visit = await enter(owner)
    const { page } = visit
    await page.goto(path)
    await press(page, 'Give it a new secret')
    await press(page, 'Make a new secret')
    const second = await takeSecret(page, 'The new secret')
    await seeText(page, /Two secrets work: the new one, and until .+ the one before/)
    assert.deepEqual([await ask(first), await ask(second)], ['200', '200'])
    await press(page, 'Give it a new secret')
    await page.getByLabel('The earlier secret ends').selectOption({ label: 'At once' })
    await press(page, 'Make a new secret')
    const third = await takeSecret(page, 'The new secret')
    assert.deepEqual(
      [await ask(first), await ask(second), await ask(third)],
      ['401 rotated', '401 rotated', '200'],
    )
    assert.deepEqual(visit.faults, [])
  })

  it('are edited, and limited to what they used', async () => {
    const owner = await registerHolder(server.baseUrl)
    const founded = await foundOrganization(server.baseUrl, { owner })
    const { page: path, secret } = await makeKey(owner, { name: 'Backup' })
    const at = `${server.baseUrl}/v1/organizations/${founded.organizationId}`
    assert.equal((await askWith(secret, `${at}/members`)).status, 200)
    await using visit = await enter(owner)
    const { page } = visit
    await page.goto(path)
    await page.getByRole('link', { name: 'Edit name, end and limits' }).click()
    await seeHeading(page, 'Edit Backup')
    await fillIn(page, { Name: 'Nightly backup' })
    await page.getByLabel('Ends after').selectOption({ label: '7 days' })
    await press(page, 'Save')
    await seeHeading(page, 'Nightly backup')
    await seeText(page, /It ends in 7 days/)
    // Uses are written down some seconds after the answer.
    await untilNoted(owner, path, 'members.read')
    await page.reload()
    await press(page, 'Limit it to what it used')
    await press(page, 'Limit it')
    await seeText(page, /Nightly backup is limited to the 1 permission that it used/)
    await seeText(page, 'See the members in all your organizations and your personal space.')
    assert.equal((await askWith(secret, `${at}/members`)).status, 200)
    assert.equal((await askWith(secret, `${at}/projects`)).status, 403)
    assert.deepEqual(visit.faults, [])
  })

  it('reach into the personal space: for the back end of an application of one’s own', async () => {
    const owner = await registerHolder(server.baseUrl)
    const { id, path } = await makeApplication(owner, 'Tide tables', null)
    await using visit = await enter(owner)
    const { page } = visit
    await page.goto(`${path}/use`)
    await page.getByRole('link', { name: 'New API key' }).click()
    await seeHeading(page, 'New API key')
    await seeText(page, 'This key could use 9 permissions in your personal space right now.')
    await fillIn(page, { Name: 'Back end' })
    await group(page, 'Which permissions?')
      .getByLabel(/Only chosen/)
      .check()
    await group(page, 'In your personal space').getByLabel('Create applications').waitFor()
    await page.getByLabel(/^Ask whose a session of the Experience is/).check()
    await seeText(page, 'This key could use 1 permission in your personal space right now.')
    await press(page, 'Make the key')
    const secret = await takeSecret(page, 'Your new API key')
    await seeHeading(page, 'Back end')
    const reach = page.locator('details', { hasText: 'Your personal space' })
    await reach.getByText('Ask whose a session of the Experience is').waitFor()
    assert.equal(await page.getByText('Nothing: what you may do').count(), 0)
    const asked = { method: 'POST', body: JSON.stringify({ sessionToken: 'of nobody' }) }
    const at = `${server.baseUrl}/v1/applications/${id}/experience/access`
    assert.equal((await askWith(secret, at, asked)).body.reason, 'session-ended')
    assert.deepEqual(visit.faults, [])
  })

  it('keep what they used in the personal space when they are limited to what they used', async () => {
    const founded = await foundOrganization(server.baseUrl)
    const member = await joinAs(server.baseUrl, founded, 'viewer')
    const application = await makeApplication(member, 'Tide tables', null)
    const { page: path, secret } = await makeKey(member, { name: 'Deploy' })
    const at = `${server.baseUrl}/v1/applications/${application.id}`
    const rename = { method: 'PATCH', body: JSON.stringify({ name: 'Tides' }) }
    const members = `${server.baseUrl}/v1/organizations/${founded.organizationId}/members`
    assert.equal((await askWith(secret, members)).status, 200)
    assert.equal((await askWith(secret, at, rename)).status, 200)
    await untilNoted(member, path, 'application.update')
    await using visit = await enter(member)
    const { page } = visit
    await page.goto(path)
    await page.getByText('Your personal space', { exact: true }).click()
    await seeText(page, /^Rename and describe the application *used/)
    await press(page, 'Limit it to what it used')
    const dialog = page.getByRole('dialog', { name: 'Limit Deploy to what it used?' })
    await dialog
      .getByText(/It keeps: see the members and rename and describe the application\. It loses: /)
      .waitFor()
    await press(page, 'Limit it')
    await seeText(page, 'Deploy is limited to the 2 permissions that it used.')
    assert.equal((await askWith(secret, at, rename)).status, 200)
    assert.deepEqual(visit.faults, [])
  })

  it('are held after a recovery until their owner has decided', async () => {
    const before = await registerHolder(server.baseUrl)
    const { page: path, secret } = await makeKey(before, { name: 'Backup' })
    const owner = await recover(server, before)
    assert.equal(await ask(secret), '401 held')
    await using visit = await enter(owner)
    const { page } = visit
    await page.goto('/account/api-keys')
    await seeText(page, 'Your account was recovered, so 1 key is held')
    await page.goto(path)
    await seeText(page, 'Held since your account was recovered.')
    await press(page, 'Give it a new secret')
    await seeText(page, 'Somebody else may know it: that is why the key is held.')
    await press(page, 'Make a new secret')
    const next = await takeSecret(page, 'The new secret')
    assert.equal(await ask(next), '401 held')
    await press(page, 'Resume')
    await press(page, 'Resume it')
    await seeText(page, 'Backup works again.')
    assert.deepEqual([await ask(secret), await ask(next)], ['401 rotated', '200'])
    assert.deepEqual(visit.faults, [])
  })

  it('say so when the last organization is lost', async () => {
    const founded = await foundOrganization(server.baseUrl)
    const member = await joinAs(server.baseUrl, founded, 'editor')
    const cap = { organizations: [{ id: founded.organizationId }] }
    const { secret, page: path } = await makeKey(member, { name: 'Reports', cap })
    await removeMember(founded, member.email)
    const { body } = await askWith(secret, `${server.baseUrl}/v1/organizations`)
    assert.deepEqual(body.items, [])
    await using visit = await enter(member)
    const { page } = visit
    await page.goto('/account/api-keys')
    await seeText(page, 'No organization left')
    await page.goto(path)
    await seeText(page, 'You belong to none of the organizations that this key is limited to')
    await page.getByRole('link', { name: 'Give it other limits' }).click()
    await page.getByLabel('An organization that you left', { exact: true }).waitFor()
    await page.getByRole('radio', { name: /^All of mine/ }).check()
    await press(page, 'Save')
    await seeHeading(page, 'Reports')
    await seeText(page, 'Whatever you may do in all your organizations and your personal space.')
    assert.deepEqual(visit.faults, [])
  })

  it('are made for services by operators, and tell about other people’s tokens', async () => {
    const operator = await registerHolder(server.baseUrl)
    await becomeOperator(server, operator)
    await enrolApp(operator)
    const other = await makeKey(await registerHolder(server.baseUrl), { name: 'Backup' })
    await using visit = await enter(operator)
    const { page } = visit
    await page.goto('/account/api-keys/new')
    await page.getByRole('radio', { name: /^Service/ }).check()
    assert.equal(await page.getByRole('heading', { name: 'Where it acts' }).count(), 0)
    await fillIn(page, { Name: 'Gateway' })
    await press(page, 'Make the key')
    const secret = await takeSecret(page, 'Your new API key')
    await seeHeading(page, 'Gateway')
    const asked = { method: 'POST', body: JSON.stringify({ token: other.secret }) }
    const { body } = await askWith(secret, `${server.baseUrl}/v1/access/introspect`, asked)
    assert.deepEqual([body.active, body.client_id], [true, other.id])
    assert.deepEqual(visit.faults, [])
  })

  it('need no mouse', async () => {
    const owner = await registerHolder(server.baseUrl)
    await using visit = await enter(owner)
    const { page } = visit
    const { keyboard } = page
    await page.goto('/account/api-keys')
    await page.getByRole('link', { name: 'Make the first key' }).focus()
    await keyboard.press('Enter')
    await seeHeading(page, 'New API key')
    await tabTo(page, 'Name')
    await keyboard.type('Backup')
    await keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Your new API key' })
    await dialog.waitFor()
    await tabTo(page, 'I have stored the secret.')
    await keyboard.press('Space')
    await tabTo(page, 'Done')
    await keyboard.press('Enter')
    await seeHeading(page, 'Backup')
    await tabTo(page, 'Revoke')
    await keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Revoke Backup?' }).waitFor()
    await keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Revoke')
    assert.deepEqual(visit.faults, [])
  })
})

describe('API keys of somebody who proved who they are long ago', { timeout: 60_000 }, () => {
  runOn('sqlite')

  it('are made and revoked once it is proven anew', async () => {
    const owner = await registerHolder(server.baseUrl)
    await using visit = await enter(owner)
    const { page } = visit
    await page.goto('/account/api-keys/new')
    await fillIn(page, { Name: 'Backup' })
    letProofGrowOld(server, owner)
    await press(page, 'Make the key')
    await proveAnew(page, owner)
    const secret = await takeSecret(page, 'Your new API key')
    await seeHeading(page, 'Backup')
    letProofGrowOld(server, owner)
    await press(page, 'Revoke')
    await press(page, 'Revoke for good')
    await page.getByRole('textbox', { name: 'Password' }).waitFor()
    assert.equal(await ask(secret), '200')
    await proveAnew(page, owner)
    await seeText(page, 'Backup is revoked.')
    assert.equal(await ask(secret), '401 revoked')
    assert.deepEqual(visit.faults, [])
  })
})

async function proveAnew(page: Page, { password }: AccountHolder): Promise<void> {
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.keyboard.press('Enter')
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  const read = '(document.activeElement?.labels?.[0] ?? document.activeElement)?.textContent?.trim() ?? ""'
  for (let step = 0; step < 60; step++) {
    if ((await page.evaluate(read)) === name) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`Tab does not come to “${name}”`)
}
