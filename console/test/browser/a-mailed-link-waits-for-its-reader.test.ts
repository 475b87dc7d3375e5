import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { asBrowser, assertProblem, fetchTransport } from '../../../server/test/support/http-client.ts'
import { linkIn } from '../../../server/test/support/mail.ts'
import { newcomer } from '../../../server/test/support/people.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import {
  fillIn,
  focusedField,
  type Newcomer,
  otherPassword,
  press,
  seeHeading,
  seeText,
  sendRegistration,
  sendSignIn,
} from '../support/in-browser.ts'
import { mailTo } from '../support/inbox.ts'

describe('a mailed link', { concurrency: 3 }, () => {
  let browser: TestBrowser
  let server: ServerProcess
  before(async () => {
    browser = await startBrowser()
    server = await startServerProcess()
  })
  after(() => Promise.all([browser[Symbol.asyncDispose](), server[Symbol.asyncDispose]()]))

  /** Somebody registers with a program of their own; the mail is then read in a browser that did not. */
  async function registeredElsewhere(): Promise<{ person: Newcomer; link: string }> {
    const person = newcomer()
    const begun = await asBrowser(fetchTransport(server.baseUrl)).post('/v1/registration', person)
    assert.equal(begun.status, 202, begun.text)
    const mail = await mailTo(server, person.email, { template: 'confirm-registration' })
    return { person, link: linkIn(mail, '/confirm-email#token=') }
  }

  async function signInAnswer({ email, password }: Pick<Newcomer, 'email' | 'password'>) {
    return asBrowser(fetchTransport(server.baseUrl)).post('/v1/sign-in/password', { email, password })
  }

  it('does nothing when it is only opened, however often, and works at its button', async () => {
    await using visit = await browser.visit(server)
    const { page } = visit
    const person = newcomer()
    await page.goto('/register')
    await sendRegistration(page, person)
    await seeHeading(page, 'Check your mail')
    const mail = await mailTo(server, person.email, { template: 'confirm-registration' })

    const written: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET') written.push(`${request.method()} ${new URL(request.url()).pathname}`)
    })
    for (let opened = 0; opened < 3; opened++) {
      await page.goto('about:blank')
      await page.goto(linkIn(mail, '/confirm-email#token='))
      await seeHeading(page, 'Confirm your address')
      // Nothing of the link stays where others could read it.
      assert.equal(page.url(), `${server.baseUrl}/confirm-email`)
    }
    await visit.settle()
    assert.deepEqual(written, [])
    assert.equal((await page.request.get('/v1/session')).status(), 401)

    await press(page, 'Confirm my address')
    await seeHeading(page, 'Profile')
    assert.equal((await signInAnswer(person)).body.next, 'done')
    assert.deepEqual(visit.faults, [])
  })

  it('works once: the second time it says how to go on', async () => {
    const { person, link } = await registeredElsewhere()
    await using visit = await browser.visit(server)
    await openAndConfirm(visit.page, link)
    await visit.page.getByText('I know the password').click()
    await fillIn(visit.page, { Password: person.password })
    await press(visit.page, 'Confirm my address')
    await seeHeading(visit.page, 'Profile')

    await openAndConfirm(visit.page, link)
    await visit.page.getByRole('alert').waitFor()
    await visit.page.getByRole('link', { name: 'Sign in' }).click()
    await seeHeading(visit.page, 'Sign in')
    assert.deepEqual(visit.faults, [])
  })

  it('asks in a browser that did not register for the password, and takes only the right one', async () => {
    const { person, link } = await registeredElsewhere()
    await using visit = await browser.visit(server)
    const { page } = visit
    await openAndConfirm(page, link)
    await seeHeading(page, 'Is this account yours?')
    await page.getByText('I know the password').click()
    await fillIn(page, { Password: 'a guess that is not it' })
    await press(page, 'Confirm my address')
    await seeText(page, 'This is not the password chosen at registration.')
    assert.equal(await focusedField(page), 'password')
    assert.equal((await signInAnswer(person)).body.next, 'confirm-email')

    await fillIn(page, { Password: person.password })
    await press(page, 'Confirm my address')
    await seeHeading(page, 'Profile')
    assert.deepEqual(visit.faults, [])
  })

  it('lets whoever reads the mail choose a password of their own, and drops the one chosen elsewhere', async () => {
    const { person, link } = await registeredElsewhere()
    await using visit = await browser.visit(server)
    const { page } = visit
    await openAndConfirm(page, link)
    await page.getByText('Choose a new password').click()
    await fillIn(page, { 'New password': otherPassword })
    await press(page, 'Set password and confirm')
    await seeHeading(page, 'Profile')

    assertProblem(await signInAnswer(person), 401, 'invalid-credentials')
    const chosen = await signInAnswer({ ...person, password: otherPassword })
    assert.equal(chosen.body.next, 'done', chosen.text)
    assert.deepEqual(visit.faults, [])
  })

  it('can be asked for again by signing in with the unconfirmed address', async () => {
    const { person } = await registeredElsewhere()
    await using visit = await browser.visit(server)
    const { page } = visit
    await page.goto('/sign-in')
    await sendSignIn(page, person)
    await seeHeading(page, 'Check your mail')
    await press(page, 'send it again')
    await seeText(page, 'A new message is on its way.')
    const mail = await mailTo(server, person.email, { template: 'confirm-registration', count: 2 })
    await page.goto(linkIn(mail, '/confirm-email#token='))
    await press(page, 'Confirm my address')
    await seeHeading(page, 'Profile')
    assert.deepEqual(visit.faults, [])
  })

  it('has a code beside it that is asked for again when mistyped, and a way back to a wrong address', async () => {
    await using visit = await browser.visit(server)
    const { page } = visit
    const person = newcomer()
    const mistyped = `mistyped-${person.email}`
    await page.goto('/register')
    await sendRegistration(page, { ...person, email: mistyped })
    await seeText(page, mistyped)
    await fillIn(page, { Code: 'AAAA-AAAA' })
    await page.keyboard.press('Enter')
    await page.locator('[name=code][aria-invalid=true]').waitFor()
    assert.equal(await focusedField(page), 'code')

    await page.getByRole('link', { name: 'Go back and correct it' }).click()
    await sendRegistration(page, { email: person.email })
    await seeText(page, person.email)
    const mail = await mailTo(server, person.email, { template: 'confirm-registration' })
    await page.goto(linkIn(mail, '/confirm-email#token='))
    await press(page, 'Confirm my address')
    await seeText(page, `${person.firstName} ${person.lastName}`)
    assert.deepEqual(visit.faults, [])
  })
})

async function openAndConfirm(page: Page, link: string): Promise<void> {
  // From another page, as from a mail: an address that differs in its fragment only would not be loaded.
  await page.goto('about:blank')
  await page.goto(link)
  await press(page, 'Confirm my address')
}
