import assert from 'node:assert/strict'
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '../../../src/database/sqlite.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { findDamage } from '../kill/truth.ts'
import type { Case } from './case.ts'
import { assertPasses, done, type House, startHouse } from './house.ts'
import { compileShim } from './shim.ts'

const tries = 12

export const diskCases: readonly Case[] = [
  { name: 'the disk is full', word: 'full' },
  { name: 'writing to the disk fails', word: 'write' },
  { name: 'flushing to the disk (fsync) fails', word: 'fsync' },
].map(({ name, word }) => ({
  name: `SQLite: ${name}`,
  expected:
    'changes are refused with 503, reads go on, nobody gets in by what is ended; well by itself; after kill -9 all that was acknowledged is there',
  needsShim: true,
  run: () => failing(word),
}))

async function failing(word: string): Promise<string> {
  using shim = compileShim()
  await using house = await startHouse({ settings: shim.environment })
  const { browser } = house
  const create = (name: string) => browser.post('/v1/organizations', { name })
  await done(create('before'), 201)
  shim.set(word)
  for (let count = 0; count < tries; count++) assertPasses(await create(`during ${count}`))
  await house.assertShut()
  assertPasses(await house.signIn())
  assert.equal((await browser.get('/v1/session')).status, 200, 'reading goes on')
  shim.set('')
  const seconds = await house.recovers(10)
  await done(create('after'), 201)
  await house.server.kill9()
  assert.deepEqual(await damageOf(house), [])
  await house.server.restart()
  const { items } = await done<{ items: { name: string }[] }>(browser.get('/v1/organizations'))
  const names = items.map(({ name }) => name)
  assert.ok(names.includes('before') && names.includes('after'), `${names}`)
  await house.assertShut()
  return `${tries} changes refused, ${names.length - 2} of them done nevertheless; well after ${seconds.toFixed(1)} s`
}

async function damageOf({ server }: House): Promise<string[]> {
  using folder = temporaryFolder()
  for (const name of ['latchkey.db', 'latchkey.db-wal'])
    if (existsSync(join(server.dataDir, name)))
      copyFileSync(join(server.dataDir, name), join(folder.path, name))
  await using database = openSqlite(folder.path)
  return await findDamage(database)
}
