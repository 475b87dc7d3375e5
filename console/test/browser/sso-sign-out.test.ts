import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { arriveAt, registerHolder, visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import {
  answerAtCompany,
  type Company,
  startCompany,
  startWithCompanies,
  type WithCompanies,
} from '../support/company.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { fillIn, press, seeHeading, seeText } from '../support/in-browser.ts'

describe('signing out of a session that a company began', { timeout: 300_000 }, () => {
  let side: WithCompanies
  let browser: TestBrowser
  let baseUrl: string
  const open = new AsyncDisposableStack()
  before(async () => {
    side = open.use(await startWithCompanies({ LATCHKEY_LIMITS: 'off' }))
    baseUrl = side.server.baseUrl
    browser = open.use(await startBrowser())
  })
  after(() => open.disposeAsync())

  async function comeIn({ page }: Visit, company: Company): Promise<string> {
    const email = company.employ({ firstName: 'Erin', lastName: 'Castillo' })
    await page.goto('/sign-in')
    await fillIn(page, { 'E-mail': email })
    await press(page, `Continue with ${company.name}`)
    await answerAtCompany(page, email)
    await arriveAt(page, '/account/profile')
    return email
  }

  async function goToCompany({ page }: Visit, company: Company, email: string): Promise<void> {
    await page.goto('/sign-in')
    await fillIn(page, { 'E-mail': email })
    await press(page, `Continue with ${company.name}`)
  }

  it('offers to sign out at its OpenID provider as well, and says when that is done', async () => {
    await using company = await startCompany(side, { kind: 'oidc' })
    await using visit = await browser.visit({ baseUrl })
    const { page } = visit
    const email = await comeIn(visit, company)
    await press(page, 'Sign out')
    await arriveAt(page, '/sign-in')
    await seeText(page, `You are signed out here. ${company.name} still knows you in this browser.`)
    await expectForEverybody(visit, 'sign-out-offered')
    await press(page, `Also sign out at ${company.name}`)
    await page.waitForURL((url) => url.origin !== baseUrl)
    // The provider's own page, which asks whether it is meant.
    await page.getByRole('button').first().click()
    await seeText(page, `You are signed out, here and at ${company.name}.`)
    assert.equal(new URL(page.url()).search, '')
    await expectForEverybody(visit, 'signed-out-there')
    await goToCompany(visit, company, email)
    await page.locator('label', { hasText: email }).waitFor()
  })

  it('leaves the company’s session alone when nobody takes the offer, which is made once', async () => {
    await using company = await startCompany(side, { kind: 'oidc' })
    await using visit = await browser.visit({ baseUrl })
    const { page } = visit
    const email = await comeIn(visit, company)
    await press(page, 'Sign out')
    await seeText(page, 'You are signed out here.')
    await page.reload()
    await seeHeading(page, 'Sign in')
    assert.equal(await page.getByText('You are signed out here.').count(), 0)
    await goToCompany(visit, company, email)
    await arriveAt(page, '/account/profile')
  })

  it('offers the same at its SAML provider, which sends the browser back', async () => {
    await using company = await startCompany(side, { kind: 'saml' })
    await using visit = await browser.visit({ baseUrl })
    const { page } = visit
    await comeIn(visit, company)
    const answers: string[] = []
    page.on('request', (request) => answers.push(request.url()))
    await press(page, 'Sign out')
    await press(page, `Also sign out at ${company.name}`)
    await arriveAt(page, '/sign-in')
    await seeHeading(page, 'Sign in')
    assert.ok(answers.some((url) => url.includes('SAMLRequest=')))
    assert.ok(
      answers.some((url) => url.startsWith(`${baseUrl}/v1/sso/`) && url.includes('SAMLResponse=')),
      answers.join('\n'),
    )
    assert.equal((await visit.context.request.get('/v1/session')).status(), 401)
  })

  it('offers nothing to who came in another way', async () => {
    const holder = await registerHolder(baseUrl)
    await using visit = await visitAs(browser, holder, { baseUrl })
    const { page } = visit
    await page.goto('/account/profile')
    await press(page, 'Sign out')
    await seeHeading(page, 'Sign in')
    assert.equal(await page.getByText('You are signed out here.').count(), 0)
  })
})
