import { pino } from 'pino'
import { loadConfig } from '../../../server/src/config/config.ts'
import { runOnce } from '../../../server/src/jobs/jobs.ts'
import { schedule } from '../../../server/src/jobs/schedule.ts'
import { openContext } from '../../../server/src/open-context.ts'
import { fakeClock } from '../../../server/test/support/fake-clock.ts'
import type { ServerProcess } from '../../../server/test/support/server-process.ts'

/** Has the job that makes statements do its work as it will in so many months; answers which months they are of. */
export async function makeStatementsOf(server: ServerProcess, months: number): Promise<string[]> {
  const context = await openContext(loadConfig(server.environment), pino({ level: 'silent' }))
  const job = schedule.find(({ name }) => name === 'make-statements')
  if (!job) throw new Error('No job makes statements')
  const now = new Date()
  const startOf = (month: number) => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, 1)
  const all = Array.from({ length: months }, (_, month) => month)
  try {
    for (const month of all) await runOnce({ ...context, clock: fakeClock(startOf(month + 1)) }, job)
  } finally {
    context.mail.close()
    await context.database[Symbol.asyncDispose]()
  }
  return all.map((month) => new Date(startOf(month)).toISOString().slice(0, 7))
}
