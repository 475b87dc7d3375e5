import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { registerHolder } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { becomes } from '../support/in-browser.ts'

let server: ServerProcess
let browser: TestBrowser

const entries = (page: Page) => page.getByRole('navigation').getByRole('listitem')

describe('the inbox of local mode', { timeout: 120_000 }, () => {
  before(async () => {
    server = await startServerProcess({ settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  it('takes in new mail without a reload: what is read, scrolled and pressed stays', async () => {
    await using at = await browser.visit({ baseUrl: server.baseUrl, height: 400 })
    const { page } = at
    await page.goto('/local/inbox')
    await page.getByRole('heading', { name: 'No mail yet' }).waitFor()
    const { email: oldest } = await registerHolder(server.baseUrl)
    const { email: second } = await registerHolder(server.baseUrl)
    for (let mails = 3; mails <= 6; mails++) await registerHolder(server.baseUrl)
    await page.getByRole('article').waitFor()

    const list = page.getByRole('navigation')
    await list.getByText(oldest).click()
    await page.getByRole('article').getByText(oldest).first().waitFor()
    await page.getByText('Plain text').click()
    await page.evaluate('document.querySelector("nav").scrollTop = 1000')
    await page.evaluate('window.isTheSamePage = true')
    const { y } = (await list.getByText(oldest).boundingBox()) ?? { y: -1 }

    // Pressed before the mail comes, let go after: still one press on one entry.
    const entry = list.getByText(second)
    const before = await entries(page).count()
    await entry.hover()
    await page.mouse.down()
    await registerHolder(server.baseUrl)
    await page.waitForResponse((answer) => answer.url().includes('/local/inbox?mail='))
    assert.equal(await entries(page).count(), before)
    assert.equal(await page.evaluate('document.querySelector("details").open'), true)
    await page.mouse.up()
    await page.getByRole('article').getByText(second).first().waitFor()

    await page.evaluate('window.isTheSamePage = true')
    await page.evaluate('document.querySelector("nav").scrollTop = 1000')
    const shown = await entries(page).count()
    const { email: newest } = await registerHolder(server.baseUrl)
    await becomes(page, `document.querySelectorAll('nav li').length > ${shown}`)
    assert.equal(await page.evaluate('window.isTheSamePage'), true)
    await entries(page).first().getByText(newest).waitFor()
    const now = await list.getByText(oldest).boundingBox()
    assert.ok(Math.abs((now?.y ?? 0) - y) < 2, `the oldest mail moved from ${y} to ${now?.y}`)
    assert.match(await page.title(), new RegExp(`\\(${await entries(page).count()}\\)`))
    assert.deepEqual(at.faults, [])
  })
})
