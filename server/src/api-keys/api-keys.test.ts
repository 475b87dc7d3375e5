import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import type { Cap } from '../access/cap.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from '../users/directories.ts'
import {
  changeApiKey,
  countKeptKeys,
  deleteEndedKeys,
  deleteOldRevokedKeys,
  endApiKey,
  findApiKey,
  holdKeys,
  insertApiKey,
  listUserApiKeys,
  rotateSecret,
  stateOf,
} from './api-keys.ts'
import { noCap } from './cap-fields.ts'
import { findLiveApiKey } from './live-api-key.ts'

const dayMs = 86_400_000

describe('the state of a key', () => {
  const key = { revokedAt: null, expiresAt: 100, pausedAt: null, pausedBy: null }
  const cases = [
    ['active', {}],
    ['active', { expiresAt: null }],
    ['paused', { pausedAt: 1, pausedBy: 'owner' }],
    ['held', { pausedAt: 1, pausedBy: 'recovery' }],
    ['expired', { expiresAt: 50 }],
    ['expired', { expiresAt: 49, pausedAt: 1, pausedBy: 'owner' }],
    ['revoked', { revokedAt: 1, expiresAt: 49, pausedAt: 1, pausedBy: 'recovery' }],
  ] as const
  for (const [state, changes] of cases)
    it(`is ${state} with ${JSON.stringify(changes)}`, () =>
      assert.equal(stateOf({ ...key, ...changes }, 50), state))
})

eachEngine((engine) => {
  describe('API keys', () => {
    const userOf = async (app: TestApp) => userIdOf(app, (await registeredPerson(app)).email)
    const insert = (app: TestApp, userId: string, facts: { cap?: Cap; expiresAt?: number | null } = {}) =>
      insertApiKey(app.context, app.context.database.kysely, {
        directoryId: platformDirectoryId,
        userId,
        name: 'CI',
        kind: 'personal',
        cap: noCap,
        provesMfa: false,
        expiresAt: null,
        ...facts,
      })
    const live = async (app: TestApp, token: string) => {
      const found = await findLiveApiKey(app.context, { token, address: '203.0.113.7' })
      return found?.kind === 'ended' ? found.ending : (found?.kind ?? null)
    }

    it('that were revoked are forgotten beyond the newest ones, and no others', async () => {
      await using app = await startTestApp({ engine })
      const db = app.context.database.kysely
      const [userId, otherId] = [await userOf(app), await userOf(app)]
      const made = async (of: string) => (await insert(app, of)).id
      const [oldest, older, newest] = [await made(userId), await made(userId), await made(userId)]
      const [kept, foreign] = [await made(userId), await made(otherId)]
      for (const id of [foreign, oldest, older, newest]) {
        await endApiKey(app.context, db, id, 'owner')
        app.clock.advance(1)
      }
      await deleteOldRevokedKeys(db, userId, 2)
      const left = await db.selectFrom('api_keys').select('id').execute()
      assert.deepEqual(left.map(({ id }) => id).sort(), [kept, older, newest, foreign].sort())
    })

    it('keep every limit as it was given', async () => {
      await using app = await startTestApp({ engine })
      const { context } = app
      const db = context.database.kysely
      const userId = await userOf(app)
      const cap: Cap = {
        role: 'editor',
        organizations: [
          { id: 'org_1', role: 'viewer' },
          { id: 'org_2', role: null },
        ],
        permissions: ['project.read', 'project.deploy'],
        projects: ['prj_1'],
      }
      const { id, secret } = await insert(app, userId, { cap })
      assert.deepEqual((await findApiKey(context, db, userId, id))?.cap, cap)
      const found = await findLiveApiKey(context, { token: secret, address: '203.0.113.7' })
      assert.deepEqual(found?.kind === 'api-key' && found.cap, cap)
      await changeApiKey(context, db, id, { cap: noCap, provesMfa: true })
      const changed = await findApiKey(context, db, userId, id)
      assert.deepEqual([changed?.cap, changed?.provesMfa, changed?.name], [noCap, true, 'CI'])
    })

    it('belong to one user: nobody else finds, lists or holds them', async () => {
      await using app = await startTestApp({ engine })
      const { context } = app
      const db = context.database.kysely
      const [ada, bob] = [await userOf(app), await userOf(app)]
      const { id, secret } = await insert(app, ada)
      assert.equal(await findApiKey(context, db, bob, id), undefined)
      assert.deepEqual(await listUserApiKeys(context, bob, { limit: 10, after: null }), [])
      assert.deepEqual(await holdKeys(context, db, bob), [])
      assert.deepEqual([await countKeptKeys(context, db, ada), await countKeptKeys(context, db, bob)], [1, 0])
      assert.equal(await live(app, secret), 'api-key')
      await db.deleteFrom('users').where('id', '=', ada).execute()
      assert.equal(await live(app, secret), null)
    })

    it('have at most two secrets in force, and forget nothing of the last 90 days', async () => {
      await using app = await startTestApp({ engine })
      const { context } = app
      const db = context.database.kysely
      const userId = await userOf(app)
      const { id, secret } = await insert(app, userId)
      const secrets = [secret]
      for (let i = 0; i < 4; i++) {
        app.clock.advance(1000)
        const endsAt = app.clock.now() + dayMs
        secrets.push(await transaction(context.database, (tx) => rotateSecret(context, tx, id, endsAt)))
      }
      const states = () => Promise.all(secrets.map((one) => live(app, one)))
      assert.deepEqual(await states(), ['rotated', 'rotated', 'rotated', 'api-key', 'api-key'])
      const key = await findApiKey(context, db, userId, id)
      assert.equal(key?.previousSecretEndsAt, app.clock.now() + dayMs)
      app.clock.advance(dayMs)
      await deleteEndedKeys(db, app.clock.now() - 1)
      assert.deepEqual(await states(), [null, null, null, 'rotated', 'api-key'])
    })

    it('end once, and are removed with all their secrets when that is long ago', async () => {
      await using app = await startTestApp({ engine })
      const { context } = app
      const db = context.database.kysely
      const userId = await userOf(app)
      const revoked = await insert(app, userId)
      const expired = await insert(app, userId, { expiresAt: app.clock.now() + 1000 })
      const kept = await insert(app, userId)
      assert.equal(await endApiKey(context, db, revoked.id, 'owner'), true)
      assert.equal(await endApiKey(context, db, revoked.id, 'leak'), false)
      app.clock.advance(2000)
      assert.equal(await countKeptKeys(context, db, userId), 1)
      await deleteEndedKeys(db, app.clock.now() - 1500)
      const left = await listUserApiKeys(context, userId, { limit: 10, after: null })
      assert.deepEqual(left.map(({ id }) => id).sort(), [expired.id, kept.id].sort())
      await deleteEndedKeys(db, app.clock.now())
      const secrets = await db.selectFrom('api_key_secrets').select('api_key_id').execute()
      assert.deepEqual(
        secrets.map(({ api_key_id }) => api_key_id),
        [kept.id],
      )
    })
  })
})
