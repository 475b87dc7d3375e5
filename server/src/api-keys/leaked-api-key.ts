import type { Leak, LeakAt } from '../access/leaked-tokens.ts'
import { recordEvent } from '../audit/audit.ts'
import { hashToken } from '../crypto/tokens.ts'
import { transaction } from '../database/transaction.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { endApiKey } from './api-keys.ts'

/**
 * An API key of which a secret was found in public is revoked with all of its secrets, and its owner is told. A secret
 * that has ended opens nothing: its key stays.
 * @returns whether the secret was ours.
 */
export async function endLeakedApiKey(at: LeakAt, leak: Leak): Promise<boolean> {
  const { context, directory, client } = at
  const tokenHash = hashToken('apiKey', leak.token)
  if (tokenHash === null) return false
  return transaction(context.database, async (tx) => {
    const now = context.clock.now()
    const found = await tx
      .selectFrom('api_key_secrets as s')
      .innerJoin('api_keys as k', 'k.id', 's.api_key_id')
      .innerJoin('users as u', 'u.id', 'k.user_id')
      .select(['k.id', 'k.name', 'k.user_id', 'k.expires_at', 's.ends_at', 'u.email', 'u.first_name'])
      .where('s.token_hash', '=', tokenHash)
      .where('k.directory_id', '=', directory.id)
      .executeTakeFirst()
    if (found === undefined) return false
    if ([found.ends_at, found.expires_at].some((ends) => ends !== null && ends <= now)) return true
    if (!(await endApiKey(context, tx, found.id, 'leak'))) return true
    await recordEvent(context, tx, {
      directoryId: directory.id,
      act: 'api-key.leaked',
      userId: found.user_id,
      actor: { kind: 'stranger', id: null },
      target: { kind: 'api-key', id: found.id },
      client,
      details: { name: found.name, url: leak.url, source: leak.source },
    })
    await enqueueEmail(context, tx, {
      directoryId: directory.id,
      userId: found.user_id,
      to: found.email,
      template: 'credential-leaked',
      facts: {
        ...mailFacts(context, directory, { firstName: found.first_name, client }),
        leaked: 'api-key',
        leakedName: found.name,
        foundAt: leak.url,
        placeLink: pageLink(context, '/account/api-keys'),
      },
    })
    return true
  })
}
