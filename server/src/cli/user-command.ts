import type { Context } from '../context.ts'
import { findAccount } from '../operator/operator-act.ts'
import { findUserDetail } from '../operator/user-detail.ts'
import { canonicalEmail } from '../users/email-address.ts'
import { CliError } from './cli-error.ts'
import type { CommandValues } from './commands.ts'

type Detail = NonNullable<Awaited<ReturnType<typeof findUserDetail>>>

/** Everything about one account that an operator may see. @throws {CliError} */
export async function userByCommand(
  context: Context,
  [text = '', ...rest]: string[],
  { json }: CommandValues,
): Promise<string> {
  const whom = text.startsWith('usr_') ? text : canonicalEmail(text)
  if (whom === null || rest.length > 0)
    throw new CliError('Give one address, such as name@example.com, or the id of an account.')
  const found = await findAccount(context.database.kysely, whom)
  const user = found && (await findUserDetail(context, found.id))
  if (!user) throw new CliError(`There is no account ${whom}.`)
  return json ? JSON.stringify(user, null, 2) : describe(user)
}

function describe(user: Detail): string {
  const { factorReset, ssoConnection, organizations } = user
  const facts: [string, string][] = [
    ['id', user.id],
    ['address', user.email],
    ['name', `${user.firstName} ${user.lastName}`.trim()],
    ['state', user.disabledAt === null ? 'active' : `disabled since ${user.disabledAt}`],
    ['operator', user.isOperator ? 'yes' : 'no'],
    ['created', user.createdAt],
    ['last sign-in', user.lastSignInAt ?? 'never noted'],
    ['factors', user.factors.join(', ') || 'none'],
    ['factor reset', factorReset === null ? 'none' : `due at ${factorReset.dueAt}`],
    ['signs in by', ssoConnection === null ? 'own factors' : `${ssoConnection.name} (${ssoConnection.id})`],
    ['signed in at', `${user.sessionCount} places`],
    ['API keys', String(user.apiKeyCount)],
    ['applications', String(user.applicationCount)],
    ['organizations', String(user.organizationCount)],
  ]
  const lines = facts.map(([name, value]) => `${name.padEnd(14)} ${value}`)
  const places = organizations.map(
    ({ id, name, role, isSoleOwner }) =>
      `  ${id}  ${role.name}${isSoleOwner ? ', the only one' : ''}  ${name}`,
  )
  return [...lines, ...places].join('\n')
}
