import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { asBrowser, fetchTransport } from '../../../server/test/support/http-client.ts'
import { linkIn } from '../../../server/test/support/mail.ts'
import { goodPassword, newcomer, type Person } from '../../../server/test/support/people.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import {
  accountOn,
  enterWith,
  fillIn,
  letProofGrowOld,
  otherDeviceOf,
  press,
  seeHeading,
  seeText,
  sendRegistration,
  sendSignIn,
} from '../support/in-browser.ts'
import { mailTo, waitUntilAllIsSent } from '../support/inbox.ts'

/** A page, or what it becomes after some steps. */
interface Sight {
  path: string
  heading: string
  after?: string
  steps?: (page: Page) => Promise<unknown>
}

const fromOutside: Sight[] = [
  { path: '/sign-in', heading: 'Sign in' },
  {
    path: '/sign-in',
    heading: 'Sign in',
    after: 'a wrong password',
    steps: async (page) => {
      await sendSignIn(page, { email: 'nobody@example.com', password: 'not a password' })
      await page.getByRole('alert').waitFor()
    },
  },
  { path: '/register', heading: 'Create your account' },
  {
    path: '/register',
    heading: 'Create your account',
    after: 'sending it half filled',
    steps: (page) => sendRegistration(page, { email: 'ada', password: 'aaaaaaaaaaaaaaaaaa' }),
  },
  { path: '/confirm-email', heading: 'Check your mail' },
  { path: '/invitation', heading: 'Your invitation' },
  { path: '/invitation#token=lki_nonsense', heading: 'This invitation no longer works' },
  { path: '/forgot-password', heading: 'Forgot your password?' },
  { path: '/reset-password', heading: 'Check your mail' },
  { path: '/reset-password#token=lkr_nonsense', heading: 'Choose a new password' },
  {
    path: '/reset-password#token=lkr_nonsense',
    heading: 'Choose a new password',
    after: 'a link that is too old',
    steps: async (page) => {
      await fillIn(page, { 'New password': goodPassword })
      await press(page, 'Set new password')
      await seeText(page, 'Ask for a new message')
    },
  },
  { path: '/undo-email-change', heading: 'Undo a change of address' },
  { path: '/undo-email-change#token=lku_nonsense', heading: 'Undo the change of address?' },
]

const fromInside: Sight[] = [
  {
    path: '/account/profile',
    heading: 'Profile',
    after: 'typing',
    steps: (page) => fillIn(page, { Phone: '+39 040 123' }),
  },
  { path: '/account/email', heading: 'E-mail' },
  { path: '/account/email-change', heading: 'Confirm your new address' },
  { path: '/account/email-change#token=lke_nonsense', heading: 'Confirm your new address' },
  {
    path: '/account/password',
    heading: 'Password',
    after: 'sending it empty',
    steps: (page) => press(page, 'Change password'),
  },
  { path: '/account/devices', heading: 'Devices', steps: (page) => seeText(page, 'This device') },
  {
    path: '/account/devices',
    heading: 'Devices',
    after: 'asking to sign out the others',
    steps: (page) => press(page, 'Sign out all other devices'),
  },
  { path: '/account/activity', heading: 'Activity', steps: (page) => seeText(page, 'Account created') },
  { path: '/account/no-such-page', heading: 'Page not found' },
]

describe('light and wide, dark and narrow, everybody can use', () => {
  let browser: TestBrowser
  let server: ServerProcess
  let person: Person
  before(async () => {
    browser = await startBrowser()
    server = await startServerProcess()
    person = await accountOn(server)
    await otherDeviceOf(server, person)
  })
  after(() => Promise.all([browser[Symbol.asyncDispose](), server[Symbol.asyncDispose]()]))

  async function enter(): Promise<Visit> {
    const visit = await browser.visit(server)
    await enterWith(visit, server, person.browser)
    return visit
  }

  for (const [who, sights, open] of [
    ['who is outside', fromOutside, () => browser.visit(server)],
    ['who is inside', fromInside, enter],
  ] as const) {
    describe(who, () => {
      let visit: Visit
      before(async () => {
        visit = await open()
      })
      after(() => visit[Symbol.asyncDispose]())

      for (const sight of sights) {
        it(nameOf(sight), async () => {
          await show(visit.page, sight)
          await expectForEverybody(visit, nameOf(sight))
        })
      }
    })
  }

  it('each other page that the navigation of the account leads to', async () => {
    await using visit = await enter()
    const { page } = visit
    await page.goto('/account/profile')
    const links = page.getByRole('navigation', { name: 'Account' }).getByRole('link')
    await links.first().waitFor()
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    assert.ok(paths.includes('/account/profile'), String(paths))
    for (const path of paths.filter((each) => !fromInside.some((sight) => sight.path === each))) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectForEverybody(visit, path)
    }
  })

  it('an invitation', async () => {
    await using visit = await browser.visit(server)
    const link = /First operator:\s+(\S+)/.exec(server.output())?.[1] ?? ''
    await show(visit.page, { path: link, heading: 'You are invited' })
    await expectForEverybody(visit, 'an invitation')
  })

  it('the link of a mail that is read in another browser, and its two ways on', async () => {
    const stranger = newcomer()
    await asBrowser(fetchTransport(server.baseUrl)).post('/v1/registration', stranger)
    const mail = await mailTo(server, stranger.email, { template: 'confirm-registration' })
    await using visit = await browser.visit(server)
    const { page } = visit
    await page.goto(linkIn(mail, '/confirm-email#token='))
    await seeHeading(page, 'Confirm your address')
    await expectForEverybody(visit, 'confirm')
    await press(page, 'Confirm my address')
    await seeHeading(page, 'Is this account yours?')
    await expectForEverybody(visit, 'confirm elsewhere')
    await page.getByText('Choose a new password').click()
    await page.getByLabel('New password').waitFor()
    await expectForEverybody(visit, 'confirm with a new password')
  })

  it('the question for a fresh proof, and the address that waits for its code', async () => {
    const changing = await accountOn(server)
    await using visit = await browser.visit(server)
    await enterWith(visit, server, changing.browser)
    const { page } = visit
    await show(page, { path: '/account/email', heading: 'E-mail' })
    letProofGrowOld(server, changing)
    await fillIn(page, { 'New address': `${'long-'.repeat(10)}${changing.email}` })
    await press(page, 'Send the message')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await expectForEverybody(visit, 'proof')
    await dialog.getByLabel('Password', { exact: true }).fill(changing.password)
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await seeText(page, 'Confirm the new address')
    await expectForEverybody(visit, 'new address')
  })
})

describe('the inbox of local mode', () => {
  it('is for everybody: empty, as a list and with a mail open', async () => {
    await using browser = await startBrowser()
    await using server = await startServerProcess()
    await using visit = await browser.visit(server)
    await show(visit.page, { path: '/local/inbox', heading: 'Inbox' })
    await expectForEverybody(visit, 'inbox empty')
    // Not looked at meanwhile, because it loads itself again.
    await visit.page.goto('about:blank')
    const { email } = await accountOn(server)
    await waitUntilAllIsSent(server, (mail) => mail.to === email)
    await show(visit.page, { path: '/local/inbox', heading: 'Inbox' })
    await expectForEverybody(visit, 'inbox')
    const mail = await mailTo(server, email, { template: 'confirm-registration' })
    await show(visit.page, { path: `/local/inbox?mail=${mail.id}`, heading: 'Inbox' })
    await expectForEverybody(visit, 'inbox with a mail')
  })
})

function nameOf({ path, after: event }: Sight): string {
  return event ? `${path} after ${event}` : path
}

async function show(page: Page, { path, heading, steps }: Sight): Promise<void> {
  // An address that differs in its fragment only would not be loaded.
  await page.goto('about:blank')
  await page.goto(path)
  await seeHeading(page, heading)
  await steps?.(page)
}
