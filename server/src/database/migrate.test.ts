import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { type Engine, eachEngine } from '../../test/support/each-engine.ts'
import { createEmptyTestDatabase } from '../../test/support/postgres.ts'
import { temporaryFolder } from '../../test/support/temporary.ts'
import type { Database } from './database.ts'
import { migrate, migrations, pendingMigrations } from './migrate.ts'
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
