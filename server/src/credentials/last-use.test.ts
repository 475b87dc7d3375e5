import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp } from '../../test/support/test-app.ts'
import { noteUse, writeLastUses } from './last-use.ts'

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
})
