import type { Context } from '../context.ts'
import { countQueuedEmails } from '../emails/email-queue.ts'
import type { MetricSnapshot, Sample } from './instruments.ts'

/** How long a reading serves those who ask again: a storm of scrapes costs the database no more than one does. */
const keptMs = 10_000
const kept = new WeakMap<Context['database'], { readAt: number; figures: Promise<MetricSnapshot[]> }>()

/** Figures that stand in the database, alike for every process. */
export function databaseFigures(context: Context): Promise<MetricSnapshot[]> {
  const now = performance.now()
  const known = kept.get(context.database)
  if (known !== undefined && now - known.readAt < keptMs) return known.figures
  const figures = read(context).catch((error: unknown) => {
    context.log.warn({ err: error }, 'The figures in the database could not be read.')
    return [figure('latchkey_database_up', 'Does the database answer?', [{ labels: {}, value: 0 }])]
  })
  kept.set(context.database, { readAt: now, figures })
  return figures
}

async function read(context: Context): Promise<MetricSnapshot[]> {
  const { waiting, failed, oldestWaitingAt } = await countQueuedEmails(context.database.kysely)
  const age = oldestWaitingAt === null ? 0 : Math.max(0, (context.clock.now() - oldestWaitingAt) / 1000)
  const one = (value: number): Sample[] => [{ labels: {}, value }]
  return [
    figure('latchkey_database_up', 'Does the database answer?', one(1)),
    figure('latchkey_emails_waiting', 'Mails that wait to be sent.', one(waiting)),
    figure(
      'latchkey_emails_failed',
      'Mails given up in the last seven days, expired ones included; not those that an operator gave up.',
      one(failed),
    ),
    figure('latchkey_emails_oldest_waiting_seconds', 'Age of the mail that waits longest.', one(age)),
  ]
}

function figure(name: string, help: string, values: Sample[]): MetricSnapshot {
  return { name, help, type: 'gauge', aggregator: 'first', values }
}
