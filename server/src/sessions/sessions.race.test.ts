import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { goodPassword, registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { startSecondServer } from '../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const password = goodPassword

eachEngine((engine) => {
  describe('one session used at the same time', () => {
    it('for many fresh proofs ends up with exactly one token in force', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_LIMIT_ACCOUNT_FAILURES: '50' } })
      const { browser } = await registeredPerson(app)
      const program = app.program(browser.cookies.get('latchkey'))
      const answers = await Promise.all(
        Array.from({ length: 15 }, () =>
          program.post<{ token?: string }>('/v1/session/fresh-proof', { password }),
        ),
      )
      const tokens = answers.flatMap(({ status, body }) => (status === 200 ? [body.token] : []))
      assert.equal(tokens.length, 1)
      for (const { status } of answers) assert.ok([200, 401, 429].includes(status), `${status}`)
      assert.equal((await app.program(tokens[0]).get('/v1/session')).status, 200)
      assert.equal((await program.get('/v1/session')).status, 401)
    })

    it('for a change of the password and a fresh proof keeps one of them', async () => {
      await using app = await startTestApp({ engine })
      const { browser } = await registeredPerson(app)
      const program = app.program(browser.cookies.get('latchkey'))
      const change = { currentPassword: password, newPassword: 'seven bicycles in the fjord' }
      const statuses = await Promise.all([
        program.post('/v1/account/password', change).then(({ status }) => status),
        program.post('/v1/session/fresh-proof', { password }).then(({ status }) => status),
      ])
      assert.deepEqual(statuses.sort(), [200, 401])
    })

    it('while it is revoked serves no request that begins after the acknowledgement', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const other = await signedInElsewhere(app, ada)
      const { id } = (await other.get<{ id: string }>('/v1/session')).body
      let isRevoked = false
      let served = 0
      let refused = 0
      const use = async () => {
        while (refused < 40) {
          const beganAfter = isRevoked
          const { status } = await other.get('/v1/session')
          if (status === 401) refused += 1
          else {
            served += 1
            assert.equal(beganAfter, false, 'a revoked session was served')
          }
        }
      }
      const uses = [use(), use(), use(), use()]
      while (served < 20) await ada.browser.get('/v1/session')
      assert.equal((await ada.browser.delete(`/v1/sessions/${id}`)).status, 204)
      isRevoked = true
      await Promise.all(uses)
      assert.ok(served >= 20)
    })

    it('is revoked by one of many that try', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const other = await signedInElsewhere(app, ada)
      const { id } = (await other.get<{ id: string }>('/v1/session')).body
      const statuses = await Promise.all(
        Array.from({ length: 10 }, async () => (await ada.browser.delete(`/v1/sessions/${id}`)).status),
      )
      assert.deepEqual(statuses.sort(), [204, ...Array(9).fill(404)])
      const events = await app.context.database.kysely
        .selectFrom('audit_events')
        .select('id')
        .where('act', '=', 'session.ended')
        .execute()
      assert.equal(events.length, 1)
    })

    it('is over in every process at once', async () => {
      await using app = await startTestApp({ engine })
      const { browser } = await registeredPerson(app)
      await using second = await startSecondServer(app)
      const token = browser.cookies.get('latchkey')
      assert.equal((await second.program(token).get('/v1/session')).status, 200)
      await browser.delete('/v1/session')
      assert.equal((await second.program(token).get('/v1/session')).status, 401)
    })
  })

  describe('a renewal beside an ending', () => {
    it('never leaves a session behind that was ended', async () => {
      await using app: TestApp = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      for (let i = 0; i < 5; i++) {
        const other = await signedInElsewhere(app, ada)
        const stolen = app.program(other.cookies.get('latchkey'))
        const [proof] = await Promise.all([
          stolen.post<{ token?: string }>('/v1/session/fresh-proof', { password }),
          ada.browser.delete('/v1/sessions'),
        ])
        assert.equal((await app.program(proof.body.token ?? 'none').get('/v1/session')).status, 401)
      }
    })
  })
})
