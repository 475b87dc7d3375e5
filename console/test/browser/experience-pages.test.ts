import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { codeIn, linkIn } from '../../../server/test/support/mail.ts'
import { newcomer } from '../../../server/test/support/people.ts'
import type { ServerProcess } from '../../../server/test/support/server-process.ts'
import { arriveAt, passPassword } from '../support/account-holder.ts'
import { appCode } from '../support/authenticator-app.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import { giveDomain, makeExperience, setUpApp, type TestExperience } from '../support/experience.ts'
import { answerAtGithub, githubUser, startWithGithub, type WithGithub } from '../support/github-user.ts'
import { fillIn, type Newcomer, press, seeHeading, seeText, sendRegistration } from '../support/in-browser.ts'
import { mailTo } from '../support/inbox.ts'
import { addAuthenticator } from '../support/virtual-authenticator.ts'

const domain = 'login.harbour.example'

let side: WithGithub
let server: ServerProcess
let browser: TestBrowser
let application: Server
let returnTo: string
let harbour: TestExperience

/** Where its pages are, and what they are called for whoever is sent there. */
interface Place {
  origin: string
  base: string
}

/** The part of a page's path that is the same at every place. */
async function arriveBelow({ base }: Place, page: Page, path: string): Promise<void> {
  await arriveAt(page, base + path)
}

/** Registers on the Experience's own page and confirms by the code of its mail. */
async function register({ page }: Visit, place: Place, from = '/register'): Promise<Newcomer> {
  const person = newcomer()
  await page.goto(place.base + from)
  if (from !== '/register') await page.getByRole('link', { name: 'Create an account' }).click()
  await sendRegistration(page, person)
  await seeHeading(page, 'Check your mail')
  return person
}

async function enterMailedCode({ page }: Visit, { email }: Newcomer): Promise<void> {
  const mail = await mailTo(server, email, { template: 'confirm-registration' })
  await fillIn(page, { Code: codeIn(mail) })
  await press(page, 'Confirm address')
}

async function signOut({ page }: Visit, place: Place): Promise<void> {
  await press(page, 'Sign out')
  await arriveBelow(place, page, '/sign-in')
}

/** Everything that an end user does with an account. */
async function liveThere(visit: Visit, place: Place): Promise<void> {
  const { page } = visit
  const person = await register(visit, place)
  await enterMailedCode(visit, person)
  await arriveBelow(place, page, '/account/profile')
  const app = await setUpApp(visit.page, place.base, person)

  await signOut(visit, place)
  await passPassword(visit, person)
  await arriveBelow(place, page, '/second-factor')
  await page.getByLabel('6-digit code').fill(appCode(app.secret))
  await arriveBelow(place, page, '/account/profile')

  await addAuthenticator(page, { resident: true, verifies: true, transport: 'internal' })
  await page.goto(`${place.base}/account/security`)
  await press(page, 'Add a passkey or security key')
  const dialog = page.getByRole('dialog', { name: 'Your passkey is added' })
  await dialog.getByRole('button', { name: 'Done' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Signs in alone').waitFor()
  await signOut(visit, place)
  // It is offered at the e-mail field too, and the authenticator of this test takes every offer.
  await arriveBelow(place, page, '/account/profile')
  // A page that lost its session while it loads goes to sign in, where the authenticator would take the next offer.
  await visit.settle()

  await visit.context.clearCookies()
  await page.goto(`${place.base}/forgot-password`)
  await fillIn(page, { 'E-mail': person.email })
  await press(page, 'Send the message')
  const mail = await mailTo(server, person.email, { template: 'password-reset' })
  assert.match(mail.subject, /Harbour/)
  assert.ok(mail.html.includes('#5b2a86'), 'the mail is in the colour of the Experience')
  const link = linkIn(mail, 'reset-password')
  assert.ok(link.startsWith(`${place.origin}${place.base}/reset-password#`), link)
  await page.goto(link)
  const password = 'another song of the quiet harbour'
  await page.getByRole('textbox', { name: 'New password' }).fill(password)
  await press(page, 'Set new password')
  await page.waitForURL((url) => /\/(sign-in|account\/profile)$/.test(url.pathname))
  await visit.context.clearCookies()
  await using other = await browser.visit({ baseUrl: place.origin })
  await other.page.goto(`${place.base}/sign-in`)
  await passPassword(other, { email: person.email, password })
  await other.page.getByRole('button', { name: 'Recovery code' }).click()
  await other.page.getByLabel('Recovery code').fill(app.recoveryCodes[0] ?? '')
  await press(other.page, 'Continue')
  await arriveBelow(place, other.page, '/account/profile')
  for (const [name, heading] of [
    ['E-mail', 'E-mail'],
    ['Password', 'Password'],
    ['Devices', 'Devices'],
    ['Activity', 'Activity'],
  ] as const) {
    await other.page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
    await seeHeading(other.page, heading)
  }
  const [, recoveryCode = ''] = app.recoveryCodes
  await deleteAccount(other, place, { email: person.email, password, recoveryCode })
  assert.deepEqual([...visit.faults, ...other.faults], [])
}

type Leaver = Pick<Newcomer, 'email' | 'password'> & { recoveryCode: string }

async function deleteAccount(visit: Visit, place: Place, person: Leaver): Promise<void> {
  const { page } = visit
  await page.goto(`${place.base}/account/data/deletion`)
  await press(page, 'Go on to delete')
  await fillIn(page, { 'Type the address of your account': person.email })
  await page.getByRole('textbox', { name: 'Password' }).fill(person.password)
  await press(page, 'Use a recovery code')
  await page.getByLabel('Recovery code').fill(person.recoveryCode)
  await press(page, 'Delete my account for good')
  await arriveBelow(place, page, '/account-deleted')
  await page.goto(`${place.base}/sign-in`)
  await passPassword(visit, person)
  await page.getByRole('alert').waitFor()
}

describe('the pages of an Experience', () => {
  before(async () => {
    side = await startWithGithub({ LATCHKEY_LIMITS: 'off' })
    server = side.server
    application = createServer((_request, response) => response.end('The application'))
    await new Promise<void>((resolve) => {
      application.listen(0, '127.0.0.1', resolve)
    })
    returnTo = `http://127.0.0.1:${(application.address() as AddressInfo).port}/signed-in`
    harbour = await makeExperience(server, { accent: '#5b2a86', returnAddresses: [returnTo] })
    giveDomain(server, harbour, domain)
    const { port } = new URL(server.baseUrl)
    browser = await startBrowser([
      `--host-resolver-rules=MAP ${domain} 127.0.0.1`,
      `--unsafely-treat-insecure-origin-as-secure=http://${domain}:${port}`,
    ])
  })
  after(async () => {
    await browser?.[Symbol.asyncDispose]()
    await side[Symbol.asyncDispose]()
    application.close()
  })

  it('are all that an end user needs, below the slug', async () => {
    await using visit = await browser.visit({ baseUrl: server.baseUrl })
    await liveThere(visit, { origin: server.baseUrl, base: harbour.base })
  })

  it('are the same on a domain of its own', async () => {
    const origin = `http://${domain}:${new URL(server.baseUrl).port}`
    await using visit = await browser.visit({ baseUrl: origin })
    await liveThere(visit, { origin, base: '' })
  })

  it('bear its name, its colour and its picture, and nothing that is only the platform’s', async () => {
    await using visit = await browser.visit({ baseUrl: server.baseUrl })
    const { page } = visit
    await page.goto(`${harbour.base}/sign-in`)
    await seeHeading(page, 'Sign in')
    assert.equal(await page.title(), 'Sign in · Harbour')
    const colour = () =>
      page.evaluate(`getComputedStyle(document.querySelector('button[type=submit]')).backgroundColor`)
    assert.equal(await colour(), 'rgb(91, 42, 134)')
    const pixel = await page.screenshot({ clip: { x: 0, y: 0, width: 8, height: 8 } })
    await harbour.change({ logo: pixel.toString('base64') })
    await page.reload()
    await page.getByRole('banner').locator('img').waitFor()
    const width = `document.querySelector('header img').decode().then(() => document.querySelector('header img').naturalWidth)`
    assert.equal(await page.evaluate(width), 8)
    assert.match((await page.locator('link[rel=icon]').getAttribute('href')) ?? '', /\/logo\//)
    const person = await register(visit, { origin: server.baseUrl, base: harbour.base })
    await enterMailedCode(visit, person)
    await arriveAt(page, `${harbour.base}/account/profile`)
    await page.getByRole('navigation').waitFor()
    const links = await page.getByRole('navigation').getByRole('link').allInnerTexts()
    assert.ok(links.includes('Devices') && !links.includes('API keys') && !links.includes('Organizations'))
    await page.goto(`${harbour.base}/account/api-keys`)
    await seeHeading(page, 'Page not found')
    // The same browser is nobody on the platform.
    await page.goto('/account')
    await arriveAt(page, '/sign-in')
    await seeText(page, 'Latchkey')
    assert.deepEqual(visit.faults, [])
  })

  describe('lead to the application', () => {
    const waiting = () => `/continue?${new URLSearchParams({ returnTo, state: 'page 7' })}`

    async function arriveAtApplication(page: Page): Promise<void> {
      await page.waitForURL((url) => url.href.startsWith(returnTo))
      const { searchParams } = new URL(page.url())
      assert.equal(searchParams.get('state'), 'page 7')
      assert.match(searchParams.get('code') ?? '', /^lkh_/)
      await seeText(page, 'The application')
    }

    it('after a registration that is confirmed by its link in another tab, and at once when signed in', async () => {
      await using visit = await browser.visit({ baseUrl: server.baseUrl })
      const person = await register(visit, { origin: server.baseUrl, base: harbour.base }, waiting())
      const mail = await mailTo(server, person.email, { template: 'confirm-registration' })
      const tab = await visit.context.newPage()
      await tab.goto(linkIn(mail, 'confirm-email'))
      await press(tab, 'Confirm my address')
      await arriveAtApplication(tab)
      await visit.page.goto(harbour.base + waiting())
      await arriveAtApplication(visit.page)
      // Nothing waits any more: the account is what a later sign-in leads to.
      await visit.context.clearCookies()
      await visit.page.goto(`${harbour.base}/sign-in`)
      await passPassword(visit, person)
      await arriveAt(visit.page, `${harbour.base}/account/profile`)
    })

    it('after a second factor', async () => {
      const place = { origin: server.baseUrl, base: harbour.base }
      await using visit = await browser.visit({ baseUrl: server.baseUrl })
      const person = await register(visit, place)
      await enterMailedCode(visit, person)
      await arriveBelow(place, visit.page, '/account/profile')
      const { secret } = await setUpApp(visit.page, place.base, person)
      await visit.context.clearCookies()
      await visit.page.goto(harbour.base + waiting())
      await passPassword(visit, person)
      await visit.page.getByLabel('6-digit code').fill(appCode(secret))
      await arriveAtApplication(visit.page)
    })

    it('by way of GitHub, with the application’s own app there', async () => {
      const { clientId, clientSecret } = side.github.application
      const mole = await makeExperience(server, {
        name: 'Mole',
        signInMethods: ['password', 'github'],
        github: { clientId, clientSecret },
        returnAddresses: [returnTo],
      })
      await using visit = await browser.visit({ baseUrl: server.baseUrl })
      const { page } = visit
      const user = githubUser(side)
      await page.goto(mole.base + waiting())
      await press(page, 'Continue with GitHub')
      await answerAtGithub(page, user)
      await seeHeading(page, 'Create your account')
      await arriveAt(page, `${mole.base}/sign-in/github`)
      await press(page, 'Create account')
      await arriveAtApplication(page)

      await visit.context.clearCookies()
      const place = { origin: server.baseUrl, base: mole.base }
      const person = await register(visit, place)
      await enterMailedCode(visit, person)
      await arriveBelow(place, page, '/account/profile')
      await page.goto(`${mole.base}/account/security`)
      const other = githubUser(side)
      await press(page, 'Connect GitHub')
      await answerAtGithub(page, other)
      await seeText(page, 'GitHub is connected.')
      await arriveBelow(place, page, '/account/security')
      assert.deepEqual(visit.faults, [])
    })

    it('but to no address that it did not name', async () => {
      await using visit = await browser.visit({ baseUrl: server.baseUrl })
      const person = await register(visit, { origin: server.baseUrl, base: harbour.base })
      await enterMailedCode(visit, person)
      await arriveAt(visit.page, `${harbour.base}/account/profile`)
      for (const asked of ['https://evil.example/', `${returnTo}/`, 'javascript:alert(1)', '']) {
        await visit.page.goto(`${harbour.base}/continue?${new URLSearchParams({ returnTo: asked })}`)
        await seeHeading(visit.page, 'This way leads nowhere')
      }
      assert.deepEqual(visit.faults, [])
    })
  })

  it('say who may come in, and take those whom the owner invited', async () => {
    const pier = await makeExperience(server, { name: 'Pier', registration: 'invitation' })
    await using visit = await browser.visit({ baseUrl: server.baseUrl })
    const { page } = visit
    await page.goto(`${pier.base}/sign-in`)
    await seeText(page, 'Accounts are by invitation here.')
    await page.goto(`${pier.base}/register`)
    await seeHeading(page, 'Registration is by invitation')
    const { email, firstName, lastName } = newcomer()
    const invited = await pier.owner.client.post(`/v1/applications/${pier.applicationId}/experience/users`, {
      email,
      firstName,
      lastName,
    })
    assert.equal(invited.status, 201, invited.text)
    const mail = await mailTo(server, email, { template: 'experience-invitation' })
    await page.goto(linkIn(mail, 'reset-password'))
    await seeHeading(page, 'You are invited')
    const password = 'another song of the quiet harbour'
    await fillIn(page, { Password: password })
    await press(page, 'Set up my account')
    await seeHeading(page, 'Sign in')
    await page.getByRole('textbox', { name: 'Password' }).fill(password)
    await press(page, 'Sign in')
    await arriveAt(page, `${pier.base}/account/profile`)
    await pier.change({ registration: 'closed' })
    await visit.context.clearCookies()
    await page.goto(`${pier.base}/register`)
    await seeHeading(page, 'Registration is closed')
    assert.deepEqual(visit.faults, [])
  })

  it('offer what is switched on, and nothing else', async () => {
    const quay = await makeExperience(server, { name: 'Quay', signInMethods: ['password'] })
    await using visit = await browser.visit({ baseUrl: server.baseUrl })
    const { page } = visit
    await page.goto(`${quay.base}/sign-in`)
    await page.getByRole('link', { name: 'Create an account' }).waitFor()
    assert.equal(await page.getByRole('button', { name: 'Sign in with a passkey' }).count(), 0)
    const person = await register(visit, { origin: server.baseUrl, base: quay.base })
    await enterMailedCode(visit, person)
    await arriveAt(page, `${quay.base}/account/profile`)
    await page.goto(`${quay.base}/account/security`)
    await page.getByRole('heading', { level: 2, name: 'Password' }).waitFor()
    for (const name of ['Passkeys and security keys', 'Authenticator app', 'Recovery codes', 'GitHub']) {
      assert.equal(await page.getByRole('heading', { level: 2, name }).count(), 0, name)
    }
    assert.deepEqual(visit.faults, [])
  })
})
