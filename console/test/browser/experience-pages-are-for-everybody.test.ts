import { after, before, describe, it } from 'node:test'
import { linkIn } from '../../../server/test/support/mail.ts'
import { newcomer } from '../../../server/test/support/people.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { makeExperience, type TestExperience } from '../support/experience.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { press, seeHeading, sendRegistration } from '../support/in-browser.ts'
import { mailTo } from '../support/inbox.ts'

let server: ServerProcess
let browser: TestBrowser
let harbour: TestExperience

const fromOutside: [path: string, heading: string][] = [
  ['/sign-in', 'Sign in'],
  ['/register', 'Create your account'],
  ['/confirm-email', 'Check your mail'],
  ['/forgot-password', 'Forgot your password?'],
  ['/reset-password#token=lkr_nonsense', 'Choose a new password'],
  ['/reset-password?invited#token=lkr_nonsense', 'You are invited'],
  ['/account-deleted', 'Your account is gone'],
  ['/nothing', 'Page not found'],
]

const fromInside: [path: string, heading: string][] = [
  ['/account/profile', 'Profile'],
  ['/account/email', 'E-mail'],
  ['/account/password', 'Password'],
  ['/account/security', 'Ways to sign in'],
  ['/account/devices', 'Devices'],
  ['/account/activity', 'Activity'],
  ['/account/data', 'Your data'],
  ['/account/data/deletion', 'Delete your account'],
  ['/continue?returnTo=x', 'This way leads nowhere'],
]

describe('everybody can use the pages of an Experience', () => {
  before(async () => {
    server = await startServerProcess({ settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
    // As bright as white letters allow: darker on our grey in the light, brighter in the dark.
    harbour = await makeExperience(server, { name: 'Harbour & Sons Boatyard', accent: '#0077c2' })
    await using visit = await browser.visit({ baseUrl: server.baseUrl })
    await visit.page.setContent(
      '<div style="width:40px;height:40px;border-radius:12px;background:linear-gradient(135deg,#0077c2,#c2006b)"></div>',
    )
    const picture = await visit.page.locator('div').screenshot({ omitBackground: true })
    await harbour.change({ logo: picture.toString('base64') })
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  for (const [path, heading] of fromOutside) {
    it(`${path}: ${heading}`, async () => {
      await using visit = await browser.visit({ baseUrl: server.baseUrl })
      await visit.page.goto(harbour.base + path)
      await seeHeading(visit.page, heading)
      await expectForEverybody(visit, `experience${nameOf(path)}`)
    })
  }

  it('the account', async () => {
    await using visit = await browser.visit({ baseUrl: server.baseUrl })
    const { page } = visit
    const person = newcomer()
    await page.goto(`${harbour.base}/register`)
    await sendRegistration(page, person)
    const mail = await mailTo(server, person.email, { template: 'confirm-registration' })
    await page.goto(linkIn(mail, 'confirm-email'))
    await press(page, 'Confirm my address')
    await seeHeading(page, 'Profile')
    for (const [path, heading] of fromInside) {
      await page.goto(harbour.base + path)
      await seeHeading(page, heading)
      await expectForEverybody(visit, `experience${nameOf(path)}`)
    }
  })

  for (const registration of ['invitation', 'closed']) {
    it(`/register where registration is: ${registration}`, async () => {
      await using visit = await browser.visit({ baseUrl: server.baseUrl })
      await harbour.change({ registration })
      await visit.page.goto(`${harbour.base}/register`)
      await visit.page.getByRole('heading', { level: 1 }).waitFor()
      await expectForEverybody(visit, `experience-register-${registration}`)
    })
  }
})

function nameOf(path: string): string {
  return path.replaceAll(/[^a-z]+/gi, '-')
}
