import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../support/each-engine.ts'
import {
  addPasskey,
  attemptToken,
  codeNow,
  passwordProven,
  personWithTotp,
  startCeremony,
  stepMs,
} from '../support/second-factors.ts'
import { createAuthenticator } from '../support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

/** Every row of every table, as text. */
async function readEverything(app: TestApp): Promise<string> {
  const db = app.context.database.kysely
  const tables = await db.introspection.getTables()
  const texts = []
  for (const { name } of tables) {
    const rows = await db
      .selectFrom(name as 'users')
      .selectAll()
      .execute()
    texts.push(`${name} ${JSON.stringify(rows)}`)
  }
  return texts.join('\n')
}

eachEngine((engine) => {
  describe('the database', () => {
    it('holds no secret of an app, no code and no token, in any table', async () => {
      await using app = await startTestApp({ engine })
      const ada = await personWithTotp(app)
      const unfinished = await ada.browser.post<{ secret: string }>('/v1/account/totp/enrolment')
      const authenticator = createAuthenticator()
      await addPasskey(ada.browser, authenticator)
      app.clock.advance(stepMs)
      const usedCode = codeNow(app, ada.secret)
      const browser = await passwordProven(app, ada)
      assert.equal((await browser.post('/v1/sign-in/totp', { code: usedCode })).body.next, 'done')
      const other = await passwordProven(app, ada)
      const [recoveryCode = ''] = ada.recoveryCodes
      await other.post('/v1/sign-in/recovery-code', { code: recoveryCode })
      const replaced = await ada.browser.post<{ recoveryCodes: string[] }>('/v1/account/recovery-codes')
      await startCeremony(app.browser(), '/v1/sign-in/passkey/start')
      const codes = [...ada.recoveryCodes, ...replaced.body.recoveryCodes]
      const pending = await passwordProven(app, ada)
      const secrets = [
        ada.secret,
        unfinished.body.secret,
        ...codes,
        ...codes.map((code) => code.replaceAll('-', '')),
        ...[ada.browser, browser, pending].flatMap(({ cookies }) => [...cookies.values()]),
        await attemptToken(app, ada),
      ]
      const everything = (await readEverything(app)).toUpperCase()
      assert.ok(secrets.length > 45)
      for (const secret of secrets) {
        assert.ok(!everything.includes(secret.toUpperCase()), `found ${secret}`)
        assert.ok(!everything.includes(Buffer.from(secret).toString('hex').toUpperCase()))
      }
      for (const name of ['totp_factors', 'recovery_codes', 'sign_in_attempts', ada.email])
        assert.ok(everything.includes(name.toUpperCase()), `${name} was not read`)
    })
  })
})
