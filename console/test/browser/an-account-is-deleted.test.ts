import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { createId } from '../../../server/src/crypto/ids.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, enrolApp, registerHolder, visitAs } from '../support/account-holder.ts'
import { scrollsSideways, startBrowser, type TestBrowser, widths } from '../support/browser.ts'
import { fillIn, letProofGrowOld, press, seeHeading, seeText } from '../support/in-browser.ts'
import { mailTo } from '../support/inbox.ts'
import { foundOrganization, joinAs } from '../support/organization-founder.ts'

let server: ServerProcess
let browser: TestBrowser

const enter = (holder: AccountHolder, options = {}) =>
  visitAs(browser, holder, { baseUrl: server.baseUrl, ...options })

const deletion = '/account/data/deletion'

/** Applications and dashboards as they are stored: how they are made is the matter of other tests. */
function giveThings({ email }: AccountHolder): void {
  const database = new DatabaseSync(join(server.dataDir, 'latchkey.db'), { timeout: 5000 })
  const user = database.prepare('select id from users where email = ?').get(email)
  const userId = String(user?.id)
  const insert = (table: string, name: string, more: string) =>
    database
      .prepare(
        `insert into ${table} (id, user_id, name, name_normalized, created_at, updated_at${more ? ', panels' : ''})
         values (?, ?, ?, ?, 1, 1${more})`,
      )
      .run(createId('application'), userId, name, name.toLowerCase())
  for (const name of ['Bakery', 'Bicycle rental', 'Newsletter']) insert('applications', name, '')
  for (let n = 1; n <= 11; n++) insert('dashboards', `Board ${n}`, ", '[]'")
  database.close()
}

async function typeIt(page: Page, { email, password }: AccountHolder): Promise<void> {
  await fillIn(page, { 'Type the address of your account': email, Password: password })
}

describe('the end of an account', { timeout: 300_000 }, () => {
  before(async () => {
    server = await startServerProcess({ settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  it('begins with a copy of everything', async () => {
    const holder = await registerHolder(server.baseUrl)
    giveThings(holder)
    await using at = await enter(holder)
    const { page } = at
    await page.goto('/account/profile')
    await page.getByRole('link', { name: 'Your data' }).click()
    await seeHeading(page, 'Your data')
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Download my data')])
    assert.match(file.suggestedFilename(), /^my-data-\d{4}-\d\d-\d\d\.zip$/)
    const files = unzipSync(await readFile(await file.path()))
    assert.match(strFromU8(files['index.html'] as Uint8Array), /Bicycle rental/)
    await seeText(page, 'The archive is among your downloads.')
    assert.match((await mailTo(server, holder.email, { template: 'data-exported' })).text, /downloaded/)
    assert.deepEqual([at.faults, await at.axe()], [[], []])
  })

  it('shows what goes and what stays, asks for address and password, and says goodbye', async () => {
    const founded = await foundOrganization(server.baseUrl)
    const holder = await joinAs(server.baseUrl, founded, 'editor', {
      firstName: 'Ines',
      lastName: 'Marchetti',
    })
    giveThings(holder)
    await using at = await enter(holder)
    const { page } = at
    await page.goto('/account/data')
    await page.getByRole('link', { name: 'See what would be deleted' }).click()
    await seeHeading(page, 'Delete your account')
    for (const text of ['3 applications of your own', '11 dashboards of your own', 'Bakery', 'Your password'])
      await seeText(page, text)
    await press(page, 'Show 3 more')
    await seeText(page, 'Board 11')
    await press(page, 'Go on to delete')
    await press(page, 'Delete my account for good')
    await seeText(page, `Type your address exactly: ${holder.email}`)
    await typeIt(page, { ...holder, password: 'not the password at all' })
    await press(page, 'Delete my account for good')
    await seeText(page, 'This is not your current password.')
    await typeIt(page, holder)
    assert.deepEqual(await at.axe(), [])
    await press(page, 'Delete my account for good')
    await seeHeading(page, 'Your account is gone')
    assert.deepEqual([at.faults, await at.axe()], [[], []])
    await page.reload()
    await seeHeading(page, 'Your account is gone')
    await page.goto('/account/profile')
    await seeHeading(page, 'Sign in')
    await mailTo(server, holder.email, { template: 'account-deleted' })
    await using owner = await enter(founded.owner)
    await owner.page.goto(`/organizations/${founded.organizationId}/audit`)
    await seeText(owner.page, 'A deleted account')
    await seeText(owner.page, /deleted the account and left the organization/)
    assert.equal(await owner.page.getByText('Marchetti').count(), 0)
  })

  it('takes the second factor too, and a fresh proof before it', async () => {
    const holder = await registerHolder(server.baseUrl)
    const { recoveryCodes } = await enrolApp(holder)
    letProofGrowOld(server, holder)
    await using at = await enter(holder)
    const { page } = at
    await page.goto(deletion)
    await press(page, 'Go on to delete')
    const dialog = page.getByRole('dialog', { name: 'Confirm it’s you' })
    await dialog.getByRole('button', { name: 'Use a recovery code' }).click()
    await dialog.getByLabel('Password', { exact: true }).fill(holder.password)
    await dialog.getByLabel('Recovery code').fill(recoveryCodes[0] ?? '')
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await typeIt(page, holder)
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
    await page.getByLabel('Recovery code').fill(recoveryCodes[1] ?? '')
    await press(page, 'Delete my account for good')
    await seeHeading(page, 'Your account is gone')
    assert.deepEqual(at.faults, [])
  })

  it('waits for the last owner of an organization, and shows the ways out', async () => {
    const founded = await foundOrganization(server.baseUrl)
    await using at = await enter(founded.owner)
    const { page } = at
    await page.goto(deletion)
    await seeText(page, 'What stands in the way')
    assert.equal(await page.getByRole('button', { name: 'Go on to delete' }).count(), 0)
    assert.deepEqual(await at.axe(), [])
    await page.getByRole('link', { name: 'Make somebody else an owner' }).click()
    await seeHeading(page, 'Members')
    await page.goBack()
    await page.getByRole('link', { name: 'Delete the organization' }).click()
    await seeHeading(page, 'Settings')
    assert.deepEqual(at.faults, [])
  })

  for (const width of [widths.phone, widths.desktop]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`fits ${width} pixels, ${colorScheme}`, async () => {
        const founded = await foundOrganization(server.baseUrl)
        giveThings(founded.owner)
        const holder = await registerHolder(server.baseUrl)
        giveThings(holder)
        await using blocked = await enter(founded.owner, { width, colorScheme })
        await using at = await enter(holder, { width, colorScheme })
        const look = async (visit: typeof at, name: string) => {
          assert.equal(await scrollsSideways(visit.page), false, name)
          assert.deepEqual(await visit.axe(), [], name)
          await visit.screenshot(`deletion-${name}-${width}-${colorScheme}`)
        }
        await blocked.page.goto(deletion)
        await seeText(blocked.page, 'What stands in the way')
        await look(blocked, 'blocked')
        await at.page.goto('/account/data')
        await seeHeading(at.page, 'Your data')
        await look(at, 'data')
        await at.page.goto(deletion)
        await press(at.page, 'Go on to delete')
        await typeIt(at.page, holder)
        await look(at, 'form')
        await at.page.goto('/account-deleted')
        await seeHeading(at.page, 'Your account is gone')
        await look(at, 'gone')
      })
    }
  }
})
