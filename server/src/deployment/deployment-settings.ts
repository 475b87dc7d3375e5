import { randomUUID } from 'node:crypto'
import type { SettingChanges } from '../config/setting-changes.ts'
import { changeableKeys, type SettingKey } from '../config/settings.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { preparedOne } from '../database/prepared.ts'

const revisionName = 'settings'

/** One setting that was changed while the deployment runs. */
export interface StoredChange {
  key: SettingKey
  value: unknown
  changedAt: number
  /** Address of the operator who did; null for the command line, and for whoever is gone. */
  changedBy: string | null
}

/** Another text after each change; no row before the first one. */
export const findSettingsRevision = preparedOne<{ name: typeof revisionName }>()((db, parameter) =>
  db.selectFrom('deployment_revisions').select('revision').where('name', '=', parameter('name')),
)

/** The parameters of `findSettingsRevision`. */
export const ofSettings = { name: revisionName } as const

/**
 * Makes the changes of settings wait for each other up to the end of the transaction, and tells every process that what
 * it holds is true no more: take it first, then read what the change depends on.
 */
export async function reviseSettings(tx: Db): Promise<void> {
  // No counter: after a restore or a failover one would come to a value again that meant something else.
  const revision = randomUUID()
  await tx
    .insertInto('deployment_revisions')
    .values({ name: revisionName, revision })
    .onConflict((oc) => oc.column('name').doUpdateSet({ revision }))
    .execute()
}

/** Everything that was changed, whether or not it can stand. */
export async function listStoredChanges(db: Db): Promise<StoredChange[]> {
  const rows = await db
    .selectFrom('deployment_settings as s')
    .leftJoin('users as u', 'u.id', 's.changed_by')
    .select(['s.key', 's.value', 's.changed_at', 'u.email'])
    .orderBy('s.key')
    .execute()
  return rows.map((row) => ({
    key: row.key as SettingKey,
    value: JSON.parse(row.value) as unknown,
    changedAt: row.changed_at,
    changedBy: row.email,
  }))
}

/** The setting has this value from now on; with null it is as configured. */
export async function storeChange(
  context: Context,
  tx: Db,
  { key, value, changedBy }: { key: SettingKey; value: unknown; changedBy: string | null },
): Promise<void> {
  if (value === null) {
    await tx.deleteFrom('deployment_settings').where('key', '=', key).execute()
    return
  }
  const row = { value: JSON.stringify(value), changed_at: context.clock.now(), changed_by: changedBy }
  await tx
    .insertInto('deployment_settings')
    .values({ key, ...row })
    .onConflict((oc) => oc.column('key').doUpdateSet(row))
    .execute()
}

/** As the configuration takes them; without what only another release lets change. */
export function toChanges(stored: readonly StoredChange[]): SettingChanges {
  const known = stored.filter(({ key }) => changeableKeys.includes(key))
  return Object.fromEntries(known.map(({ key, value }) => [key, value]))
}
