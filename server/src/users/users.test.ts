import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from './directories.ts'
import {
  findUser,
  findUserByEmail,
  hasOperator,
  insertUser,
  listOperatorEmails,
  updateUser,
} from './users.ts'

eachEngine((engine) => {
  describe('users', () => {
    let app: TestApp
    let count = 0
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const insert = (facts: { email?: string; isOperator?: boolean } = {}) =>
      transaction(app.context.database, (tx) =>
        insertUser(app.context, tx, {
          directoryId: platformDirectoryId,
          email: `person${++count}@example.com`,
          firstName: 'Ada',
          lastName: 'Moreau',
          isOperator: false,
          ...facts,
        }),
      )
    const update = (
      userId: string,
      changes: Parameters<typeof updateUser>[3],
      directoryId: string = platformDirectoryId,
    ) =>
      transaction(app.context.database, (tx) => updateUser(app.context, tx, { directoryId, userId }, changes))
    const isTaken = (error: unknown) =>
      /users[_.]email/.test(app.context.database.uniqueViolation(error) ?? '')

    it('are found by id and by address, as they were inserted', async () => {
      const { kysely } = app.context.database
      const user = await insert()
      const now = app.clock.now()
      assert.match(user.id, /^usr_[0-9a-z]{26}$/)
      assert.deepEqual(user, {
        id: user.id,
        directoryId: platformDirectoryId,
        email: user.email,
        emailVerifiedAt: now,
        firstName: 'Ada',
        lastName: 'Moreau',
        phone: null,
        company: null,
        operatorSince: null,
        disabledAt: null,
        ssoConnectionId: null,
        createdAt: now,
        updatedAt: now,
      })
      assert.deepEqual(await findUser(kysely, platformDirectoryId, user.id), user)
      assert.deepEqual(await findUserByEmail(kysely, platformDirectoryId, user.email), user)
    })

    it('are found in their directory alone', async () => {
      const { kysely } = app.context.database
      const user = await insert()
      assert.equal(await findUser(kysely, 'dir_other', user.id), undefined)
      assert.equal(await findUserByEmail(kysely, 'dir_other', user.email), undefined)
      assert.equal(await update(user.id, { firstName: 'Eve' }, 'dir_other'), undefined)
      assert.equal((await findUser(kysely, platformDirectoryId, user.id))?.firstName, 'Ada')
    })

    it('share no address, neither by insertion nor by change', async () => {
      const first = await insert()
      const second = await insert()
      await assert.rejects(insert({ email: first.email }), isTaken)
      await assert.rejects(update(second.id, { email: first.email }), isTaken)
    })

    it('change in the named facts and nothing else', async () => {
      const user = await insert()
      app.clock.advance(1000)
      const renamed = await update(user.id, { firstName: 'Grace', phone: '+44 20' })
      assert.deepEqual(renamed, { ...user, firstName: 'Grace', phone: '+44 20', updatedAt: app.clock.now() })
      const cleared = await update(user.id, { phone: null, company: null })
      assert.deepEqual(cleared, { ...user, firstName: 'Grace', updatedAt: app.clock.now() })
    })

    it('have a new address verified when they get it', async () => {
      const user = await insert()
      app.clock.advance(1000)
      const moved = await update(user.id, { email: `moved-${user.email}` })
      assert.equal(moved?.emailVerifiedAt, app.clock.now())
      assert.equal(moved?.createdAt, user.createdAt)
      assert.equal(
        await findUserByEmail(app.context.database.kysely, platformDirectoryId, user.email),
        undefined,
      )
    })

    it('know who runs the deployment', async () => {
      await using fresh = await startTestApp({ engine })
      const { context } = fresh
      const { kysely } = context.database
      assert.equal(await hasOperator(kysely, platformDirectoryId), false)
      const person = { directoryId: platformDirectoryId, firstName: 'A', lastName: 'B' }
      await transaction(context.database, async (tx) => {
        await insertUser(context, tx, { ...person, email: 'user@example.com', isOperator: false })
        assert.equal(await hasOperator(tx, platformDirectoryId), false)
        await insertUser(context, tx, { ...person, email: 'operator@example.com', isOperator: true })
      })
      assert.equal(await hasOperator(kysely, platformDirectoryId), true)
      assert.equal(await hasOperator(kysely, 'dir_other'), false)
      assert.deepEqual(await listOperatorEmails(kysely, platformDirectoryId), ['operator@example.com'])
    })
  })
})
