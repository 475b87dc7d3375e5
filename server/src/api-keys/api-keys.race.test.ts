import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeKey, shownKey, toMadeKey } from '../../test/support/api-keys.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp } from '../../test/support/test-app.ts'

const profile = '/v1/account/profile'

eachEngine((engine) => {
  describe('keys that are changed at the same moment', () => {
    it('are never more than fifty', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      for (let i = 0; i < 45; i++) await madeKey(app, ada)
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => ada.browser.post('/v1/api-keys', { name: 'At once' })),
      )
      const statuses = answers.map(({ status }) => status).sort()
      assert.deepEqual(statuses, [...Array(5).fill(201), ...Array(7).fill(409)])
    })

    it('have two working secrets after two rotations, and the first has ended', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const key = await madeKey(app, ada)
      const rotated = await Promise.all([1, 2].map(() => ada.browser.post(`${key.path}/rotate`)))
      const programs = rotated.map((answer) => toMadeKey(app, answer).program)
      for (const program of programs) assert.equal((await program.get(profile)).status, 200)
      assert.equal((await key.program.get(profile)).body.reason, 'rotated')
      const unended = await app.context.database.kysely
        .selectFrom('api_key_secrets')
        .select('token_hash')
        .where('api_key_id', '=', key.id)
        .where('ends_at', 'is', null)
        .execute()
      assert.equal(unended.length, 1)
    })

    it('are revoked for every request that begins after the answer, whatever else is under way', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const key = await madeKey(app, ada)
      const acts = [
        ada.browser.delete(key.path),
        ada.browser.post(`${key.path}/rotate`),
        ada.browser.patch(key.path, { paused: true }),
        ada.browser.patch(key.path, { name: 'Renamed' }),
        ...Array.from({ length: 5 }, () => key.program.get(profile)),
      ]
      const [revoked, rotated] = await Promise.all(acts)
      assert.equal(revoked?.status, 204)
      assert.equal((await key.program.get(profile)).body.reason, 'revoked')
      if (rotated?.status === 200) {
        const { program } = toMadeKey(app, rotated)
        assert.equal((await program.get(profile)).body.reason, 'revoked')
      } else assert.equal(rotated?.body.code, 'api-key-ended')
      assert.equal((await shownKey(ada, key)).state, 'revoked')
    })

    it('are held by a recovery, or not made at all by a session that it ends', async () => {
      await using app = await startTestApp({ engine })
      for (let round = 0; round < 5; round++) {
        const ada = await registeredPerson(app)
        await app.browser().post('/v1/recovery', { email: ada.email })
        const token = tokenIn(await app.mailTo(ada.email), 'lkr')
        const newPassword = 'seven slow ferries at dusk'
        const [reset, ...made] = await Promise.all([
          app.browser().post('/v1/recovery/reset', { token, newPassword }),
          ...Array.from({ length: 4 }, () => ada.browser.post('/v1/api-keys', { name: 'Thief' })),
        ])
        assert.equal(reset.status, 200, reset.text)
        for (const answer of made) {
          if (answer.status !== 201) continue
          const { program } = toMadeKey(app, answer)
          assert.equal((await program.get(profile)).body.reason, 'held', `round ${round}`)
        }
      }
    })
  })
})
