import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { newcomer } from '../../../server/test/support/people.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { startSmtpServer } from '../../../server/test/support/smtp.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import {
  fieldOf,
  fillIn,
  iPhone,
  type Newcomer,
  otherPassword,
  press,
  seeHeading,
  seeText,
  sendRegistration,
  sendSignIn,
} from '../support/in-browser.ts'
import { inboxPage, type Mailbox, smtpMailbox } from '../support/inbox.ts'

const lastPassword = 'orange thunder under velvet'

describe('the whole journey of a person', () => {
  let browser: TestBrowser
  before(async () => {
    browser = await startBrowser()
  })
  after(() => browser[Symbol.asyncDispose]())

  it('works on SQLite with the mail read from the inbox page', async () => {
    await using server = await startServerProcess()
    await travel(browser, server, inboxPage)
  })

  it('works on PostgreSQL with mail that goes through a real SMTP server', async () => {
    await using smtp = await startSmtpServer()
    await using server = await startServerProcess({
      engine: 'postgres',
      settings: { LATCHKEY_SMTP_URL: smtp.url },
    })
    await travel(browser, server, smtpMailbox(smtp))
    const unreadable = smtp.mails.filter(({ text, html }) => !text.includes('\n') || !html.includes('<h1'))
    assert.deepEqual(unreadable, [])
  })
})

async function travel(browser: TestBrowser, server: ServerProcess, mailbox: Mailbox): Promise<void> {
  const person = newcomer()
  await using visit = await browser.visit(server)
  const { page } = visit
  await register(page, mailbox, person)
  await saveProfile(page)
  await changePassword(page, person)
  await endOtherDevice(browser, server, { visit, person: { ...person, password: otherPassword } })
  await signOut(page)
  await recoverByLink(page, mailbox, person)
  await signOut(page)
  await recoverByCode(page, mailbox, person)
  await seeActivity(page)
  assert.deepEqual(visit.faults, [])
}

async function register(page: Page, mailbox: Mailbox, person: Newcomer): Promise<void> {
  await page.goto('/')
  await seeHeading(page, 'Sign in')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await sendRegistration(page, person)
  await seeHeading(page, 'Check your mail')
  await seeText(page, person.email)
  const mail = { to: person.email, subject: 'Confirm your e-mail address', link: 'Confirm address' }
  await mailbox.follow(page, mail)
  await press(page, 'Confirm my address')
  await seeHeading(page, 'Profile')
  await seeText(page, `${person.firstName} ${person.lastName}`)
}

async function saveProfile(page: Page): Promise<void> {
  await fillIn(page, { 'First name': 'Augusta', Company: 'Analytical Engines' })
  await press(page, 'Save')
  await seeText(page, 'Saved')
  await seeText(page, 'Augusta Moreau')
  await page.reload()
  await seeText(page, 'Augusta Moreau')
  assert.equal(await fieldOf(page, 'Company').inputValue(), 'Analytical Engines')
}

async function changePassword(page: Page, person: Newcomer): Promise<void> {
  await page.getByRole('link', { name: 'Password', exact: true }).click()
  await fillIn(page, { 'Current password': person.password, 'New password': otherPassword })
  await press(page, 'Change password')
  await seeText(page, 'Your password is changed.')
}

async function endOtherDevice(
  browser: TestBrowser,
  server: ServerProcess,
  { visit, person }: { visit: Visit; person: Newcomer },
): Promise<void> {
  await using elsewhere = await browser.visit({ ...server, userAgent: iPhone })
  await elsewhere.page.goto('/sign-in')
  await sendSignIn(elsewhere.page, person)
  await seeHeading(elsewhere.page, 'Profile')

  const { page } = visit
  await page.getByRole('link', { name: 'Devices' }).click()
  await seeText(page, 'This device')
  await press(page, /Sign out .*Safari.* on iOS/)
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await seeText(page, /Safari.* on iOS is signed out\./)
  await seeText(page, 'You are signed in nowhere else.')

  await elsewhere.page.reload()
  await seeHeading(elsewhere.page, 'Sign in')
  assert.deepEqual(elsewhere.faults, [])
}

async function signOut(page: Page): Promise<void> {
  await press(page, 'Sign out')
  await seeHeading(page, 'Sign in')
}

async function recoverByLink(page: Page, mailbox: Mailbox, person: Newcomer): Promise<void> {
  await page.getByRole('link', { name: 'Forgot password?' }).click()
  await fillIn(page, { 'E-mail': person.email })
  await press(page, 'Send the message')
  await seeHeading(page, 'Check your mail')
  const link = 'Choose a new password'
  await mailbox.follow(page, { to: person.email, subject: 'Choose a new password', link })
  await fillIn(page, { 'New password': lastPassword })
  await press(page, 'Set new password')
  await seeText(page, 'Your new password is set.')
  assert.equal(await fieldOf(page, 'E-mail').inputValue(), person.email)
  // The one that was forgotten opens nothing any more.
  await sendSignIn(page, { ...person, password: otherPassword })
  await page.getByRole('alert').waitFor()
  await sendSignIn(page, { ...person, password: lastPassword })
  await seeHeading(page, 'Profile')
}

async function recoverByCode(page: Page, mailbox: Mailbox, person: Newcomer): Promise<void> {
  await fillIn(page, { 'E-mail': person.email })
  // What was typed is not asked again.
  await page.getByRole('link', { name: 'Forgot password?' }).click()
  await seeHeading(page, 'Forgot your password?')
  assert.equal(await fieldOf(page, 'E-mail').inputValue(), person.email)
  await press(page, 'Send the message')
  await seeHeading(page, 'Check your mail')
  const code = await mailbox.readCode(page, { to: person.email, subject: 'Choose a new password' })
  await fillIn(page, {
    Code: `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase(),
    'New password': person.password,
  })
  await press(page, 'Set new password')
  await seeText(page, 'Your new password is set.')
  await sendSignIn(page, person)
  await seeHeading(page, 'Profile')
}

async function seeActivity(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Activity' }).click()
  for (const sentence of [
    'Account created',
    'Profile changed',
    'Password changed',
    'Password reset by mail',
  ]) {
    await seeText(page, sentence)
  }
}
