import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type DnsServer, startDnsServer } from '../../../demo/dns/dns-server.ts'
import { type OidcProvider, startOidcProvider } from '../../../demo/oidc/provider.ts'
import { type SamlIdentityProvider, startSamlIdentityProvider } from '../../../demo/saml/identity-provider.ts'
import { walk } from '../../../demo/walk.ts'
import { certifiedKey } from '../../../server/src/crypto/certified-key.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, signInElsewhere, visitAs } from '../support/account-holder.ts'
import { scrollsSideways, startBrowser, type TestBrowser, type Visit, widths } from '../support/browser.ts'
import { download } from '../support/download.ts'
import {
  accountOn,
  becomes,
  fillIn,
  letProofGrowOld,
  press,
  seeHeading,
  seeText,
} from '../support/in-browser.ts'
import { mailTo } from '../support/inbox.ts'
import { makeKey } from '../support/key-maker.ts'
import {
  type Founded,
  foundOrganization,
  invitationToken,
  inviteTo,
} from '../support/organization-founder.ts'

const secret = 'a secret between the two of them'
const dayMs = 86_400_000

let server: ServerProcess
let browser: TestBrowser
let dns: DnsServer
let oidc: OidcProvider
let saml: SamlIdentityProvider
let founded: Founded
let viewer: AccountHolder

/** With a session of its own: a proof in one window changes the session there. */
async function enter(holder: AccountHolder, width: number = widths.desktop): Promise<Visit> {
  const { baseUrl } = server
  const colorScheme = width === widths.phone ? 'dark' : 'light'
  return visitAs(browser, await signInElsewhere(holder, baseUrl), { baseUrl, width, colorScheme })
}

const pageOf = (path: string) => `/organizations/${founded.organizationId}/${path}`

async function holderAt(email: string, firstName: string): Promise<AccountHolder> {
  const person = await accountOn(server, { email, firstName, lastName: 'Okoye' })
  return { email, password: person.password, client: person.browser }
}

async function joined(holder: AccountHolder, role: string): Promise<AccountHolder> {
  await inviteTo(founded, holder.email, role)
  const token = await invitationToken(server.baseUrl, holder.email)
  const answer = await holder.client.post('/v1/invitations/accept', { token })
  assert.equal(answer.status, 200, answer.text)
  return holder
}

/** A real clock cannot be moved: what time would bring is written down. */
function asTimeWould(statement: string, ...values: (string | number)[]): void {
  const database = new DatabaseSync(join(server.dataDir, 'latchkey.db'), { timeout: 5000 })
  const { changes } = database.prepare(statement).run(...values)
  database.close()
  assert.ok(Number(changes) > 0, statement)
}

/** A value that the page offers for copying. */
async function copyable(page: Page, label: string): Promise<string> {
  const value = page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) })
  return (await value.locator('code').first().textContent()) ?? ''
}

async function begin(page: Page, kind: 'OpenID Connect' | 'SAML 2.0', name: string): Promise<void> {
  await page.goto(pageOf('sso/new'))
  await page.getByRole('radio', { name: new RegExp(kind) }).check()
  await fillIn(page, { Name: name })
  await press(page, 'Begin')
  await seeHeading(page, name)
}

/** Presses what opens another tab, and gives that tab. */
async function otherTab({ page, context }: Visit, link: string): Promise<Page> {
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: link }).click(),
  ])
  return tab
}

/** Comes in through the provider and agrees to what changes, without a window: how that looks is another test's matter. */
async function comeIn({ client, email }: AccountHolder, sub: string): Promise<void> {
  oidc.automatic = { sub }
  const begun = await client.post<{ authorizationUrl: string }>('/v1/sign-in/sso', { email })
  assert.equal(begun.status, 200, begun.text)
  const arriveAt = `${server.baseUrl}/sign-in/sso/`
  const { url } = await walk(begun.body.authorizationUrl, { arriveAt })
  const connectionId = url.pathname.split('/').at(-2)
  const answer = { connectionId, ...Object.fromEntries(url.searchParams) }
  const finished = await client.post('/v1/sign-in/sso/oidc/finish', answer)
  assert.equal(finished.body.next, 'sso-notice', finished.text)
  const entered = await client.post('/v1/sign-in/sso/enter', { answer: finished.body.token, accept: true })
  assert.equal(entered.body.next, 'done', entered.text)
}

async function assertForEverybody(visit: Visit): Promise<void> {
  assert.deepEqual(await visit.axe(), [])
  assert.equal(await scrollsSideways(visit.page), false)
  assert.deepEqual(visit.faults, [])
}

describe('single sign-on of an organization', { timeout: 300_000 }, () => {
  before(async () => {
    dns = await startDnsServer()
    const claims = { email_verified: true, family_name: 'Okoye', groups: ['engineering'] }
    const people = [
      { sub: 'g-1', claims: { ...claims, email: 'grace@lagoon.example', given_name: 'Grace' } },
      { sub: 'l-1', claims: { ...claims, email: 'lea@lagoon.example', given_name: 'Lea' } },
    ]
    oidc = await startOidcProvider({ people, automatic: { sub: 'g-1' } })
    saml = await startSamlIdentityProvider({ automatic: {} })
    server = await startServerProcess({
      settings: {
        LATCHKEY_LIMITS: 'off',
        LATCHKEY_DNS_SERVERS: dns.address,
        LATCHKEY_OUTGOING_PRIVATE: '127.0.0.1',
      },
    })
    browser = await startBrowser()
    const owner = await holderAt('grace@lagoon.example', 'Grace')
    founded = await foundOrganization(server.baseUrl, { owner })
    viewer = await joined(await holderAt('vera@lagoon.example', 'Vera'), 'viewer')
    await joined(await holderAt('guest@elsewhere.example', 'Gus'), 'viewer')
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
    await Promise.all([dns.close(), oidc.close(), saml.close()])
  })

  it('is set up by OpenID Connect, from nothing to switched on', async () => {
    await using at = await enter(founded.owner)
    const { page } = at
    await page.goto(pageOf('overview'))
    await page.getByRole('link', { name: 'Single sign-on' }).click()
    await seeHeading(page, 'Single sign-on')
    await seeText(page, 'What changes for people')
    await page.getByRole('link', { name: 'Set up single sign-on' }).click()
    await seeHeading(page, 'Set up single sign-on')

    letProofGrowOld(server, founded.owner)
    await press(page, 'Begin')
    const proof = page.getByRole('dialog', { name: 'Confirm it’s you' })
    await proof.getByRole('textbox', { name: 'Password' }).fill(founded.owner.password)
    await proof.getByRole('button', { name: 'Continue' }).click()
    await seeHeading(page, 'Lagoon Works')
    const redirectUri = await copyable(page, 'Redirect URI')
    oidc.setClient({ clientId: 'latchkey', clientSecret: secret, redirectUris: [redirectUri] })
    await press(page, 'Done, go on')

    await press(page, 'Check and save')
    await seeText(page, 'Enter the address of the issuer.')
    await fillIn(page, {
      Issuer: 'http://127.0.0.1:9/nobody',
      'Client ID': 'latchkey',
      'Client secret': secret,
    })
    await press(page, 'Check and save')
    await seeText(page, 'The host cannot be reached')
    await fillIn(page, { Issuer: oidc.url })
    await press(page, 'Check and save')

    await press(page, 'Add a group')
    await fillIn(page, { 'Group 1': 'engineering' })
    await page.getByLabel('Role of group 1', { exact: true }).selectOption({ label: 'Editor' })
    await press(page, 'Save and go on')
    await seeText(page, 'Name where the groups stand')
    await fillIn(page, { 'Claim with the groups': 'groups' })
    await press(page, 'Save and go on')

    assert.equal(await page.getByLabel('Domain', { exact: true }).inputValue(), 'lagoon.example')
    await press(page, 'Add domain')
    await press(page, 'Check now')
    await seeText(page, 'There is no TXT record at _latchkey.lagoon.example yet.')
    const name = await copyable(page, 'Name')
    const value = await copyable(page, 'Value')
    dns.records.set(name, { TXT: ['latchkey-domain=another'] })
    await press(page, 'Check now')
    await seeText(page, 'has another value')
    dns.records.set(name, { TXT: [value] })
    await press(page, 'Check now')

    const tab = await otherTab(at, 'Sign in for a test in a new tab')
    await seeHeading(tab, 'Test sign-in')
    await seeText(tab, 'The test succeeded.')
    await seeText(tab, 'It would meet the account of Grace Okoye (grace@lagoon.example)')
    await tab.getByRole('row', { name: 'given_name Grace' }).waitFor()
    await tab.close()

    await press(page, 'Switch on')
    await seeText(page, 'Whether it is required')
    await page.getByText('On', { exact: true }).waitFor()
    assert.doesNotMatch(await page.content(), new RegExp(secret))
    await assertForEverybody(at)
    await page.goto(pageOf('audit'))
    await seeText(page, 'switched on the single sign-on connection “Lagoon Works”')
    await seeText(page, 'proved the domain lagoon.example')
  })

  it('is set up by the address of SAML metadata, and a test shows who would be refused', async () => {
    await using at = await enter(founded.owner)
    const { page } = at
    await begin(page, 'SAML 2.0', 'Lagoon SAML')
    const entityId = await copyable(page, 'Entity ID')
    const metadata = await download(page, 'Download our metadata')
    assert.match(metadata.text, new RegExp(`entityID="${entityId}"`))
    saml.setServiceProvider({ entityId, acsUrl: await copyable(page, 'ACS URL') })
    await press(page, 'Done, go on')
    await fillIn(page, { 'Address of the metadata': `${saml.url}/nothing` })
    await press(page, 'Check and save')
    await page.locator('input[aria-invalid="true"]').waitFor()
    await fillIn(page, { 'Address of the metadata': saml.metadataUrl })
    await press(page, 'Check and save')
    await seeText(page, `${saml.entityId} · 1 certificate, until`)
    await press(page, 'Save and go on')

    await press(page, 'Open: Sign in for a test')
    const tab = await otherTab(at, 'Sign in for a test in a new tab')
    await seeText(tab, 'The test succeeded.')
    await seeText(tab, 'It would be refused.')
    await tab.getByRole('row', { name: 'email hana@works.example' }).waitFor()
    await tab.close()
    await seeText(page, 'The last test succeeded')
    assert.deepEqual(at.faults, [])
  })

  it('takes SAML metadata as a file, and tells when its certificates end', async () => {
    await using at = await enter(founded.owner)
    const { page } = at
    const ending = await certifiedKey({ notAfter: new Date(Date.now() + 10.5 * dayMs) })
    const xml = saml.metadata({ keys: [...saml.keys, ending] })
    await begin(page, 'SAML 2.0', 'By file')
    await press(page, 'Open: Tell us about your provider')
    await page.getByRole('radio', { name: /By a metadata file/ }).check()
    await press(page, 'Check and save')
    await seeText(page, 'Choose the file, or paste it.')
    const file = { name: 'idp.xml', mimeType: 'text/xml' }
    await page
      .getByLabel('Metadata file', { exact: true })
      .setInputFiles({ ...file, buffer: Buffer.from('<html><p>No metadata, and not closed') })
    await press(page, 'Check and save')
    await seeText(page, 'The metadata is no well-formed XML.')
    await page
      .getByLabel('Metadata file', { exact: true })
      .setInputFiles({ ...file, buffer: Buffer.from(xml) })
    await press(page, 'Check and save')
    await press(page, 'Change: Tell us about your provider')
    await page.getByRole('row').filter({ hasText: 'Ends in 10 days' }).waitFor()
    await page.getByRole('row').filter({ hasText: 'Valid' }).waitFor()
    await assertForEverybody(at)
  })

  it('takes a SAML provider by hand, with several certificates', async () => {
    await using at = await enter(founded.owner, widths.phone)
    const { page } = at
    const second = await certifiedKey()
    await begin(page, 'SAML 2.0', 'By hand')
    await press(page, 'Open: Tell us about your provider')
    await page.getByRole('radio', { name: /By hand/ }).check()
    await fillIn(page, {
      'Entity ID': 'https://idp.lagoon.example/?a=1&b="2"',
      'Sign-on address': `${saml.url}/sso?tenant=a&b=c`,
      'Signing certificate': second.privateKey,
    })
    await press(page, 'Check and save')
    await seeText(page, 'This is a private key.')
    await fillIn(page, { 'Signing certificate': saml.keys[0]?.certificate ?? '' })
    await press(page, 'Add another certificate')
    await fillIn(page, { 'Signing certificate 2': second.certificateBase64 })
    await assertForEverybody(at)
    await press(page, 'Check and save')
    await seeText(page, 'https://idp.lagoon.example/?a=1&b="2" · 2 certificates, the last one until')

    await press(page, 'Change: Tell your provider about us')
    const ours = { entityId: await copyable(page, 'Entity ID'), acsUrl: await copyable(page, 'ACS URL') }
    saml.setServiceProvider(ours)
    await press(page, 'Change: Tell us about your provider')
    await page.getByRole('radio', { name: /By hand/ }).check()
    await fillIn(page, {
      'Entity ID': saml.entityId,
      'Sign-on address': saml.ssoUrl,
      'Signing certificate': saml.keys[0]?.certificate ?? '',
    })
    await page.getByLabel('How requests get there').selectOption({ label: 'HTTP-POST' })
    await press(page, 'Save')
    await seeText(page, `${saml.entityId} · 1 certificate, until`)
    await press(page, 'Open: Sign in for a test')
    const tab = await otherTab(at, 'Sign in for a test in a new tab')
    await seeText(tab, 'The test succeeded.')
  })

  it('warns of what would keep people out', async () => {
    await using at = await enter(founded.owner)
    const { page } = at
    const change = 'UPDATE sso_connections SET'
    asTimeWould(`${change} metadata_error = ? WHERE name = 'Lagoon Works'`, 'The host cannot be reached.')
    asTimeWould(
      "UPDATE sso_domains SET missing_since = ? WHERE domain = 'lagoon.example'",
      Date.now() - dayMs,
    )
    await page.goto(pageOf('sso'))
    await seeText(page, 'Needs attention')
    await page.getByRole('link', { name: 'Open Lagoon Works' }).click()
    await seeText(page, 'The record that proves lagoon.example is gone.')
    await seeText(page, 'What the provider says of itself could not be read. The host cannot be reached.')
    await assertForEverybody(at)
    await press(page, 'See the record')
    await becomes(page, 'document.activeElement?.textContent === "Domains"')
    await press(page, 'Read it again now')
    await page.getByText('could not be read').waitFor({ state: 'detached' })
    await press(page, 'Check now')
    await page.getByText('is gone').first().waitFor({ state: 'detached' })
  })

  it('is required after an announcement, or at once, but never without a way back', async () => {
    await makeKey(viewer, { name: 'CI' })
    await using at = await enter(founded.owner)
    const { page } = at
    await page.goto(pageOf('sso'))
    await page.getByRole('link', { name: 'Open Lagoon Works' }).click()
    await page.getByRole('link', { name: 'Require single sign-on' }).click()
    await seeHeading(page, 'Require single sign-on')
    await press(page, 'See who is affected')
    await seeText(page, 'Choose at least one owner.')
    await page.getByLabel(/Grace Okoye/).check()
    await press(page, 'See who is affected')
    await seeText(page, '1 member has never come in through the provider')
    const members = page.getByRole('list', { name: 'Members' }).getByRole('listitem')
    await members.filter({ hasText: 'Vera Okoye' }).getByText('Has never come in through it').waitFor()
    await seeText(page, '1 API key of these people goes on working')
    await members.filter({ hasText: 'Grace Okoye' }).getByText('Keeps another way in').waitFor()
    await members.filter({ hasText: 'Gus Okoye' }).getByText('nothing changes').waitFor()
    await assertForEverybody(at)
    await press(page, 'Announce it now')
    await seeText(page, 'It is announced.')
    await mailTo(server, viewer.email, { template: 'sso-enforcement' })

    await page.getByRole('radio', { name: /At once/ }).check()
    await press(page, 'See who is affected')
    await press(page, 'Require it now')
    await seeText(page, 'Single sign-on is required from now on.')
    await seeText(page, 'It ends by itself when nobody comes in through the provider for 7 days.')
    const session = await viewer.client.get('/v1/session')
    assert.equal(session.status, 401)

    await press(page, 'Stop requiring it')
    await page.getByRole('dialog').getByRole('button', { name: 'Stop requiring it' }).click()
    await seeText(page, 'Single sign-on is no longer required.')
    await page.goto(pageOf('audit'))
    await seeText(page, 'made single sign-on required')
  })

  it('is switched off and on, and deleted with what that means for its people', async () => {
    const lea = await joined(await holderAt('lea@lagoon.example', 'Lea'), 'viewer')
    await comeIn(lea, 'l-1')
    await using at = await enter(founded.owner, widths.phone)
    const { page } = at
    await page.goto(pageOf('sso'))
    await page.getByRole('link', { name: 'Open Lagoon Works' }).click()
    const people = page.getByRole('list', { name: 'People' }).getByRole('listitem')
    await people.filter({ hasText: 'lea@lagoon.example' }).waitFor()
    await assertForEverybody(at)
    await press(page, 'Switch off')
    await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click()
    await seeText(page, 'It is off')
    await press(page, 'Switch on')
    await seeText(page, 'Whether it is required')
    await press(page, 'Delete connection')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 member comes in through it.').waitFor()
    await dialog.getByLabel('Type the name of the connection').fill('Lagoon')
    await dialog.getByRole('button', { name: 'Delete for good' }).click()
    await dialog.getByText('Type the name exactly').waitFor()
    await dialog.getByLabel('Type the name of the connection').fill('Lagoon Works')
    await dialog.getByRole('button', { name: 'Delete for good' }).click()
    await seeHeading(page, 'Single sign-on')
    await page.getByText('Lagoon SAML').waitFor()
    assert.equal(await page.getByRole('link', { name: 'Open Lagoon Works' }).count(), 0)
    await mailTo(server, lea.email, { template: 'sso-released' })
  })

  it('can be begun with the keyboard alone, on a phone as well', async () => {
    for (const width of [widths.desktop, widths.phone]) {
      await using at = await enter(founded.owner, width)
      const { page } = at
      await page.goto(pageOf('sso/new'))
      await page.getByRole('radio', { name: /OpenID Connect/ }).focus()
      await page.keyboard.press('ArrowDown')
      assert.equal(await page.getByRole('radio', { name: /SAML/ }).isChecked(), true)
      await assertForEverybody(at)
      await page.keyboard.press('Tab')
      await page.keyboard.type(` by keys ${width}`)
      await page.keyboard.press('Enter')
      await seeText(page, 'Download our metadata')
      await page.getByRole('button', { name: 'Done, go on' }).focus()
      await page.keyboard.press('Enter')
      await becomes(page, 'document.activeElement?.id === "step-provider"')
      await assertForEverybody(at)
    }
  })

  it('is not for members whose role does not allow it', async () => {
    await using at = await enter(viewer)
    const { page } = at
    await page.goto(pageOf('sso'))
    await seeText(page, 'Your role does not open this page')
    assert.equal(await page.getByRole('link', { name: 'Single sign-on' }).count(), 0)
  })
})
