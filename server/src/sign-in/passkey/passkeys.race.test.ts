import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import {
  actsOf,
  passwordProven,
  personWithPasskey,
  startCeremony,
  tryAddingPasskey,
} from '../../../test/support/second-factors.ts'
import { type CredentialJson, createAuthenticator } from '../../../test/support/software-authenticator.ts'
import { startTestApp } from '../../../test/support/test-app.ts'

const start = '/v1/sign-in/passkey/start'
const finish = '/v1/sign-in/passkey/finish'

const tally = (answers: { status: number; body: { code?: unknown; next?: unknown } }[]) =>
  answers.map(({ status, body }) => `${status} ${body.code ?? body.next}`).sort()

eachEngine((engine) => {
  describe('a passkey at the same time', () => {
    it('answering one challenge 10 times signs in once', async () => {
      await using app = await startTestApp({ engine })
      const { authenticator } = await personWithPasskey(app, { counts: false })
      const browser = app.browser()
      const response = authenticator.get(await startCeremony(browser, start))
      const answers = await Promise.all(Array.from({ length: 10 }, () => browser.post(finish, { response })))
      assert.deepEqual(tally(answers), ['200 done', ...Array(9).fill('422 passkey-refused')])
    })

    it('with one counter in 10 browsers signs in once, and the others are recorded as a copied key', async () => {
      await using app = await startTestApp({ engine })
      const { authenticator, email } = await personWithPasskey(app)
      const browsers = Array.from({ length: 10 }, () => app.browser())
      const responses: CredentialJson[] = []
      for (const browser of browsers)
        responses.push(authenticator.get(await startCeremony(browser, start), { counter: 7 }))
      const answers = await Promise.all(
        browsers.map((browser, i) => browser.post(finish, { response: responses[i] })),
      )
      assert.deepEqual(tally(answers), ['200 done', ...Array(9).fill('422 passkey-refused')])
      const acts = await actsOf(app, email)
      assert.equal(acts.filter((act) => act === 'passkey.counter-regressed').length, 9)
    })

    it('finishing one attempt 10 times makes one session', async () => {
      await using app = await startTestApp({ engine })
      const ada = await personWithPasskey(app, { counts: false, userVerification: false })
      const browser = await passwordProven(app, ada)
      const path = '/v1/sign-in/passkey-verification'
      const responses: CredentialJson[] = []
      for (let i = 0; i < 10; i++)
        responses.push(ada.authenticator.get(await startCeremony(browser, `${path}/start`)))
      const answers = await Promise.all(
        responses.map((response) => browser.post(`${path}/finish`, { response })),
      )
      assert.deepEqual(tally(answers), ['200 done', ...Array(9).fill('410 attempt-expired')])
      const sessions = await app.context.database.kysely.selectFrom('sessions').select('id').execute()
      assert.equal(sessions.length, 2)
    })

    it('enrolled by two accounts under one id belongs to one of them', async () => {
      await using app = await startTestApp({ engine })
      const people = [await registeredPerson(app), await registeredPerson(app)]
      const credentialId = Buffer.alloc(32, 3)
      const answers = await Promise.all(
        people.map(({ browser }) => tryAddingPasskey(browser, createAuthenticator(), { credentialId })),
      )
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409], tally(answers).join())
      const codes = await app.context.database.kysely
        .selectFrom('recovery_codes')
        .select('code_hash')
        .execute()
      assert.equal(codes.length, 10, 'the refused one left nothing behind')
    })

    it('as first factors of one account, two of them make one set of recovery codes', async () => {
      await using app = await startTestApp({ engine })
      const { browser } = await registeredPerson(app)
      const answers = await Promise.all([1, 2].map(() => tryAddingPasskey(browser, createAuthenticator())))
      assert.deepEqual(
        answers.map(({ status }) => status),
        [201, 201],
        tally(answers).join(),
      )
      const shown = answers.flatMap(({ body }) => (body.recoveryCodes ?? []) as string[])
      const codes = await app.context.database.kysely
        .selectFrom('recovery_codes')
        .select('code_hash')
        .execute()
      assert.deepEqual([shown.length, codes.length], [10, 10])
    })
  })
})
