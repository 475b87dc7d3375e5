import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { codeIn } from '../../../server/test/support/mail.ts'
import { newcomer } from '../../../server/test/support/people.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { accountOn, becomes, enterWith, otherDeviceOf, seeHeading, seeText } from '../support/in-browser.ts'
import { mailTo } from '../support/inbox.ts'

describe('somebody without a mouse', { concurrency: 3 }, () => {
  let browser: TestBrowser
  let server: ServerProcess
  before(async () => {
    browser = await startBrowser()
    server = await startServerProcess()
  })
  after(() => Promise.all([browser[Symbol.asyncDispose](), server[Symbol.asyncDispose]()]))

  it('registers, confirms, signs out and signs in', async () => {
    const person = newcomer()
    await using visit = await browser.visit(server)
    const { page } = visit
    const { keyboard } = page
    await page.goto('/sign-in')
    await tabTo(page, 'Create an account')
    await keyboard.press('Enter')
    await seeHeading(page, 'Create your account')
    await typeInto(page, 'First name', person.firstName)
    await typeInto(page, 'Last name', person.lastName)
    await typeInto(page, 'E-mail', person.email)
    await typeInto(page, 'Password', person.password)
    await tabTo(page, 'Show password')
    await keyboard.press('Space')
    await tabTo(page, 'Create account')
    await keyboard.press('Enter')
    await seeHeading(page, 'Check your mail')
    const mail = await mailTo(server, person.email, { template: 'confirm-registration' })
    await typeInto(page, 'Code', codeIn(mail))
    await keyboard.press('Enter')
    await seeHeading(page, 'Profile')

    await tabTo(page, 'Sign out')
    await keyboard.press('Enter')
    await seeHeading(page, 'Sign in')
    await typeInto(page, 'E-mail', person.email)
    await typeInto(page, 'Password', person.password)
    await keyboard.press('Enter')
    await seeHeading(page, 'Profile')
    assert.deepEqual(visit.faults, [])
  })

  it('skips to the content, and is led to the heading of each page that follows', async () => {
    const person = await accountOn(server)
    await using visit = await browser.visit(server)
    await enterWith(visit, server, person.browser)
    const { page } = visit
    await page.goto('/account/profile')
    await seeText(page, person.email)
    await page.keyboard.press('Tab')
    assert.equal(await focusedName(page), 'Skip to content')
    await page.keyboard.press('Enter')
    await becomes(page, 'document.activeElement.textContent !== "Skip to content"')
    await page.keyboard.press('Tab')
    assert.equal(await focusedName(page), 'First name')
    for (const name of ['Devices', 'Activity', 'Password']) {
      await tabTo(page, name, 'Shift+Tab')
      await page.keyboard.press('Enter')
      await seeHeading(page, name)
      await becomes(page, 'document.activeElement.tagName === "H1"')
      assert.match(await page.title(), new RegExp(`^${name} · `))
    }
    assert.deepEqual(visit.faults, [])
  })

  it('stays within an open dialog, closes it with Escape and is back at its button', async () => {
    const person = await accountOn(server)
    await otherDeviceOf(server, person)
    await using visit = await browser.visit(server)
    await enterWith(visit, server, person.browser)
    const { page } = visit
    await page.goto('/account/devices')
    await seeText(page, 'This device')
    await tabTo(page, 'Sign out all other devices')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    for (let pressed = 0; pressed < 6; pressed++) {
      await page.keyboard.press('Tab')
      const outside = 'document.activeElement !== document.body && !document.activeElement.closest("dialog")'
      assert.equal(await page.evaluate(outside), false)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    assert.equal(await focusedName(page), 'Sign out all other devices')
    assert.deepEqual(visit.faults, [])
  })
})

const mostStops = 30

/** Presses Tab until what has this name is focused; every stop on the way must be visible as such. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const stops: string[] = []
  for (let stop = 0; stop < mostStops; stop++) {
    const focused = await focusedName(page)
    if (focused === name) return
    stops.push(focused)
    await page.keyboard.press(key)
    if (!(await isFocusSeen(page)))
      throw new Error(`The focus cannot be seen at "${await focusedName(page)}"`)
  }
  throw new Error(`"${name}" is not reached with ${key}; there are: ${stops.join(', ')}`)
}

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(text)
}

/** What a screen reader would call what has the focus. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const { activeElement: focused } = document
    if (!focused || focused === document.body) return ''
    return focused.getAttribute('aria-label') ?? (focused.labels?.[0] ?? focused).textContent.trim()
  })()`)
}

/** Whether something around the focused element, or on it, is drawn that would not be there without the focus. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(`(() => {
    const { activeElement: focused } = document
    if (!focused || focused === document.body) return true
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  })()`)
}
