import type { Leak, LeakAt } from '../access/leaked-tokens.ts'
import { recordEvent } from '../audit/audit.ts'
import { hashToken } from '../crypto/tokens.ts'
import { transaction } from '../database/transaction.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { describeDevice } from './device-name.ts'
import { endSession } from './sessions.ts'

/** A session whose token was found in public has ended, and its user is told. @returns whether it was there. */
export async function endLeakedSession(at: LeakAt, leak: Leak): Promise<boolean> {
  const { context, directory, client } = at
  const tokenHash = hashToken('session', leak.token)
  if (tokenHash === null) return false
  return transaction(context.database, async (tx) => {
    const session = await tx
      .selectFrom('sessions as s')
      .innerJoin('users as u', 'u.id', 's.user_id')
      .select(['s.id', 's.user_id', 's.user_agent', 'u.email', 'u.first_name'])
      .where('s.token_hash', '=', tokenHash)
      .where('s.directory_id', '=', directory.id)
      .executeTakeFirst()
    if (session === undefined || !(await endSession(context, tx, session.user_id, session.id))) return false
    await recordEvent(context, tx, {
      directoryId: directory.id,
      act: 'session.leaked',
      userId: session.user_id,
      actor: { kind: 'stranger', id: null },
      sessionId: session.id,
      client,
      details: { url: leak.url, source: leak.source },
    })
    await enqueueEmail(context, tx, {
      directoryId: directory.id,
      userId: session.user_id,
      to: session.email,
      template: 'credential-leaked',
      facts: {
        ...mailFacts(context, directory, { firstName: session.first_name, client }),
        leaked: 'session',
        leakedName: describeDevice(session.user_agent).label,
        foundAt: leak.url,
        placeLink: pageLink(context, '/account/devices'),
      },
    })
    return true
  })
}
