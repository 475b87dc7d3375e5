import assert from 'node:assert/strict'
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { pino } from 'pino'
import { type BackupPlace, emptyPlace } from '../../test/support/backup-places.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { migrateTo } from '../../test/support/earlier-schema.ts'
import type { Database } from '../database/database.ts'
import { migrations, pendingMigrations, SchemaError } from '../database/migrate.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { restoreBackup } from './restore.ts'

const log = pino({ level: 'silent' })
const clock = { now: () => 5 }
const snapshotsIn = ({ path }: BackupPlace) =>
  readdirSync(path)
    .filter((name) => name.startsWith('before-'))
    .sort()

/** As if the newest migrations had not been there yet. */
async function forget(database: Database, ...names: string[]): Promise<void> {
  for (const name of names)
    await sql`delete from schema_migrations where name = ${name}`.execute(database.kysely)
}

eachEngine((engine) => {
  describe('bringing a database up to date', () => {
    it('makes the schema of an empty one, of which no copy is kept', async () => {
      await using place = await emptyPlace(engine)
      await using database = place.open()
      const applied = await bringUpToDate({ config: place.config, database, clock, log })
      assert.equal(applied.length, migrations.length)
      assert.deepEqual(snapshotsIn(place), [])
      assert.deepEqual(await bringUpToDate({ config: place.config, database, clock, log }), [])
    })

    it('keeps a file as it was before, from which everything can be had back', async () => {
      await using place = await emptyPlace(engine)
      await using database = place.open()
      await migrateTo(database, '0008-activity')
      await sql`insert into jobs (name, lease_until) values ('before', 0)`.execute(database.kysely)
      await bringUpToDate({ config: place.config, database, clock, log })
      assert.deepEqual(await pendingMigrations(database), [])
      if (engine === 'postgres') return assert.deepEqual(snapshotsIn(place), [])
      assert.deepEqual(snapshotsIn(place), ['before-0009-account-deletion.db'])
      const path = join(place.path, 'before-0009-account-deletion.db')
      assert.equal(statSync(path).mode & 0o777, 0o600)
      await using back = await emptyPlace('sqlite')
      await restoreBackup(back.config, path, {
        isReplacing: false,
        settle: async (restored) => {
          assert.equal((await pendingMigrations(restored))[0]?.name, '0009-account-deletion')
          assert.equal((await restored.kysely.selectFrom('jobs').select('name').execute()).length, 1)
        },
      })
    })

    it('warns on a schema of a newer version, and refuses one that nobody can follow', async () => {
      await using place = await emptyPlace(engine)
      await using database = place.open()
      await bringUpToDate({ config: place.config, database, clock, log })
      await sql`insert into schema_migrations values ('9998-more', 0)`.execute(database.kysely)
      const lines: string[] = []
      const heard = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) })
      await bringUpToDate({ config: place.config, database, clock, log: heard })
      assert.match(lines.join(), /9998-more.*newer version of Latchkey has brought this database up to date/)
      await sql`insert into schema_migrations values ('9999!-other', 0)`.execute(database.kysely)
      await assert.rejects(bringUpToDate({ config: place.config, database, clock, log }), SchemaError)
    })
  })
})

describe('copies from before migrations', () => {
  it('are kept as many as the setting says, the newest, and none is made with 0', async () => {
    await using place = await emptyPlace('sqlite')
    await using database = place.open()
    const config = (migrationSnapshots: number) =>
      Object.create(place.config, { migrationSnapshots: { value: migrationSnapshots } })
    const names = migrations.map(({ name }) => name)
    await migrateTo(database, names[4] ?? '')
    for (const [at, name] of names.slice(1, 4).entries()) {
      const path = join(place.path, `before-${name}.db`)
      writeFileSync(path, 'an earlier copy')
      utimesSync(path, at, at)
    }
    const own = join(place.path, 'before-christmas.db')
    writeFileSync(own, 'a copy of somebody’s own')
    await forget(database, names[4] ?? '')
    // What follows fails, the tables being there: the copy comes first.
    await assert.rejects(bringUpToDate({ config: config(0), database, clock, log }))
    assert.equal(snapshotsIn(place).length, 4)
    await assert.rejects(bringUpToDate({ config: config(2), database, clock, log }))
    const kept = [names[3], names[4]].map((name) => `before-${name}.db`)
    assert.deepEqual(snapshotsIn(place), [...kept, 'before-christmas.db'])
  })
})
