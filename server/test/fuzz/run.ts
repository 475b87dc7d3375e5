import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Property } from './driver.ts'
import { kept } from './seeds.ts'
import { suites } from './suites.ts'
import { startWatchdog } from './watchdog.ts'

// Tries everything that strangers send, round after round with a new seed, until the time is over.
//   npm run fuzz [-- --minutes 60 --only NAME --seed S]
// NAME is a part (addresses, operations …) or one property of it. With a seed there is one round of that seed.

process.env.NODE_ENV = 'test'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    only: { type: 'string' },
    seed: { type: 'string' },
  },
})
const startedAt = performance.now()
let until = startedAt + Number(values.minutes) * 60_000
/** Beyond what a test takes; one property must not use up the time of all. */
const timesTheInputs = 5
const mostMs = 20_000

const counts = new Map<string, { inputs: number; seconds: number }>()
const failures = new Map<string, string>()
// Ctrl-C ends it early and still says what was tried.
process.once('SIGINT', () => {
  until = 0
})
await using watchdog = startWatchdog()

for (let round = 1; round === 1 || (values.seed === undefined && performance.now() < until); round++) {
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
  let found = 0
  for (const [name, open] of Object.entries(suites)) {
    if (performance.now() >= until) break
    found += await runSuite(name, open, seed)
  }
  if (found === 0 && performance.now() < until) throw new Error(`Nothing is called ${values.only}.`)
  console.log(`round ${round}, seed ${seed}: ${failures.size} findings, ${secondsSince(startedAt)} s`)
}

for (const [name, { inputs, seconds }] of counts)
  console.log(`${name}: ${inputs} inputs, ${seconds.toFixed(0)} s`)
const all = [...counts.values()].reduce((sum, { inputs }) => sum + inputs, 0)
console.log(`${all} inputs in ${secondsSince(startedAt)} s, ${failures.size} findings`)
process.exitCode = failures.size === 0 ? 0 : 1

/** @returns how many properties there were to try. */
async function runSuite(name: string, open: (typeof suites)[string], seed: number): Promise<number> {
  await using suite = await open()
  const { only } = values
  const wanted = suite.properties.filter((one) => only === undefined || only === name || only === one.name)
  const count = counts.get(name) ?? { inputs: 0, seconds: 0 }
  const beganAt = performance.now()
  for (const one of wanted) if (performance.now() < until) count.inputs += await runProperty(one, seed)
  count.seconds += (performance.now() - beganAt) / 1000
  if (wanted.length > 0) counts.set(name, count)
  return wanted.length
}

async function runProperty(one: Property, seed: number): Promise<number> {
  const inputs = kept.flatMap(({ property, input }) =>
    property === one.name && input !== undefined ? [input] : [],
  )
  const withinMs = Math.min(mostMs, Math.max(1, until - performance.now()))
  const inputsWanted = one.inputs * timesTheInputs
  const outcome = await one.run({ seed, inputs: inputsWanted, watchdog, kept: inputs, withinMs })
  // Found again is found once.
  if (outcome.failure !== null && !failures.has(one.name)) {
    failures.set(one.name, outcome.failure)
    console.log(`\n${outcome.failure}\n`)
  }
  return outcome.inputs
}

function secondsSince(at: number): string {
  return ((performance.now() - at) / 1000).toFixed(0)
}
