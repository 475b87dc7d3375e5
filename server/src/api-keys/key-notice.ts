import { type AuditAct, recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import type { ApiKeyChange } from '../emails/templates/api-keys.ts'
import type { Client } from '../http/client.ts'
import type { LiveSession } from '../sessions/sessions.ts'
import type { Directory } from '../users/directories.ts'

type KeyAct = Extract<AuditAct, `api-key.${ApiKeyChange}`>

interface KeyActFacts {
  act: KeyAct
  session: LiveSession
  key: { id: string; name: string }
  details?: Record<string, string | number | boolean | null>
}

type Place = { context: Context; directory: Directory; client: Client }

/** Records what an owner did to a key, in the transaction of the act. */
export async function recordKeyAct(
  { context, directory, client }: Place,
  tx: Db,
  { act, session, key, details }: KeyActFacts,
): Promise<void> {
  await recordEvent(context, tx, {
    directoryId: directory.id,
    userId: session.user.id,
    act,
    target: { kind: 'api-key', id: key.id },
    by: session,
    client,
    details: { name: key.name, ...details },
  })
}

/** Records it, and mails its owner. @see OWASP ASVS 6.3.7 */
export async function noticeKeyAct(place: Place, tx: Db, facts: KeyActFacts): Promise<void> {
  const { context, directory, client } = place
  const { act, session, key } = facts
  await recordKeyAct(place, tx, facts)
  await enqueueEmail(context, tx, {
    directoryId: directory.id,
    userId: session.user.id,
    to: session.user.email,
    template: 'api-key-changed',
    facts: {
      ...mailFacts(context, directory, { firstName: session.user.firstName, client }),
      keyChange: act.slice('api-key.'.length) as ApiKeyChange,
      keyName: key.name,
      keysLink: pageLink(context, '/account/api-keys'),
    },
  })
}
