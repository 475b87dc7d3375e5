import assert from 'node:assert/strict'
import { it } from 'node:test'
import { runRounds } from '../prove/kill/rounds.ts'
import { eachEngine } from '../support/each-engine.ts'

// A few of the rounds of `npm run prove:kill`, which kills hundreds of times: a load of every kind of act, kill -9 in the
// middle of it, and what was acknowledged compared with what is there.
eachEngine((engine) => {
  it('keeps every acknowledged act, and half of none, when it is killed', async () => {
    const plan = {
      engine,
      seed: 'in every test run',
      rounds: engine === 'sqlite' ? 2 : 1,
      onlyProcesses: true,
    }
    const { faults, acknowledged, refusals } = await runRounds(plan)
    assert.deepEqual(faults, [])
    // How far the load came before the kill is up to chance.
    assert.ok(acknowledged > 0 && refusals > 0, `${acknowledged} acts, ${refusals} refusals`)
  })
})
