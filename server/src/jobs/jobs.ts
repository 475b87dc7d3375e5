import type { Context } from '../context.ts'
import { currentContext } from '../deployment/current-context.ts'
import { jobRuns, lastTurns } from '../observability/metrics.ts'
import { noteTurn } from './job-states.ts'

/** Work that is done beside requests. `everywhere`: each process for itself; the others run in one process at a time. */
export interface Job {
  name: JobName
  everyMs: number
  everywhere?: boolean
  run(context: Context): Promise<void>
}

export const jobNames = [
  'send-emails',
  'write-last-uses',
  'delete-expired',
  'reset-factors',
  'make-statements',
  'remind-of-mfa',
  'rotate-signing-keys',
  'warn-of-expiring-keys',
  'refresh-sso-metadata',
  'warn-of-sso-certificates',
  'check-sso-domains',
  'enforce-sso',
  'check-experience-domains',
  'count-activity',
  'write-sought-names',
] as const
export type JobName = (typeof jobNames)[number]

/**
 * Runs each job at its interval and soon after it was woken.
 * Several processes may run this: a lease in the database lets one at a time do the work.
 */
export function startJobs(
  context: Context,
  jobs: readonly Job[],
): { wake(name: JobName): void; stop(): Promise<void> } {
  const loops = new Map(jobs.map((job) => [job.name, startLoop(context, job)]))
  return {
    wake: (name) => loops.get(name)?.wake(),
    async stop() {
      await Promise.all([...loops.values()].map((loop) => loop.stop()))
    },
  }
}

function startLoop(context: Context, job: Job) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let isWoken = false
  let isStopped = false
  const schedule = (delayMs: number) => {
    clearTimeout(timer)
    if (isStopped) return
    timer = setTimeout(turn, delayMs)
    timer.unref()
  }
  const turn = () => {
    isWoken = false
    running = runOnce(context, job).finally(() => {
      running = undefined
      schedule(isWoken ? 0 : job.everyMs)
    })
  }
  schedule(job.everyMs)
  return {
    wake() {
      isWoken = true
      // Woken work waits a moment, so that a burst becomes one run.
      if (running === undefined) schedule(5)
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}

/** One turn of a job: takes the lease unless every process does it, and keeps the last error for the operator. */
export async function runOnce(context: Context, job: Job): Promise<void> {
  let leaseUntil: number | null = null
  let failure: string | null = null
  try {
    if (!job.everywhere) {
      leaseUntil = await takeLease(context, job)
      if (leaseUntil === null) return
    } else noteTurn(context, job.name, { isRunning: true })
    await observeTurn(job.name, async () => job.run(await currentContext(context)))
  } catch (error) {
    context.log.error({ err: error, job: job.name }, 'A job failed; it will be tried again.')
    failure = error instanceof Error ? error.message : String(error)
  }
  if (leaseUntil !== null) await release(context, job, { leaseUntil, failure })
  if (job.everywhere) {
    noteTurn(context, job.name, { isRunning: false, lastRunAt: context.clock.now(), lastError: failure })
  }
}

async function observeTurn(job: JobName, work: () => Promise<void>): Promise<void> {
  const startedAt = Date.now()
  let succeededAt = lastTurns.get(job)?.succeededAt ?? null
  let result: 'succeeded' | 'failed' = 'failed'
  try {
    await work()
    succeededAt = Date.now() / 1000
    result = 'succeeded'
  } finally {
    jobRuns.count({ job, result })
    lastTurns.set(job, { succeededAt, took: (Date.now() - startedAt) / 1000 })
  }
}

/** Gives back the leases of a process that died. Only where no other process can be at work: on SQLite, at the start. */
export async function releaseLeases(context: Context): Promise<void> {
  await context.database.kysely.updateTable('jobs').set({ lease_until: 0 }).execute()
}

const leaseMs = 120_000

/** Until when the job is this process's, or null when it is another one's. */
async function takeLease(context: Context, job: Job): Promise<number | null> {
  const now = context.clock.now()
  const row = await context.database.kysely
    .insertInto('jobs')
    .values({ name: job.name, lease_until: now + leaseMs, last_run_at: null, last_error: null })
    .onConflict((oc) =>
      oc
        .column('name')
        .doUpdateSet({ lease_until: now + leaseMs })
        .where('jobs.lease_until', '<=', now),
    )
    .returning('lease_until')
    .executeTakeFirst()
  return row?.lease_until ?? null
}

/** Gives the lease back, unless it ran out and is another process's by now. */
async function release(
  context: Context,
  job: Job,
  held: { leaseUntil: number; failure: string | null },
): Promise<void> {
  try {
    await context.database.kysely
      .updateTable('jobs')
      .set({
        lease_until: 0,
        last_run_at: context.clock.now(),
        last_error: held.failure?.slice(0, 500) ?? null,
      })
      .where('name', '=', job.name)
      .where('lease_until', '=', held.leaseUntil)
      .execute()
  } catch (error) {
    context.log.error({ err: error, job: job.name }, 'A lease could not be given back; it will run out.')
  }
}
