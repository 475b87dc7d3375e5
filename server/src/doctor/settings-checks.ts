import { fitChanges } from '../config/setting-changes.ts'
import type { Context } from '../context.ts'
import { listStoredChanges, toChanges } from '../deployment/deployment-settings.ts'
import type { Check } from './checks.ts'
import { doubtful, fine } from './verdict.ts'

/** Does everything still fit that was changed while the server runs? What does not is left out. */
export async function lookAtSettings({ config, database }: Context): Promise<Check> {
  const name = 'settings'
  const changes = toChanges(await listStoredChanges(database.kysely))
  const { unfit } = fitChanges(config.configured, changes)
  const count = Object.keys(changes).length
  if (unfit.length === 0)
    return fine(name, count === 0 ? 'As configured.' : `${count} changed while the server runs.`)
  return doubtful(
    name,
    `Changed while the server runs, and left out because they no longer fit what is configured: ${unfit.join(', ')}.`,
    `Choose anew, or go back to what is configured: latchkey settings ${unfit[0]} --default`,
  )
}
