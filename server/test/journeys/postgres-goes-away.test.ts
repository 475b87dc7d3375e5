import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startActing, type Tally } from '../support/acknowledged-acts.ts'
import { makePostgresCluster, urlOf } from '../support/postgres-cluster.ts'
import { startServerProcess } from '../support/server-process.ts'
import { repositoryRoot } from '../support/source-tree.ts'

const settings = {
  LATCHKEY_SECRET: 'a-secret-of-the-tests-0123456789-abcdefghijklmnop',
  LATCHKEY_LIMITS: 'off',
  NODE_COMPILE_CACHE: join(repositoryRoot, 'node_modules/.cache/node'),
}
// A quiet machine answers in milliseconds; this bound is only to tell waiting from hanging.
const boundMs = 10_000

describe('PostgreSQL that goes away under load', () => {
  it('answers 503 until it is back, and what was acknowledged holds', async (t) => {
    await using cluster = await makePostgresCluster()
    await cluster.start()
    await using server = await startServerProcess({
      settings: { ...settings, LATCHKEY_DATABASE_URL: urlOf(cluster) },
    })
    const pid = server.pid()
    const people = await startActing(server.baseUrl, 6)
    for (const mode of ['immediate', 'fast'] as const) {
      await people.untilActed(20)
      await cluster.stop(mode)
      await sleep(300)
      const away = await fetch(`${server.baseUrl}/readyz`)
      assert.deepEqual([away.status, away.headers.get('retry-after')], [503, '2'])
      await cluster.start()
      t.diagnostic(`after ${mode}: well again after ${(await people.untilWell()).toFixed(0)} ms`)
      assert.equal((await fetch(`${server.baseUrl}/readyz`)).status, 200)
    }
    await people.stopAndCheck()
    assertOnlyUnavailable(people.tally)
    assert.equal(server.pid(), pid)
  })

  it('is followed to its synchronous standby, and what was acknowledged is there', async (t) => {
    await using primary = await makePostgresCluster()
    await using standby = await primary.addStandby()
    await Promise.all([primary.start(), standby.start()])
    await using server = await startServerProcess({
      settings: { ...settings, LATCHKEY_DATABASE_URL: urlOf(standby, primary) },
    })
    const people = await startActing(server.baseUrl, 6)
    await people.untilActed(20)
    await primary.stop('immediate')
    await sleep(200)
    assert.equal((await fetch(`${server.baseUrl}/readyz`)).status, 503, 'a standby takes no writes')
    standby.promote()
    t.diagnostic(`well again after ${(await people.untilWell()).toFixed(0)} ms`)
    await people.stopAndCheck()
    assertOnlyUnavailable(people.tally)
  })
})

function assertOnlyUnavailable({ statuses, unanswered, wrong, longestMs }: Tally): void {
  assert.deepEqual(wrong, [])
  assert.deepEqual(unanswered, [])
  assert.ok((statuses.get(503) ?? 0) > 0, 'nobody noticed')
  assert.ok(longestMs < boundMs, `${longestMs} ms`)
}
