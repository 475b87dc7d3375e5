import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import {
  type CeremonyPurpose,
  claimChallenge,
  createChallenge,
  deleteExpiredChallenges,
} from './challenges.ts'

const purposes: CeremonyPurpose[] = ['enrolment', 'sign-in', 'second-factor', 'fresh-proof']

eachEngine((engine) => {
  describe('a challenge', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const db = () => app.context.database.kysely
    const create = (purpose: CeremonyPurpose, boundTo: string) =>
      createChallenge(app.context, db(), purpose, boundTo)
    const claim = (purpose: CeremonyPurpose, boundTo: string, challenge: string) =>
      claimChallenge(app.context, db(), { purpose, boundTo, challenge })

    it('is 256 random bits, and another one each time', async () => {
      const challenges = await Promise.all(Array.from({ length: 20 }, () => create('sign-in', 'browser')))
      for (const each of challenges) assert.equal(Buffer.from(each, 'base64url').length, 32)
      assert.equal(new Set(challenges).size, 20)
    })

    it('is good once', async () => {
      const challenge = await create('sign-in', 'browser')
      assert.equal(await claim('sign-in', 'browser', challenge), true)
      assert.equal(await claim('sign-in', 'browser', challenge), false)
    })

    it('is good for its purpose and its place only, and a wrong try does not use it up', async () => {
      for (const purpose of purposes) {
        const challenge = await create(purpose, 'here')
        for (const other of purposes.filter((it) => it !== purpose))
          assert.equal(await claim(other, 'here', challenge), false)
        for (const place of ['there', '', 'her', 'here '])
          assert.equal(await claim(purpose, place, challenge), false)
        assert.equal(await claim(purpose, 'here', challenge), true)
      }
    })

    it('lives five minutes, and is removed after that', async () => {
      const [first, second] = [await create('sign-in', 'browser'), await create('sign-in', 'browser')]
      app.clock.advance(299_999)
      await deleteExpiredChallenges(db(), app.clock.now())
      assert.equal(await claim('sign-in', 'browser', first), true)
      app.clock.advance(1)
      assert.equal(await claim('sign-in', 'browser', second), false)
      await deleteExpiredChallenges(db(), app.clock.now())
      assert.deepEqual(await db().selectFrom('webauthn_challenges').select('id').execute(), [])
    })

    it('is claimed by one of 20 that come at once', async () => {
      const challenge = await create('sign-in', 'browser')
      const claims = Array.from({ length: 20 }, () => claim('sign-in', 'browser', challenge))
      assert.equal((await Promise.all(claims)).filter(Boolean).length, 1)
    })
  })
})
