import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type OidcProvider, startOidcProvider } from '../../../demo/oidc/provider.ts'
import { type AccountHolder, arriveAt, enrolApp, registerHolder, visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser, type Visit, widths } from '../support/browser.ts'
import { answerAtCompany, startWithCompanies, type WithCompanies } from '../support/company.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { fillIn, press, seeHeading, seeText } from '../support/in-browser.ts'
import { mailTo } from '../support/inbox.ts'
import { becomeOperator } from '../support/key-maker.ts'

const client = { clientId: 'latchkey', clientSecret: 'a secret of the browser tests, long enough' }
const erin = 'erin@harbour.example'

describe('single sign-on of the deployment', { timeout: 300_000 }, () => {
  let side: WithCompanies
  let browser: TestBrowser
  let provider: OidcProvider
  let operator: AccountHolder
  let baseUrl: string
  const open = new AsyncDisposableStack()
  before(async () => {
    side = open.use(await startWithCompanies({ LATCHKEY_LIMITS: 'off' }))
    baseUrl = side.server.baseUrl
    const claims = { email: erin, email_verified: true, given_name: 'Erin', family_name: 'Castillo' }
    provider = open.use(await startOidcProvider({ people: [{ sub: 'e-1', claims }] }))
    browser = open.use(await startBrowser())
    operator = await registerHolder(baseUrl)
    await becomeOperator(side.server, operator)
  })
  after(() => open.disposeAsync())

  const enter = (holder: AccountHolder, width: number = widths.desktop) =>
    visitAs(browser, holder, { baseUrl, width })

  /** A value that the page offers for copying. */
  async function copyable(page: Page, label: string): Promise<string> {
    const value = page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) })
    return (await value.locator('code').first().textContent()) ?? ''
  }

  async function openConnection({ page }: Visit): Promise<void> {
    await page.goto('/operator/sso')
    await page.getByRole('link', { name: 'Open Harbour staff' }).click()
    await seeHeading(page, 'Harbour staff')
  }

  it('is nothing to who does not run it', async () => {
    await using at = await enter(await registerHolder(baseUrl))
    const { page } = at
    await page.goto('/account/profile')
    await seeHeading(page, 'Profile')
    assert.equal(await page.getByRole('link', { name: 'Deployment' }).count(), 0)
    await page.goto('/operator/sso')
    await seeHeading(page, 'Nothing here')
  })

  it('takes a second factor, and says so with the way to it', async () => {
    await using at = await enter(operator)
    const { page } = at
    await page.goto('/account/profile')
    await page.getByRole('link', { name: 'Deployment' }).click()
    await seeHeading(page, 'A second factor is needed here')
    await expectForEverybody(at, 'deployment-second-factor')
    await page.setViewportSize({ width: widths.desktop, height: 800 })
    await page.getByRole('link', { name: 'Set up a second factor' }).click()
    await seeHeading(page, 'Ways to sign in')
    await enrolApp(operator)
  })

  it('is set up by an operator, without roles, from nothing to switched on', async () => {
    await using at = await enter(operator)
    const { page } = at
    await page.goto('/operator/sso')
    await seeHeading(page, 'Single sign-on')
    await expectForEverybody(at, 'deployment-sso-nothing')
    await page.setViewportSize({ width: widths.desktop, height: 800 })
    await page.getByRole('link', { name: 'Set up single sign-on' }).click()
    await fillIn(page, { Name: 'Harbour staff' })
    await press(page, 'Begin')
    await seeHeading(page, 'Harbour staff')
    provider.setClient({
      ...client,
      redirectUris: [await copyable(page, 'Redirect URI')],
      postLogoutRedirectUris: [await copyable(page, 'Post-logout redirect URI')],
    })
    await press(page, 'Done, go on')
    await fillIn(page, {
      Issuer: provider.url,
      'Client ID': client.clientId,
      'Client secret': client.clientSecret,
    })
    await press(page, 'Check and save')
    await seeText(page, 'Claim with the e-mail address')
    assert.equal(await page.getByText('Role of newcomers').count(), 0)
    await press(page, 'Save and go on')
    await fillIn(page, { Domain: 'harbour.example' })
    await press(page, 'Add domain')
    await page.getByRole('button', { name: 'Check now' }).waitFor()
    side.dns.records.set(await copyable(page, 'Name'), { TXT: [await copyable(page, 'Value')] })
    await press(page, 'Check now')
    await expectForEverybody(at, 'deployment-sso-steps')
    await page.setViewportSize({ width: widths.desktop, height: 800 })

    provider.automatic = {}
    const [tab] = await Promise.all([
      at.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in for a test in a new tab' }).click(),
    ])
    await seeText(tab, 'The test succeeded.')
    await seeText(tab, `It would make a new account for ${erin}.`)
    assert.match(tab.url(), /\/operator\/sso\/sso_[^/]+\/test$/)
    await tab.close()
    provider.automatic = undefined
    await press(page, 'Switch on')
    await seeText(page, 'Nobody has come in through it yet.')
    await expectForEverybody(at, 'deployment-sso-running')
  })

  it('is required with a preview of everybody whom it concerns', async () => {
    await using at = await enter(operator)
    const { page } = at
    await openConnection(at)
    await page.getByRole('link', { name: 'Require single sign-on' }).click()
    await seeHeading(page, 'Require single sign-on')
    await press(page, 'See who is affected')
    await seeText(page, 'Choose at least one operator.')
    await page.getByLabel(/Grace Okoye/).check()
    await press(page, 'See who is affected')
    await page.getByRole('button', { name: 'Announce it now' }).waitFor()
    await expectForEverybody(at, 'deployment-sso-required')
    await page.setViewportSize({ width: widths.desktop, height: 800 })
    await press(page, 'Announce it now')
    await seeText(page, 'It is announced.')
    await press(page, 'Take the announcement back')
    await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click()
    await seeText(page, 'Single sign-on is no longer required.')
  })

  it('manages who comes in, who is told by the name of the deployment, and is released', async () => {
    await using person = await browser.visit({ baseUrl })
    await person.page.goto('/sign-in?next=/account/password')
    await fillIn(person.page, { 'E-mail': erin })
    await press(person.page, 'Continue with Harbour staff')
    await answerAtCompany(person.page, erin)
    await arriveAt(person.page, '/account/password')
    await seeText(person.page, 'Latchkey manages how you sign in: this account has no password to change.')
    await person.page.goto('/account/security')
    await seeText(person.page, 'Lost your way in there? Those who run it can help.')
    await expectForEverybody(person, 'managed-by-the-deployment')

    await using at = await enter(operator)
    const { page } = at
    await openConnection(at)
    const people = page.getByRole('list', { name: 'People' }).getByRole('listitem')
    await people.filter({ hasText: 'Erin Castillo' }).waitFor()
    await expectForEverybody(at, 'deployment-sso-people')
    await page.setViewportSize({ width: widths.desktop, height: 800 })
    await press(page, 'Release Erin Castillo')
    const dialog = page.getByRole('dialog', { name: 'Release Erin Castillo?' })
    await dialog.getByText('The account stays, with every membership.').waitFor()
    await expectForEverybody(at, 'deployment-sso-release')
    await dialog.getByRole('button', { name: 'Release', exact: true }).click()
    await seeText(page, 'Erin Castillo is released.')
    await seeText(page, 'Nobody has come in through it yet.')
    await mailTo({ baseUrl }, erin, { template: 'sso-released' })
    assert.equal((await person.context.request.get('/v1/session')).status(), 401)
  })
})
