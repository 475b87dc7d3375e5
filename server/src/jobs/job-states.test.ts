import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { startSecondServer } from '../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { listJobStates } from './job-states.ts'
import { type Job, runOnce } from './jobs.ts'

const leased: Job = { name: 'delete-expired', everyMs: 60_000, run: async () => {} }
const everywhere: Job = { name: 'send-emails', everyMs: 5_000, everywhere: true, run: async () => {} }

eachEngine((engine) => {
  describe('the state of jobs', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('is nothing before their first turn', async () => {
      const none = { lastRunAt: null, lastError: null, isRunning: false }
      assert.deepEqual(await listJobStates(app.context, [leased, everywhere]), [
        { name: 'delete-expired', everyMs: 60_000, ...none },
        { name: 'send-emails', everyMs: 5_000, ...none },
      ])
    })

    it('is told by every process for what one did, and by each for what it does itself', async () => {
      await using other = await startSecondServer(app)
      const failing = { ...leased, run: () => Promise.reject(new Error('out of paper')) }
      await runOnce(app.context, failing)
      await runOnce(app.context, everywhere)
      const at = app.clock.now()
      const statesIn = async ({ context }: { context: TestApp['context'] }) =>
        (await listJobStates(context, [leased, everywhere])).map(({ lastRunAt, lastError }) => [
          lastRunAt,
          lastError,
        ])
      assert.deepEqual(await statesIn(app), [
        [at, 'out of paper'],
        [at, null],
      ])
      assert.deepEqual(await statesIn(other), [
        [at, 'out of paper'],
        [null, null],
      ])
    })

    it('forgets an error with the next turn that goes well', async () => {
      const failing = { ...everywhere, run: () => Promise.reject(new Error('no answer')) }
      const errorNow = async () => (await listJobStates(app.context, [everywhere]))[0]?.lastError
      await runOnce(app.context, failing)
      assert.equal(await errorNow(), 'no answer')
      await runOnce(app.context, everywhere)
      assert.equal(await errorNow(), null)
    })
  })
})
