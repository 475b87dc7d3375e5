import { type Keepable, keepable, type Voided, voidCredentials } from '../backup/void-credentials.ts'
import type { Context } from '../context.ts'
import { CliError } from './cli-error.ts'
import type { CommandValues } from './commands.ts'

export const keepOptions = {
  'keep-api-keys': { type: 'boolean' },
  'keep-agent-tokens': { type: 'boolean' },
  'keep-recovery-codes': { type: 'boolean' },
} as const satisfies Record<`keep-${Keepable}`, { type: 'boolean' }>

/** Ends everything that was handed out so far. @throws {CliError} */
export async function voidByCommand(
  context: Context,
  [unexpected]: string[],
  values: CommandValues,
): Promise<string> {
  if (unexpected !== undefined) throw new CliError(`There is no argument "${unexpected}" here.`)
  const kept = keptBy(values)
  return describeVoided(await voidCredentials(context, kept), kept)
}

/** Which credentials the options keep. */
export function keptBy(values: CommandValues): Keepable[] {
  return keepable.filter((kind) => values[`keep-${kind}`] === true)
}

/** What ended, and what did not. */
export function describeVoided(voided: readonly Voided[], kept: readonly Keepable[]): string {
  const ended = voided.filter(({ count }) => count > 0).map(({ what, count }) => `  ${count} ${what}`)
  return [
    ended.length === 0 ? 'There was nothing to end.' : `Ended:\n${ended.join('\n')}`,
    ...(kept.length === 0
      ? []
      : [`Kept on request: ${kept.map((kind) => kind.replace('-', ' ')).join(', ')}`]),
    'People sign in with the passwords, authenticator apps and passkeys that are in the data; codes shown up to now are used up.',
  ].join('\n')
}
