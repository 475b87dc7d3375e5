import type { Standing } from '../../access/decide.ts'
import { toMfaRule, toRole } from '../../access/standing.ts'
import type { Db } from '../../database/database.ts'
import type { Place } from '../../http/pagination.ts'

/** Somebody's place in one organization, and since when. */
export interface Membership extends Omit<Standing, 'hasSecondFactor'> {
  /** Null for built-in roles. */
  roleName: string | null
  createdAt: number
}

/** Where one user belongs, the newest membership first. `within`: only in these organizations; null: in all. */
export async function listMemberships(
  db: Db,
  userId: string,
  page: { limit: number; after: Place | null; within?: readonly string[] | null },
): Promise<Membership[]> {
  const { limit, after, within = null } = page
  if (within?.length === 0) return []
  let query = selectMemberships(db, userId)
    .orderBy('m.created_at', 'desc')
    .orderBy('m.organization_id', 'desc')
    .limit(limit)
  if (within !== null) query = query.where('m.organization_id', 'in', within)
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('m.created_at', '<', after.at),
        eb.and([eb('m.created_at', '=', after.at), eb('m.organization_id', '<', after.id)]),
      ]),
    )
  }
  const rows = await query.execute()
  return rows.map((row) => ({
    organizationId: row.id,
    organizationName: row.name,
    projectId: null,
    workspaceId: null,
    role: toRole(row.role, row.role_permissions),
    roleName: row.role_name,
    projectGrant: null,
    workspaceGrant: null,
    mfaRule: toMfaRule(row),
    createdAt: row.created_at,
  }))
}

function selectMemberships(db: Db, userId: string) {
  return db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'm.role').onRef('r.organization_id', '=', 'm.organization_id'),
    )
    .select([
      'o.id',
      'o.name',
      'o.mfa_applies_to',
      'o.mfa_roles',
      'o.mfa_grace_until',
      'o.mfa_applies_to_api_keys',
      'm.role',
      'm.created_at',
      'r.name as role_name',
      'r.permissions as role_permissions',
    ])
    .where('m.user_id', '=', userId)
}
