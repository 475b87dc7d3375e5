import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createToken, sha256 } from '../crypto/tokens.ts'
import { createClient } from '../http/client.ts'
import { Problem } from '../http/problems.ts'
import { platformDirectoryId } from '../users/directories.ts'
import {
  deleteExpiredAttempts,
  endAttempt,
  endUserAttempts,
  failAttempt,
  findAttempt,
  getAttempt,
  saveAttempt,
} from './attempts.ts'

/** A client with these cookies; what it is given is kept there. */
function clientWith(cookies: Map<string, string>) {
  return createClient({
    address: '192.0.2.1',
    userAgent: undefined,
    usesBearer: false,
    cookies: {
      read: (name) => cookies.get(name),
      write: (name, value) => cookies.set(name, value),
      clear: (name) => cookies.delete(name),
    },
  })
}

const newBrowser = () => clientWith(new Map([['device', createToken('device')]]))

eachEngine((engine) => {
  describe('a pending sign-in', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const db = () => app.context.database.kysely
    const someone = async () => userIdOf(app, (await registeredPerson(app)).email)
    const save = (userId: string, client = newBrowser(), delivery: 'cookie' | 'token' = 'cookie') =>
      saveAttempt(app.context, db(), {
        directoryId: platformDirectoryId,
        attempt: { userId, proven: ['pwd'] },
        client,
        delivery,
      })
    const find = (client: ReturnType<typeof newBrowser>, token: string, directoryId = platformDirectoryId) =>
      findAttempt(app.context, directoryId, client, token)
    const begun = async (userId: string) => {
      const client = newBrowser()
      const token = await save(userId, client)
      const { id } = await getAttempt(app.context, platformDirectoryId, client, token)
      return { client, token, id }
    }
    const isExpired = (error: unknown) => error instanceof Problem && error.code === 'attempt-expired'

    it('is found by its token in its browser, with what was proven', async () => {
      const userId = await someone()
      const client = newBrowser()
      const token = await save(userId, client)
      assert.match(token, /^lkp_/)
      const { id, ...attempt } = await getAttempt(app.context, platformDirectoryId, client, token)
      assert.match(id, /^att_/)
      assert.deepEqual(attempt, { userId, proven: ['pwd'], delivery: 'cookie' })
    })

    it('is found by its cookie, and the token of the request comes first', async () => {
      const [ada, grace] = [await someone(), await someone()]
      const cookies = new Map([['device', createToken('device')]])
      cookies.set('attempt', await save(ada, clientWith(cookies)))
      const other = await save(grace, clientWith(cookies))
      const foundBy = async (token?: string) =>
        (await findAttempt(app.context, platformDirectoryId, clientWith(cookies), token))?.userId
      assert.equal(await foundBy(), ada)
      assert.equal(await foundBy(other), grace)
    })

    it('is kept as a hash', async () => {
      const token = await save(await someone())
      const rows = await db().selectFrom('sign_in_attempts').select('token_hash').execute()
      assert.ok(rows.some(({ token_hash }) => token_hash === sha256(token)))
      assert.ok(!JSON.stringify(rows).includes(token))
    })

    it('belongs to the browser that began it', async () => {
      const token = await save(await someone())
      assert.equal(await find(newBrowser(), token), undefined)
      assert.equal(await find(clientWith(new Map()), token), undefined)
    })

    it('of a program goes by its token alone', async () => {
      const token = await save(await someone(), clientWith(new Map()), 'token')
      assert.equal((await find(newBrowser(), token))?.delivery, 'token')
    })

    it('is not found in another directory, nor by another kind of token', async () => {
      const { client, token } = await begun(await someone())
      assert.equal(await find(client, token, 'dir_other'), undefined)
      for (const other of [
        createToken('attempt'),
        createToken('session'),
        token.slice(0, -1),
        '',
        `${token} `,
      ])
        assert.equal(await find(client, other), undefined)
    })

    it('dies after five minutes', async () => {
      const { client, token, id } = await begun(await someone())
      app.clock.advance(299_999)
      assert.ok(await find(client, token))
      app.clock.advance(1)
      assert.equal(await find(client, token), undefined)
      await assert.rejects(endAttempt(app.context, db(), id), isExpired)
      await assert.rejects(getAttempt(app.context, platformDirectoryId, client, token), isExpired)
    })

    it('dies with the account', async () => {
      const userId = await someone()
      const { client, token } = await begun(userId)
      await db().updateTable('users').set({ disabled_at: 1 }).where('id', '=', userId).execute()
      assert.equal(await find(client, token), undefined)
    })

    it('is used up once, however many finish it at once', async () => {
      const { client, token, id } = await begun(await someone())
      const ends = await Promise.allSettled(
        Array.from({ length: 20 }, () => endAttempt(app.context, db(), id)),
      )
      assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1)
      assert.equal(await find(client, token), undefined)
    })

    it('ends with its fifth failure, however many come at once', async () => {
      const { client, token, id } = await begun(await someone())
      const ended = []
      for (let i = 0; i < 4; i++) ended.push(await failAttempt(app.context, db(), id))
      assert.deepEqual(ended, ['open', 'open', 'open', 'open'])
      assert.ok(await find(client, token))
      assert.equal(await failAttempt(app.context, db(), id), 'ended')
      assert.equal(await failAttempt(app.context, db(), id), 'over')
      assert.equal(await find(client, token), undefined)
      const crowd = await begun(await someone())
      const fails = Array.from({ length: 20 }, () => failAttempt(app.context, db(), crowd.id))
      assert.deepEqual((await Promise.all(fails)).sort(), [
        'ended',
        ...Array(4).fill('open'),
        ...Array(15).fill('over'),
      ])
    })

    it('ends with every other one of its account, and with no one else’s', async () => {
      const [ada, grace] = [await someone(), await someone()]
      const mine = [await begun(ada), await begun(ada)]
      const foreign = await begun(grace)
      await endUserAttempts(app.context, db(), ada)
      for (const { client, token } of mine) assert.equal(await find(client, token), undefined)
      assert.ok(await find(foreign.client, foreign.token))
    })

    it('is removed when its time is over', async () => {
      await db().deleteFrom('sign_in_attempts').execute()
      const early = await begun(await someone())
      app.clock.advance(1)
      const late = await begun(await someone())
      app.clock.advance(299_999)
      await deleteExpiredAttempts(db(), app.clock.now())
      assert.equal(await find(early.client, early.token), undefined)
      const rows = await db().selectFrom('sign_in_attempts').select('id').execute()
      assert.deepEqual(
        rows.map(({ id }) => id),
        [late.id],
      )
    })
  })
})
