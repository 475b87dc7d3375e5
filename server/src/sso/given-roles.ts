import type { Db } from '../database/database.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import type { Holder } from '../organizations/members/grants.ts'
import { requireRankEverywhere } from '../organizations/members/ranks.ts'
import { getRole } from '../organizations/roles/roles.ts'
import type { GivenMapping } from './connection-fields.ts'
import type { ConnectionOwner } from './connection-owner.ts'
import type { ClaimMapping } from './connection-settings.ts'

/** The mapping as it is kept. */
export function toMapping({ email, firstName, lastName, groups, roles }: GivenMapping): ClaimMapping {
  return { email, firstName, lastName, groups: groups ?? null, roles: roles ?? [] }
}

/** Of newcomers by a connection, unless another was written down: the deployment's makes nobody a member of anything. */
export function usualRole(owner: ConnectionOwner): string {
  return owner === null ? 'none' : 'viewer'
}

/**
 * Every role that a connection gives exists, and allows nothing that whoever writes it down does not hold everywhere.
 * @param giver null: of the deployment, where there are no roles to give.
 * @throws {Problem} validation, role-above-own
 */
export async function requireGivableRoles(
  tx: Db,
  giver: Holder | null,
  given: { mapping: ClaimMapping; defaultRole: string },
): Promise<void> {
  const { mapping, defaultRole } = given
  if (giver === null) return requireNoRoles(given)
  if (mapping.roles.length > 0 && mapping.groups === null) {
    throw fieldProblem(
      'mapping.groups',
      'required',
      'Name the claim with the groups from which roles follow.',
    )
  }
  const wanted = [
    { path: 'defaultRole', id: defaultRole },
    ...mapping.roles.map(({ role }, at) => ({ path: `mapping.roles.${at}.role`, id: role })),
  ]
  for (const { path, id } of wanted) {
    requireRankEverywhere(giver, await naming(path, () => getRole(tx, giver.organizationId, id)))
  }
}

function requireNoRoles({ mapping, defaultRole }: { mapping: ClaimMapping; defaultRole: string }): void {
  const path = mapping.roles.length > 0 ? 'mapping.roles' : defaultRole === 'none' ? null : 'defaultRole'
  if (path === null) return
  throw fieldProblem(path, 'no-organization', 'A connection of the deployment makes nobody a member.')
}

async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'validation') throw error
    const errors = (error.facts.errors ?? []).map((each) => ({ ...each, path }))
    throw new Problem('validation', { ...error.facts, errors })
  }
}
