import type { Context } from '../context.ts'
import { schedule } from '../jobs/schedule.ts'
import type { Check } from './checks.ts'
import { doubtful, faulty, fine } from './verdict.ts'

/** A job may be late by so much beside its interval: it may have much to do, or the server was just started. */
const graceMs = 10 * 60_000

/** Is what is done beside requests being done? Only jobs with a lease leave notes; the others run in every process. */
export async function lookAtJobs({ database, clock }: Context): Promise<Check> {
  const name = 'jobs'
  const now = clock.now()
  const rows = await database.kysely.selectFrom('jobs').selectAll().execute()
  const leased = schedule.filter(({ everywhere }) => !everywhere)
  if (rows.length === 0)
    return doubtful(
      name,
      'None has run yet.',
      'They run within a minute of the server’s start: wait for it, or start it.',
    )
  const noted = leased.flatMap((job) => {
    const row = rows.find((each) => each.name === job.name)
    return row === undefined ? [] : [{ ...row, everyMs: job.everyMs }]
  })
  const failed = noted.filter(({ last_error }) => last_error !== null)
  const late = noted.filter(
    ({ last_run_at, lease_until, everyMs }) =>
      last_run_at !== null && lease_until <= now && last_run_at + everyMs + graceMs < now,
  )
  if (late.length > 0 && late.length === noted.length)
    return faulty(
      name,
      `None has run since ${latestRun(noted)}.`,
      'Is the server running? Start it: latchkey serve',
    )
  if (failed.length > 0) {
    const told = failed.map((job) => `${job.name} (${job.last_error})`).join(', ')
    return faulty(name, `Failed: ${told}.`, 'The log has more; each is tried again at its next turn.')
  }
  if (late.length > 0)
    return faulty(
      name,
      `Late: ${late.map((job) => job.name).join(', ')}.`,
      'A process may be stuck: look at its log, and start it anew.',
    )
  return fine(name, `${noted.length} have run, the latest at ${latestRun(noted)}.`)
}

function latestRun(rows: { last_run_at: number | null }[]): string {
  const latest = Math.max(...rows.map(({ last_run_at }) => last_run_at ?? 0))
  return latest === 0 ? 'their start' : new Date(latest).toISOString()
}
