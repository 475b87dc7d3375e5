import { recordEvent } from '../../audit/audit.ts'
import type { Context } from '../../context.ts'
import { transaction } from '../../database/transaction.ts'
import { mailFacts, pageLink } from '../../emails/mail-facts.ts'
import { enqueueEmail } from '../../emails/outbox.ts'
import type { Client } from '../../http/client.ts'
import { mostFailuresInARow } from '../../http/limits.ts'
import type { Directory } from '../../users/directories.ts'
import type { CountedTry } from '../guess-limits.ts'
import type { PasswordSubject } from './passwords.ts'

/** Records a wrong password, and tells the owner by mail when pauses begin and when the password is out of use. */
export async function recordWrongPassword(
  at: { context: Context; directory: Directory; client: Client },
  facts: { subject: PasswordSubject | undefined; counted: CountedTry },
): Promise<void> {
  const { context, directory, client } = at
  const { subject, counted } = facts
  const userId = subject?.userId ?? null
  const isTold = [context.config.limitAccountFailures, mostFailuresInARow].includes(counted.failuresInARow)
  await transaction(context.database, async (tx) => {
    const common = {
      directoryId: directory.id,
      userId,
      result: 'failure' as const,
      actor: { kind: 'stranger' as const, id: null },
      method: 'pwd',
      client,
    }
    await recordEvent(context, tx, { ...common, act: 'sign-in.failed' })
    if (!isTold) return
    await recordEvent(context, tx, { ...common, act: 'sign-in.paused' })
    // Where there is no password, nobody can guess it.
    if (subject?.stored === undefined) return
    await enqueueEmail(context, tx, {
      directoryId: directory.id,
      userId,
      to: subject.email,
      template: 'password-guessing',
      facts: {
        ...mailFacts(context, directory, { firstName: subject.firstName, client }),
        resetLink: pageLink(context, '/forgot-password'),
      },
    })
  })
}
