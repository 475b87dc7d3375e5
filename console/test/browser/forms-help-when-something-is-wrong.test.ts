import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { goodPassword, newcomer } from '../../../server/test/support/people.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import {
  accountOn,
  descriptionOf,
  enterWith,
  fieldOf,
  fillIn,
  focusedField,
  press,
  seeHeading,
  seeText,
  sendRegistration,
  sendSignIn,
} from '../support/in-browser.ts'

/** What a form control is to password managers and to the system's own filling. */
const purposes: [page: string, fields: Record<string, string>][] = [
  ['/sign-in', { 'E-mail': 'username', Password: 'current-password' }],
  [
    '/register',
    {
      'First name': 'given-name',
      'Last name': 'family-name',
      'E-mail': 'email',
      Password: 'new-password',
    },
  ],
  ['/confirm-email', { Code: 'one-time-code' }],
  ['/forgot-password', { 'E-mail': 'username' }],
  ['/reset-password', { Code: 'one-time-code', 'New password': 'new-password' }],
  ['/reset-password#token=any', { 'New password': 'new-password' }],
  ['/account/profile', { 'First name': 'given-name', 'Last name': 'family-name', Phone: 'tel' }],
  ['/account/email', { 'New address': 'email' }],
  ['/account/password', { 'Current password': 'current-password', 'New password': 'new-password' }],
]

describe('a form', { concurrency: 3 }, () => {
  let browser: TestBrowser
  let server: ServerProcess
  before(async () => {
    const settings = { LATCHKEY_LIMIT_ACCOUNT_FAILURES: '3' }
    browser = await startBrowser()
    server = await startServerProcess({ settings })
  })
  after(() => Promise.all([browser[Symbol.asyncDispose](), server[Symbol.asyncDispose]()]))

  it('says what is missing at each field and goes to the first, before anything is sent', async () => {
    await using visit = await browser.visit(server)
    const { page } = visit
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    await page.goto('/register')
    await sendRegistration(page, { lastName: 'Moreau', email: 'not an address', password: 'short' })
    assert.equal(await focusedField(page), 'firstName')
    assert.match(await descriptionOf(page, 'First name'), /Enter your first name\./)
    assert.match(await descriptionOf(page, 'E-mail'), /This does not look like an e-mail address\./)
    assert.match(await descriptionOf(page, 'Password'), /Use at least 15 characters\./)
    assert.equal(await fieldOf(page, 'Last name').getAttribute('aria-invalid'), null)
    assert.deepEqual(sent, [])
    // Gone as soon as it is mended.
    await fillIn(page, { 'First name': 'Ada' })
    assert.equal(await fieldOf(page, 'First name').getAttribute('aria-invalid'), null)
    assert.deepEqual(visit.faults, [])
  })

  it('shows what the server refuses at its field, and keeps everything that was typed', async () => {
    await using visit = await browser.visit(server)
    const { page } = visit
    const person = newcomer({ password: 'password12345678' })
    await page.goto('/register')
    await sendRegistration(page, person)
    await page.locator('[name=password][aria-invalid=true]').waitFor()
    assert.equal(await focusedField(page), 'password')
    assert.match(await descriptionOf(page, 'Password'), /among the first passwords that are guessed/)
    const typed = ['First name', 'Last name', 'E-mail', 'Password'].map((label) =>
      fieldOf(page, label).inputValue(),
    )
    assert.deepEqual(await Promise.all(typed), [
      person.firstName,
      person.lastName,
      person.email,
      person.password,
    ])
    await fillIn(page, { Password: goodPassword })
    await press(page, 'Create account')
    await seeHeading(page, 'Check your mail')
    assert.deepEqual(visit.faults, [])
  })

  it('judges a new password while it is typed', async () => {
    await using visit = await browser.visit(server)
    const { page } = visit
    await page.goto('/register')
    await fillIn(page, { Password: 'eight ch' })
    await seeText(page, '7 more characters to go')
    await fillIn(page, { Password: 'aaaaaaaaaaaaaaaaaaaa' })
    await seeText(page, 'Easy to guess. Repeated characters add little.')
    await fillIn(page, { Password: goodPassword })
    await seeText(page, 'Strong')
    assert.deepEqual(visit.faults, [])
  })

  it('lets passwords be pasted and looked at', async () => {
    await using visit = await browser.visit(server)
    const { page } = visit
    for (const [path, source] of [
      ['/register', 'Last name'],
      ['/sign-in', 'E-mail'],
    ] as const) {
      await page.goto(path)
      await fillIn(page, { [source]: goodPassword })
      await fieldOf(page, source).press('ControlOrMeta+a')
      await page.keyboard.press('ControlOrMeta+x')
      await fieldOf(page, 'Password').focus()
      await page.keyboard.press('ControlOrMeta+v')
      const password = fieldOf(page, 'Password')
      assert.equal(await password.inputValue(), goodPassword)
      assert.equal(await password.getAttribute('type'), 'password')
      await press(page, 'Show password')
      assert.equal(await password.getAttribute('type'), 'text')
      assert.equal(await password.inputValue(), goodPassword)
      await press(page, 'Hide password')
      assert.equal(await password.getAttribute('type'), 'password')
    }
    assert.deepEqual(visit.faults, [])
  })

  it('tells password managers what each field is for', async () => {
    const person = await accountOn(server)
    await using visit = await browser.visit(server)
    await enterWith(visit, server, person.browser)
    const { page } = visit
    for (const [path, fields] of purposes) {
      await page.goto('about:blank')
      await page.goto(path)
      const seen: Record<string, string | undefined> = {}
      for (const label of Object.keys(fields)) seen[label] = await purposeOf(page, label)
      assert.deepEqual({ path, ...seen }, { path, ...fields })
    }
    await page.goto('/account/password')
    assert.equal(await page.locator('[autocomplete=username]').inputValue(), person.email)
    assert.deepEqual(visit.faults, [])
  })

  it('says after too many tries when the next one counts, and by which other way', async () => {
    await using visit = await browser.visit(server)
    const { page } = visit
    await page.goto('/sign-in')
    for (let tries = 1; tries <= 3; tries++) {
      await sendSignIn(page, { email: 'nobody@example.com', password: `guess number ${tries}` })
      await page.getByRole('alert').waitFor()
    }
    await sendSignIn(page, { email: 'nobody@example.com', password: 'guess number 4' })
    await seeText(page, /You can try again in \d+ seconds\./)
    assert.match((await page.getByRole('alert').textContent()) ?? '', /reset the password by mail/)
    // What was typed is still there for the next try.
    assert.equal(await fieldOf(page, 'Password').inputValue(), 'guess number 4')
    assert.deepEqual(visit.faults, [])
  })

  it('can be sent again when the network is back, with nothing lost', async () => {
    const person = await accountOn(server)
    await using visit = await browser.visit(server)
    const { page, context } = visit
    await page.goto('/sign-in')
    await seeText(page, 'Create an account')
    await context.setOffline(true)
    await sendSignIn(page, person)
    await seeText(page, 'You seem to be offline. Check your connection and try again.')
    await context.setOffline(false)
    await press(page, 'Sign in')
    await seeHeading(page, 'Profile')

    await page.route('**/v1/account/profile', (route) => route.abort())
    await fillIn(page, { Company: 'Lighthouse & Sons' })
    await press(page, 'Save')
    await seeText(page, 'The server does not answer. Please try again in a moment.')
    await page.unroute('**/v1/account/profile')
    await press(page, 'Save')
    await seeText(page, 'Saved')
    const { body } = await person.browser.get('/v1/account/profile')
    assert.equal(body.company, 'Lighthouse & Sons')
    assert.deepEqual(visit.faults.filter(isNotNetwork), [])
  })
})

describe('a page that could not be loaded', () => {
  it('says so and loads at a second try', async () => {
    await using browser = await startBrowser()
    await using server = await startServerProcess()
    const person = await accountOn(server)
    await using visit = await browser.visit(server)
    await enterWith(visit, server, person.browser)
    const { page, context } = visit
    await page.goto('/account/profile')
    await fieldOf(page, 'First name').waitFor()
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Devices' }).click()
    await seeText(page, 'You seem to be offline.')
    await context.setOffline(false)
    await press(page, 'Try again')
    await seeText(page, 'This device')
    assert.deepEqual(visit.faults.filter(isNotNetwork), [])
  })
})

/** What the field is filled with; that passkeys may be offered there as well is for other tests. */
async function purposeOf(page: Page, label: string): Promise<string | undefined> {
  return (await fieldOf(page, label).getAttribute('autocomplete'))?.replace(/ webauthn$/, '')
}

/** Chromium logs every request that did not get through. */
function isNotNetwork(fault: string): boolean {
  return !/net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(fault)
}
