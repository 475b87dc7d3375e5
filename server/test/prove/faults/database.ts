import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { makePostgresCluster, urlOf } from '../../support/postgres-cluster.ts'
import type { Case } from './case.ts'
import { assertPasses, done, startHouse } from './house.ts'

export const databaseCases: readonly Case[] = (['fast', 'immediate'] as const).map((mode) => ({
  name: `PostgreSQL is stopped (${mode}) and started again`,
  expected: '503 with Retry-After meanwhile, the process lives, nobody gets in; well by itself',
  run: () => stopAndStart(mode),
}))

async function stopAndStart(mode: 'fast' | 'immediate'): Promise<string> {
  await using cluster = await makePostgresCluster()
  // What is waited for below keeps nothing alive by itself.
  const alive = setInterval(() => {}, 60_000)
  try {
    await cluster.start()
    await using house = await startHouse({ settings: { LATCHKEY_DATABASE_URL: urlOf(cluster) } })
    const { browser } = house
    await done(browser.post('/v1/organizations', { name: 'before' }), 201)
    const before = await house.count()
    await cluster.stop(mode)
    for (let count = 0; count < 3; count++) {
      assertPasses(await browser.get('/v1/session'))
      assertPasses(await browser.post('/v1/organizations', { name: `during ${count}` }))
      assertPasses(await house.signIn())
      await sleep(200)
    }
    await house.assertShut()
    assert.equal((await house.visitor().get('/healthz')).status, 200)
    assert.equal((await house.visitor().get('/readyz')).status, 503)
    await cluster.start()
    const seconds = await house.recovers(30)
    await house.assertShut()
    assert.deepEqual(await house.count(), before)
    return `503 meanwhile; well ${seconds.toFixed(1)} s after it was back`
  } finally {
    clearInterval(alive)
  }
}
