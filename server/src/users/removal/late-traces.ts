import { forgetActs } from '../../audit/forget-person.ts'
import type { Context } from '../../context.ts'

const lateMs = 3_600_000

/**
 * What a request that was under way while an account was deleted wrote of it without asking for the account again, such
 * as a wrong password that was being checked, goes as well.
 */
export async function forgetLateTraces(context: Context): Promise<void> {
  const db = context.database.kysely
  const gone = await db
    .selectFrom('audit_events')
    .select('user_id')
    .where('act', '=', 'account.deleted')
    .where('at', '>=', context.clock.now() - lateMs)
    .execute()
  for (const { user_id } of gone) {
    if (user_id === null) continue
    await db.deleteFrom('invitations').where('invited_by', '=', user_id).execute()
    await db.deleteFrom('mailed_proofs').where('subject_id', '=', user_id).execute()
    await db.deleteFrom('emails').where('user_id', '=', user_id).execute()
    await forgetActs(db, user_id)
  }
}
