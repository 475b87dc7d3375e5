import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import type { Person } from '../../../server/test/support/people.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import {
  accountOn,
  enterWith,
  fieldOf,
  fillIn,
  focusedField,
  letProofGrowOld,
  otherDeviceOf,
  press,
  seeHeading,
  seeText,
  sendSignIn,
} from '../support/in-browser.ts'

/** Addresses that somebody else could put into a link to our sign-in page. */
const hostileNexts = [
  'https://evil.example/account',
  '//evil.example/account',
  '/\\evil.example/account',
  '/account//evil.example',
  'javascript:document.title="hacked"',
  '/account/%2e%2e//evil.example',
]

describe('a session in the browser', { concurrency: 3 }, () => {
  let browser: TestBrowser
  let server: ServerProcess
  before(async () => {
    browser = await startBrowser()
    server = await startServerProcess()
  })
  after(() => Promise.all([browser[Symbol.asyncDispose](), server[Symbol.asyncDispose]()]))

  async function signedIn(path: string): Promise<{ visit: Visit; person: Person }> {
    const person = await accountOn(server)
    const visit = await browser.visit(server)
    await enterWith(visit, server, person.browser)
    await visit.page.goto(path)
    return { visit, person }
  }

  it('that was ended elsewhere leads to the sign-in page and back to where somebody was', async () => {
    const { visit, person } = await signedIn('/account/devices')
    await using _ = visit
    const { page } = visit
    await seeText(page, 'This device')
    assert.equal((await person.browser.delete('/v1/session')).status, 204)
    await page.getByRole('link', { name: 'Activity' }).click()
    await seeHeading(page, 'Sign in')
    assert.equal(page.url(), `${server.baseUrl}/sign-in?next=%2Faccount%2Factivity`)
    await sendSignIn(page, person)
    await seeHeading(page, 'Activity')
    assert.equal(page.url(), `${server.baseUrl}/account/activity`)
    assert.deepEqual(visit.faults, [])
  })

  it('never begins by leaving our site, whatever the link to the sign-in page says', async () => {
    const person = await accountOn(server)
    await using visit = await browser.visit(server)
    const { page, context } = visit
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== server.baseUrl) elsewhere.push(request.url())
    })
    for (const next of hostileNexts) {
      await context.clearCookies()
      await page.goto(`/sign-in?${new URLSearchParams({ next })}`)
      await sendSignIn(page, person)
      await page.getByRole('navigation', { name: 'Account' }).waitFor()
      assert.equal(new URL(page.url()).origin, server.baseUrl, next)
      assert.doesNotMatch(await page.title(), /hacked/)
    }
    assert.deepEqual([...elsewhere, ...visit.faults], [])
  })

  it('that is over shows nothing of the account when somebody goes back', async () => {
    const { visit, person } = await signedIn('/account/profile')
    await using _ = visit
    const { page } = visit
    await seeText(page, person.email)
    await page.getByRole('link', { name: 'Devices' }).click()
    await seeText(page, 'This device')
    await press(page, 'Sign out')
    await seeHeading(page, 'Sign in')
    await noteWhenShown(page, person.email)
    await page.goBack()
    await page.waitForURL('**/sign-in?next=*')
    await seeHeading(page, 'Sign in')
    assert.equal(await page.evaluate('sessionStorage.getItem("shown")'), null)
    assert.equal((await page.request.get('/v1/session')).status(), 401)
    assert.deepEqual(visit.faults, [])
  })

  it('is ended in all other places at once', async () => {
    const { visit, person } = await signedIn('/account/devices')
    await using _ = visit
    const { page } = visit
    const others = [await otherDeviceOf(server, person), await otherDeviceOf(server, person)]
    await page.reload()
    await press(page, 'Sign out all other devices')
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
    await seeText(page, '2 other devices are signed out.')
    for (const other of others) assert.equal((await other.get('/v1/session')).status, 401)
    await page.reload()
    await seeText(page, 'You are signed in nowhere else.')
    assert.deepEqual(visit.faults, [])
  })

  it('asks for a fresh proof before a sensitive act, which then goes on by itself', async () => {
    const { visit, person } = await signedIn('/account/email')
    await using _ = visit
    const { page } = visit
    const newEmail = `new-${person.email}`
    await fillIn(page, { 'New address': newEmail })
    letProofGrowOld(server, person)
    const dialog = page.getByRole('dialog', { name: 'Confirm it’s you' })

    await press(page, 'Send the message')
    await dialog.waitFor()
    assert.equal(await focusedField(page), 'password')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    // Not done, nothing lost, nothing complained about, and back where it was asked.
    assert.equal(await fieldOf(page, 'New address').inputValue(), newEmail)
    assert.equal(await page.getByRole('alert').count(), 0)
    assert.equal((await person.browser.get('/v1/account/profile')).body.pendingEmail, null)

    await press(page, 'Send the message')
    await proveIn(page, 'this is not my password')
    await dialog.getByText('This is not your current password.').waitFor()
    await proveIn(page, person.password)
    await dialog.waitFor({ state: 'hidden' })
    await seeText(page, 'Confirm the new address')
    await seeText(page, newEmail)
    assert.deepEqual(visit.faults, [])
  })
})

async function proveIn(page: Page, password: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Confirm it’s you' })
  await dialog.getByLabel('Password', { exact: true }).fill(password)
  await dialog.getByRole('button', { name: 'Continue' }).click()
}

/** From now on every page notes in the session storage when it has this text in it, for however short a time. */
async function noteWhenShown(page: Page, text: string): Promise<void> {
  const content = `new MutationObserver(() => {
    if (document.documentElement?.textContent.includes(${JSON.stringify(text)})) sessionStorage.setItem('shown', 'yes')
  }).observe(document, { childList: true, subtree: true, characterData: true })`
  await page.addInitScript({ content })
}
