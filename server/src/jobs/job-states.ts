import type { Context } from '../context.ts'
import type { Database } from '../database/database.ts'
import type { Job, JobName } from './jobs.ts'

/** How a job is doing, as an operator sees it. */
export interface JobState {
  name: JobName
  everyMs: number
  lastRunAt: number | null
  lastError: string | null
  isRunning: boolean
}

type Turn = Pick<JobState, 'lastRunAt' | 'lastError' | 'isRunning'>

/** Turns of the jobs that every process does for itself: they leave no notes in the database. */
const ownTurns = new WeakMap<Database, Map<JobName, Turn>>()

/** Notes that a turn began, or how it ended. */
export function noteTurn(context: Context, name: JobName, turn: Partial<Turn>): void {
  const turns = ownTurns.get(context.database) ?? new Map<JobName, Turn>()
  ownTurns.set(context.database, turns)
  turns.set(name, { ...(turns.get(name) ?? none), ...turn })
}

const none: Turn = { lastRunAt: null, lastError: null, isRunning: false }

/** Those that every process does for itself as this one knows them; of the others, what whichever did it noted. */
export async function listJobStates(context: Context, jobs: readonly Job[]): Promise<JobState[]> {
  const rows = await context.database.kysely
    .selectFrom('jobs')
    .select(['name', 'lease_until', 'last_run_at', 'last_error'])
    .execute()
  const now = context.clock.now()
  return jobs.map(({ name, everyMs, everywhere }) => {
    if (everywhere) return { name, everyMs, ...(ownTurns.get(context.database)?.get(name) ?? none) }
    const row = rows.find((each) => each.name === name)
    return {
      name,
      everyMs,
      lastRunAt: row?.last_run_at ?? null,
      lastError: row?.last_error ?? null,
      isRunning: (row?.lease_until ?? 0) > now,
    }
  })
}
