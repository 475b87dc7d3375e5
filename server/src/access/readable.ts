import type { ExpressionBuilder } from 'kysely'
import type { Db } from '../database/database.ts'
import { isMfaMissing, type Standing, type Who } from './decide.ts'
import type { Permission } from './permissions.ts'
import { builtInRole, builtInRoles } from './roles.ts'

/** Ids of every role of an organization, built in or custom, that holds a permission. */
export async function listRolesHolding(
  db: Db,
  organizationId: string,
  permission: Permission,
): Promise<string[]> {
  const builtIn = builtInRoles.filter((id) => builtInRole(id).permissions.has(permission))
  const custom = await db
    .selectFrom('roles')
    .select('id')
    .where('organization_id', '=', organizationId)
    // Permissions are a JSON list of names, none of which holds a quotation mark.
    .where('permissions', 'like', `%"${permission}"%`)
    .execute()
  return [...builtIn, ...custom.map(({ id }) => id)]
}

/** Somebody who reads a list, at this moment. */
export interface Reader {
  userId: string
  who: Who
  standing: Standing
  /** Milliseconds. */
  now: number
}

/** Of these roles those that open something to the reader: one whose MFA rule the session does not meet does not. */
export async function listRolesOpening(
  db: Db,
  { who, standing, now }: Reader,
  permission: Permission,
): Promise<string[]> {
  const holding = await listRolesHolding(db, standing.organizationId, permission)
  return holding.filter((role) => !isMfaMissing(who, standing, role, now))
}

/** Condition of a list: the nearest grant holds the permission, or, without any grant, the membership does. */
export function grantedOr(
  // biome-ignore lint/suspicious/noExplicitAny: the builder's tables depend on the list's query.
  eb: ExpressionBuilder<any, any>,
  nearest: readonly string[],
  facts: { holding: readonly string[]; byMembership: boolean },
) {
  let otherwise = eb.lit(facts.byMembership)
  for (const column of [...nearest].reverse()) {
    otherwise = eb.or([
      eb(column, 'in', facts.holding),
      eb.and([eb(column, 'is', null), otherwise]),
    ]) as unknown as typeof otherwise
  }
  return otherwise
}
