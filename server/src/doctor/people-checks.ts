import type { Context } from '../context.ts'
import { platformDirectoryId } from '../users/directories.ts'
import type { Check } from './checks.ts'
import { doubtful, faulty, fine } from './verdict.ts'

/** Is there somebody to run this, who cannot be impersonated with a password alone? */
export async function lookAtOperators({ database, config }: Context): Promise<Check> {
  const name = 'operators'
  const operators = await database.kysely
    .selectFrom('users as u')
    .leftJoin('totp_factors as t', 't.user_id', 'u.id')
    .select((eb) => [
      'u.email',
      't.user_id as totp',
      'u.sso_connection_id as sso',
      eb
        .exists(eb.selectFrom('passkeys as p').select('p.id').whereRef('p.user_id', '=', 'u.id'))
        .as('hasPasskey'),
    ])
    .where('u.directory_id', '=', platformDirectoryId)
    .where('u.operator_since', 'is not', null)
    .where('u.disabled_at', 'is', null)
    .execute()
  if (operators.length === 0)
    return faulty(
      name,
      'There is no operator who could sign in.',
      'latchkey operator setup, or latchkey operator grant EMAIL for an account that is there.',
    )
  const bare = operators.filter(({ totp, sso, hasPasskey }) => totp === null && sso === null && !hasPasskey)
  const detail = `${operators.length === 1 ? '1 operator' : `${operators.length} operators`}, ${operators.length - bare.length} with a second factor.`
  if (bare.length === 0) return fine(name, detail)
  const remedy = `They add a passkey or an authenticator app on the page Security: ${bare.map(({ email }) => email).join(', ')}.`
  return bare.length === operators.length && !config.localMode
    ? faulty(name, detail, remedy)
    : doubtful(name, detail, remedy)
}
