import Type from 'typebox'
import type { Context } from '../context.ts'
import { lookAround } from '../doctor/checks.ts'
import { countQueuedEmails } from '../emails/email-queue.ts'
import { operation } from '../http/operation.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { listJobStates } from '../jobs/job-states.ts'
import { schedule } from '../jobs/schedule.ts'
import { countDeployment } from './deployment-figures.ts'
import { version } from './version.ts'

const nullableTime = (description: string) => Type.Union([timeField(description), Type.Null()])
const nullableText = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
const amount = (description: string) => Type.Integer({ description })

/** How the deployment is doing. */
export const getDeploymentStatus = operation({
  id: 'getDeploymentStatus',
  method: 'GET',
  path: '/deployment/status',
  access: { operator: true },
  tag: 'operator',
  summary: 'How the deployment is doing',
  description:
    'What asks the mail server, GitHub or the network is left to `latchkey doctor`; the rest of its checks is here.',
  responses: {
    200: Type.Object({
      version: Type.String(),
      runtime: Type.String(),
      engine: Type.Enum(['sqlite', 'postgres']),
      startedAt: timeField('When the process that answers was started.'),
      now: timeField('Its clock.'),
      healthy: Type.Boolean({ description: 'Every check is well.' }),
      checks: Type.Array(
        Type.Object({
          name: Type.String(),
          ok: Type.Boolean({ description: 'With a remedy all the same: it works, and wants a look.' }),
          detail: Type.String({ description: 'What was found.' }),
          remedy: nullableText('What to do next.'),
        }),
      ),
      people: Type.Object({
        users: amount('Accounts of the platform.'),
        operators: amount('Those of them that run the deployment.'),
        disabled: amount('Those that cannot sign in.'),
      }),
      organizations: Type.Integer(),
      sessions: amount('Those in force, of people of Experiences too.'),
      emails: Type.Object({
        waiting: Type.Integer(),
        failed: amount('Given up within the last seven days, other than by an operator.'),
        oldestWaitingAt: nullableTime('Since when the oldest waits.'),
      }),
      jobs: Type.Array(
        Type.Object({
          name: Type.String(),
          everySeconds: Type.Union([Type.Integer(), Type.Null()]),
          lastRunAt: nullableTime('When it came to its end last.'),
          lastError: nullableText('Why it failed then; null: it did not.'),
          isRunning: Type.Boolean(),
        }),
      ),
      databaseBytes: Type.Union([Type.Integer(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context }) {
    const checks = (await lookAround(context, { isQuick: true })).map(({ isOk, ...check }) => ({
      ...check,
      ok: isOk,
    }))
    const now = context.clock.now()
    const { oldestWaitingAt, ...emails } = await countQueuedEmails(context.database.kysely)
    return {
      status: 200,
      body: {
        version,
        runtime: `Node ${process.versions.node}`,
        engine: context.database.engine,
        startedAt: toTime(now - Math.round(process.uptime() * 1000)),
        now: toTime(now),
        healthy: checks.every(({ ok }) => ok),
        checks,
        ...(await countDeployment(context)),
        emails: { ...emails, oldestWaitingAt: oldestWaitingAt === null ? null : toTime(oldestWaitingAt) },
        jobs: await viewJobs(context),
      },
    }
  },
})

async function viewJobs(context: Context) {
  return (await listJobStates(context, schedule)).map(({ everyMs, lastRunAt, ...state }) => ({
    ...state,
    everySeconds: Math.round(everyMs / 1000),
    lastRunAt: lastRunAt === null ? null : toTime(lastRunAt),
  }))
}
