import type { Context } from '../context.ts'
import { transaction } from '../database/transaction.ts'
import { setPlan } from '../organizations/billing/billing.ts'
import { type By, commandLine, recordOperatorAct, requireStillOperator } from './operator-act.ts'

/** The organization is on another plan; false when there is no such organization. */
export async function changePlan(
  context: Context,
  organizationId: string,
  plan: string,
  by: By = commandLine,
): Promise<boolean> {
  return transaction(context.database, async (tx) => {
    await requireStillOperator(tx, by)
    if (!(await setPlan(context, tx, organizationId, plan))) return false
    await recordOperatorAct(context, tx, {
      act: 'billing.plan-changed',
      organizationId,
      by,
      details: { plan },
    })
    return true
  })
}
