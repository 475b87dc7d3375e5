import Type from 'typebox'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { jobNames } from '../jobs/jobs.ts'
import { inSession, recordOperatorAct, requireStillOperator } from '../operator/operator-act.ts'

/** The job begins soon, in the process that answers, unless it is under way somewhere. */
export const runJob = operation({
  id: 'runJob',
  method: 'POST',
  path: '/deployment/jobs/:jobName/run',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Have a job run now instead of at its next turn',
  params: Type.Object({ jobName: Type.String({ maxLength: 60 }) }),
  responses: { 202: null },
  problems: [],
  async handle({ context, session, client, params }) {
    const name = jobNames.find((each) => each === params.jobName)
    if (name === undefined) throw new Problem('not-found')
    const by = inSession({ session, client })
    await transaction(context.database, async (tx) => {
      await requireStillOperator(tx, by)
      await recordOperatorAct(context, tx, { act: 'job.woken', details: { name }, by })
    })
    context.wakeJob(name)
    return { status: 202 }
  },
})
