import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import type { Engine } from '../../../server/test/support/each-engine.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import {
  type AccountHolder,
  arriveAt,
  enrolApp,
  passPassword,
  registerHolder,
  signInElsewhere,
  visitAs,
} from '../support/account-holder.ts'
import { appCode, untilStepIsYoung } from '../support/authenticator-app.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { fillIn, press, seeHeading, seeText } from '../support/in-browser.ts'
import { inboxPage, mailTo } from '../support/inbox.ts'
import { onJourneyEngine } from '../support/journey-engines.ts'
import {
  createProject,
  type Founded,
  foundOrganization,
  joinAs,
  secureOwner,
} from '../support/organization-founder.ts'

let server: ServerProcess
let browser: TestBrowser

const visit = () => browser.visit({ baseUrl: server.baseUrl })
const enter = (holder: AccountHolder) => visitAs(browser, holder, { baseUrl: server.baseUrl })

const invitation = { subject: 'Invitation to join', link: 'See the invitation' }

/** What an organization owns beside its projects. */
const owned = [
  {
    kind: 'application',
    name: 'Booking',
    article: 'an',
    rename: 'rename and describe the application',
  },
  {
    kind: 'dashboard',
    name: 'Weekly review',
    article: 'a',
    rename: 'rename the dashboard and choose its panels',
  },
]

async function invite(page: Page, email: string, role: string): Promise<void> {
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Role', { exact: true }).selectOption({ label: role })
  await press(page, 'Send invitation')
  await seeText(page, `The invitation to ${email} is on its way.`)
}

/** The row of a member, who is told apart by the address. */
function rowOf(page: Page, email: string) {
  return page.getByRole('listitem').filter({ hasText: email })
}

async function changeRole(page: Page, email: string, role: string): Promise<void> {
  await rowOf(page, email)
    .getByRole('button', { name: /^Manage/ })
    .click()
  await page.getByLabel('Role in the organization').selectOption({ label: role })
  await press(page, 'Change role')
  await seeText(page, `Grace Okoye is ${role} now. It counts at once.`)
}

/** Sets up an authenticator app on the page of the ways to sign in. */
async function setUpApp(page: Page, { password }: AccountHolder): Promise<void> {
  await press(page, 'Set up an app')
  const dialog = page.getByRole('dialog', { name: 'Set up an authenticator app' })
  const secret = (await dialog.getByRole('group').textContent()) ?? ''
  await untilStepIsYoung()
  await dialog.getByLabel(/code/i).first().fill(appCode(secret))
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password)
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  await page.getByLabel('I have kept these codes.').check()
  await press(page, 'Done')
}

/** An organization that requires a second factor of its admins, and one of these, who has set it up. */
async function boundAdmin(): Promise<{ founded: Founded; admin: AccountHolder }> {
  const founded = await foundOrganization(server.baseUrl)
  await secureOwner(founded)
  const admin = await joinAs(server.baseUrl, founded, 'admin')
  await using owner = await enter(founded.owner)
  await owner.page.goto(`/organizations/${founded.organizationId}/security`)
  await owner.page.getByRole('radio', { name: /Chosen roles/ }).check()
  await owner.page.getByLabel('Admin', { exact: true }).check()
  await press(owner.page, 'See who is affected')
  await seeText(owner.page, 'It binds 1 member, of whom 1 has no second factor yet.')
  await owner.page.getByRole('list', { name: 'Affected members' }).getByText(admin.email).waitFor()
  await press(owner.page, 'Save this rule')
  await seeText(owner.page, 'The rule is saved.')
  await seeText(owner.page, 'Members with the role Admin must prove one, at every sign-in.')
  return { founded, admin }
}

/** An organization whose owner satisfies its rule; `roleWith` makes a custom role there and gives its id. */
async function ruledOrganization() {
  const founded = await foundOrganization(server.baseUrl)
  await secureOwner(founded)
  const { client } = founded.owner
  const path = `/v1/organizations/${founded.organizationId}`
  return {
    founded,
    path,
    async rule(appliesTo: 'all' | 'roles', roles: string[] = []): Promise<void> {
      const body = { appliesTo, roles, appliesToApiKeys: false }
      const answer = await client.request('PUT', `${path}/mfa-requirement`, { body })
      assert.equal(answer.status, 200, answer.text)
    },
    async roleWith(name: string, permissions: string[]): Promise<string> {
      const made = await client.post<{ id: string }>(`${path}/roles`, { name, permissions })
      assert.equal(made.status, 201, made.text)
      return made.body.id
    },
    /** A member who has a second factor, in the same session. */
    async secured(role: string): Promise<AccountHolder> {
      const member = await joinAs(server.baseUrl, founded, role)
      await enrolApp(member)
      return member
    },
  }
}

/** Somebody asks to remove their authenticator app; `says` is in the refusal, the ways out stand below. */
async function waysOutFor({ page }: Visit, says: string): Promise<string[]> {
  await page.goto('/account/security')
  await press(page, 'Remove the authenticator app')
  const dialog = page.getByRole('dialog', { name: 'Remove the authenticator app?' })
  await dialog.getByText(says).waitFor()
  const ways = dialog.getByRole('list', { name: 'Ways out for Lagoon Works' }).getByRole('listitem')
  return ways.allTextContents()
}

/** A server and a browser for the tests of a suite. */
function runOn(engine: Engine): void {
  before(async () => {
    server = await startServerProcess({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })
}

onJourneyEngine('postgres', (engine) => {
  describe('organizations in the browser, from the first day', { timeout: 120_000 }, () => {
    runOn(engine)

    it('are founded, and three people are invited: without account, signed out and signed in', async () => {
      const founder = await registerHolder(server.baseUrl)
      const signedOut = await registerHolder(server.baseUrl)
      const signedIn = await registerHolder(server.baseUrl)
      const stranger = 'lena@example.org'
      await using at = await enter(founder)
      const { page } = at
      await page.goto('/account/organizations')
      await seeText(page, 'You belong to no organization yet.')
      await press(page, 'Found organization')
      await seeText(page, 'Give the organization a name.')
      await fillIn(page, { Name: 'Tern & Gull' })
      await press(page, 'Found organization')
      await seeHeading(page, 'Tern & Gull')
      await page.getByRole('link', { name: 'Invitations', exact: true }).click()
      await seeHeading(page, 'Invitations')
      await invite(page, stranger, 'Editor')
      await invite(page, signedOut.email, 'Viewer')
      await invite(page, signedIn.email, 'Collaborator')

      await using lena = await visit()
      await inboxPage.follow(lena.page, { to: stranger, ...invitation })
      await seeHeading(lena.page, 'Join Tern & Gull')
      await press(lena.page, /I am new here/)
      assert.equal(await lena.page.getByLabel('E-mail').inputValue(), stranger)
      await fillIn(lena.page, { 'First name': 'Lena', 'Last name': 'Brandt', Password: founder.password })
      await press(lena.page, 'Create account')
      await seeHeading(lena.page, 'Tern & Gull')
      assert.equal(await lena.page.getByRole('link', { name: 'Audit log' }).count(), 0)
      await lena.page.goto(lena.page.url().replace('overview', 'audit'))
      await seeText(lena.page, 'Your role does not open this page')

      await using second = await visit()
      await inboxPage.follow(second.page, { to: signedOut.email, ...invitation })
      await second.page.getByRole('link', { name: /I have an account/ }).click()
      await arriveAt(second.page, '/sign-in')
      await passPassword(second, signedOut)
      await press(second.page, 'Join Tern & Gull')
      await seeHeading(second.page, 'Tern & Gull')

      await using third = await enter(signedIn)
      await third.page.goto('/account/organizations')
      await press(third.page, 'Join Tern & Gull')
      await seeHeading(third.page, 'Tern & Gull')

      await page.getByRole('link', { name: 'Members', exact: true }).click()
      await rowOf(page, stranger).getByText('Editor').waitFor()
      await rowOf(page, signedIn.email).getByText('Collaborator').waitFor()
      await changeRole(page, signedOut.email, 'Admin')
      assert.deepEqual([...at.faults, ...lena.faults, ...second.faults, ...third.faults], [])
    })
  })
})

describe('organizations in the browser', { timeout: 300_000 }, () => {
  runOn('sqlite')

  it('let somebody who is signed in with another address switch, or decline', async () => {
    const founded = await foundOrganization(server.baseUrl)
    const person = await registerHolder(server.baseUrl)
    await using owner = await enter(founded.owner)
    await owner.page.goto(`/organizations/${founded.organizationId}/invitations`)
    await invite(owner.page, person.email, 'Viewer')
    await inboxPage.follow(owner.page, { to: person.email, ...invitation })
    await seeText(owner.page, `This invitation is for ${person.email}`)
    await seeText(owner.page, founded.owner.email)
    await press(owner.page, 'Sign out and switch account')
    await press(owner.page, 'Decline the invitation')
    await press(owner.page, 'Decline')
    await seeHeading(owner.page, 'Declined')
  })

  it('give a role on one project alone, and tell why somebody may or may not', async () => {
    const founded = await foundOrganization(server.baseUrl)
    const member = await joinAs(server.baseUrl, founded, 'viewer')
    await createProject(founded, 'Website', ['staging'])
    await using owner = await enter(founded.owner)
    const { page } = owner
    const ask = async () => {
      await page.goto(`/organizations/${founded.organizationId}/access`)
      await page
        .getByLabel('Person', { exact: true })
        .selectOption({ label: `Grace Okoye (${member.email})` })
      await page.getByLabel('May this person …').selectOption({ label: 'rename and describe the project' })
      await page.getByLabel('Project', { exact: true }).selectOption({ label: 'Website' })
      await press(page, 'Ask')
    }
    await ask()
    await seeText(page, 'No, Grace Okoye may not rename and describe the project (Website).')
    await seeText(page, 'What decides is their role in the organization: Viewer.')
    await page.getByRole('link', { name: 'Give Grace Okoye another role' }).click()
    await rowOf(page, member.email)
      .getByRole('button', { name: /^Manage/ })
      .click()
    await press(page, 'Give a role on one project')
    await press(page, 'Give role')
    await seeText(page, 'Choose a project.')
    await page.getByLabel('Project', { exact: true }).selectOption({ label: 'Website' })
    await press(page, 'Give role')
    await seeText(page, 'Grace is Editor on Website now.')
    await ask()
    await seeText(page, 'Yes, Grace Okoye may rename and describe the project (Website).')
    await seeText(page, 'What decides is their role on this project alone: Editor.')
  })

  it('tell why somebody may or may not on one application or dashboard, without a project', async () => {
    const founded = await foundOrganization(server.baseUrl)
    const member = await joinAs(server.baseUrl, founded, 'none', { firstName: 'Vera', lastName: 'Lind' })
    const { organizationId, owner } = founded
    const { body: session } = await member.client.get<{ user: { id: string } }>('/v1/session')
    const grants = `/v1/organizations/${organizationId}/members/${session.user.id}/grants`
    for (const { kind, name } of owned) {
      const { body: made } = await owner.client.post(`/v1/${kind}s`, { organizationId, name })
      const body = { scope: { kind, id: made.id }, role: 'viewer' }
      const given = await owner.client.request('PUT', grants, { body })
      assert.equal(given.status, 200, given.text)
    }
    await using at = await enter(owner)
    const { page } = at
    await page.goto(`/organizations/${organizationId}/access`)
    await page.getByLabel('Person', { exact: true }).selectOption({ label: `Vera Lind (${member.email})` })
    for (const { kind, name, article, rename } of owned) {
      const label = kind === 'application' ? 'Application' : 'Dashboard'
      await page.getByLabel('May this person …').selectOption({ label: `see the ${kind}` })
      assert.equal(await page.getByLabel('Project', { exact: true }).count(), 0)
      await press(page, 'Ask')
      await seeText(page, `Choose ${article} ${kind}.`)
      await page.getByLabel(label, { exact: true }).selectOption({ label: name })
      await press(page, 'Ask')
      await seeText(page, `Yes, Vera Lind may see the ${kind} (${name}).`)
      await seeText(page, `What decides is their role on this ${kind} alone: Viewer.`)
      await page.getByLabel('May this person …').selectOption({ label: rename })
      await press(page, 'Ask')
      await seeText(page, `No, Vera Lind may not ${rename} (${name}).`)
      await seeText(page, `Give Vera Lind another role, in the organization or on this ${kind} alone.`)
    }
    assert.deepEqual(at.faults, [])
  })

  it('lead an admin through enrolment and back, and refuse to drop the factor, until the role is changed', async () => {
    const { founded, admin } = await boundAdmin()
    await using at = await enter(admin)
    const { page } = at
    await page.goto(`/organizations/${founded.organizationId}/members`)
    await seeHeading(page, 'A second factor is needed here')
    await page.getByRole('link', { name: 'Set up a second factor' }).click()
    await seeText(page, 'Lagoon Works requires a second factor: add a passkey')
    await setUpApp(page, admin)
    await page.getByRole('link', { name: 'Go on to Lagoon Works' }).click()
    await seeHeading(page, 'Lagoon Works')

    await page.goto('/account/security')
    await press(page, 'Remove the authenticator app')
    const dialog = page.getByRole('dialog', { name: 'Remove the authenticator app?' })
    await dialog.getByText('requires a second factor of you as Admin').waitFor()
    assert.equal(await dialog.getByRole('button', { name: 'Remove', exact: true }).count(), 0)
    await dialog.getByRole('button', { name: 'Ask the administrators of Lagoon Works' }).click()
    await dialog.getByLabel(/A few words/).fill('My phone is lost')
    await dialog.getByRole('button', { name: 'Send to the administrators' }).click()
    await dialog.getByText('Sent to 1 administrator of Lagoon Works.').waitFor()
    const mail = await mailTo(server, founded.owner.email, { template: 'administrators-asked' })
    assert.match(mail.text, /My phone is lost/)

    await dialog.getByRole('link', { name: 'Take a role that needs none' }).click()
    await changeRole(page, admin.email, 'Viewer')
    await page.goto('/account/security')
    await press(page, 'Remove the authenticator app')
    await press(page, 'Remove')
    await seeText(page, 'The authenticator app is removed.')
    assert.deepEqual(at.faults, [])
  })

  it('offer under a rule for everybody no other role, but the rule to whoever may change it', async () => {
    const { founded, rule, secured } = await ruledOrganization()
    const admin = await secured('admin')
    const viewer = await secured('viewer')
    await rule('all')
    await using atViewer = await enter(viewer)
    const byOthers = 'requires a second factor of everybody. Its administrators can change the rule:'
    assert.deepEqual(await waysOutFor(atViewer, byOthers), ['Ask the administrators', 'Leave Lagoon Works'])
    await using at = await enter(admin)
    assert.deepEqual(await waysOutFor(at, 'requires a second factor of everybody. This is what lifts it:'), [
      'Change the rule',
      'Ask the administrators',
      'Leave Lagoon Works',
    ])
    await expectForEverybody(at, 'ways out of a rule for everybody')
    await at.page.getByRole('dialog').getByRole('link', { name: 'Change the rule' }).click()
    await arriveAt(at.page, `/organizations/${founded.organizationId}/security`)
    assert.deepEqual([...at.faults, ...atViewer.faults], [])
  })

  it('offer the rule to whoever may change that and no roles', async () => {
    const { rule, roleWith, secured } = await ruledOrganization()
    const warden = await roleWith('Warden', ['mfa.manage'])
    const member = await secured(warden)
    await rule('roles', [warden])
    await using at = await enter(member)
    assert.deepEqual(
      await waysOutFor(at, 'requires a second factor of you as Warden. This is what lifts it:'),
      ['Change the rule', 'Ask the administrators', 'Leave Lagoon Works'],
    )
  })

  it('let a role on one project be taken back that needs a second factor, and then the factor go', async () => {
    const { founded, path, rule, roleWith, secured } = await ruledOrganization()
    const { projectId } = await createProject(founded, 'Website')
    // Nobody takes back what allows more than they have: all that a viewer may, and the taking back.
    const seeing = ['project', 'workspace', 'application', 'dashboard'].map((thing) => `${thing}.read`)
    const member = await secured(await roleWith('Steward', ['members.read', ...seeing, 'grants.manage']))
    const { body: session } = await member.client.get<{ user: { id: string } }>('/v1/session')
    const given = await founded.owner.client.request('PUT', `${path}/members/${session.user.id}/grants`, {
      body: { scope: { kind: 'project', id: projectId }, role: 'viewer' },
    })
    assert.equal(given.status, 200, given.text)
    await rule('roles', ['viewer'])
    await using at = await enter(member)
    const { page } = at
    assert.deepEqual(
      await waysOutFor(at, 'of you for a role that you have on a part of it. This is what lifts it:'),
      ['Take that role back', 'Ask the administrators', 'Leave Lagoon Works'],
    )
    await page.getByRole('dialog').getByRole('link', { name: 'Take that role back' }).click()
    await rowOf(page, member.email)
      .getByRole('button', { name: /^Manage/ })
      .click()
    await press(page, 'Take back Viewer on Website (project)')
    await seeText(page, 'The role on Website (project) is taken back.')
    await page.goto('/account/security')
    await press(page, 'Remove the authenticator app')
    await press(page, 'Remove')
    await seeText(page, 'The authenticator app is removed.')
    assert.deepEqual(at.faults, [])
  })

  it('let whoever has a second factor prove it in a session that did not', async () => {
    const { founded, admin } = await boundAdmin()
    const { secret } = await enrolApp(await signInElsewhere(admin, server.baseUrl))
    await using unproven = await enter(admin)
    await unproven.page.goto(`/organizations/${founded.organizationId}/members`)
    await seeHeading(unproven.page, 'A second factor is needed here')
    await press(unproven.page, 'Prove it now')
    const dialog = unproven.page.getByRole('dialog', { name: 'Confirm it’s you' })
    await dialog.getByRole('textbox', { name: 'Password' }).fill(admin.password)
    await dialog.getByLabel('6-digit code').fill(appCode(secret))
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await seeHeading(unproven.page, 'Members')
  })

  it('let an admin leave instead, and then drop the factor', async () => {
    const { admin } = await boundAdmin()
    await using at = await enter(admin)
    const { page } = at
    await page.goto('/account/security')
    await setUpApp(page, admin)
    await press(page, 'Remove the authenticator app')
    const dialog = page.getByRole('dialog', { name: 'Remove the authenticator app?' })
    await dialog.getByRole('button', { name: 'Leave Lagoon Works' }).click()
    await dialog.getByText('You lose everything in Lagoon Works at once').waitFor()
    await dialog.getByRole('button', { name: 'Leave Lagoon Works' }).click()
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
    await seeText(page, 'The authenticator app is removed.')
  })

  it('stand side by side in two tabs, each with its own organization', async () => {
    const first = await foundOrganization(server.baseUrl, { name: 'Lagoon Works' })
    await foundOrganization(server.baseUrl, { name: 'Pier Nine', owner: first.owner })
    await using at = await enter(first.owner)
    const tab = at.page
    const otherTab = await at.context.newPage()
    await tab.goto(`/organizations/${first.organizationId}/overview`)
    await otherTab.goto(`/organizations/${first.organizationId}/members`)
    await seeHeading(tab, 'Lagoon Works')
    await tab.getByRole('button', { name: /Acting as: Lagoon Works/ }).focus()
    await tab.keyboard.press('Enter')
    const entry = tab.getByRole('link', { name: /Pier Nine/ })
    await entry.waitFor()
    await tab.keyboard.press('ArrowUp')
    await tab.keyboard.press('Escape')
    assert.equal(await entry.count(), 0)
    await tab.keyboard.press('Enter')
    await entry.click()
    await seeHeading(tab, 'Pier Nine')
    await otherTab.reload()
    await seeHeading(otherTab, 'Members')
    await otherTab.getByRole('button', { name: /Acting as: Lagoon Works/ }).waitFor()
    assert.match(await tab.title(), /Pier Nine/)
    assert.match(await otherTab.title(), /^Members · Lagoon Works/)
    await tab.getByRole('button', { name: /Acting as: Pier Nine/ }).click()
    await tab.getByRole('link', { name: 'Personal account' }).click()
    await seeHeading(tab, 'Profile')
  })

  it('keep their last owner, and are deleted only by their name', async () => {
    const founded = await foundOrganization(server.baseUrl)
    await createProject(founded, 'Website')
    await using at = await enter(founded.owner)
    const { page } = at
    await page.goto(`/organizations/${founded.organizationId}/settings`)
    await press(page, 'Leave Lagoon Works')
    await press(page, 'Leave Lagoon Works')
    await seeText(page, 'An organization needs an owner')
    await page.getByRole('link', { name: 'Make somebody else an owner' }).waitFor()
    await press(page, 'Delete organization')
    await seeText(page, '1 project: Website')
    await fillIn(page, { 'Type the name of the organization': 'Lagoon' })
    await press(page, 'Delete for good')
    await seeText(page, 'Type the name exactly: Lagoon Works')
    await fillIn(page, { 'Type the name of the organization': 'Lagoon Works' })
    await press(page, 'Delete for good')
    await seeHeading(page, 'Organizations')
    await seeText(page, 'You belong to no organization yet.')
  })
})
