import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeKey, shownKey } from '../../test/support/api-keys.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp } from '../../test/support/test-app.ts'
import { notePermissionUse, noteUse, writeLastUses } from './last-use.ts'

eachEngine((engine) => {
  describe('the last use of sessions', () => {
    it('is noted to the minute, written in batches, and never goes back', async () => {
      await using app = await startTestApp({ engine })
      const lastUse = async () =>
        (
          await app.context.database.kysely
            .selectFrom('sessions')
            .select('last_used_at')
            .executeTakeFirstOrThrow()
        ).last_used_at
      const { browser } = await registeredPerson(app)
      const signedInAt = app.clock.now()

      app.clock.advance(59_999)
      await browser.get('/v1/session')
      await writeLastUses(app.context)
      assert.equal(await lastUse(), signedInAt)

      app.clock.advance(1)
      await browser.get('/v1/session')
      assert.equal(await lastUse(), signedInAt)
      await writeLastUses(app.context)
      assert.equal(await lastUse(), signedInAt + 60_000)

      app.clock.advance(60_000)
      await browser.get('/v1/session')
      const later = app.clock.now() + 1
      await app.context.database.kysely.updateTable('sessions').set({ last_used_at: later }).execute()
      await writeLastUses(app.context)
      assert.equal(await lastUse(), later)
    })

    it('is written for many sessions at once, and for no other', async () => {
      await using app = await startTestApp({ engine })
      const { browser } = await registeredPerson(app)
      const { kysely } = app.context.database
      const row = await kysely.selectFrom('sessions').selectAll().executeTakeFirstOrThrow()
      const ids = Array.from({ length: 1200 }, (_, i) => `ses_${i}`)
      for (let at = 0; at < ids.length; at += 400) {
        const rows = ids.slice(at, at + 400).map((id) => ({ ...row, id, token_hash: id }))
        await kysely.insertInto('sessions').values(rows).execute()
      }
      app.clock.advance(120_000)
      for (const id of ids.slice(0, 1100))
        noteUse(app.context, { kind: 'session', id }, { lastUsedAt: row.last_used_at })
      await writeLastUses(app.context)
      const used = await kysely
        .selectFrom('sessions')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('last_used_at', '=', app.clock.now())
        .executeTakeFirstOrThrow()
      assert.equal(used.count, 1100)
      assert.equal((await browser.get('/v1/session')).status, 200)
    })
  })

  describe('the last use of API keys', () => {
    it('is noted to the minute with its address, and at the first use at once', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const { id, secret } = await madeKey(app, ada)
      const use = async (address: string) => {
        await app.program(secret, { address }).get('/v1/account/profile')
        await writeLastUses(app.context)
        const { last_used_at, last_used_address } = await app.context.database.kysely
          .selectFrom('api_keys')
          .select(['last_used_at', 'last_used_address'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        return [last_used_at, last_used_address]
      }
      const first = app.clock.now()
      assert.deepEqual(await use('203.0.113.1'), [first, '203.0.113.1'])
      app.clock.advance(59_999)
      assert.deepEqual(await use('203.0.113.2'), [first, '203.0.113.1'])
      app.clock.advance(1)
      assert.deepEqual(await use('203.0.113.3'), [first + 60_000, '203.0.113.3'])
    })

    it('is not noted when the key is refused, and forgotten with a key that is gone', async () => {
      await using app = await startTestApp({ engine })
      const { owner, path } = await foundedOrganization(app)
      const key = await madeKey(app, owner)
      await owner.browser.patch(key.path, { paused: true })
      await key.program.get(path)
      await writeLastUses(app.context)
      assert.equal((await shownKey(owner, key)).lastUsedAt, null)
      await owner.browser.patch(key.path, { paused: false })
      await key.program.get(path)
      const { kysely } = app.context.database
      await kysely.deleteFrom('api_keys').where('id', '=', key.id).execute()
      await writeLastUses(app.context)
      assert.deepEqual(await kysely.selectFrom('api_key_uses').selectAll().execute(), [])
    })
  })

  describe('the use of permissions by API keys', () => {
    it('is written once a minute, however often it happens', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const { id } = await madeKey(app, ada)
      const { kysely } = app.context.database
      const written = async () => {
        await writeLastUses(app.context)
        const rows = await kysely.selectFrom('api_key_uses').select(['permission', 'last_used_at']).execute()
        return rows.map(({ permission, last_used_at }) => [permission, last_used_at]).toSorted()
      }
      const first = app.clock.now()
      notePermissionUse(app.context, id, 'project.read')
      assert.deepEqual(await written(), [['project.read', first]])
      // Whatever is written again for no reason would be seen to come back.
      await kysely.deleteFrom('api_key_uses').execute()
      app.clock.advance(59_999)
      notePermissionUse(app.context, id, 'project.read')
      notePermissionUse(app.context, id, 'project.update')
      assert.deepEqual(await written(), [['project.update', first + 59_999]])
      app.clock.advance(1)
      notePermissionUse(app.context, id, 'project.read')
      assert.deepEqual(await written(), [
        ['project.read', first + 60_000],
        ['project.update', first + 59_999],
      ])
    })
  })
})
