import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { registeredPerson } from '../../test/support/people.ts'
import {
  addPasskey,
  codeNow,
  enrolTotp,
  listFactors,
  passwordProven,
  personWithPasskey,
  personWithTotp,
  signInWithPasskey,
  stepMs,
} from '../../test/support/second-factors.ts'
import { createAuthenticator } from '../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { orderReset } from '../operator/order-factor-reset.ts'

const path = '/v1/account/factors'

describe('listFactors', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const time = (at = app.clock.now()) => new Date(at).toISOString()

  it('tells what a new account has: a password, which the mailbox renews', async () => {
    const { browser } = await registeredPerson(app)
    assert.deepEqual(await listFactors(browser), {
      mfaEnabled: false,
      password: { changedAt: time() },
      github: null,
      totp: null,
      passkeys: [],
      recoveryCodes: null,
      waysIn: [['password'], ['mailbox']],
      ifLost: [
        { lost: ['password'], remaining: [['mailbox']], lockedOut: false },
        { lost: ['mailbox'], remaining: [['password']], lockedOut: false },
      ],
      mfaBlockedBy: [],
      factorReset: null,
    })
  })

  it('tells when the app was set up and used, and what is left of the recovery codes', async () => {
    const ada = await personWithTotp(app)
    const createdAt = time()
    app.clock.advance(stepMs)
    const browser = await passwordProven(app, ada)
    await browser.post('/v1/sign-in/totp', { code: codeNow(app, ada.secret) })
    const usedAt = time()
    const other = await passwordProven(app, ada)
    await other.post('/v1/sign-in/recovery-code', { code: ada.recoveryCodes[0] })
    const { mfaEnabled, totp, recoveryCodes, waysIn } = await listFactors(ada.browser)
    assert.equal(mfaEnabled, true)
    assert.deepEqual(totp, { createdAt, lastUsedAt: usedAt })
    assert.deepEqual(recoveryCodes, { total: 10, left: 9, createdAt })
    assert.deepEqual(waysIn, [
      ['password', 'app'],
      ['password', 'recovery-codes'],
      ['mailbox', 'app'],
      ['mailbox', 'recovery-codes'],
    ])
  })

  it('rehearses each loss: with the only key the way in is lost unless codes are left', async () => {
    const ada = await personWithPasskey(app, { userVerification: false, resident: false })
    const key = `passkey:${ada.passkeyId}`
    const lost = async () => {
      const { ifLost } = await listFactors(ada.browser)
      return Object.fromEntries(
        (ifLost as { lost: string[]; lockedOut: boolean }[]).map((it) => [it.lost.join(), it.lockedOut]),
      )
    }
    assert.deepEqual(await lost(), { password: false, [key]: false, 'recovery-codes': false, mailbox: false })
    await app.context.database.kysely.updateTable('recovery_codes').set({ used_at: 1 }).execute()
    assert.deepEqual(await lost(), { password: false, [key]: true, mailbox: false })
    await addPasskey(ada.browser, createAuthenticator())
    assert.equal((await lost())[key], false)
  })

  it('names each passkey with its last use', async () => {
    const ada = await personWithPasskey(app, { synced: true, counts: false })
    app.clock.advance(1000)
    await signInWithPasskey(app.browser(), ada.authenticator)
    const { passkeys } = await listFactors(ada.browser)
    assert.deepEqual(passkeys, [
      {
        id: ada.passkeyId,
        name: 'Passkey',
        createdAt: time(app.clock.now() - 1000),
        lastUsedAt: time(),
        synced: true,
        signsInAlone: true,
      },
    ])
  })

  it('tells of an ordered reset, and when it is due', async () => {
    const ada = await personWithTotp(app)
    const ordered = await orderReset(app.context, ada.email)
    assert.deepEqual((await listFactors(ada.browser)).factorReset, { dueAt: time(ordered?.dueAt) })
  })

  it('shows no secret, no key and no code', async () => {
    const ada = await personWithPasskey(app)
    const { secret } = await enrolTotp(app, ada)
    const { text } = await ada.browser.get(path)
    const [credential] = ada.authenticator.credentials
    for (const each of [secret, ...ada.recoveryCodes, credential?.id.toString('base64url') ?? ''])
      assert.ok(!text.includes(each))
  })

  it('tells only the owner, and somebody whose second step is missing nothing', async () => {
    const [ada, grace] = [await personWithPasskey(app), await registeredPerson(app)]
    assert.ok(!(await grace.browser.get(path)).text.includes(ada.passkeyId))
    assertProblem(await app.browser().get(path), 401, 'not-signed-in')
    assertProblem(await (await passwordProven(app, ada)).get(path), 401, 'not-signed-in')
  })
})
