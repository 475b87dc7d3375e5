import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { type Engine, eachEngine } from '../../test/support/each-engine.ts'
import { migrateTo } from '../../test/support/earlier-schema.ts'
import { createEmptyTestDatabase } from '../../test/support/postgres.ts'
import { temporaryFolder } from '../../test/support/temporary.ts'
import type { Database } from './database.ts'
import { migrate, migrations, pendingMigrations, requireFitSchema, SchemaError } from './migrate.ts'
import { planMigrations } from './migration-plan.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

const names = migrations.map(({ name }) => name)

/** A database with nothing in it: how to open it here, and the code that opens it elsewhere. */
async function emptyPlace(engine: Engine) {
  const folder = temporaryFolder()
  const server = engine === 'postgres' ? await createEmptyTestDatabase() : undefined
  const file = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
  return {
    open: (): Database => (server ? openPostgres(server.url, 3) : openSqlite(folder.path)),
    program: `
      const { migrate } = await import(${file('migrate.ts')})
      const { openSqlite } = await import(${file('sqlite.ts')})
      const { openPostgres } = await import(${file('postgres.ts')})
      const database = ${server ? `openPostgres(${JSON.stringify(server.url)}, 2)` : `openSqlite(${JSON.stringify(folder.path)})`}
      process.stdin.once('data', async () => {
        process.stdout.write(JSON.stringify(await migrate(database, 0)))
        await database[Symbol.asyncDispose]()
        process.stdin.destroy()
      })
      process.stdout.write('ready ')`,
    async [Symbol.asyncDispose]() {
      await server?.drop()
      folder[Symbol.dispose]()
    },
  }
}

eachEngine((engine) => {
  describe('migrations', () => {
    it('are applied once, in order, each in a transaction', async () => {
      await using place = await emptyPlace(engine)
      await using database = place.open()
      assert.deepEqual(
        (await pendingMigrations(database)).map(({ name }) => name),
        names,
      )
      assert.deepEqual(await migrate(database, 17), names)
      assert.deepEqual(await migrate(database, 18), [])
      assert.deepEqual(await pendingMigrations(database), [])
      const applied = await sql<{ name: string }>`
        select name from schema_migrations where applied_at = 17 order by name`.execute(database.kysely)
      assert.deepEqual(
        applied.rows.map(({ name }) => name),
        names,
      )
    })

    it('make the platform, and every table that the schema shows', async () => {
      await using place = await emptyPlace(engine)
      await using database = place.open()
      await migrate(database, 17)
      const directories = await database.kysely.selectFrom('directories').select('id').execute()
      assert.deepEqual(
        directories.map(({ id }) => id),
        ['dir_platform'],
      )
      const schema = readFileSync(new URL('schema.sql', import.meta.url), 'utf8')
      const tables = [...schema.matchAll(/^create table (\w+)/gm)].map((match) => match[1])
      const found = await database.kysely.introspection.getTables()
      assert.deepEqual(found.map(({ name }) => name).sort(), tables.sort())
    })

    it('take over an index that was built before by hand', async () => {
      await using place = await emptyPlace(engine)
      await using database = place.open()
      await migrateTo(database, '0008-activity')
      await sql`create index emails_user_index on emails (user_id)`.execute(database.kysely)
      assert.equal((await migrate(database, 18))[0], '0009-account-deletion')
    })

    it('of a newer version are accepted, unless their names say that nobody can follow', async () => {
      await using place = await emptyPlace(engine)
      await using database = place.open()
      await migrate(database, 17)
      assert.deepEqual(await requireFitSchema(database), [])
      await sql`insert into schema_migrations values ('9998-more', 18)`.execute(database.kysely)
      assert.deepEqual(await requireFitSchema(database), ['9998-more'])
      assert.deepEqual(await migrate(database, 19), [])
      await sql`insert into schema_migrations values ('9999!-other', 18)`.execute(database.kysely)
      await assert.rejects(
        requireFitSchema(database),
        (error) => error instanceof SchemaError && /cannot run on it \(9999!-other\)/.test(error.message),
      )
    })

    it('are planned statement by statement, with what is there, and nothing is done', async () => {
      await using place = await emptyPlace(engine)
      await using database = place.open()
      await migrateTo(database, '0008-activity')
      await sql`insert into jobs (name, lease_until) values ('a', 0)`.execute(database.kysely)
      const { migrations: planned, rows } = await planMigrations(database)
      assert.deepEqual(
        planned.map(({ name }) => name),
        names.slice(names.indexOf('0009-account-deletion')),
      )
      const [first] = planned
      const adding = first?.statements.find(({ sql: text }) => text.startsWith('alter table "audit_events"'))
      assert.deepEqual([adding?.work, adding?.waits], ['instant', null])
      const index = first?.statements.find(({ sql: text }) => text.includes('emails_user_index'))
      assert.equal(index?.work, 'reads the whole table')
      assert.match(index?.waits ?? '', engine === 'sqlite' ? /every change/ : /changes of emails/)
      assert.equal(rows.get('emails'), 0)
      assert.ok(!rows.has('jobs'))
      assert.equal((await pendingMigrations(database)).length, planned.length)
    })

    it('are applied once by two processes that start together', async () => {
      await using place = await emptyPlace(engine)
      const children = [1, 2, 3].map(() =>
        spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', place.program], {
          stdio: ['pipe', 'pipe', 'inherit'],
        }),
      )
      await Promise.all(children.map(({ stdout }) => once(stdout, 'readable')))
      const outputs = children.map(({ stdout }) => text(stdout))
      for (const { stdin } of children) stdin.end('go')
      const applied = (await Promise.all(outputs)).map((output) => JSON.parse(output.replace('ready ', '')))
      // Each is applied by whichever process comes to it first.
      assert.deepEqual(applied.flat().sort(), names)
    })
  })
})
