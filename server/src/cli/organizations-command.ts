import type { Context } from '../context.ts'
import { listOperatorOrganizations, listOwnersOf } from '../operator/operator-organizations.ts'
import { CliError } from './cli-error.ts'

const shown = 100

/** The newest organizations that fit, one a line; of a single one also who owns it. @throws {CliError} */
export async function organizationsByCommand(context: Context, [query, ...rest]: string[]): Promise<string> {
  if (rest.length > 0) throw new CliError('Give the beginning of one name, in quotes, or one id.')
  const db = context.database.kysely
  const found = await listOperatorOrganizations(db, query, { limit: shown + 1, after: null })
  const lines = found
    .slice(0, shown)
    .map(({ id, name, plan, memberCount, projectCount }) =>
      [id, plan, `${memberCount} members`, `${projectCount} projects`, name].join('  '),
    )
  const [only] = found
  if (only === undefined) return 'There is none.'
  if (found.length > shown) return [...lines, '… and more: latchkey organizations QUERY'].join('\n')
  const owners = found.length === 1 ? await listOwnersOf(db, only.id) : []
  return [...lines, ...owners.map(({ email, name }) => `  owner  ${email}  ${name}`)].join('\n')
}
