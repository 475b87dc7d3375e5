import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { codeIn, linkIn } from '../../../server/test/support/mail.ts'
import type { Person } from '../../../server/test/support/people.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import {
  accountOn,
  enterWith,
  fillIn,
  press,
  seeHeading,
  seeText,
  sendSignIn,
} from '../support/in-browser.ts'
import { inboxPage, mailTo } from '../support/inbox.ts'

describe('a change of address', () => {
  let browser: TestBrowser
  let server: ServerProcess
  before(async () => {
    browser = await startBrowser()
    server = await startServerProcess()
  })
  after(() => Promise.all([browser[Symbol.asyncDispose](), server[Symbol.asyncDispose]()]))

  /** Somebody who has just asked for another address, on the page where its code goes. */
  async function askedForChange(): Promise<{ visit: Visit; person: Person; newEmail: string }> {
    const person = await accountOn(server)
    const visit = await browser.visit(server)
    await enterWith(visit, server, person.browser)
    const newEmail = `new-${person.email}`
    await visit.page.goto('/account/email')
    await fillIn(visit.page, { 'New address': newEmail })
    await press(visit.page, 'Send the message')
    await seeHeading(visit.page, 'E-mail')
    await seeText(visit.page, 'Confirm the new address')
    return { visit, person, newEmail }
  }

  async function currentEmail({ browser: client }: Person): Promise<unknown> {
    return (await client.get('/v1/account/profile')).body.email
  }

  it('takes effect by the mailed link, at its button', async () => {
    const { visit, person, newEmail } = await askedForChange()
    await using _ = visit
    const { page } = visit
    const link = 'Confirm new address'
    await inboxPage.follow(page, { to: newEmail, subject: 'Confirm your new e-mail address', link })
    await seeHeading(page, 'Confirm your new address')
    assert.equal(await currentEmail(person), person.email)
    await press(page, 'Use the new address')
    await seeText(page, `Your address is now ${newEmail}`)
    assert.equal(await currentEmail(person), newEmail)
    await signInAgain(page, { ...person, email: newEmail })
    assert.deepEqual(visit.faults, [])
  })

  it('takes effect by the code, typed where it was asked for', async () => {
    const { visit, person, newEmail } = await askedForChange()
    await using _ = visit
    const { page } = visit
    await fillIn(page, { Code: 'AAAA-AAAA' })
    await press(page, 'Confirm')
    await page.locator('[name=code][aria-invalid=true]').waitFor()
    await fillIn(page, { Code: codeIn(await mailTo(server, newEmail, { template: 'email-change-confirm' })) })
    await press(page, 'Confirm')
    await seeText(page, `Your address is now ${newEmail}`)
    assert.equal(await currentEmail(person), newEmail)
    assert.deepEqual(visit.faults, [])
  })

  it('does not happen when it is cancelled, whoever opens the link afterwards', async () => {
    const { visit, person, newEmail } = await askedForChange()
    await using _ = visit
    const { page } = visit
    const mail = await mailTo(server, newEmail, { template: 'email-change-confirm' })
    await press(page, 'Cancel the change')
    await page.getByLabel('New address').waitFor()
    await page.goto(linkIn(mail, '/account/email-change#token='))
    await press(page, 'Use the new address')
    await page.getByRole('alert').waitFor()
    assert.equal(await currentEmail(person), person.email)
    assert.deepEqual(visit.faults, [])
  })

  it('is undone from the old address, which signs everybody out', async () => {
    const { visit, person, newEmail } = await askedForChange()
    await using _ = visit
    const { page } = visit
    await fillIn(page, { Code: codeIn(await mailTo(server, newEmail, { template: 'email-change-confirm' })) })
    await press(page, 'Confirm')
    await seeText(page, `Your address is now ${newEmail}`)

    await using owner = await browser.visit(server)
    const link = 'Undo the change'
    await inboxPage.follow(owner.page, { to: person.email, subject: 'The e-mail address', link })
    await seeHeading(owner.page, 'Undo the change of address?')
    assert.equal(await currentEmail(person), newEmail)
    await press(owner.page, 'Restore my address')
    await seeHeading(owner.page, 'Your address is back')
    await seeText(owner.page, person.email)
    await press(owner.page, 'Choose a new password')
    await seeHeading(owner.page, 'Forgot your password?')

    await page.reload()
    await seeHeading(page, 'Sign in')
    assert.deepEqual([...visit.faults, ...owner.faults], [])
  })

  it('goes on after signing in when its link is opened signed out', async () => {
    const { visit, person, newEmail } = await askedForChange()
    await visit[Symbol.asyncDispose]()
    const mail = await mailTo(server, newEmail, { template: 'email-change-confirm' })
    await using elsewhere = await browser.visit(server)
    const { page } = elsewhere
    await page.goto(linkIn(mail, '/account/email-change#token='))
    await seeHeading(page, 'Sign in')
    assert.equal(page.url(), `${server.baseUrl}/sign-in?next=%2Faccount%2Femail-change`)
    await sendSignIn(page, person)
    await press(page, 'Use the new address')
    await seeText(page, `Your address is now ${newEmail}`)
    assert.deepEqual(elsewhere.faults, [])
  })
})

async function signInAgain(page: Page, person: Pick<Person, 'email' | 'password'>): Promise<void> {
  await press(page, 'Sign out')
  await sendSignIn(page, person)
  await seeHeading(page, 'Profile')
}
