import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import type { Client } from '../../../test/support/http-client.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import {
  codeNow,
  enrolTotp,
  passwordProven,
  personWithTotp,
  stepMs,
  type TotpPerson,
} from '../../../test/support/second-factors.ts'
import { startSecondServer } from '../../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

const path = '/v1/sign-in/totp'

async function attempts(app: TestApp, ada: TotpPerson, count: number, on: Pick<TestApp, 'browser'> = app) {
  const browsers: Client[] = []
  for (let i = 0; i < count; i++) browsers.push(await passwordProven(app, ada, on.browser()))
  return browsers
}

const tally = (answers: { status: number; body: { code?: unknown; next?: unknown } }[]) =>
  answers.map(({ status, body }) => `${status} ${body.code ?? body.next}`).sort()

const sessionsOf = (app: TestApp) => app.context.database.kysely.selectFrom('sessions').select('id').execute()

eachEngine((engine) => {
  describe('one TOTP code at the same time', () => {
    const settings = { LATCHKEY_LIMITS: 'off' }

    it('in 20 sign-ins, over two servers, opens one', async () => {
      await using app = await startTestApp({ engine, settings })
      await using second = await startSecondServer(app)
      const ada = await personWithTotp(app)
      app.clock.advance(stepMs)
      const browsers = [...(await attempts(app, ada, 10)), ...(await attempts(app, ada, 10, second))]
      const code = codeNow(app, ada.secret)
      const answers = await Promise.all(browsers.map((browser) => browser.post(path, { code })))
      assert.deepEqual(tally(answers), ['200 done', ...Array(19).fill('422 code-wrong')])
      assert.equal((await sessionsOf(app)).length, 2, 'the one of the registration and the new one')
    })

    it('and the code before it, open at most two sign-ins, and never the older after the newer', async () => {
      await using app = await startTestApp({ engine, settings })
      const ada = await personWithTotp(app)
      app.clock.advance(2 * stepMs)
      const browsers = await attempts(app, ada, 10)
      const codes = [codeNow(app, ada.secret), codeNow(app, ada.secret, -1)]
      const answers = await Promise.all(
        browsers.map((browser, i) => browser.post(path, { code: codes[i % 2] })),
      )
      const opened = answers.flatMap(({ body }, i) => (body.next === 'done' ? [i % 2] : []))
      assert.ok(opened.filter((of) => of === 0).length === 1, tally(answers).join())
      assert.ok(opened.filter((of) => of === 1).length <= 1, tally(answers).join())
      const late = await passwordProven(app, ada)
      for (const code of codes) assert.equal((await late.post(path, { code })).body.code, 'code-wrong')
    })

    it('in one sign-in that is finished 10 times makes one session', async () => {
      await using app = await startTestApp({ engine, settings })
      const ada = await personWithTotp(app)
      app.clock.advance(stepMs)
      const browser = await passwordProven(app, ada)
      const code = codeNow(app, ada.secret)
      const answers = await Promise.all(Array.from({ length: 10 }, () => browser.post(path, { code })))
      const done = answers.filter(({ body }) => body.next === 'done')
      assert.equal(done.length, 1, tally(answers).join())
      for (const { status, text } of answers) assert.ok([200, 410, 422].includes(status), text)
      assert.equal((await sessionsOf(app)).length, 2)
    })

    it('at sign-in and at a fresh proof counts once', async () => {
      await using app = await startTestApp({ engine, settings })
      const ada = await personWithTotp(app)
      app.clock.advance(stepMs)
      const [browser] = (await attempts(app, ada, 1)) as [Client]
      const code = codeNow(app, ada.secret)
      const answers = await Promise.all([
        browser.post(path, { code }),
        ada.browser.post('/v1/session/fresh-proof', { password: ada.password, code }),
      ])
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422], tally(answers).join())
    })

    it('confirming one set-up 5 times enables it once and shows one set of recovery codes', async () => {
      await using app = await startTestApp({ engine, settings })
      const ada = await registeredPerson(app)
      const started = await ada.browser.post<{ secret: string }>('/v1/account/totp/enrolment')
      const body = { code: codeNow(app, started.body.secret), password: ada.password }
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => ada.browser.post('/v1/account/totp/confirm', body)),
      )
      assert.equal(answers.filter(({ status }) => status === 200).length, 1, tally(answers).join())
      const codes = await app.context.database.kysely
        .selectFrom('recovery_codes')
        .select('code_hash')
        .execute()
      assert.equal(codes.length, 10)
    })
  })

  describe('a used TOTP code', () => {
    it('stays used after a restart, and so does every earlier one', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const { secret } = await enrolTotp(app, ada)
      app.clock.advance(2 * stepMs)
      const used = codeNow(app, secret)
      assert.equal((await (await passwordProven(app, ada)).post(path, { code: used })).body.next, 'done')
      await using restarted = await startSecondServer(app)
      const browser = await passwordProven(app, ada, restarted.browser())
      for (const code of [used, codeNow(app, secret, -1)])
        assert.equal((await browser.post(path, { code })).body.code, 'code-wrong')
      app.clock.advance(stepMs)
      assert.equal((await browser.post(path, { code: codeNow(app, secret) })).body.next, 'done')
    })
  })
})
