import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { userIdOf } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { platformDirectoryId } from '../../users/directories.ts'
import {
  deletePasskey,
  deleteUserPasskeys,
  findByCredential,
  findPasskey,
  insertPasskey,
  listPasskeys,
  notePasskeyUse,
  suggestName,
  updatePasskeyName,
} from './passkeys.ts'

describe('suggestName', () => {
  it('knows the maker by the AAGUID', () => {
    assert.equal(suggestName('fbfc3007-154e-4ecc-8c0b-6e020557d7bd', ['internal']), 'Apple Passwords')
    assert.equal(suggestName('ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4', []), 'Google Password Manager')
  })

  it('says what kind of thing it is otherwise', () => {
    const unknown = '00000000-0000-0000-0000-000000000000'
    assert.equal(suggestName(unknown, ['usb']), 'Security key')
    assert.equal(suggestName(unknown, ['internal', 'hybrid']), 'Passkey')
  })
})

eachEngine((engine) => {
  describe('passkeys', () => {
    let app: TestApp
    let count = 0
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const db = () => app.context.database.kysely
    const someone = async () => userIdOf(app, (await registeredPerson(app)).email)
    const add = (userId: string, facts: { credentialId?: string; counter?: number } = {}) => {
      count += 1
      return insertPasskey(app.context, db(), {
        directoryId: platformDirectoryId,
        userId,
        credentialId: `credential-${engine}-${count}`,
        publicKey: 'key',
        counter: 0,
        transports: ['usb', 'nfc'],
        rpId: 'localhost',
        aaguid: '00000000-0000-0000-0000-000000000000',
        name: `Key ${count}`,
        userVerification: true,
        discoverable: null,
        backupEligible: false,
        backedUp: false,
        ...facts,
      })
    }
    const use = (passkeyId: string, counter: number) =>
      notePasskeyUse(app.context, db(), { passkeyId, counter, backedUp: false })

    it('are kept as they were told', async () => {
      const userId = await someone()
      const made = await add(userId)
      const read = await findPasskey(db(), userId, made.id)
      assert.deepEqual(read, made)
      assert.deepEqual(
        [read?.transports, read?.discoverable, read?.userVerification],
        [['usb', 'nfc'], null, true],
      )
      assert.deepEqual([read?.createdAt, read?.lastUsedAt], [app.clock.now(), null])
    })

    it('are listed oldest first, each to its own account', async () => {
      const [ada, grace] = [await someone(), await someone()]
      const first = await add(ada)
      app.clock.advance(1000)
      const second = await add(ada)
      const foreign = await add(grace)
      assert.deepEqual(
        (await listPasskeys(db(), ada)).map(({ id }) => id),
        [first.id, second.id],
      )
      assert.equal(await findPasskey(db(), ada, foreign.id), undefined)
      assert.equal(await updatePasskeyName(db(), ada, foreign.id, 'Mine now'), false)
      assert.equal(await deletePasskey(db(), ada, foreign.id), false)
      assert.equal((await findPasskey(db(), grace, foreign.id))?.name, foreign.name)
      await deleteUserPasskeys(db(), ada)
      assert.deepEqual(await listPasskeys(db(), ada), [])
      assert.equal((await listPasskeys(db(), grace)).length, 1)
    })

    it('have a credential id that no other account can take', async () => {
      const [ada, grace] = [await someone(), await someone()]
      const { credentialId } = await add(ada)
      await assert.rejects(add(grace, { credentialId }), (error) => {
        assert.ok(app.context.database.uniqueViolation(error) !== null)
        return true
      })
    })

    it('are found by credential in their directory, while the account is not disabled', async () => {
      const userId = await someone()
      const { id, credentialId } = await add(userId)
      assert.equal((await findByCredential(db(), platformDirectoryId, credentialId))?.id, id)
      assert.equal(await findByCredential(db(), 'dir_other', credentialId), undefined)
      assert.equal(await findByCredential(db(), platformDirectoryId, `${credentialId}x`), undefined)
      await db().updateTable('users').set({ disabled_at: 1 }).where('id', '=', userId).execute()
      assert.equal(await findByCredential(db(), platformDirectoryId, credentialId), undefined)
    })

    it('count upwards only, and zero only while they never counted', async () => {
      const { id } = await add(await someone())
      const uses = [0, 0, 1, 5, 5, 4, 0, 6, 4_294_967_295, 6]
      const seen = []
      for (const counter of uses) seen.push(await use(id, counter))
      assert.deepEqual(seen, [true, true, true, true, false, false, false, true, true, false])
      const row = await db().selectFrom('passkeys').select('counter').where('id', '=', id).executeTakeFirst()
      assert.equal(row?.counter, 4_294_967_295)
      assert.equal(await use('pky_unknown', 7), false)
    })

    it('note their last use', async () => {
      const userId = await someone()
      const { id } = await add(userId)
      app.clock.advance(1000)
      await use(id, 1)
      const usedAt = app.clock.now()
      app.clock.advance(1000)
      await use(id, 1)
      assert.equal((await findPasskey(db(), userId, id))?.lastUsedAt, usedAt)
    })
  })
})
