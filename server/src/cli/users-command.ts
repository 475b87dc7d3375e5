import type { Context } from '../context.ts'
import { listOperatorUsers, userStates } from '../operator/operator-users.ts'
import { CliError } from './cli-error.ts'
import type { CommandValues } from './commands.ts'

const shown = 100

/** The newest accounts that fit, one a line. @throws {CliError} */
export async function usersByCommand(
  context: Context,
  [query, ...rest]: string[],
  values: CommandValues,
): Promise<string> {
  const state = userStates.find((each) => each === values.state)
  if (rest.length > 0 || (values.state !== undefined && state === undefined))
    throw new CliError(`Say: latchkey users [QUERY] [--state ${userStates.join('|')}]`)
  const page = { limit: shown + 1, after: null }
  const found = await listOperatorUsers(context.database, { query, state }, page)
  const lines = found
    .slice(0, shown)
    .map(({ id, email, firstName, lastName, disabledAt, operatorSince, ssoConnectionId }) => {
      const marks = [
        disabledAt !== null && 'disabled',
        operatorSince !== null && 'operator',
        ssoConnectionId !== null && 'sso-linked',
      ].filter(Boolean)
      const state = marks.length === 0 ? '' : `  (${marks.join(', ')})`
      return `${id}  ${email}  ${firstName} ${lastName}`.trimEnd() + state
    })
  if (lines.length === 0) return 'Nobody fits.'
  return [
    ...lines,
    ...(found.length > shown ? [`… and more. Narrow it down: latchkey users QUERY`] : []),
  ].join('\n')
}
