import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { freePort } from '../../test/support/free-port.ts'
import { makePostgresCluster, urlOf } from '../../test/support/postgres-cluster.ts'
import { startTestApp } from '../../test/support/test-app.ts'
import { openPostgres } from '../database/postgres.ts'
import { DatabaseAbsent, waitForDatabase } from './database-wait.ts'

/** A context on this database, and what it logged. */
async function contextOn(url: string) {
  const app = await startTestApp()
  const logged: string[] = []
  const log = pino({}, { write: (line: string) => logged.push(line) })
  const database = openPostgres(url, 2)
  return {
    context: { ...app.context, log, database },
    logged,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      await app[Symbol.asyncDispose]()
    },
  }
}

describe('a start before PostgreSQL', () => {
  it('waits until it is there, and says so', async () => {
    await using cluster = await makePostgresCluster()
    await using on = await contextOn(urlOf(cluster))
    const waiting = waitForDatabase(on.context)
    // Started no sooner, or it might be there at the first try.
    while (on.logged.length === 0) await setTimeout(20)
    assert.match(on.logged.join(''), /cannot be reached yet\. Waiting for up to 60 s/)
    await cluster.start()
    await waiting
  })

  it('ends after a time with what to do, and without the password', async () => {
    await using on = await contextOn(`postgres://latchkey:very-secret@127.0.0.1:${await freePort()}/x`)
    await assert.rejects(waitForDatabase(on.context, 600), (error: Error) => {
      assert.ok(error instanceof DatabaseAbsent)
      assert.match(error.message, /ECONNREFUSED[\s\S]*LATCHKEY_DATABASE_URL/)
      return true
    })
    assert.doesNotMatch(on.logged.join(''), /very-secret/)
  })

  it('does not wait where PostgreSQL answers and lets nobody in', async () => {
    await using cluster = await makePostgresCluster()
    await cluster.start()
    await using on = await contextOn(urlOf(cluster).replace('/postgres', '/no_such_database'))
    await assert.rejects(
      waitForDatabase(on.context),
      /cannot be used: database "no_such_database" does not exist/,
    )
    assert.deepEqual(on.logged, [])
  })
})
