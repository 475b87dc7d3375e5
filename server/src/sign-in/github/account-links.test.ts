import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { userIdOf } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { Problem } from '../../http/problems.ts'
import { platformDirectoryId as directoryId } from '../../users/directories.ts'
import {
  asTakenLink,
  deleteUserLinks,
  findAccountLink,
  insertAccountLink,
  listUserLinks,
  useAccountLink,
} from './account-links.ts'

const issuer = 'https://github.com'
let subjects = 100

eachEngine((engine) => {
  describe('account links', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const person = async () => userIdOf(app, (await registeredPerson(app)).email)
    const identity = () => {
      subjects += 1
      return { issuer, subject: String(subjects), name: 'octo' }
    }
    const insert = (userId: string, who = identity()) =>
      insertAccountLink(app.context, app.context.database.kysely, {
        directoryId,
        userId,
        identity: who,
        isUsed: false,
      })
    const codeOf = async (act: Promise<unknown>) => {
      const error = await act.then(
        () => assert.fail('was accepted'),
        (caught) => asTakenLink(app.context, caught),
      )
      return error instanceof Problem ? error.code : error
    }

    it('are found by issuer and id, whatever the name', async () => {
      const db = app.context.database.kysely
      const who = identity()
      const made = await insert(await person(), who)
      assert.deepEqual(await findAccountLink(db, directoryId, { ...who }), made)
      const others = [
        { ...who, subject: '1' },
        { ...who, issuer: 'https://github.example.com' },
      ]
      for (const other of others) assert.equal(await findAccountLink(db, directoryId, other), undefined)
      assert.equal(await findAccountLink(db, 'dir_other', who), undefined)
    })

    it('tie an identity to one account, and an account to one identity of an issuer', async () => {
      const [ada, bob] = [await person(), await person()]
      const who = identity()
      await insert(ada, who)
      assert.equal(await codeOf(insert(bob, who)), 'account-link-taken')
      assert.equal(await codeOf(insert(ada)), 'account-linked-already')
      await insert(ada, { ...identity(), issuer: 'https://github.example.com' })
      assert.equal((await listUserLinks(app.context.database.kysely, ada)).length, 2)
    })

    it('let other violations be what they are', async () => {
      const error = await insert('usr_nobody').catch((caught: unknown) => caught)
      assert.ok(error instanceof Error)
      assert.equal(asTakenLink(app.context, error), error)
    })

    it('note each use with the name of then, as long as they are there', async () => {
      const db = app.context.database.kysely
      const userId = await person()
      const made = await insert(userId)
      app.clock.advance(1000)
      assert.equal(await useAccountLink(app.context, db, made, 'renamed'), true)
      const [used] = await listUserLinks(db, userId)
      assert.deepEqual([used?.name, used?.lastUsedAt], ['renamed', app.clock.now()])
      assert.equal(await useAccountLink(app.context, db, { ...made, userId: await person() }, 'x'), false)
      assert.deepEqual(await deleteUserLinks(db, userId), [used])
      assert.equal(await useAccountLink(app.context, db, made, 'renamed'), false)
      assert.deepEqual(await deleteUserLinks(db, userId), [])
    })

    it('go with their account', async () => {
      const db = app.context.database.kysely
      const who = identity()
      const userId = await person()
      await insert(userId, who)
      await db.deleteFrom('users').where('id', '=', userId).execute()
      assert.equal(await findAccountLink(db, directoryId, who), undefined)
    })
  })
})
