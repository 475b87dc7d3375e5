import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
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
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import {
  type AuthenticatorKind,
  addAuthenticator,
  type VirtualAuthenticator,
} from '../support/virtual-authenticator.ts'

const kinds = {
  /** A phone or laptop: finds its passkeys by itself and checks who holds it. */
  device: { resident: true, verifies: true, transport: 'internal' },
  /** Keeps passkeys, but whoever touches it is believed. */
  unverifying: { resident: true, verifies: true, transport: 'internal', saysUnverified: true },
  /** An old security key. */
  plain: { resident: false, verifies: false },
} as const satisfies Record<string, AuthenticatorKind>

let server: ServerProcess
let browser: TestBrowser

type Owner = { holder: AccountHolder; visit: Visit; authenticator: VirtualAuthenticator }

/** Somebody who has just added a passkey of this kind on the page. */
async function ownerOf(kind: AuthenticatorKind, name: string): Promise<Owner> {
  const holder = await registerHolder(server.baseUrl)
  const visit = await visitAs(browser, holder, { baseUrl: server.baseUrl })
  const authenticator = await addAuthenticator(visit.page, kind)
  await visit.page.goto('/account/security')
  await addPasskey(visit, name)
  await keepCodes(visit)
  return { holder, visit, authenticator }
}

async function addPasskey({ page }: Visit, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Add (a passkey or security key|another)$/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Your passkey is added' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByText(`“${name}” is added.`).waitFor()
}

async function keepCodes({ page }: Visit): Promise<void> {
  await page.getByRole('checkbox', { name: 'I have kept these codes.' }).check()
  await page.getByRole('button', { name: 'Done' }).click()
}

/** Signed out, in a browser that offers no passkeys at the e-mail field: there the button is the only way. */
async function openSignIn({ page, context }: Visit, at = '/sign-in'): Promise<void> {
  await context.clearCookies()
  await page.addInitScript('PublicKeyCredential.isConditionalMediationAvailable = async () => false')
  await page.goto(at)
}

const passkeyButton = ({ page }: Visit) => page.getByRole('button', { name: 'Sign in with a passkey' })

/** Signs in again in this window, then changes factors with the session that was there before. */
async function staleBySomethingElse(visit: Visit, holder: AccountHolder): Promise<void> {
  const { page } = visit
  await visit.context.clearCookies()
  await page.goto('/sign-in?next=/account/security')
  await passPassword(visit, holder)
  await page.getByRole('button', { name: 'Use my passkey' }).click()
  await arriveAt(page, '/account/security')
  await enrolApp(holder)
}

describe('passkeys in the browser', () => {
  before(async () => {
    server = await startServerProcess({ settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  describe('a passkey that verifies who holds it', () => {
    it('signs in alone, by the button', async () => {
      const owner = await ownerOf(kinds.device, 'Laptop of Grace')
      await using visit = owner.visit
      assert.equal((await owner.authenticator.credentials())[0]?.isResidentCredential, true)
      await visit.page.getByText('Signs in alone').waitFor()
      await openSignIn(visit, '/sign-in?next=/account/devices')
      await passkeyButton(visit).click()
      await arriveAt(visit.page, '/account/devices')
      await visit.page.getByText('signed in just now with passkey').first().waitFor()
      assert.deepEqual(visit.faults, [])
    })

    it('is offered at the e-mail field, and signs in without a word typed or a button pressed', async () => {
      const { visit } = await ownerOf(kinds.device, 'Laptop of Grace')
      await using _ = visit
      const { page } = visit
      await visit.context.clearCookies()
      // Chromium's virtual authenticator stands for the choice among the suggestions of the field.
      await page.goto('/sign-in?next=/account/security')
      await arriveAt(page, '/account/security')
      await page.getByText('last used just now').waitFor()
    })

    it('is enough for a fresh proof, and the interrupted act goes on by itself', async () => {
      const { holder, visit } = await ownerOf(kinds.device, 'Laptop of Grace')
      await using _ = visit
      const { page } = visit
      await visit.context.clearCookies()
      await page.goto('/sign-in?next=/account/security')
      await arriveAt(page, '/account/security')
      // A factor added in another session makes this one prove again who is there.
      await enrolApp(holder)
      await page.getByRole('button', { name: 'Make new codes' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click()
      const proof = page.getByRole('dialog', { name: 'Confirm it’s you' })
      assert.equal(await proof.getByRole('textbox').count(), 0)
      await proof.getByRole('button', { name: 'Use my passkey' }).click()
      await page.getByRole('dialog', { name: 'Keep your recovery codes' }).waitFor()
    })
  })

  describe('a passkey that does not verify who holds it', () => {
    it('is followed by the password', async () => {
      const owner = await ownerOf(kinds.unverifying, 'Little key')
      await using visit = owner.visit
      const { page } = visit
      await page.getByText('As second factor').waitFor()
      await openSignIn(visit)
      await passkeyButton(visit).click()
      await page.getByRole('heading', { name: 'Enter your password too' }).waitFor()
      await passPassword(visit, owner.holder)
      await arriveAt(page, '/account/profile')
    })

    it('needs the password for a fresh proof as well', async () => {
      const { holder, visit } = await ownerOf(kinds.plain, 'Old key')
      await using _ = visit
      const { page } = visit
      await staleBySomethingElse(visit, holder)
      await page.getByRole('button', { name: 'Make new codes' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click()
      const proof = page.getByRole('dialog', { name: 'Confirm it’s you' })
      await proof.getByRole('button', { name: 'Use my key' }).click()
      await proof.getByText('Enter your password.').waitFor()
      await proof.getByRole('textbox', { name: 'Password' }).fill(holder.password)
      await proof.getByRole('button', { name: 'Use my key' }).click()
      await page.getByRole('dialog', { name: 'Keep your recovery codes' }).waitFor()
    })
  })

  describe('a security key without memory', () => {
    it('is the second factor after the password', async () => {
      const { holder, visit, authenticator } = await ownerOf(kinds.plain, 'Old key')
      await using _ = visit
      const { page } = visit
      assert.equal((await authenticator.credentials())[0]?.isResidentCredential, false)
      await visit.context.clearCookies()
      await page.goto('/sign-in')
      await passPassword(visit, holder)
      await page.getByRole('heading', { name: 'Use your passkey' }).waitFor()
      await page.getByRole('button', { name: 'Use my passkey' }).click()
      await arriveAt(page, '/account/profile')
      assert.deepEqual(visit.faults, [])
    })

    it('says nothing when the request is called off, and leaves the other ways', async () => {
      const { holder, visit, authenticator } = await ownerOf(kinds.plain, 'Old key')
      await using _ = visit
      const { page } = visit
      await visit.context.clearCookies()
      await authenticator.remove()
      // Another key, on which this account has nothing.
      await addAuthenticator(page, kinds.plain)
      await page.goto('/sign-in')
      await passPassword(visit, holder)
      const button = page.getByRole('button', { name: 'Use my passkey' })
      await button.click()
      await page.locator('button[aria-busy]').waitFor({ state: 'detached' })
      assert.equal(await page.getByRole('alert').count(), 0)
      await page.getByRole('button', { name: 'Recovery code' }).waitFor()
    })
  })

  describe('the list of passkeys', () => {
    it('holds several, renames and removes them, and refuses the same key twice', async () => {
      const { holder, visit, authenticator } = await ownerOf(kinds.device, 'First')
      await using _ = visit
      const { page } = visit
      await page.getByRole('button', { name: 'Add another' }).click()
      await page.getByText('This passkey is registered already').waitFor()
      await authenticator.remove()
      const second = await addAuthenticator(page, kinds.plain)
      await addPasskey(visit, 'Second')
      await page.getByRole('button', { name: 'Rename First' }).click()
      await page.getByRole('textbox', { name: 'Name' }).fill('')
      await page.keyboard.press('Enter')
      await page.getByText('Give it a name that you recognise.').waitFor()
      await page.getByRole('textbox', { name: 'Name' }).fill('Laptop <b>')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Rename Laptop <b>' }).waitFor()
      await page.getByText('If you lose “Laptop <b>”, you still get in with your password').waitFor()

      await page.getByRole('button', { name: 'Remove Laptop <b>' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
      await page.getByText('“Laptop <b>” is removed.').waitFor()
      assert.equal(await page.getByRole('button', { name: /^Rename / }).count(), 1)
      // The other one still is the second factor.
      await visit.context.clearCookies()
      await page.goto('/sign-in')
      await passPassword(visit, holder)
      await page.getByRole('button', { name: 'Use my passkey' }).click()
      await arriveAt(page, '/account/profile')
      assert.equal((await second.credentials()).length, 1)
    })

    it('is no way in any more for a key that was removed', async () => {
      const owner = await ownerOf(kinds.device, 'Laptop of Grace')
      await using visit = owner.visit
      const { page } = visit
      await page.getByRole('button', { name: 'Remove Laptop of Grace' }).click()
      await page.getByText('It is your last second factor.').waitFor()
      await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
      await page.getByText('Only your password protects this account.').waitFor()
      await openSignIn(visit)
      await passkeyButton(visit).click()
      await page.getByText('This passkey does not fit').waitFor()
      await signInElsewhere(owner.holder, server.baseUrl)
    })
  })
})
