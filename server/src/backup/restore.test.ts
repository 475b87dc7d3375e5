import assert from 'node:assert/strict'
import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type BackupPlace, emptyPlace, migratedPlace } from '../../test/support/backup-places.ts'
import { type Engine, eachEngine, engines } from '../../test/support/each-engine.ts'
import { migrateTo } from '../../test/support/earlier-schema.ts'
import type { Database } from '../database/database.ts'
import { migrate, migrations, requireFitSchema, SchemaError } from '../database/migrate.ts'
import { backUp } from './back-up.ts'
import { BackupError } from './backup-error.ts'
import { restoreBackup } from './restore.ts'

const names = migrations.map(({ name }) => name)
const justMigrated = async (database: Database) => void (await migrate(database, 0))
const refuses = (work: Promise<unknown>, message: RegExp) =>
  assert.rejects(work, (error) => error instanceof BackupError && message.test(error.message))

/** Jobs stand for data here: rows that hang on nothing. */
async function addJob(database: Database, name: string): Promise<void> {
  await database.kysely.insertInto('jobs').values({ name, lease_until: 0 }).execute()
}

async function jobsIn(place: BackupPlace): Promise<string[]> {
  await using database = place.open()
  const rows = await database.kysely.selectFrom('jobs').select('name').orderBy('name').execute()
  return rows.map(({ name }) => name)
}

async function withJobs(place: BackupPlace, ...jobs: string[]): Promise<void> {
  await using database = place.open()
  for (const job of jobs) await addJob(database, job)
}

eachEngine((engine) => {
  describe('a backup', () => {
    let source: BackupPlace
    let database: Database
    let file: string
    before(async () => {
      source = await migratedPlace(engine)
      database = source.open()
      await addJob(database, 'kept')
      file = join(source.path, 'first.backup')
      await backUp({ config: source.config, database }, file)
      await addJob(database, 'later')
    })
    after(async () => {
      await database[Symbol.asyncDispose]()
      await source[Symbol.asyncDispose]()
    })
    const restore = (
      place: BackupPlace,
      options: {
        path?: string
        isReplacing?: boolean
        settle?: (database: Database) => Promise<unknown>
      } = {},
    ) =>
      restoreBackup(place.config, options.path ?? file, {
        isReplacing: options.isReplacing ?? false,
        settle: options.settle ?? justMigrated,
      })

    it('is a file of its owner alone, whole under its name, and says what schema it has', async () => {
      const path = join(source.path, 'second.backup')
      const backup = await backUp({ config: source.config, database }, path)
      assert.deepEqual(backup, { path, engine, bytes: statSync(path).size, migrations: names })
      assert.equal(statSync(path).mode & 0o777, 0o600)
      assert.deepEqual(
        readdirSync(source.path).filter((name) => name.includes('partial')),
        [],
      )
    })

    it('overwrites nothing, and needs a folder that is there and can be written to', async () => {
      const before = readFileSync(file)
      await refuses(backUp({ config: source.config, database }, file), /nothing is overwritten/)
      assert.deepEqual(readFileSync(file), before)
      await refuses(
        backUp({ config: source.config, database }, join(source.path, 'absent', 'x')),
        /There is no folder .*absent/,
      )
    })

    it('is not made of nothing', async () => {
      await using place = await emptyPlace(engine)
      await using empty = place.open()
      const path = join(source.path, 'empty.backup')
      await refuses(backUp({ config: place.config, database: empty }, path), /no data of Latchkey/)
      assert.ok(!readdirSync(source.path).some((name) => name.startsWith('empty')))
    })

    it('is restored into an empty place, as it was at its moment', async () => {
      await using place = await emptyPlace(engine)
      const { keptAt } = await restore(place)
      assert.equal(keptAt, null)
      assert.deepEqual(await jobsIn(place), ['kept'])
      assert.ok(!readdirSync(place.path).some((name) => name.startsWith('restoring')))
    })

    it('of an older version is brought up to date', async () => {
      await using older = await emptyPlace(engine)
      const path = join(source.path, 'older.backup')
      {
        await using opened = older.open()
        await migrateTo(opened, '0008-activity')
        await addJob(opened, 'old')
        await backUp({ config: older.config, database: opened }, path)
      }
      await using place = await emptyPlace(engine)
      const { settled } = await restore(place, { path, settle: (restored) => migrate(restored, 0) })
      assert.deepEqual(settled, names.slice(names.indexOf('0009-account-deletion')))
      assert.deepEqual(await jobsIn(place), ['old'])
    })

    it('of a newer version is refused', async () => {
      await using newer = await migratedPlace(engine)
      const path = join(source.path, 'newer.backup')
      {
        await using opened = newer.open()
        await sql`insert into schema_migrations values ('9999-tomorrow', 0)`.execute(opened.kysely)
        await backUp({ config: newer.config, database: opened }, path)
      }
      await using place = await emptyPlace(engine)
      await refuses(restore(place, { path }), /newer version of Latchkey \(9999-tomorrow\)/)
      await refuses(restore(newer, { path, isReplacing: true }), /newer version/)
      assert.deepEqual(await jobsIn(newer), [])
    })

    it('is refused when it is damaged, cut off, or nothing of the kind', async () => {
      await using place = await emptyPlace(engine)
      const cut = join(source.path, 'cut.backup')
      copyFileSync(file, cut)
      truncateSync(cut, Math.floor((statSync(file).size * 0.7) / 4096) * 4096)
      const bent = join(source.path, 'bent.backup')
      writeFileSync(bent, bend(readFileSync(file)))
      for (const path of [cut, bent])
        await assert.rejects(restore(place, { path }), BackupError, `${path} was taken`)
      const text = join(source.path, 'text.backup')
      writeFileSync(text, 'select 1;')
      await refuses(restore(place, { path: text }), /is no backup/)
      await refuses(restore(place, { path: `${file}.not` }), /There is no file/)
      await refuses(restore(await otherPlace(engine), {}), /LATCHKEY_DATABASE_URL/)
    })

    it('does not touch what is there, unless told to replace it; then that is kept beside it', async () => {
      await using place = await migratedPlace(engine)
      await withJobs(place, 'present')
      await refuses(restore(place), /--replace/)
      assert.deepEqual(await jobsIn(place), ['present'])

      const { keptAt } = await restore(place, { isReplacing: true })
      assert.deepEqual(await jobsIn(place), ['kept'])
      assert.deepEqual(await jobsKept(place, keptAt ?? ''), ['present'])
      // Once more: the one kept before stays as well.
      const second = await restore(place, { isReplacing: true })
      assert.notEqual(second.keptAt, keptAt)
      assert.deepEqual(await jobsKept(place, keptAt ?? ''), ['present'])
      assert.deepEqual(await jobsKept(place, second.keptAt ?? ''), ['kept'])
    })

    it('changes nothing when what comes behind it fails', async () => {
      const settle = async (restored: Database) => {
        await addJob(restored, 'half')
        throw new Error('no')
      }
      await using empty = await emptyPlace(engine)
      await assert.rejects(restore(empty, { settle }), /^Error: no$/)
      await using database = empty.open()
      assert.deepEqual(await database.kysely.introspection.getTables(), [])
      await using place = await migratedPlace(engine)
      await withJobs(place, 'present')
      await assert.rejects(restore(place, { settle, isReplacing: true }), /^Error: no$/)
      assert.deepEqual(await jobsIn(place), ['present'])
    })

    it('is not restored under somebody who works with the data', async () => {
      await using place = await migratedPlace(engine)
      await withJobs(place, 'present')
      await using server = place.open()
      await addJob(server, 'more')
      await refuses(restore(place, { isReplacing: true }), /in use/)
      await addJob(server, 'and more')
      assert.deepEqual(await jobsIn(place), ['and more', 'more', 'present'])
    })
  })
})

describe('a restore into PostgreSQL that is killed', () => {
  it('keeps everything from starting until it is run again, and loses nothing of what was there', async () => {
    await using source = await migratedPlace('postgres')
    await withJobs(source, 'kept')
    const file = join(source.path, 'a.backup')
    {
      await using database = source.open()
      await backUp({ config: source.config, database }, file)
    }
    await using place = await migratedPlace('postgres')
    await withJobs(place, 'present')
    // It stops in the middle, as a process that was killed would.
    const { promise: isThere, resolve: seen } = Promise.withResolvers<void>()
    const { promise: never, reject: give } = Promise.withResolvers<void>()
    const first = restoreBackup(place.config, file, {
      isReplacing: true,
      settle: async () => {
        seen()
        await never
      },
    })
    await isThere
    await using database = place.open()
    await assert.rejects(requireFitSchema(database), SchemaError)
    assert.deepEqual(await jobsIn(place), ['kept'])
    give(new Error('given up'))
    await assert.rejects(first, /given up/)
    assert.deepEqual(await requireFitSchema(database), [])
    assert.deepEqual(await jobsIn(place), ['present'])
  })
})

/** Turns bits over in the middle, where the data is. */
function bend(bytes: Buffer): Buffer {
  const bent = Buffer.from(bytes)
  for (let at = Math.floor(bent.length / 2); at < bent.length - 512; at += 512)
    bent[at] = (bent[at] ?? 0) ^ 0xff
  return bent
}

async function otherPlace(engine: Engine): Promise<BackupPlace> {
  const other = await emptyPlace(engines.find((each) => each !== engine) ?? engine)
  after(() => other[Symbol.asyncDispose]())
  return other
}

async function jobsKept(place: BackupPlace, keptAt: string): Promise<string[]> {
  if (place.settings.LATCHKEY_DATABASE_URL === undefined) {
    await using moved = await emptyPlace('sqlite')
    copyFileSync(keptAt, join(moved.path, 'latchkey.db'))
    return await jobsIn(moved)
  }
  await using database = place.open()
  const schema = /latchkey_before_\d+/.exec(keptAt)?.[0] ?? ''
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(`${schema}.jobs`)}`.execute(
    database.kysely,
  )
  return rows.map(({ name }) => name)
}
