import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createToken } from '../crypto/tokens.ts'
import { transaction } from '../database/transaction.ts'
import {
  deleteExpiredSessions,
  endSession,
  endUserSessions,
  findLiveSession,
  type LiveSession,
  renewSession,
} from './sessions.ts'

const day = 86_400_000

eachEngine((engine) => {
  describe('sessions', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    async function someone(sessions: number) {
      const person = await registeredPerson(app)
      const browsers = [person.browser]
      while (browsers.length < sessions) browsers.push(await signedInElsewhere(app, person))
      const tokens = browsers.map(({ cookies }) => cookies.get('latchkey') ?? '')
      const found = await Promise.all(tokens.map((token) => findLiveSession(app.context, token)))
      return { tokens, sessions: found as LiveSession[] }
    }
    const areLive = async (tokens: string[]) =>
      (await Promise.all(tokens.map((token) => findLiveSession(app.context, token)))).map(
        (live) => live !== null,
      )
    const inTransaction = <T>(work: Parameters<typeof transaction<T>>[1]) =>
      transaction(app.context.database, work)

    it('are found by their token and nothing else', async () => {
      const { tokens, sessions } = await someone(1)
      const [token = ''] = tokens
      const [session] = sessions
      assert.equal(session?.user.firstName, 'Ada')
      for (const other of [
        '',
        session?.id ?? '',
        session?.tokenHash ?? '',
        createToken('session'),
        `${token}0`,
      ]) {
        assert.equal(await findLiveSession(app.context, other), null)
      }
    })

    it('end one at a time for their own user', async () => {
      const ada = await someone(2)
      const grace = await someone(1)
      const [own, other] = ada.sessions as [LiveSession, LiveSession]
      assert.equal(
        await inTransaction((tx) => endSession(app.context, tx, grace.sessions[0]?.user.id ?? '', own.id)),
        false,
      )
      assert.equal(await inTransaction((tx) => endSession(app.context, tx, own.user.id, other.id)), true)
      assert.equal(await inTransaction((tx) => endSession(app.context, tx, own.user.id, other.id)), false)
      assert.deepEqual(await areLive([...ada.tokens, ...grace.tokens]), [true, false, true])
    })

    it('end all together, or all but one', async () => {
      const { tokens, sessions } = await someone(3)
      const [first] = sessions as [LiveSession]
      assert.equal(await inTransaction((tx) => endUserSessions(app.context, tx, first.user.id, first.id)), 2)
      assert.deepEqual(await areLive(tokens), [true, false, false])
      assert.equal(await inTransaction((tx) => endUserSessions(app.context, tx, first.user.id)), 1)
      assert.deepEqual(await areLive(tokens), [false, false, false])
    })

    it('are renewed only by who holds the present token', async () => {
      const { tokens, sessions } = await someone(1)
      const [session] = sessions as [LiveSession]
      const renewed = await inTransaction((tx) => renewSession(app.context, tx, session))
      assert.equal(await inTransaction((tx) => renewSession(app.context, tx, session)), null)
      assert.deepEqual(await areLive([...tokens, renewed ?? '']), [false, true])
    })

    it('stay as they were when the act around their renewal fails', async () => {
      const { tokens, sessions } = await someone(1)
      const [session] = sessions as [LiveSession]
      const work = inTransaction(async (tx) => {
        await renewSession(app.context, tx, session)
        throw new Error('the rest failed')
      })
      await assert.rejects(work)
      assert.deepEqual(await areLive(tokens), [true])
    })

    it('that are over are removed from the data, others stay', async () => {
      const { kysely } = app.context.database
      const ids = async () => (await kysely.selectFrom('sessions').select('id').execute()).map(({ id }) => id)
      const idle = await someone(1)
      const [old] = (await someone(1)).sessions as [LiveSession]
      await kysely
        .updateTable('sessions')
        .set({ expires_at: app.clock.now() + 7 * day, last_used_at: app.clock.now() + 7 * day })
        .where('id', '=', old.id)
        .execute()
      app.clock.advance(7 * day)
      const fresh = await someone(1)
      await deleteExpiredSessions(app.context)
      assert.deepEqual(await ids(), [fresh.sessions[0]?.id])
      assert.deepEqual(await areLive(idle.tokens), [false])
    })
  })
})
