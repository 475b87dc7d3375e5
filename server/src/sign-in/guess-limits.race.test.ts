import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/sign-in/password'
const password = 'this is not the password'

/** How many of these answers mean that the password was looked at, and that they are nothing else but that or a pause. */
function countVerified(statuses: number[]): number {
  assert.deepEqual([...new Set(statuses)].sort(), [401, 429])
  return statuses.filter((status) => status === 401).length
}

eachEngine((engine) => {
  describe('wrong passwords at the same time', () => {
    const guessAt = (app: TestApp, emails: string[], address: (i: number) => string) =>
      Promise.all(
        emails.map(async (email, i) => {
          const bot = app.browser({ address: address(i) })
          return (await bot.post(path, { email, password })).status
        }),
      )

    it('on one account from 100 sources never get more tries than the limit', async () => {
      await using app = await startTestApp({ engine })
      const { email } = await registeredPerson(app)
      const emails = Array<string>(100).fill(email)
      const address = (i: number) => `203.0.113.${i}`
      assert.equal(countVerified(await guessAt(app, emails, address)), 10)
      app.clock.advance(30_000)
      assert.equal(countVerified(await guessAt(app, emails.slice(0, 30), address)), 1)
    })

    it('from one source at 60 accounts never get more tries than the limit', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_LIMIT_SOURCE_FAILURES: '20' } })
      const emails = Array.from({ length: 60 }, (_, i) => `nobody${i}@example.com`)
      assert.equal(countVerified(await guessAt(app, emails, (i) => `2001:db8:1:2::${i + 1}`)), 20)
    })

    it('over sign-in and re-authentication share one budget', async () => {
      await using app = await startTestApp({ engine })
      const { email, browser } = await registeredPerson(app)
      const stolen = app.program(browser.cookies.get('latchkey'))
      const statuses = await Promise.all(
        Array.from({ length: 40 }, async (_, i) => {
          if (i % 2) return (await app.browser().post(path, { email, password })).status
          return (await stolen.post('/v1/session/fresh-proof', { password })).status
        }),
      )
      assert.equal(countVerified(statuses), 10)
    })

    it('beside a right one never count for less', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const { email } = ada
      const statuses = await guessAt(app, Array<string>(9).fill(email), (i) => `203.0.113.${i}`)
      assert.deepEqual(new Set(statuses), new Set([401]))
      const both = await Promise.all(
        [password, ada.password, password].map(async (each) => {
          return (await app.browser().post(path, { email, password: each })).status
        }),
      )
      // At most the owner's success opens the door again; it never adds tries beyond a new budget.
      assert.ok(both.filter((status) => status === 401).length <= 2)
      const after = await guessAt(app, Array<string>(30).fill(email), (i) => `198.51.100.${i}`)
      assert.ok(after.filter((status) => status === 401).length <= 10)
    })
  })
})
