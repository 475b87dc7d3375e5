import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import {
  type AccountHolder,
  enrolApp,
  passPassword,
  registerHolder,
  signInElsewhere,
  visitAs,
} from '../support/account-holder.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { addAuthenticator } from '../support/virtual-authenticator.ts'

const commandLine = fileURLToPath(new URL('../../../server/src/cli/latchkey.ts', import.meta.url))

let server: ServerProcess
let browser: TestBrowser
/** Has everything: an app, codes, a passkey that signs in alone and a key that does not. */
let holder: AccountHolder

describe('second factors are for everybody', () => {
  before(async () => {
    server = await startServerProcess({ settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
    holder = await registerHolder(server.baseUrl)
    await enrolApp(holder)
    await using visit = await visitAs(browser, holder, { baseUrl: server.baseUrl })
    await visit.page.goto('/account/security')
    for (const [name, isDevice] of [['Laptop', true] as const, ['Blue key', false] as const]) {
      const kind = {
        resident: isDevice,
        verifies: isDevice,
        transport: isDevice ? 'internal' : 'usb',
      } as const
      const authenticator = await addAuthenticator(visit.page, kind)
      await visit.page.getByRole('button', { name: /^Add/ }).click()
      await visit.page.getByRole('textbox', { name: 'Name' }).fill(name)
      await visit.page.getByRole('button', { name: 'Done' }).click()
      await visit.page.getByText(`“${name}” is added.`).waitFor()
      await authenticator.remove()
    }
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  describe('every page and step', () => {
    it('is without fault on the account page, in its dialogs and in the rehearsal of a loss', async () => {
      const baseUrl = server.baseUrl
      await using visit = await visitAs(browser, holder, { baseUrl })
      const { page } = visit
      await page.goto('/account/security')
      await page.getByRole('button', { name: 'Rename Blue key' }).click()
      for (const name of ['Laptop', 'Blue key', 'Authenticator app', 'Recovery codes'])
        await page.getByRole('checkbox', { name, exact: true }).check()
      await page.getByText('You would be locked out.').waitFor()
      await expectForEverybody(visit, 'second-factors-lost')
      await page.getByRole('button', { name: 'Remove Laptop' }).click()
      await expectForEverybody(visit, 'second-factors-removal')
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
      await page.getByRole('button', { name: 'Move to another phone' }).click()
      await page.getByRole('dialog', { name: 'Set up an authenticator app' }).waitFor()
      await expectForEverybody(visit, 'second-factors-app')
      assert.deepEqual(visit.faults, [])
    })

    it('is without fault at the steps of a sign-in', async () => {
      await using visit = await browser.visit({ baseUrl: server.baseUrl })
      const { page } = visit
      await page.goto('/sign-in')
      await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor()
      await expectForEverybody(visit, 'second-factors-sign-in')
      await passPassword(visit, holder)
      await page.getByRole('heading', { name: 'Use your passkey' }).waitFor()
      await expectForEverybody(visit, 'second-factors-passkey')
      await page.getByRole('button', { name: 'Recovery code' }).click()
      await page.getByLabel('Recovery code').waitFor()
      await expectForEverybody(visit, 'second-factors-recovery-code')
      await page.getByRole('button', { name: 'Code of the authenticator app' }).click()
      await page.getByLabel('6-digit code').fill('000000')
      await page.getByText('This code is wrong').waitFor()
      await expectForEverybody(visit, 'second-factors-wrong-code')
      await page.goto('/cancel-factor-reset')
      await page.getByRole('heading', { name: 'Stop a removal' }).waitFor()
      await expectForEverybody(visit, 'second-factors-stop')
      assert.deepEqual(visit.faults, [])
    })

    it('is without fault while a fresh proof is asked for, and shows new recovery codes', async () => {
      const baseUrl = server.baseUrl
      const other = await registerHolder(baseUrl)
      const { recoveryCodes } = await enrolApp(await signInElsewhere(other, baseUrl))
      await using visit = await visitAs(browser, other, { baseUrl })
      const { page } = visit
      await page.goto('/account/security')
      await page.getByRole('button', { name: 'Make new codes' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click()
      const proof = page.getByRole('dialog', { name: 'Confirm it’s you' })
      await proof.getByLabel('6-digit code').waitFor()
      await expectForEverybody(visit, 'second-factors-proof')
      await proof.getByRole('button', { name: 'Use a recovery code' }).click()
      await proof.getByRole('textbox', { name: 'Password' }).fill(other.password)
      await proof.getByLabel('Recovery code').fill(recoveryCodes[0] ?? '')
      await proof.getByRole('button', { name: 'Continue' }).click()
      const codes = page.getByRole('dialog', { name: 'Keep your recovery codes' })
      await codes.getByRole('button', { name: 'Done' }).click()
      await codes.getByText('Keep them first').waitFor()
      await expectForEverybody(visit, 'second-factors-codes')
    })
  })

  describe('the way-in view', () => {
    it('says what remains of one loss, and rehearses others', async () => {
      await using visit = await visitAs(browser, holder, { baseUrl: server.baseUrl })
      const { page } = visit
      await page.goto('/account/security')
      const told = [
        'If you lose your phone with the authenticator app, you still get in with your passkey “Laptop”, or with your password and your passkey “Blue key” or a recovery code.',
        'If you forget your password, you still get in with your passkey “Laptop”, or with a password reset by mail and your passkey “Blue key”, a code of your app or a recovery code.',
      ]
      for (const sentence of told) await page.getByText(sentence).waitFor()
      await page.getByRole('button', { name: 'Keys lost' }).click()
      await page
        .getByText('You would still get in with your password and a code of your app or a recovery code.')
        .waitFor()
      await page.getByRole('checkbox', { name: 'Password', exact: true }).check()
      await page.getByRole('button', { name: 'Mailbox lost' }).click()
      assert.equal(await page.getByRole('checkbox', { name: 'Password', exact: true }).isChecked(), false)
      await page.getByText('change to another address').waitFor()
    })

    it('leads from a locked door to what helps', async () => {
      const other = await registerHolder(server.baseUrl)
      await enrolApp(other)
      await using visit = await visitAs(browser, other, { baseUrl: server.baseUrl })
      const { page } = visit
      await page.goto('/account/security')
      await page.getByRole('button', { name: 'Phone lost' }).click()
      await page.getByText('You would still get in with your password and a recovery code.').waitFor()
      await page.getByRole('checkbox', { name: 'Recovery codes' }).check()
      await page.getByText('You would be locked out.').waitFor()
      await page.getByRole('button', { name: 'Add a passkey or security key' }).last().click()
      const focused = await page.evaluate('document.activeElement.textContent')
      assert.equal(focused, 'Passkeys and security keys')
    })
  })

  describe('an ordered removal of second factors', () => {
    const order = (email: string) =>
      execFileSync(process.execPath, [commandLine, 'reset-factors', email], {
        env: { PATH: process.env.PATH ?? '', ...server.environment },
        cwd: server.dataDir,
      })

    it('is told on every page of the account and can be stopped there', async () => {
      order(holder.email)
      // As if the factors had been there for long: newer ones leave stopping it to the mailed link.
      using database = new DatabaseSync(join(server.dataDir, 'latchkey.db'), { timeout: 5000 })
      database.exec('update totp_factors set created_at = 0; update passkeys set created_at = 0')
      await using visit = await visitAs(browser, holder, { baseUrl: server.baseUrl })
      const { page } = visit
      await page.goto('/account/devices')
      await page.getByText('All your second factors will be removed').waitFor()
      assert.deepEqual(await visit.axe(), [])
      await page.getByRole('button', { name: 'Stop it' }).click()
      await page.getByText('The removal is stopped.').waitFor()
      await page.reload()
      await page.getByRole('heading', { name: 'Devices' }).waitFor()
      await page.goto('/account/activity')
      await page.getByText('Removal of all second factors stopped').waitFor()
      assert.equal(await page.getByRole('alert').count(), 0)
    })

    it('can be stopped by the mailed link without signing in, once', async () => {
      order(holder.email)
      const { body } = await holder.client.get<{ items: { to: string; text: string }[] }>('/local/inbox.json')
      const link = body.items.flatMap(({ text }) => text.match(/http\S+cancel-factor-reset#\S+/) ?? [])[0]
      assert.ok(link)
      await using visit = await browser.visit({ baseUrl: server.baseUrl })
      const { page } = visit
      await page.goto(link)
      await page.getByRole('button', { name: 'Stop the removal' }).click()
      await page.getByRole('heading', { name: 'The removal is stopped' }).waitFor()
      assert.equal(new URL(page.url()).hash, '')
      await page.goto('about:blank')
      await page.goto(link)
      await page.getByRole('button', { name: 'Stop the removal' }).click()
      await page.getByText('This link is no longer valid').waitFor()
    })
  })
})
