import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { registeredPerson } from '../../test/support/people.ts'
import {
  addPasskey,
  enrolTotp,
  passwordProven,
  personWithPasskey,
  userIdOf,
} from '../../test/support/second-factors.ts'
import { createAuthenticator } from '../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { findAccountFactors } from './account-factors.ts'
import { findHeldFactors } from './held-factors.ts'

eachEngine((engine) => {
  describe('the factors of an account', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('are counted, each account for itself, and used recovery codes not at all', async () => {
      const ada = await registeredPerson(app)
      const userId = await userIdOf(app, ada.email)
      const db = app.context.database.kysely
      const nothing = { hasPassword: true, hasTotp: false, passkeys: 0, recoveryCodesLeft: 0 }
      await personWithPasskey(app)
      assert.deepEqual(await findAccountFactors(db, userId), nothing)
      const { recoveryCodes } = await enrolTotp(app, ada)
      await addPasskey(ada.browser, createAuthenticator())
      const { passkeyId } = await addPasskey(ada.browser, createAuthenticator({ resident: false }))
      const browser = await passwordProven(app, ada)
      await browser.post('/v1/sign-in/recovery-code', { code: recoveryCodes[0] })
      const everything = { hasPassword: true, hasTotp: true, passkeys: 2, recoveryCodesLeft: 9 }
      assert.deepEqual(await findAccountFactors(db, userId), everything)
      const held = await findHeldFactors(db, app.context.config, userId)
      assert.deepEqual(
        held.passkeys.map(({ userVerification, discoverable }) => [userVerification, discoverable]),
        [
          [true, true],
          [true, false],
        ],
      )
      assert.equal(held.passkeys[1]?.id, passkeyId)
      await db.deleteFrom('passwords').where('user_id', '=', userId).execute()
      assert.equal((await findAccountFactors(db, userId)).hasPassword, false)
    })

    it('of nobody are none', async () => {
      const factors = await findAccountFactors(app.context.database.kysely, 'usr_nobody')
      assert.deepEqual(factors, { hasPassword: false, hasTotp: false, passkeys: 0, recoveryCodesLeft: 0 })
    })
  })
})
