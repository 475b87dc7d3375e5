import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { createTestDatabase } from '../support/postgres.ts'

const file = (name: string) => JSON.stringify(new URL(`../../src/${name}`, import.meta.url).href)

// Each run leaves a mark while it lasts, and two marks cannot stand beside each other.
const program = (url: string) => `
  const { openPostgres } = await import(${file('database/postgres.ts')})
  const { runOnce } = await import(${file('jobs/jobs.ts')})
  const database = openPostgres(${JSON.stringify(url)}, 2)
  const counted = { runs: 0, together: 0 }
  const job = {
    name: 'delete-expired',
    everyMs: 1000,
    async run() {
      counted.runs++
      const mark = { key: 'at work', count: 1, window_started_at: 0, blocked_until: 0 }
      await database.kysely.insertInto('limits').values(mark).execute().catch(() => counted.together++)
      await new Promise((done) => setTimeout(done, 5))
      await database.kysely.deleteFrom('limits').execute()
    },
  }
  const log = { error() {}, warn() {}, info() {}, debug() {} }
  const context = { database, log, clock: { now: () => Date.now() } }
  process.stdin.once('data', async () => {
    const until = performance.now() + 1000
    while (performance.now() < until) await Promise.all([runOnce(context, job), runOnce(context, job)])
    process.stdout.write(JSON.stringify(counted))
    await database[Symbol.asyncDispose]()
    process.stdin.destroy()
  })
  await database.ping()
  process.stdout.write('ready ')`

describe('a job of three processes on one PostgreSQL', () => {
  it('is done by one of them at a time, and each gets its turn', async () => {
    await using place = await createTestDatabase()
    const children = Array.from({ length: 3 }, () =>
      spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', program(place.url)], {
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    )
    await Promise.all(children.map(({ stdout }) => once(stdout, 'readable')))
    const said = children.map(({ stdout }) => text(stdout))
    for (const { stdin } of children) stdin.end('go')
    const counted = (await Promise.all(said)).map((words): { runs: number; together: number } =>
      JSON.parse(words.replace('ready ', '')),
    )
    assert.deepEqual(
      counted.map(({ together }) => together),
      [0, 0, 0],
    )
    for (const { runs } of counted) assert.ok(runs > 0, JSON.stringify(counted))
  })
})
