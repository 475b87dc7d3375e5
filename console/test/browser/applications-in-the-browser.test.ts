import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type DnsServer, startDnsServer } from '../../../demo/dns/dns-server.ts'
import { experienceColours } from '../../../server/src/http/experience-colours.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { arriveAt, registerHolder, signInElsewhere, visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { fillIn, letProofGrowOld, press, seeHeading, seeText } from '../support/in-browser.ts'
import { mailTo } from '../support/inbox.ts'
import { onJourneyEngine } from '../support/journey-engines.ts'
import { type Founded, foundOrganization, joinAs } from '../support/organization-founder.ts'
import { makeApplication } from '../support/owned-application.ts'

// A red dot.
const logo =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

let server: ServerProcess
let browser: TestBrowser
let dns: DnsServer
let founded: Founded

async function goTo(page: Page, link: string, heading = link): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Application' })
    .getByRole('link', { name: link, exact: true })
    .click()
  await seeHeading(page, heading)
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option })
}

/** What the page offers for copying. */
async function copyable(page: Page, label: string): Promise<string> {
  const value = page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) })
  return (await value.locator('code').first().textContent()) ?? ''
}

async function create(page: Page, name: string): Promise<void> {
  await fillIn(page, { 'Name of the application': name })
  await press(page, 'Create application')
  await seeHeading(page, name)
}

onJourneyEngine('sqlite', (engine) => {
  describe('applications in the browser', { timeout: 300_000 }, () => {
    before(async () => {
      dns = await startDnsServer()
      server = await startServerProcess({
        engine,
        settings: { LATCHKEY_LIMITS: 'off', LATCHKEY_DNS_SERVERS: dns.address },
      })
      browser = await startBrowser()
      founded = await foundOrganization(server.baseUrl)
    })
    after(async () => {
      await browser[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
      await dns.close()
    })

    it('are created with one field, styled, and seen as styled', async () => {
      const { baseUrl } = server
      await using visit = await visitAs(browser, await registerHolder(baseUrl), { baseUrl })
      const { page } = visit
      await page.goto('/account/profile')
      await page
        .getByRole('navigation', { name: 'Account' })
        .getByRole('link', { name: 'Applications' })
        .click()
      await seeHeading(page, 'Applications')
      await seeText(page, 'An application is something you build that people sign in to')
      await press(page, 'Create application')
      await seeText(page, 'Give the application a name.')
      await create(page, 'Customer portal')
      await seeText(page, 'In your personal space')
      await seeText(page, 'Nobody has signed in yet.')

      await goTo(page, 'Look')
      await page.getByLabel('Colour of buttons and links', { exact: true }).fill('#ffcc00')
      await press(page, 'Save look')
      await seeText(page, /White letters cannot be read on this colour/)
      await press(page, /^take #/)
      await seeText(page, /Well readable/)
      await page
        .getByLabel('Logo')
        .setInputFiles({ name: 'x.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
      await seeText(page, 'Use a PNG, JPEG or WebP picture.')
      const picture = { name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(logo, 'base64') }
      await page.getByLabel('Logo').setInputFiles(picture)
      await page.getByRole('img', { name: 'The logo as it is' }).waitFor()
      await fillIn(page, { Name: 'Portal', 'Address of its pages': 'portal-of-ours' })
      await press(page, 'Save look')
      await seeText(page, 'Saved')
      const accent = await page.getByLabel('Colour of buttons and links', { exact: true }).inputValue()

      await goTo(page, 'Overview', 'Customer portal')
      const [tab] = await Promise.all([
        visit.context.waitForEvent('page'),
        page.getByRole('link', { name: /Open the sign-in page/ }).click(),
      ])
      await tab.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor()
      await arriveAt(tab, '/e/portal-of-ours/sign-in')
      assert.match(await tab.title(), /Portal/)
      assert.equal(
        await tab.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--lk-accent')`),
        experienceColours(accent).light.accent,
      )
      assert.deepEqual(visit.faults, [])
    })

    it('are given to an organization after a look at what changes, and deleted by name', async () => {
      const { baseUrl } = server
      await using visit = await visitAs(browser, await signInElsewhere(founded.owner, baseUrl), { baseUrl })
      const { page } = visit
      await makeApplication(founded.owner, 'Ferry', founded.organizationId)
      const ferry = await makeApplication(founded.owner, 'Ferry', null)
      await ferry.make('users', { email: 'ada@ferry.example', firstName: 'Ada', lastName: 'Lund' })
      await page.goto(`${ferry.path}/settings`)
      await choose(page, 'New owner', 'Lagoon Works')
      await press(page, 'See what changes')
      await seeText(page, 'Members of Lagoon Works may do with it what their role allows.')
      await seeText(page, /its 1 person notice/)
      await seeText(page, 'Lagoon Works has an application of that name.')
      await fillIn(page, { 'Name there': 'Ferry two' })
      letProofGrowOld(server, founded.owner)
      await press(page, 'Change the owner')
      const proof = page.getByRole('dialog', { name: 'Confirm it’s you' })
      await proof.getByRole('textbox', { name: 'Password' }).fill(founded.owner.password)
      await proof.getByRole('button', { name: 'Continue' }).click()
      await seeText(page, 'It belongs to Lagoon Works now.')
      await page.getByRole('button', { name: /Acting as: Lagoon Works/ }).waitFor()

      await press(page, 'Delete application')
      await seeText(page, '1 person with their ways to sign in and all that is theirs')
      await fillIn(page, { 'Type the name of the application': 'Ferry' })
      await press(page, 'Delete for good')
      await seeText(page, 'Type the name exactly: Ferry two')
      await fillIn(page, { 'Type the name of the application': 'Ferry two' })
      await press(page, 'Delete for good')
      await arriveAt(page, `/organizations/${founded.organizationId}/applications`)
      await page.getByRole('link', { name: 'Ferry', exact: true }).waitFor()
      assert.equal(await page.getByRole('link', { name: 'Ferry two' }).count(), 0)
      await page.goto(`${ferry.path}/overview`)
      await seeHeading(page, 'Nothing here')
      assert.deepEqual(
        visit.faults.filter((fault) => !fault.includes('404')),
        [],
      )
    })

    it('have people who are invited, sorted into groups, kept out and deleted', async () => {
      const { baseUrl } = server
      await using visit = await visitAs(browser, await signInElsewhere(founded.owner, baseUrl), { baseUrl })
      const { page } = visit
      await page.goto(`/organizations/${founded.organizationId}/applications`)
      await create(page, 'Harbour')

      await goTo(page, 'Groups')
      await fillIn(page, { Name: 'Crew' })
      await press(page, 'Create group')
      await seeText(page, 'The group Crew is there.')
      await fillIn(page, { Name: 'Deck' })
      await press(page, 'Create group')
      await seeText(page, 'The group Deck is there.')
      await press(page, 'Manage Deck')
      await page.getByLabel('Beneath', { exact: true }).first().selectOption({ label: 'Crew' })
      await press(page, 'Save group')
      await page.getByRole('list', { name: 'Beneath Crew' }).getByText('Deck').first().waitFor()
      await press(page, 'Manage Crew')
      await seeText(page, 'Groups stand beneath it. Move or delete them first to delete this one.')

      await goTo(page, 'People')
      await seeText(page, /Nobody has an account yet/)
      await fillIn(page, { 'First name': 'Lea', 'Last name': 'Marin', 'E-mail': 'lea@harbour.example' })
      await page.getByLabel('Tags').fill('berth, VIP')
      await choose(page, 'Group', '– Deck')
      await press(page, 'Send invitation')
      await seeText(page, 'Lea Marin is invited by mail.')
      const mail = await mailTo(server, 'lea@harbour.example', { template: 'experience-invitation' })
      assert.match(mail.subject, /Harbour/)
      await choose(page, 'In the group', 'Crew')
      await choose(page, 'Tag', 'vip (1)')
      await page.getByRole('link', { name: 'Lea Marin' }).waitFor()
      await choose(page, 'Who', 'Disabled')
      await seeText(page, 'Nobody fits what you are looking for.')
      await choose(page, 'Who', 'Everybody')
      await page.getByLabel('Find a person').fill('mar')
      await page.getByRole('link', { name: 'Lea Marin' }).click()

      await seeHeading(page, 'Lea Marin')
      await press(page, 'Take out of Deck')
      await seeText(page, 'Lea is no longer in Deck.')
      await choose(page, 'Put into a group', 'Crew')
      await press(page, 'Put in')
      await seeText(page, 'Lea is in the group now.')
      await page.getByLabel('Company').fill('Marin & Daughters')
      await press(page, 'Save')
      await seeText(page, 'Saved')
      await press(page, 'End all sessions')
      await seeText(page, 'Lea was signed in nowhere.')
      assert.equal(await page.evaluate('document.activeElement?.tagName'), 'H1')
      await press(page, 'Disable')
      await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
      await seeText(page, 'Lea is kept out.')
      await press(page, 'Let in again')
      await seeText(page, 'Lea may sign in again.')
      await press(page, 'Delete account')
      await press(page, 'Delete for good')
      await seeHeading(page, 'People')
      await seeText(page, /Nobody has an account yet/)
      assert.deepEqual(visit.faults, [])
    })

    it('decide who registers, how people sign in and where they are sent back', async () => {
      const { baseUrl } = server
      const pier = await makeApplication(founded.owner, 'Pier', founded.organizationId)
      await using visit = await visitAs(browser, await signInElsewhere(founded.owner, baseUrl), { baseUrl })
      const { page } = visit
      await page.goto(`${pier.path}/sign-in`)
      await page.getByRole('radio', { name: /By invitation/ }).check()
      await page.getByRole('button', { name: 'Save' }).first().click()
      await seeText(page, 'Saved')
      await page.reload()
      assert.ok(await page.getByRole('radio', { name: /By invitation/ }).isChecked())
      const methods = page.locator('form').filter({ hasText: 'How may people sign in?' })
      await methods.getByRole('checkbox', { name: 'GitHub' }).check()
      await methods.getByRole('button', { name: 'Save' }).click()
      await seeText(page, 'Enter the OAuth app at GitHub first.')
      await methods.getByLabel('Client ID').fill('Iv1.harbour')
      await methods.getByRole('button', { name: 'Save' }).click()
      await seeText(page, 'Enter the secret of this app as well.')
      await methods.getByRole('textbox', { name: 'Client secret' }).fill('between-us-and-github')
      await methods.getByRole('button', { name: 'Save' }).click()
      await methods.getByText('Saved').waitFor()
      await page.getByLabel('At the latest after', { exact: true }).fill('400')
      const sessions = page.locator('form').filter({ hasText: 'At the latest after' })
      await sessions.getByRole('button', { name: 'Save' }).click()
      await seeText(page, /Here at most \d+ days\./)
      await page.getByLabel('Address', { exact: true }).fill('http://app.pier.example/back')
      await press(page, 'Add address')
      await seeText(page, 'Use https; http is for loopback only.')
      await page.getByLabel('Address', { exact: true }).fill('https://app.pier.example/back')
      await press(page, 'Add address')
      await press(page, 'Remove https://app.pier.example/back')
      await seeText(page, /no application gets anybody back/)
      assert.deepEqual(
        visit.faults.filter((fault) => !fault.includes('422')),
        [],
      )
    })

    it('answer at a domain once the name servers prove it', async () => {
      const { baseUrl } = server
      const quay = await makeApplication(founded.owner, 'Quay', founded.organizationId)
      await using visit = await visitAs(browser, await signInElsewhere(founded.owner, baseUrl), { baseUrl })
      const { page } = visit
      await page.goto(`${quay.path}/domains`)
      await seeHeading(page, 'Domains')
      await fillIn(page, { Domain: 'https://login.quay.example/sign-in' })
      await press(page, 'Add domain')
      await page.getByRole('heading', { name: 'login.quay.example' }).waitFor()
      await seeText(page, 'Waits for its record')
      const [name, value] = [await copyable(page, 'Name'), await copyable(page, 'Value')]
      assert.equal(name, '_latchkey.login.quay.example')
      await press(page, /^Check now/)
      await page.getByRole('alert').waitFor()
      dns.records.set(name, { TXT: [value] })
      await press(page, /^Check now/)
      await seeText(page, 'login.quay.example is proven. The pages answer there now.')
      await goTo(page, 'Overview', 'Quay')
      await seeText(page, /:\/\/login\.quay\.example/)
      await goTo(page, 'Domains')
      await press(page, 'Remove login.quay.example')
      await press(page, 'Remove domain')
      await seeText(page, 'login.quay.example is removed.')
      assert.deepEqual(
        visit.faults.filter((fault) => !fault.includes('409')),
        [],
      )
    })

    it('open to a viewer with a role on them alone', async () => {
      const { baseUrl } = server
      const slip = await makeApplication(founded.owner, 'Slipway', founded.organizationId)
      const viewer = await joinAs(baseUrl, founded, 'viewer', { firstName: 'Vera', lastName: 'Lind' })
      await using theirs = await visitAs(browser, viewer, { baseUrl })
      await theirs.page.goto(`${slip.path}/people`)
      await seeText(theirs.page, 'Your role does not open this page')
      await using visit = await visitAs(browser, await signInElsewhere(founded.owner, baseUrl), { baseUrl })
      const { page } = visit
      await page.goto(`${slip.path}/access`)
      await seeText(page, 'Nobody has a role on it alone.')
      await choose(page, 'Member', `Vera Lind (${viewer.email})`)
      await choose(page, 'Role here', 'Collaborator')
      await press(page, 'Give role')
      await seeText(page, 'Vera Lind is Collaborator here now. It counts at once.')
      await theirs.page.reload()
      await seeText(theirs.page, /Nobody has an account yet/)
      await press(page, 'Take back the role of Vera Lind')
      await seeText(page, 'Nobody has a role on it alone.')
      assert.deepEqual([...visit.faults, ...theirs.faults], [])
    })
  })
})
