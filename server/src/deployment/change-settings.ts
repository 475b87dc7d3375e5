import type { Config } from '../config/config.ts'
import { changedConfig, changeFaults, fitChanges, type SettingChanges } from '../config/setting-changes.ts'
import type { SettingKey } from '../config/settings.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { type FieldError, Problem } from '../http/problems.ts'
import { type By, recordOperatorAct, requireStillOperator } from '../operator/operator-act.ts'
import { listStoredChanges, reviseSettings, storeChange, toChanges } from './deployment-settings.ts'
import { findsWayIn, listOperatorFactors } from './operators-way-in.ts'

/**
 * These settings hold for every request that begins from now on, in every process; those that are null are as configured
 * again. All of them or none.
 * @throws {Problem} validation, with all faults at once; not-found when whoever acts runs the deployment no more
 */
export async function changeSettings(context: Context, changes: SettingChanges, by: By): Promise<void> {
  await transaction(context.database, async (tx) => {
    await reviseSettings(tx)
    await requireStillOperator(tx, by)
    const stored = toChanges(await listStoredChanges(tx))
    const wanted = Object.fromEntries(
      Object.entries({ ...stored, ...changes }).filter(([, value]) => value !== null),
    )
    const faults = faultsOf(context.config, wanted, Object.keys(changes))
    if (faults.length > 0) throw new Problem('validation', { errors: faults })
    const before = configWith(context.config, stored)
    const after = configWith(context.config, wanted)
    if ('signInMethods' in changes) await requireWayIn(tx, before, after)
    for (const [key, value] of Object.entries(changes) as [SettingKey, unknown][]) {
      if (isSame(stored[key] ?? null, value)) continue
      await storeChange(context, tx, { key, value, changedBy: by.actor.id })
      const details = { key, from: textOf(before, key), to: textOf(after, key) }
      await recordOperatorAct(context, tx, {
        act: 'deployment.setting-changed',
        details,
        by,
      })
    }
  })
}

/** The configuration with those of the changes that can stand. */
export function configWith(config: Config, stored: SettingChanges): Config {
  return changedConfig(config, fitChanges(config.configured, stored).fit)
}

/** What was stored before and is not touched now may be unfit: it is left out anyway. */
function faultsOf(config: Config, wanted: SettingChanges, touched: readonly string[]): FieldError[] {
  return [...changeFaults(config.configured, wanted)]
    .filter(({ key }) => touched.includes(key))
    .map(({ key, message }) => ({ path: key, code: 'format', message }))
}

/** A change that leaves nobody who runs the deployment a way in could not be taken back by anybody. */
async function requireWayIn(tx: Db, before: Config, after: Config): Promise<void> {
  const operators = await listOperatorFactors(tx)
  const couldBefore = operators.some((operator) => findsWayIn(operator, before))
  if (!couldBefore || operators.some((operator) => findsWayIn(operator, after))) return
  const message =
    'No operator could sign in any more. Leave a way that one of them has, or add one to your account first.'
  throw new Problem('validation', { errors: [{ path: 'signInMethods', code: 'locks-out', message }] })
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** As an audit event can hold it. */
function textOf(config: Config, key: SettingKey): string | number | null {
  const value = config[key as keyof Config]
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.join(', ')
  return value === undefined || value === null ? null : String(value)
}
