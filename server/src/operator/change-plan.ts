import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import { transaction } from '../database/transaction.ts'
import { setPlan } from '../organizations/billing/billing.ts'
import { platformDirectoryId } from '../users/directories.ts'

/** The organization is on another plan; false when there is no such organization. */
export async function changePlan(context: Context, organizationId: string, plan: string): Promise<boolean> {
  return transaction(context.database, async (tx) => {
    if (!(await setPlan(context, tx, organizationId, plan))) return false
    await recordEvent(context, tx, {
      directoryId: platformDirectoryId,
      organizationId,
      act: 'billing.plan-changed',
      userId: null,
      actor: { kind: 'operator', id: null },
      method: 'command-line',
      details: { plan },
    })
    return true
  })
}
