import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { defaultFallbackDays } from './enforcement-fields.ts'
import { releasePerson } from './release.ts'
import { findAnyConnection } from './sso-connections.ts'

const dayMs = 86_400_000

/**
 * Lets go whoever is linked to a provider through which nobody comes in any more: it is switched off, says nothing of
 * itself, or has vouched for nobody for a week. Else nothing happens: there are people who administer it.
 */
export async function releaseFromDeadProvider(
  context: Context,
  tx: Db,
  user: { id: string; ssoConnectionId: string | null },
): Promise<void> {
  if (user.ssoConnectionId === null) return
  const connection = await findAnyConnection(tx, user.ssoConnectionId)
  if (connection === undefined) return
  const { id: connectionId, state, metadataError, lastSignInAt, createdAt, organizationId } = connection
  const quietSince = lastSignInAt ?? createdAt
  const isQuiet = quietSince + defaultFallbackDays * dayMs <= context.clock.now()
  if (state === 'on' && metadataError === null && !isQuiet) return
  const organization = { id: organizationId, name: connection.organizationName }
  await releasePerson(context, tx, { connectionId, userId: user.id }, { organization, reason: 'rescued' })
}
