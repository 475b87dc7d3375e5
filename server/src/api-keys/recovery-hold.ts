import { type AuditFacts, recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import type { Client } from '../http/client.ts'
import { platformDirectory } from '../users/directories.ts'
import { lockUser } from '../users/users.ts'
import { holdKeys } from './api-keys.ts'

/**
 * The keys of a recovered account open nothing until its owner, signed in anew, resumes them: whoever was in it before
 * may have copied or made some. Call it before the sessions end, in the same transaction: it waits for a key that one
 * of them is just making.
 * @param user.email to which the owner is told.
 */
export async function holdUserKeys(
  context: Context,
  tx: Db,
  user: { id: string; directoryId: string; email: string; firstName: string },
  by: { client: Client } | { actor: NonNullable<AuditFacts['actor']>; method?: string },
): Promise<void> {
  await lockUser(tx, user.id)
  const held = await holdKeys(context, tx, user.id)
  if (held.length === 0) return
  const about = { directoryId: user.directoryId, userId: user.id }
  for (const { id, name } of held) {
    await recordEvent(context, tx, {
      ...about,
      act: 'api-key.held',
      target: { kind: 'api-key', id },
      details: { name },
      ...by,
    })
  }
  const client = 'client' in by ? by.client : null
  await enqueueEmail(context, tx, {
    ...about,
    to: user.email,
    template: 'api-keys-held',
    facts: {
      ...mailFacts(context, platformDirectory(context), { firstName: user.firstName, client }),
      keyNames: held.map(({ name }) => name),
      keysLink: pageLink(context, '/account/api-keys'),
    },
  })
}
