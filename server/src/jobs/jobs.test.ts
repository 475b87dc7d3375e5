import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { eachEngine } from '../../test/support/each-engine.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { type Job, releaseLeases, runOnce, startJobs } from './jobs.ts'

const leaseMs = 120_000

/** A job that reports each start, and ends when it is told to. */
function slowJob(everywhere = false) {
  let starts = 0
  const endings: ((error?: Error) => void)[] = []
  const job: Job = {
    name: 'delete-expired',
    everyMs: 60_000,
    everywhere,
    run() {
      starts += 1
      return new Promise((resolve, reject) => endings.push((error) => (error ? reject(error) : resolve())))
    },
  }
  const started = async (count: number) => {
    while (starts < count) await delay(1)
  }
  return { job, endings, started, starts: () => starts }
}

eachEngine((engine) => {
  describe('a job', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const row = () => app.context.database.kysely.selectFrom('jobs').selectAll().executeTakeFirst()

    it('is done by one of several processes at a time', async () => {
      const { job, endings, started, starts } = slowJob()
      const first = runOnce(app.context, job)
      await started(1)
      await Promise.all([runOnce(app.context, job), runOnce(app.context, job)])
      assert.equal(starts(), 1)
      endings[0]?.()
      await first
      const next = runOnce(app.context, job)
      await started(2)
      endings[1]?.()
      await next
    })

    it('is begun by one of many that come at the very same time', async () => {
      const { job, endings, started, starts } = slowJob()
      let over = 0
      const all = Array.from({ length: 20 }, async () => {
        await runOnce(app.context, job)
        over += 1
      })
      await started(1)
      while (over < 19 && starts() === 1) await delay(1)
      assert.equal(starts(), 1)
      endings[0]?.()
      await Promise.all(all)
    })

    it('whose process was lost is taken over when its lease is over, not before', async () => {
      const lost = slowJob()
      void runOnce(app.context, lost.job)
      await lost.started(1)
      const heir = slowJob()
      app.clock.advance(leaseMs - 1)
      await runOnce(app.context, heir.job)
      assert.equal(heir.starts(), 0)
      app.clock.advance(1)
      const taken = runOnce(app.context, heir.job)
      await heir.started(1)
      heir.endings[0]?.()
      await taken
    })

    it('that ends after its lease does not end the lease of its heir', async () => {
      const [late, heir, third] = [slowJob(), slowJob(), slowJob()]
      const running = runOnce(app.context, late.job)
      await late.started(1)
      app.clock.advance(leaseMs)
      const taken = runOnce(app.context, heir.job)
      await heir.started(1)
      late.endings[0]?.()
      await running
      await runOnce(app.context, third.job)
      assert.equal(third.starts(), 0)
      heir.endings[0]?.()
      await taken
    })

    it('that fails keeps its error for the operator, and may run again at once', async () => {
      const { job, endings, started } = slowJob()
      const run = runOnce(app.context, job)
      await started(1)
      endings[0]?.(new Error('the disk is full'))
      await run
      assert.deepEqual(
        { ...(await row()) },
        {
          name: 'delete-expired',
          lease_until: 0,
          last_run_at: app.clock.now(),
          last_error: 'the disk is full',
        },
      )
      const again = runOnce(app.context, job)
      await started(2)
      endings[1]?.()
      await again
      assert.equal((await row())?.last_error, null)
    })

    it('of a process that died runs again at the start of the next one', async () => {
      const lost = slowJob()
      void runOnce(app.context, lost.job)
      await lost.started(1)
      await releaseLeases(app.context)
      const { job, endings, started } = slowJob()
      const run = runOnce(app.context, job)
      await started(1)
      endings[0]?.()
      await run
    })

    it('for everywhere asks for no lease', async () => {
      const { job, endings, started } = slowJob(true)
      const runs = [runOnce(app.context, job), runOnce(app.context, job)]
      await started(2)
      for (const end of endings) end()
      await Promise.all(runs)
    })
  })
})

describe('the loop of jobs', () => {
  it('runs a woken job soon, and many wake-ups as one', async () => {
    await using app = await startTestApp()
    let runs = 0
    const done = new EventTarget()
    const job: Job = {
      name: 'send-emails',
      everyMs: 3_600_000,
      everywhere: true,
      async run() {
        runs += 1
        done.dispatchEvent(new Event('run'))
      },
    }
    const jobs = startJobs(app.context, [job])
    const first = once(done, 'run')
    for (let i = 0; i < 10; i++) jobs.wake('send-emails')
    await first
    const second = once(done, 'run')
    jobs.wake('send-emails')
    await second
    await jobs.stop()
    assert.equal(runs, 2)
  })

  it('waits at its stop for what is running, and starts nothing more', async () => {
    await using app = await startTestApp()
    const { job, endings, started, starts } = slowJob(true)
    const jobs = startJobs(app.context, [job])
    jobs.wake(job.name)
    await started(1)
    jobs.wake(job.name)
    let isStopped = false
    const stopping = jobs.stop().then(() => {
      isStopped = true
    })
    await delay(20)
    assert.equal(isStopped, false)
    endings[0]?.()
    await stopping
    await delay(20)
    assert.equal(starts(), 1)
  })
})
