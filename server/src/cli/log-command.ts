import type { Context } from '../context.ts'
import { type DeploymentEntry, listDeploymentEvents } from '../operator/deployment-log.ts'
import { CliError } from './cli-error.ts'
import type { CommandValues } from './commands.ts'

const shown = 50

/** What operators and the command line did last, newest first. @throws {CliError} */
export async function logByCommand(
  context: Context,
  [unexpected]: string[],
  { limit }: CommandValues,
): Promise<string> {
  const count = limit === undefined ? shown : Number(limit)
  if (unexpected !== undefined || !Number.isInteger(count) || count < 1 || count > 10_000)
    throw new CliError('Say: latchkey log [--limit NUMBER], up to 10000.')
  const entries = await listDeploymentEvents(context.database.kysely, { limit: count, after: null })
  return entries.map(describe).join('\n') || 'Nothing was done yet.'
}

function describe(entry: DeploymentEntry): string {
  const { at, act, result, actorId, actorName, actorKind, method, user, organization, details } = entry
  const who = method === 'command-line' ? 'command line' : (actorName ?? actorId ?? actorKind)
  const whom = [user?.email, organization?.name, details === null ? undefined : JSON.stringify(details)]
  return [
    new Date(at).toISOString(),
    act,
    ...(result === 'failure' ? ['(refused)'] : []),
    `by ${who}`,
    ...whom.filter((part) => part !== undefined),
  ].join('  ')
}
