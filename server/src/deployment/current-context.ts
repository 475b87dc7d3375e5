import type { Config } from '../config/config.ts'
import { changedConfig, fitChanges } from '../config/setting-changes.ts'
import type { Context } from '../context.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import { findSettingsRevision, listStoredChanges, ofSettings, toChanges } from './deployment-settings.ts'

interface Kept {
  revision: string
  /** What was configured when it was made. */
  configured: Config
  context: Context
}

const kept = new WeakMap<Context, Kept>()

/**
 * The context with the settings as they are now, whoever changed them in whichever process. It costs one look-up by
 * primary key, and is the very same object until the next change: to be asked once, where a request or a job begins.
 */
export function currentContext(context: Context): Soon<Context> {
  return whenReady(findSettingsRevision(context.database, ofSettings), (row) => {
    if (row === undefined) return context
    const known = kept.get(context)
    if (known?.revision === row.revision && known.configured === context.config) return known.context
    return renew(context, row.revision)
  })
}

async function renew(context: Context, revision: string): Promise<Context> {
  // Read after its revision, the list is at least as new: at worst the next request reads it once more.
  const stored = await listStoredChanges(context.database.kysely)
  const { fit, unfit } = fitChanges(context.config.configured, toChanges(stored))
  if (unfit.length > 0) {
    context.log.warn({ settings: unfit }, 'Settings changed at run time no longer fit and are left out.')
  }
  const current: Context = {
    ...context,
    config: changedConfig(context.config, fit),
    // Jobs begin after the context was made.
    wakeJob: (name) => context.wakeJob(name),
  }
  kept.set(context, { revision, configured: context.config, context: current })
  return current
}
