import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import type { ConnectionOwner } from './connection-owner.ts'
import { tellCertificateEnds } from './sso-notices.ts'

const dayMs = 86_400_000
/** How many days before the end those who manage single sign-on are told, once each. */
const stages = [30, 7, 1] as const
const batch = 50

/** Tells of certificates of providers that end soon. */
export async function warnOfEndingCertificates(context: Context): Promise<void> {
  for (;;) {
    const due = await listDue(context)
    for (const connection of due) await warn(context, connection)
    if (due.length < batch) return
  }
}

/** The stage that has begun by now: 30, 7 or 1 days before the end; null when there is time left, or none. */
export function stageReached(expiresAt: number, now: number): number | null {
  if (expiresAt <= now) return null
  return stages.findLast((days) => expiresAt - now <= days * dayMs) ?? null
}

interface Ending {
  id: string
  name: string
  organizationId: ConnectionOwner
  organizationName: string
  certificateExpiresAt: number
}

async function listDue(context: Context): Promise<Ending[]> {
  const now = context.clock.now()
  const rows = await context.database.kysely
    .selectFrom('sso_connections as c')
    .leftJoin('organizations as o', 'o.id', 'c.organization_id')
    .select([
      'c.id',
      'c.name',
      'c.organization_id',
      'o.name as organization_name',
      'c.certificate_expires_at',
    ])
    .where('c.state', '=', 'on')
    .where('c.certificate_expires_at', '>', now)
    .where((eb) =>
      eb.or(
        stages.map((days) =>
          eb.and([
            eb('c.certificate_expires_at', '<=', now + days * dayMs),
            eb.or([eb('c.certificate_warned_days', 'is', null), eb('c.certificate_warned_days', '>', days)]),
          ]),
        ),
      ),
    )
    .orderBy('c.id')
    .limit(batch)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    organizationId: row.organization_id,
    organizationName: row.organization_name ?? row.name,
    certificateExpiresAt: row.certificate_expires_at as number,
  }))
}

async function warn(context: Context, connection: Ending): Promise<void> {
  const stage = stageReached(connection.certificateExpiresAt, context.clock.now())
  if (stage === null) return
  await transaction(context.database, async (tx) => {
    if (await claimWarning(tx, connection, stage)) await tellCertificateEnds(context, tx, connection)
  })
}

/** Notes that they are told just now; false when another process was faster, or the certificate is another by now. */
async function claimWarning(tx: Db, connection: Ending, stage: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sso_connections')
    .set({ certificate_warned_days: stage })
    .where('id', '=', connection.id)
    .where('certificate_expires_at', '=', connection.certificateExpiresAt)
    .where((eb) =>
      eb.or([eb('certificate_warned_days', 'is', null), eb('certificate_warned_days', '>', stage)]),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
