import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectory } from '../users/directories.ts'
import { type ConnectionOwner, inLogOf, lockOwner } from './connection-owner.ts'
import { beginEnforcement, keepAnnouncement, keepEnforcement, stageOf } from './enforcement.ts'
import { type AnyConnection, changeConnection, getConnection } from './sso-connections.ts'
import { tellSsoChanged } from './sso-notices.ts'

const dayMs = 86_400_000
const batch = 50

/** What was announced begins in its time, and ends by itself where nobody comes in through the provider. */
export async function carryOutEnforcement(context: Context): Promise<void> {
  let afterId = ''
  for (;;) {
    const rows = await context.database.kysely
      .selectFrom('sso_connections')
      .select(['id', 'organization_id'])
      .where('enforcement', '!=', 'none')
      .where('id', '>', afterId)
      .orderBy('id')
      .limit(batch)
      .execute()
    for (const row of rows) await carryOut(context, { id: row.id, organizationId: row.organization_id })
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) return
    afterId = last.id
  }
}

/** Nobody has come in through the provider for the time that was set, since it is required. */
export function isFallbackDue(
  {
    lastSignInAt,
    enforcedAt,
    fallbackDays,
  }: Pick<AnyConnection, 'lastSignInAt' | 'enforcedAt' | 'fallbackDays'>,
  now: number,
): boolean {
  if (enforcedAt === null || fallbackDays === null) return false
  return Math.max(lastSignInAt ?? 0, enforcedAt) + fallbackDays * dayMs <= now
}

async function carryOut(
  context: Context,
  at: { id: string; organizationId: ConnectionOwner },
): Promise<void> {
  await transaction(context.database, async (tx) => {
    await lockOwner(context, tx, at.organizationId)
    const connection = await getConnection(tx, at.organizationId, at.id)
    const now = context.clock.now()
    if (connection.enforcement === 'announced' && stageOf(connection, now) === 'enforced') {
      await changeConnection(context, tx, at.id, { enforcement: 'enforced', enforcedAt: now })
      const told = await beginEnforcement(context, tx, connection)
      await record(context, tx, connection, { act: 'sso-enforcement.began', details: { told } })
      await tellSsoChanged(context, tx, connection, { ssoChange: 'enforced' })
    } else if (connection.enforcement === 'enforced' && isFallbackDue(connection, now)) {
      await changeConnection(context, tx, at.id, { enforcement: 'none', enforceAt: null, enforcedAt: null })
      const details = { afterDays: connection.fallbackDays, lastSignInAt: connection.lastSignInAt }
      await record(context, tx, connection, { act: 'sso-enforcement.fell-back', details })
      await tellSsoChanged(context, tx, connection, { ssoChange: 'fell-back' })
    } else if (connection.enforcement === 'announced' && connection.enforceAt !== null) {
      await keepAnnouncement(tx, connection, connection.enforceAt)
    } else if (connection.enforcement === 'enforced') {
      await keepEnforcement(context, tx, connection)
    }
  })
}

async function record(
  context: Context,
  tx: Db,
  connection: AnyConnection,
  what: {
    act: 'sso-enforcement.began' | 'sso-enforcement.fell-back'
    details: Record<string, number | null>
  },
): Promise<void> {
  await recordEvent(context, tx, {
    directoryId: platformDirectory(context).id,
    ...inLogOf(connection.organizationId),
    act: what.act,
    userId: null,
    actor: { kind: 'system', id: null },
    target: { kind: 'sso-connection', id: connection.id },
    details: what.details,
  })
}
