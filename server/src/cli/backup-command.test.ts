import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { emptyPlace, migratedPlace } from '../../test/support/backup-places.ts'
import { runLatchkey, settingsOf } from '../../test/support/command-line.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { asBrowser, fetchTransport } from '../../test/support/http-client.ts'
import { goodPassword, newcomer } from '../../test/support/people.ts'
import { startServerProcess } from '../../test/support/server-process.ts'
import { startTestApp } from '../../test/support/test-app.ts'
import { restoreBackup } from '../backup/restore.ts'
import { transaction } from '../database/transaction.ts'

eachEngine((engine) => {
  describe('the commands around a backup', () => {
    it('back a running server up, refuse to restore under it, and restore when it has stopped', async () => {
      await using server = await startServerProcess({ engine })
      const run = (...args: string[]) => runLatchkey(server.environment, args)
      const browser = asBrowser(fetchTransport(server.baseUrl))
      const person = newcomer()
      await browser.post('/v1/registration', person)
      const inbox = await browser.get<{ items: { text: string }[] }>('/local/inbox.json')
      const code = /\b[A-Z0-9]{4}-?[A-Z0-9]{4}\b/.exec(inbox.body.items[0]?.text ?? '')?.[0]
      assert.equal((await browser.post('/v1/registration/confirm', { code })).status, 200)

      const file = join(server.dataDir, 'a.backup')
      const taken = await run('backup', file)
      assert.deepEqual([taken.code, taken.stderr], [0, ''])
      assert.match(
        taken.stdout,
        /It was read back and is whole\.[\s\S]*LATCHKEY_SECRET \(.*secret\)\. Without it/,
      )
      assert.equal((await browser.patch('/v1/account/profile', { company: 'Later' })).status, 200)
      const refused = await run('restore', file, '--replace')
      assert.deepEqual([refused.code, refused.stdout], [1, ''])
      assert.match(refused.stderr, /already runs on|in use/)
      assert.equal((await browser.get('/v1/session')).status, 200)

      await server.stop()
      const restored = await run('restore', file, '--replace')
      assert.deepEqual([restored.code, restored.stderr], [0, ''])
      assert.match(
        restored.stdout,
        /is restored\.\nThe earlier data is kept: .*\nEnded:\n(.*\n)* {2}1 sessions\n/,
      )
      await server.restart()
      assert.equal((await browser.get('/v1/session')).status, 401)
      const { email } = person
      const again = await browser.post('/v1/sign-in/password', { email, password: goodPassword })
      assert.equal(again.status, 200, again.text)
      const profile = await browser.get('/v1/account/profile')
      assert.notEqual(profile.body.company, 'Later')
    })

    it('copy one moment, whatever is written meanwhile', async () => {
      await using app = await startTestApp({ engine })
      const { database } = app.context
      const file = join(app.context.config.dataDir, 'moment.backup')
      let goesOn = true
      let count = 0
      const writing = (async () => {
        for (; goesOn; count++) {
          // SQLite answers at once: without this nothing else would get a turn.
          await setImmediate()
          await transaction(database, async (tx) => {
            for (const half of ['a', 'b'])
              await tx
                .insertInto('jobs')
                .values({ name: `${count}${half}`, lease_until: 0 })
                .execute()
          })
        }
      })()
      const taken = await runLatchkey(settingsOf(app), ['backup', file])
      goesOn = false
      await writing
      assert.equal(taken.code, 0, taken.stderr)
      await using place = await emptyPlace(engine)
      const names = await restoreBackup(place.config, file, {
        isReplacing: false,
        settle: async (restored) =>
          (await restored.kysely.selectFrom('jobs').select('name').execute()).map(({ name }) => name),
      })
      const halves = names.settled.filter((name) => /^\d+[ab]$/.test(name))
      assert.ok(halves.length > 0 && halves.length < count * 2, `${halves.length} of ${count * 2}`)
      assert.equal(halves.filter((name) => name.endsWith('a')).length * 2, halves.length)
      const acts = await database.kysely.selectFrom('audit_events').select('act').execute()
      assert.ok(acts.some(({ act }) => act === 'backup.taken'))
    })
  })
})

describe('the commands around a backup', () => {
  it('copy before a migration when they are told to', async () => {
    await using place = await migratedPlace('sqlite')
    const file = join(place.path, 'before.backup')
    const outcome = await runLatchkey(place.settings, ['migrate', '--snapshot', file])
    assert.deepEqual(
      [outcome.code, outcome.stdout],
      [0, `${file} holds the data as it was.\nThe database is up to date.\n`],
      outcome.stderr,
    )
    assert.ok(existsSync(file))
  })

  it('say what is wrong with their arguments, and make nothing', async () => {
    await using place = await emptyPlace('sqlite')
    const run = async (...args: string[]) => (await runLatchkey(place.settings, args)).stderr
    assert.match(await run('backup'), /Give one new file/)
    assert.match(await run('restore', 'absent.backup'), /There is no file/)
    assert.match(
      await run('restore', 'a', '--keep-credentials', '--keep-api-keys'),
      /keeps everything already/,
    )
  })
})
