import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, registerHolder, visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { fillIn, press, seeHeading, seeText } from '../support/in-browser.ts'
import { mailTo } from '../support/inbox.ts'
import { onJourneyEngine } from '../support/journey-engines.ts'
import {
  type Founded,
  foundOrganization,
  invitationToken,
  inviteTo,
  joinAs,
} from '../support/organization-founder.ts'

let server: ServerProcess
let browser: TestBrowser

const enter = (holder: AccountHolder) => visitAs(browser, holder, { baseUrl: server.baseUrl })

function rowOf(page: Page, text: string) {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: text })
}

/** Whether a role allows something, as the matrix tells. */
async function inMatrix(
  page: Page,
  { role, permission }: { role: string; permission: string },
): Promise<string> {
  const table = page.getByRole('region', { name: 'In a project, by role' })
  const roles = await table.getByRole('columnheader').allTextContents()
  const column = roles.indexOf(role)
  assert.ok(column > 0, `no column ${role} in ${roles}`)
  // The first column is a heading of its row.
  const cells = table.getByRole('row').filter({ hasText: permission }).getByRole('cell')
  return (await cells.nth(column - 1).textContent()) ?? ''
}

/** The invited person looks at the link of the newest mail. */
async function lookAt(page: Page, token: string, heading: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`/join#token=${token}`)
  await seeHeading(page, heading)
}

onJourneyEngine('postgres', (engine) => {
  describe('an organization is administered', { timeout: 300_000 }, () => {
    before(async () => {
      server = await startServerProcess({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      browser = await startBrowser()
    })
    after(async () => {
      await browser[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    })

    it('by renewing, changing and withdrawing an invitation in its place', async () => {
      const founded = await foundOrganization(server.baseUrl)
      const person = await registerHolder(server.baseUrl)
      await inviteTo(founded, person.email, 'viewer')
      const firstToken = await invitationToken(server.baseUrl, person.email)
      await using owner = await enter(founded.owner)
      await using guest = await enter(person)
      const { page } = owner
      await page.goto(`/organizations/${founded.organizationId}/invitations`)
      await press(page, `Role offered to ${person.email}`)
      await page.getByLabel('Role offered', { exact: true }).selectOption({ label: 'Editor' })
      await press(page, 'Change role')
      await seeText(page, `${person.email} is offered Editor now. The mail stays valid.`)
      await lookAt(guest.page, firstToken, 'Join Lagoon Works')
      await guest.page.getByText('Editor', { exact: true }).waitFor()

      await press(page, `Renew the invitation to ${person.email}`)
      await seeText(page, `A new mail is on its way to ${person.email}. The link of the old one is dead.`)
      await mailTo(server, person.email, { template: 'organization-invitation', count: 2 })
      const secondToken = await invitationToken(server.baseUrl, person.email)
      assert.notEqual(secondToken, firstToken)
      await lookAt(guest.page, firstToken, 'This invitation no longer works')
      await lookAt(guest.page, secondToken, 'Join Lagoon Works')

      await press(page, `Withdraw the invitation to ${person.email}`)
      await press(page, 'Cancel')
      await rowOf(page, person.email).getByText('Open', { exact: true }).waitFor()
      await press(page, `Withdraw the invitation to ${person.email}`)
      await press(page, 'Withdraw')
      await seeText(page, `The invitation to ${person.email} is withdrawn.`)
      await seeText(page, 'Nobody is waiting for an answer.')
      await press(page, 'Withdrawn')
      await rowOf(page, person.email).getByText('Withdrawn', { exact: true }).waitFor()
      await press(guest.page, 'Join Lagoon Works')
      await guest.page.getByRole('alert').waitFor()
      await lookAt(guest.page, secondToken, 'This invitation no longer works')
      assert.deepEqual([...owner.faults, ...guest.faults], [])
    })

    it('by another name, which everybody sees at once', async () => {
      const founded = await foundOrganization(server.baseUrl)
      await using owner = await enter(founded.owner)
      const { page } = owner
      await page.goto(`/organizations/${founded.organizationId}/settings`)
      await fillIn(page, { 'Name of the organization': '  ' })
      await press(page, 'Rename')
      await seeText(page, 'Give the organization a name.')
      await fillIn(page, { 'Name of the organization': 'Lagoon & Sons' })
      await press(page, 'Rename')
      await page.getByRole('status').getByText('Saved', { exact: true }).waitFor()
      await page.getByRole('button', { name: /Acting as: Lagoon & Sons/ }).waitFor()
      assert.match(await page.title(), /^Settings · Lagoon & Sons/)
      await page.getByRole('link', { name: 'Audit log' }).click()
      await seeText(page, 'renamed the organization from “Lagoon Works” to “Lagoon & Sons”')
    })

    it('with roles of its own, which are kept while somebody holds them', async () => {
      const founded: Founded = await foundOrganization(server.baseUrl)
      const member = await joinAs(server.baseUrl, founded, 'viewer')
      await using owner = await enter(founded.owner)
      const { page } = owner
      await page.goto(`/organizations/${founded.organizationId}/roles`)
      await press(page, 'New role')
      await press(page, 'Create role')
      await seeText(page, 'Give the role a name.')
      await fillIn(page, { 'Name of the role': 'Release crew' })
      await page.getByLabel('Start with what another role allows').selectOption({ label: 'Viewer' })
      assert.equal(await page.getByLabel('See the project', { exact: true }).isChecked(), true)
      await page.getByLabel('Bring changes of the project into use').check()
      await press(page, 'Create role')
      await seeText(page, 'The role Release crew is saved. It counts at once.')
      assert.equal(await inMatrix(page, { role: 'Release crew', permission: 'project.deploy' }), 'yes')
      assert.equal(await inMatrix(page, { role: 'Release crew', permission: 'project.delete' }), 'no')

      await press(page, 'New role')
      await fillIn(page, { 'Name of the role': 'release crew' })
      await press(page, 'Create role')
      await seeText(page, 'There is a role of that name.')
      await press(page, 'Cancel')

      await press(page, 'Edit Release crew')
      await fillIn(page, { 'Name of the role': 'Shipping crew' })
      await page.getByLabel('Bring changes of the project into use').uncheck()
      await press(page, 'Save role')
      await seeText(page, 'The role Shipping crew is saved. It counts at once.')
      assert.equal(await inMatrix(page, { role: 'Shipping crew', permission: 'project.deploy' }), 'no')

      const giveRole = async (role: string) => {
        await rowOf(page, member.email)
          .getByRole('button', { name: /^Manage/ })
          .click()
        await page.getByLabel('Role in the organization').selectOption({ label: role })
        await press(page, 'Change role')
        await seeText(page, `Grace Okoye is ${role} now.`)
      }
      await page.getByRole('link', { name: 'Members', exact: true }).click()
      await giveRole('Shipping crew')
      await page.getByRole('link', { name: 'Roles', exact: true }).click()
      await press(page, 'Delete Shipping crew')
      const dialog = page.getByRole('dialog', { name: 'Delete the role Shipping crew?' })
      await dialog.getByText('1 member holds it.').waitFor()
      await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
      await dialog.getByText('This role is in use').waitFor()
      await dialog.getByRole('link', { name: 'See who has which role' }).click()
      await giveRole('Viewer')
      await page.getByRole('link', { name: 'Roles', exact: true }).click()
      await press(page, 'Delete Shipping crew')
      await press(page, 'Delete')
      await seeText(page, 'The role Shipping crew is deleted.')
      await seeText(page, 'None yet.')
      assert.deepEqual(owner.faults, [])
    })

    it('from a switcher that finds one among many, in each tab another one', async () => {
      const owner = await registerHolder(server.baseUrl)
      const names = ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Juniper', 'Larch', 'Maple']
      for (const name of names) await foundOrganization(server.baseUrl, { owner, name: `${name} Works` })
      await using at = await enter(owner)
      const tab = at.page
      await tab.goto('/account/profile')
      await tab.getByRole('button', { name: /Acting as: Personal account/ }).click()
      const list = tab.getByRole('list', { name: 'Organizations' }).getByRole('link')
      assert.equal(await list.count(), names.length)
      const search = tab.getByLabel('Search your organizations')
      assert.equal(await tab.evaluate('document.activeElement.type'), 'search')
      await search.fill('willow')
      await seeText(tab, 'None of that name.')
      await search.fill('juni')
      assert.deepEqual(await list.allTextContents(), ['Juniper WorksOwner'])
      await tab.keyboard.press('ArrowDown')
      await tab.keyboard.press('Enter')
      await seeHeading(tab, 'Juniper Works')

      const otherTab = await at.context.newPage()
      await otherTab.goto(tab.url())
      await otherTab.getByRole('button', { name: /Acting as: Juniper Works/ }).click()
      await otherTab.getByLabel('Search your organizations').fill('cedar')
      await otherTab.getByRole('link', { name: /Cedar Works/ }).click()
      await seeHeading(otherTab, 'Cedar Works')
      await otherTab.getByRole('link', { name: 'Projects', exact: true }).click()
      await fillIn(otherTab, { Name: 'Only in Cedar' })
      await press(otherTab, 'Create project')
      await seeHeading(otherTab, 'Only in Cedar')
      await tab.getByRole('link', { name: 'Projects', exact: true }).first().click()
      await seeText(tab, 'There is no project yet.')
      await tab.getByRole('button', { name: /Acting as: Juniper Works/ }).waitFor()
      assert.match(await tab.title(), /Juniper Works/)
      assert.match(await otherTab.title(), /^Only in Cedar · Cedar Works/)
      assert.deepEqual(at.faults, [])
    })
  })
})
