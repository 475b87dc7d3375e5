import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { platformDirectory } from '../users/directories.ts'

const dayMs = 86_400_000
/** How long before its end the owner of a key is told, once each. */
const stagesMs = [14 * dayMs, 3 * dayMs]
const batch = 100

interface ExpiringKey {
  id: string
  name: string
  expiresAt: number
  user: { id: string; directoryId: string; email: string; firstName: string }
}

/** Tells the owners of keys that end soon. Each mail is claimed by itself. */
export async function warnOfExpiringKeys(context: Context): Promise<void> {
  for (const stageMs of stagesMs) {
    for (;;) {
      const due = await listExpiring(context, stageMs)
      for (const key of due) await warn(context, key, stageMs)
      if (due.length < batch) break
    }
  }
}

async function warn(context: Context, key: ExpiringKey, stageMs: number): Promise<void> {
  const { user } = key
  const facts = mailFacts(context, platformDirectory(context), { firstName: user.firstName, client: null })
  await transaction(context.database, async (tx) => {
    if (!(await claimWarning(context, tx, key, stageMs))) return
    await enqueueEmail(context, tx, {
      directoryId: user.directoryId,
      userId: user.id,
      to: user.email,
      template: 'api-key-expiring',
      facts: {
        ...facts,
        // Nobody asked just now, not even at the command line.
        request: { ...facts.request, address: 'The service itself' },
        keyName: key.name,
        keyExpiresAt: key.expiresAt,
        keysLink: pageLink(context, '/account/api-keys'),
      },
      expiresAt: key.expiresAt,
    })
  })
}

/** The keys that end within the stage and whose owner was not told since it began. */
async function listExpiring(context: Context, stageMs: number): Promise<ExpiringKey[]> {
  const now = context.clock.now()
  const rows = await context.database.kysely
    .selectFrom('api_keys as k')
    .innerJoin('users as u', 'u.id', 'k.user_id')
    .select(['k.id', 'k.name', 'k.expires_at', 'k.user_id', 'u.directory_id', 'u.email', 'u.first_name'])
    .where('k.expires_at', '>', now)
    .where('k.expires_at', '<=', now + stageMs)
    .where('k.revoked_at', 'is', null)
    .where('u.disabled_at', 'is', null)
    .where((eb) =>
      eb.or([eb('k.warned_at', 'is', null), eb('k.warned_at', '<', eb('k.expires_at', '-', stageMs))]),
    )
    .orderBy('k.expires_at')
    .limit(batch)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    expiresAt: row.expires_at as number,
    user: { id: row.user_id, directoryId: row.directory_id, email: row.email, firstName: row.first_name },
  }))
}

/** Notes that the owner is told just now; false when another process was faster, or the key changed meanwhile. */
async function claimWarning(context: Context, tx: Db, key: ExpiringKey, stageMs: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('api_keys')
    .set({ warned_at: context.clock.now() })
    .where('id', '=', key.id)
    .where('expires_at', '=', key.expiresAt)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('warned_at', 'is', null), eb('warned_at', '<', key.expiresAt - stageMs)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
