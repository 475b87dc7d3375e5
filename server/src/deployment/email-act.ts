import type { AuditAct } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import type { EmailAct } from '../emails/email-queue.ts'
import { Problem } from '../http/problems.ts'
import { type By, recordOperatorAct, requireStillOperator } from '../operator/operator-act.ts'

const refusals = { absent: 'not-found', over: 'email-over', 'being-sent': 'email-being-sent' } as const

/**
 * Does something to one mail and records it, in one transaction.
 * @throws {Problem} not-found, email-over, email-being-sent
 */
export async function actOnEmail(
  context: Context,
  { id, act, by }: { id: string; act: AuditAct; by: By },
  work: (context: Context, tx: Db, id: string) => Promise<EmailAct>,
): Promise<void> {
  await transaction(context.database, async (tx) => {
    await requireStillOperator(tx, by)
    const done = await work(context, tx, id)
    if (done.outcome !== 'done') throw new Problem(refusals[done.outcome])
    await recordOperatorAct(context, tx, {
      act,
      details: { id, template: done.template },
      by,
    })
  })
}
