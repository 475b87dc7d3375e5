import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Suite } from './driver.ts'
import { kept } from './seeds.ts'
import { suites } from './suites.ts'
import { startWatchdog, type Watchdog } from './watchdog.ts'

// A short run of the fuzzer: one seed, the same in every run, and those that failed once. `npm run fuzz` takes others.

const steadySeed = 20_261_122

describe('whatever strangers send', () => {
  let watchdog: Watchdog
  before(() => {
    watchdog = startWatchdog()
  })
  after(() => watchdog[Symbol.asyncDispose]())

  for (const [name, open] of Object.entries(suites)) {
    it(`does no harm: ${name}`, async () => {
      await using suite: Suite = await open()
      const failures: string[] = []
      for (const one of suite.properties) {
        const own = kept.filter(({ property }) => property === one.name)
        const seeds = [...own.flatMap(({ seed }) => seed ?? []), steadySeed]
        for (const seed of seeds) {
          const inputs = own.flatMap(({ input }) => (input === undefined ? [] : [input]))
          const { failure } = await one.run({ seed, inputs: one.inputs, watchdog, kept: inputs })
          if (failure !== null) failures.push(failure)
        }
      }
      assert.deepEqual(failures, [], failures.join('\n\n'))
    })
  }

  it('was a fault of ours only in properties that are still there', async () => {
    const names = new Set<string>()
    for (const [name, open] of Object.entries(suites)) {
      if (name.startsWith('operations') || kept.length === 0) continue
      await using suite = await open()
      for (const one of suite.properties) names.add(one.name)
    }
    assert.deepEqual(
      kept.filter(({ property }) => !names.has(property)),
      [],
    )
  })
})
