import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { asBrowser, assertProblem, fetchTransport } from '../../../server/test/support/http-client.ts'
import { codeIn, linkIn } from '../../../server/test/support/mail.ts'
import { newcomer } from '../../../server/test/support/people.ts'
import type { ServerProcess } from '../../../server/test/support/server-process.ts'
import { arriveAt } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { makeExperience } from '../support/experience.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { answerAtGithub, githubUser, startWithGithub, type WithGithub } from '../support/github-user.ts'
import {
  becomes,
  fieldOf,
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
  let side: WithGithub
  let server: ServerProcess
  before(async () => {
    browser = await startBrowser()
    side = await startWithGithub({ LATCHKEY_LIMITS: 'off' })
    server = side.server
  })
  after(() => Promise.all([browser[Symbol.asyncDispose](), side[Symbol.asyncDispose]()]))

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

  it('has a code beside it that is asked for again when mistyped', async () => {
    await using visit = await browser.visit(server)
    const { page } = visit
    await registerIn(page, newcomer())
    await fillIn(page, { Code: 'AAAA-AAAA' })
    await page.keyboard.press('Enter')
    await page.locator('[name=code][aria-invalid=true]').waitFor()
    assert.equal(await focusedField(page), 'code')
    assert.deepEqual(visit.faults, [])
  })

  it('is void once the address is corrected, and the one to the right address works', async () => {
    await using visit = await browser.visit(server)
    const { page } = visit
    const person = newcomer()
    const mistyped = `mistyped-${person.email}`
    const first = await registerIn(page, { ...person, email: mistyped })

    await press(page, 'Correct it')
    assert.equal(await focusedField(page), 'email')
    assert.equal(await fieldOf(page, 'E-mail').inputValue(), mistyped)
    await expectForEverybody(visit, 'correct the address')
    // What only the server refuses is said at the field as well.
    await fillIn(page, { 'E-mail': 'ada@-' })
    await page.keyboard.press('Enter')
    await page.locator('[name=email][aria-invalid=true]').waitFor()
    assert.equal(await focusedField(page), 'email')
    await fillIn(page, { 'E-mail': person.email })
    await page.keyboard.press('Enter')
    await seeText(page, `A new message is on its way to ${person.email}`)
    assert.equal(await fieldOf(page, 'E-mail').count(), 0)
    await expectForEverybody(visit, 'the address is corrected')
    await page.reload()
    await seeText(page, `We sent a message to ${person.email}.`)

    const second = linkIn(
      await mailTo(server, person.email, { template: 'confirm-registration' }),
      '/confirm-email#token=',
    )
    await using stranger = await browser.visit(server)
    for (const each of [stranger.page, page]) {
      await openAndConfirm(each, first)
      await seeText(each, 'This link is no longer valid')
    }
    await openAndConfirm(page, second)
    await seeHeading(page, 'Profile')
    assert.equal((await signInAnswer(person)).body.next, 'done')
    assert.deepEqual([...visit.faults, ...stranger.faults], [])
  })

  it('is void once the registration is forgotten, which is asked first and needs no mouse', async () => {
    await using visit = await browser.visit(server)
    const { page } = visit
    const person = newcomer()
    const link = await registerIn(page, person)
    const forget = page.getByRole('button', { name: 'Forget this registration' })
    await forget.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await forget.click()
    await expectForEverybody(visit, 'forget the registration')
    await becomes(page, 'document.activeElement.textContent === "Forget it"')
    await page.keyboard.press('Enter')
    await seeHeading(page, 'Your registration is forgotten')
    await expectForEverybody(visit, 'the registration is forgotten')
    assertProblem(await signInAnswer(person), 401, 'invalid-credentials')

    await page.getByRole('link', { name: 'Create an account' }).click()
    await seeHeading(page, 'Create your account')
    assert.equal(await fieldOf(page, 'E-mail').inputValue(), '')
    await openAndConfirm(page, link)
    await seeText(page, 'This link is no longer valid')
    assert.deepEqual(visit.faults, [])
  })

  it('is corrected and forgotten at an Experience too, also after a reload and where nobody new may register', async () => {
    const harbour = await makeExperience(server)
    await using visit = await browser.visit(server)
    const { page } = visit
    const person = newcomer()
    const first = await registerIn(page, { ...person, email: `mistyped-${person.email}` }, harbour.base)
    await harbour.change({ registration: 'closed' })
    await page.reload()
    await press(page, 'Correct it')
    await fillIn(page, { 'E-mail': person.email })
    await press(page, 'Send to this address')
    await seeText(page, `A new message is on its way to ${person.email}`)
    await mailTo(server, person.email, { template: 'confirm-registration' })
    await press(page, 'Forget this registration')
    await press(page, 'Forget it')
    await page.getByRole('link', { name: 'Go to the sign-in page' }).click()
    await arriveAt(page, `${harbour.base}/sign-in`)
    await openAndConfirm(page, first)
    await seeText(page, 'This link is no longer valid')
    assert.deepEqual(visit.faults, [])
  })

  it('says what to do where no registration waits', async () => {
    await using visit = await browser.visit(server)
    const { page } = visit
    await page.goto('/confirm-email')
    await press(page, 'Correct it')
    await fillIn(page, { 'E-mail': newcomer().email })
    await press(page, 'Send to this address')
    await seeText(page, 'No registration waits in this browser.')
    await expectForEverybody(visit, 'no registration waits')
    await page.getByRole('link', { name: 'Create an account' }).click()
    await seeHeading(page, 'Create your account')
    assert.deepEqual(visit.faults, [])
  })

  it('keeps, to the corrected address, the GitHub account that registered', async () => {
    const user = githubUser(side)
    await using visit = await browser.visit(server)
    const { page } = visit
    await page.goto('/register')
    await press(page, 'Continue with GitHub')
    await answerAtGithub(page, user)
    await seeHeading(page, 'Create your account')
    await sendRegistration(page, { email: `mistyped-${user.email}` })
    await seeHeading(page, 'Check your mail')
    await press(page, 'Correct it')
    await fillIn(page, { 'E-mail': `right-${user.email}` })
    await press(page, 'Send to this address')
    await seeText(page, 'A new message is on its way')
    const mail = await mailTo(server, `right-${user.email}`, { template: 'confirm-registration' })
    await fillIn(page, { Code: codeIn(mail) })
    await press(page, 'Confirm address')
    await seeHeading(page, 'Profile')
    await page.goto('/account/security')
    await seeText(page, user.login)
    assert.deepEqual(visit.faults, [])
  })

  /** Registers on the page, and gives the link of the mail. @param base path below which the pages are */
  async function registerIn(page: Page, person: Newcomer, base = ''): Promise<string> {
    await page.goto(`${base}/register`)
    await sendRegistration(page, person)
    await seeHeading(page, 'Check your mail')
    const mail = await mailTo(server, person.email, { template: 'confirm-registration' })
    return linkIn(mail, '/confirm-email#token=')
  }
})

async function openAndConfirm(page: Page, link: string): Promise<void> {
  // From another page, as from a mail: an address that differs in its fragment only would not be loaded.
  await page.goto('about:blank')
  await page.goto(link)
  await press(page, 'Confirm my address')
}
