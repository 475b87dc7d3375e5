import { parseArgs } from 'node:util'
import { type Engine, engines } from '../support/each-engine.ts'
import { reportOf } from './kill/report.ts'
import { type Outcome, runRounds } from './kill/rounds.ts'
import { writeSection } from './reliability-page.ts'

// Kills the running program at random moments under a mixed load and compares, after each restart, what its clients
// were told with what is there. From 100 rounds on the figures go into docs/reference/reliability.md.
//   npm run prove:kill [-- --rounds 500 --engine sqlite|postgres|both --seed S --from ROUND --minutes MOST]

const worthTelling = 100

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '500' },
    engine: { type: 'string', default: 'both' },
    seed: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    from: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '60' },
  },
})

const chosen = engines.filter((engine) => values.engine === 'both' || values.engine === engine)
if (chosen.length === 0) throw new Error('--engine is sqlite, postgres or both')
const all = Number(values.rounds)
const outcomes = new Map<Engine, Outcome>()
// Both engines at once: most of a round is one process that starts.
await Promise.all(
  chosen.map(async (engine) => {
    // A round on SQLite is the quicker one.
    const share = chosen.length === 1 ? 1 : engine === 'sqlite' ? 0.6 : 0.4
    const until = performance.now() + Number(values.minutes) * 60_000
    const from = Number(values.from)
    const plan = { engine, rounds: Math.round(all * share), seed: values.seed, from, until }
    outcomes.set(engine, await runRounds({ ...plan, log: (line) => console.log(line) }))
  }),
)
for (const [engine, { rounds, acknowledged, done, undone, faults, seconds }] of outcomes)
  console.log(
    `${engine}: ${rounds} rounds in ${seconds.toFixed(0)} s, ${acknowledged} acts acknowledged,`,
    `${done + undone} without an answer (${done} done), ${faults.length} faults`,
  )
if (all >= worthTelling) writeSection('kill', reportOf(outcomes, values.seed))
process.exitCode = [...outcomes.values()].some(({ faults }) => faults.length > 0) ? 1 : 0
