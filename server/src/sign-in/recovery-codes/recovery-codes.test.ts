import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { userIdOf } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import {
  deleteRecoveryCodes,
  ensureRecoveryCodes,
  findRecoveryCodes,
  replaceRecoveryCodes,
  useRecoveryCode,
} from './recovery-codes.ts'

eachEngine((engine) => {
  describe('recovery codes', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const db = () => app.context.database.kysely
    const someone = async () => userIdOf(app, (await registeredPerson(app)).email)
    const make = (userId: string) => replaceRecoveryCodes(app.context, db(), userId)
    const use = (userId: string, code: string) => useRecoveryCode(app.context, db(), userId, code)

    it('are ten of more than 64 random bits, in groups of four without look-alikes', async () => {
      const codes = await make(await someone())
      assert.equal(new Set(codes).size, 10)
      for (const code of codes)
        assert.match(code, /^([BCDFGHJKMNPQRSTVWXZ346789]{4}-){3}[BCDFGHJKMNPQRSTVWXZ346789]{4}$/)
      assert.ok(16 * Math.log2(25) > 64)
    })

    it('are kept as hashes that differ between accounts', async () => {
      const [ada, grace] = [await someone(), await someone()]
      const codes = await make(ada)
      await make(grace)
      const rows = await db().selectFrom('recovery_codes').selectAll().execute()
      const text = JSON.stringify(rows)
      for (const code of codes) assert.ok(!text.includes(code) && !text.includes(code.replaceAll('-', '')))
      assert.equal(new Set(rows.map(({ code_hash }) => code_hash)).size, rows.length)
    })

    it('each count once, however they are typed', async () => {
      const userId = await someone()
      const [first = '', second = '', third = ''] = await make(userId)
      assert.equal(await use(userId, ` ${first.toLowerCase().replaceAll('-', ' ')} `), true)
      assert.equal(await use(userId, first), false)
      assert.equal(await use(userId, second.replaceAll('-', '')), true)
      assert.equal(await use(userId, third.slice(0, -1)), false)
      assert.equal(await use(userId, `${third}B`), false)
      assert.deepEqual(await findRecoveryCodes(db(), userId), {
        total: 10,
        left: 8,
        createdAt: app.clock.now(),
      })
    })

    it('count for their own account only', async () => {
      const [ada, grace] = [await someone(), await someone()]
      const [code = ''] = await make(ada)
      await make(grace)
      assert.equal(await use(grace, code), false)
      assert.equal(await use('', code), false)
      assert.equal(await use(ada, code), true)
    })

    it('are void when new ones are made, used and unused alike', async () => {
      const userId = await someone()
      const old = await make(userId)
      await use(userId, old[0] ?? '')
      app.clock.advance(1000)
      const fresh = await make(userId)
      for (const code of old) assert.equal(await use(userId, code), false)
      assert.deepEqual(await findRecoveryCodes(db(), userId), {
        total: 10,
        left: 10,
        createdAt: app.clock.now(),
      })
      for (const code of fresh) assert.equal(await use(userId, code), true)
      assert.equal((await findRecoveryCodes(db(), userId))?.left, 0)
    })

    it('are made with the first factor only, also when all are used', async () => {
      const userId = await someone()
      assert.equal(await findRecoveryCodes(db(), userId), null)
      const codes = (await ensureRecoveryCodes(app.context, db(), userId)) ?? []
      for (const code of codes) await use(userId, code)
      assert.equal(await ensureRecoveryCodes(app.context, db(), userId), null)
      await deleteRecoveryCodes(db(), userId)
      assert.equal((await ensureRecoveryCodes(app.context, db(), userId))?.length, 10)
    })
  })
})
