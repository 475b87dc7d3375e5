import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import {
  type AccountHolder,
  arriveAt,
  type EnrolledApp,
  enrolApp,
  passPassword,
  registerHolder,
  signInElsewhere,
  visitAs,
} from '../support/account-holder.ts'
import { appCode, picturePixels, readOtpauth, untilStepIsYoung } from '../support/authenticator-app.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import { readQrCode } from '../support/qr-code.ts'

let server: ServerProcess
let browser: TestBrowser

async function holderAtSecurity(): Promise<{ holder: AccountHolder; visit: Visit }> {
  const holder = await registerHolder(server.baseUrl)
  const visit = await visitAs(browser, holder, { baseUrl: server.baseUrl })
  await visit.page.goto('/account/security')
  return { holder, visit }
}

async function stepOf(holder: AccountHolder, at = '/sign-in'): Promise<Visit> {
  const visit = await browser.visit({ baseUrl: server.baseUrl })
  await visit.page.goto(at)
  await passPassword(visit, holder)
  await visit.page.waitForURL(/\/second-factor/)
  return visit
}

async function shownCodes({ page }: Visit): Promise<string[]> {
  const dialog = page.getByRole('dialog', { name: 'Keep your recovery codes' })
  await dialog.waitFor()
  return dialog.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts()
}

/** A change of factors in another session: every other session, so this one, has to prove again who is there. */
async function changeFactorsElsewhere(holder: AccountHolder): Promise<EnrolledApp> {
  return enrolApp(await signInElsewhere(holder, server.baseUrl))
}

const focusedName = `(() => {
  const focused = document.activeElement
  if (focused === document.body) return ''
  return (focused?.getAttribute('aria-label') ?? focused?.labels?.[0]?.textContent ?? focused?.textContent ?? '').trim()
})()`

describe('second factors in the browser', () => {
  before(async () => {
    // Ten sign-ins of one account within seconds are this file's doing, not an attack.
    server = await startServerProcess({ settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  describe('an authenticator app', () => {
    it('is set up from the QR picture, and its codes sign in', async () => {
      const { holder, visit } = await holderAtSecurity()
      await using _ = visit
      const { page } = visit
      await page.getByRole('button', { name: 'Set up an app' }).click()
      const dialog = page.getByRole('dialog', { name: 'Set up an authenticator app' })
      const scanned = readOtpauth(readQrCode(await picturePixels(page, 'dialog img')))
      assert.equal(scanned.account, holder.email)
      assert.equal(scanned.issuer, 'Latchkey')
      const typed = await dialog.getByRole('group', { name: 'Or type this key into the app:' }).textContent()
      assert.equal(typed?.replaceAll(/\s/g, ''), scanned.secret)
      await dialog.getByRole('textbox', { name: 'Password' }).fill(holder.password)
      await untilStepIsYoung()
      await dialog.getByLabel('6-digit code').fill(appCode(scanned.secret, { stepsAhead: -1 }))
      await dialog.getByRole('button', { name: 'Turn on' }).click()
      assert.equal((await shownCodes(visit)).length, 10)

      await using signingIn = await stepOf(holder, '/sign-in?next=/account/devices')
      const code = signingIn.page.getByLabel('6-digit code')
      assert.equal(await code.getAttribute('autocomplete'), 'one-time-code')
      assert.equal(await code.getAttribute('inputmode'), 'numeric')
      // The sixth digit is the last thing to do.
      await code.pressSequentially(appCode(scanned.secret))
      await arriveAt(signingIn.page, '/account/devices')
      await signingIn.page.getByText('with password and authenticator app').first().waitFor()
      assert.deepEqual([...visit.faults, ...signingIn.faults], [])
    })

    it('can be set up, with its recovery codes, by keyboard alone', async () => {
      const { holder, visit } = await holderAtSecurity()
      await using _ = visit
      const { page } = visit
      const { keyboard } = page
      const tabTo = async (name: RegExp) => {
        for (let presses = 0; presses < 60; presses += 1) {
          await keyboard.press('Tab')
          if (name.test(await page.evaluate(focusedName))) return
        }
        throw new Error(`Tab does not reach ${name}`)
      }
      await page.getByRole('button', { name: 'Set up an app' }).waitFor()
      await tabTo(/^Set up an app$/)
      await keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Set up an authenticator app' })
      await dialog.waitFor()
      assert.match(await page.evaluate(focusedName), /^6-digit code$/)
      const { secret } = readOtpauth(readQrCode(await picturePixels(page, 'dialog img')))
      await keyboard.type(appCode(secret))
      await tabTo(/^Password$/)
      await keyboard.type(holder.password)
      await keyboard.press('Enter')
      await shownCodes(visit)
      await tabTo(/^Done$/)
      await keyboard.press('Enter')
      // Not before they are said to be kept, and not by Escape either.
      await page.getByText('Keep them first: you cannot see them again.').waitFor()
      await keyboard.press('Escape')
      await keyboard.press('Escape')
      await tabTo(/^I have kept these codes\.$/)
      await keyboard.press('Space')
      await tabTo(/^Done$/)
      await keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByText('10 of 10 left').waitFor()
    })

    it('says at the field that a code is wrong, and lets the next one be typed over it', async () => {
      const holder = await registerHolder(server.baseUrl)
      const { secret } = await enrolApp(holder)
      await using visit = await stepOf(holder)
      const { page } = visit
      const code = page.getByLabel('6-digit code')
      await code.pressSequentially('000000')
      await page.getByText('This code is wrong, too old or was used already.').waitFor()
      assert.equal(await code.getAttribute('aria-invalid'), 'true')
      await page.keyboard.type(appCode(secret))
      await arriveAt(page, '/account/profile')
    })

    it('is removed only with its name said, and signing in then needs the password alone', async () => {
      const holder = await registerHolder(server.baseUrl)
      await enrolApp(holder)
      await using visit = await visitAs(browser, holder, { baseUrl: server.baseUrl })
      const { page } = visit
      await page.goto('/account/security')
      await page.getByRole('button', { name: 'Remove the authenticator app' }).click()
      const dialog = page.getByRole('dialog', { name: 'Remove the authenticator app?' })
      await dialog.getByText('It is your last second factor.').waitFor()
      await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
      await page.getByText('The authenticator app is removed.').waitFor()
      await page.getByText('Only your password protects this account.').waitFor()
      await visit.context.clearCookies()
      await page.goto('/sign-in')
      await passPassword(visit, holder)
      await arriveAt(page, '/account/profile')
    })
  })

  describe('the pending sign-in', () => {
    let holder: AccountHolder
    before(async () => {
      holder = await registerHolder(server.baseUrl)
      await enrolApp(holder)
    })

    it('survives a reload, and leads back to the sign-in page where there is none', async () => {
      await using visit = await stepOf(holder)
      const { page } = visit
      await page.reload()
      await page.getByLabel('6-digit code').waitFor()
      await using stranger = await browser.visit({ baseUrl: server.baseUrl })
      await stranger.page.goto('/second-factor?next=/account/email')
      await stranger.page.waitForURL('**/sign-in?next=/account/email')
    })

    it('ends after five wrong codes, says so and keeps the address', async () => {
      await using visit = await stepOf(holder, '/sign-in?next=/account/email')
      const { page } = visit
      for (const wrong of ['000000', '000001', '000002', '000003', '000004']) {
        const answered = page.waitForResponse('**/v1/sign-in/totp')
        await page.getByLabel('6-digit code').fill(wrong)
        await answered
        await page.locator('button[aria-busy]').waitFor({ state: 'detached' })
      }
      await page.getByText('That sign-in has ended').waitFor()
      assert.equal(await page.getByLabel('E-mail').inputValue(), holder.email)
      assert.equal(new URL(page.url()).search, '?next=/account/email')
    })
  })

  describe('recovery codes', () => {
    it('sign in once each, and the page counts them', async () => {
      const holder = await registerHolder(server.baseUrl)
      const { recoveryCodes } = await enrolApp(holder)
      const [first = ''] = recoveryCodes
      await using visit = await browser.visit({ baseUrl: server.baseUrl })
      const { page, context } = visit
      const account = ({ pathname }: URL) => pathname === '/account/security'
      for (const [used, code] of recoveryCodes.entries()) {
        await context.clearCookies()
        // The account page itself is looked at where its words change.
        const isLookedAt = used === 6 || used === 9
        if (!isLookedAt) await page.route(account, (route) => route.fulfill({ body: 'in' }))
        await page.goto('/sign-in?next=/account/security')
        await passPassword(visit, holder)
        await page.getByRole('button', { name: 'Recovery code' }).click()
        // As people type it.
        await page.getByLabel('Recovery code').fill(` ${code.toLowerCase().replaceAll('-', ' ')}`)
        await page.getByRole('button', { name: 'Continue' }).click()
        await arriveAt(page, '/account/security')
        if (used === 6) await page.getByText('Only 3 recovery codes are left.').waitFor()
        await page.unroute(account)
        const factors = await (await context.request.get('/v1/account/factors')).json()
        assert.equal(factors.recoveryCodes.left, 9 - used)
      }
      await page.getByText('All recovery codes are used up.').waitFor()
      await context.clearCookies()
      await page.goto('/sign-in')
      await passPassword(visit, holder)
      await page.getByLabel('6-digit code').waitFor()
      // An account without unused codes is offered none.
      assert.equal(await page.getByRole('button', { name: 'Recovery code' }).count(), 0)

      const again = await context.request.post('/v1/sign-in/recovery-code', {
        data: { code: first },
        headers: { origin: server.baseUrl },
      })
      assert.equal(again.status(), 422)
      assert.equal((await again.json()).code, 'code-wrong')
    })

    it('are refused the second time, in words, while others are left', async () => {
      const holder = await registerHolder(server.baseUrl)
      const { recoveryCodes } = await enrolApp(holder)
      const [first = '', second = ''] = recoveryCodes
      await using visit = await browser.visit({ baseUrl: server.baseUrl })
      const { page, context } = visit
      const enter = async (code: string) => {
        await page.getByLabel('Recovery code').fill(code)
        await page.getByRole('button', { name: 'Continue' }).click()
      }
      for (const code of [first, second]) {
        await context.clearCookies()
        await page.goto('/sign-in')
        await passPassword(visit, holder)
        await page.getByRole('button', { name: 'Recovery code' }).click()
        await enter(first)
        if (code === second) {
          await page.getByText('This is no unused recovery code of this account.').waitFor()
          await enter(second)
        }
        await arriveAt(page, '/account/profile')
      }
    })

    it('can be made anew, copied into a file, and the old ones are void', async () => {
      const holder = await registerHolder(server.baseUrl)
      const { recoveryCodes } = await enrolApp(holder)
      await using visit = await visitAs(browser, holder, { baseUrl: server.baseUrl })
      const { page } = visit
      await page.goto('/account/security')
      await page.getByRole('button', { name: 'Make new codes' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click()
      const codes = await shownCodes(visit)
      assert.equal(new Set([...codes, ...recoveryCodes]).size, 20)
      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Download' }).click()
      const download = await downloading
      assert.equal(download.suggestedFilename(), 'recovery-codes.txt')
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
      const text = Buffer.concat(chunks).toString()
      for (const code of [...codes, holder.email])
        assert.ok(text.includes(code), `${code} is missing:\n${text}`)
      assert.deepEqual(visit.faults, [])
    })
  })

  describe('a fresh proof', () => {
    it('is asked for with what the account has, and the interrupted act goes on by itself', async () => {
      const holder = await registerHolder(server.baseUrl)
      await using visit = await visitAs(browser, holder, { baseUrl: server.baseUrl })
      const { page } = visit
      const { secret, recoveryCodes } = await changeFactorsElsewhere(holder)
      await page.goto('/account/security')
      await page.getByRole('button', { name: 'Make new codes' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click()
      const proof = page.getByRole('dialog', { name: 'Confirm it’s you' })
      await proof.getByRole('textbox', { name: 'Password' }).fill(holder.password)
      await proof.getByLabel('6-digit code').fill('000000')
      await proof.getByRole('button', { name: 'Continue' }).click()
      await proof.getByText('This code is wrong').waitFor()
      await proof.getByLabel('6-digit code').fill(appCode(secret))
      await proof.getByRole('button', { name: 'Continue' }).click()
      assert.equal((await shownCodes(visit)).length, 10)
      assert.ok(recoveryCodes.length > 0)
    })

    it('takes a recovery code too, and cancelling it says nothing', async () => {
      const holder = await registerHolder(server.baseUrl)
      await using visit = await visitAs(browser, holder, { baseUrl: server.baseUrl })
      const { page } = visit
      const { recoveryCodes } = await changeFactorsElsewhere(holder)
      await page.goto('/account/security')
      await page.getByRole('button', { name: 'Move to another phone' }).click()
      const proof = page.getByRole('dialog', { name: 'Confirm it’s you' })
      await proof.getByRole('button', { name: 'Cancel' }).click()
      await proof.waitFor({ state: 'detached' })
      assert.equal(await page.getByRole('alert').count(), 0)
      await page.getByRole('button', { name: 'Move to another phone' }).click()
      await proof.getByRole('button', { name: 'Use a recovery code' }).click()
      await proof.getByRole('textbox', { name: 'Password' }).fill(holder.password)
      await proof.getByLabel('Recovery code').fill(recoveryCodes[0] ?? '')
      await proof.getByRole('button', { name: 'Continue' }).click()
      await page.getByRole('dialog', { name: 'Set up an authenticator app' }).waitFor()
    })
  })
})
