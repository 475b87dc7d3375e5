import Type from 'typebox'
import { type Cap, isWithinCap } from '../../access/cap.ts'
import { isVisible, listPermissions, type Standing } from '../../access/decide.ts'
import { readPermission } from '../../access/permissions.ts'
import type { Db } from '../../database/database.ts'
import { timeField, toTime } from '../../http/time-field.ts'
import { roleView, toRoleView } from '../roles/role-view.ts'
import { type Grant, grantScopes, holdingAt, listGrants } from './grants.ts'
import type { MemberRow } from './members.ts'

/** A grant as it stands in answers. */
export const grantView = Type.Object({
  id: Type.String(),
  scope: Type.Object({ kind: Type.Enum([...grantScopes]), id: Type.String(), name: Type.String() }),
  role: roleView,
})

/** A member as those see them who may read the members. */
export const memberView = Type.Object({
  user: Type.Object({
    id: Type.String(),
    email: Type.String(),
    firstName: Type.String(),
    lastName: Type.String(),
  }),
  role: roleView,
  since: timeField('When the membership began.'),
  grants: Type.Array(grantView, {
    description:
      'Roles on single projects, workspaces, applications and dashboards, as far as the caller may see these.',
  }),
  mfa: Type.Union([Type.Boolean(), Type.Null()], {
    description: 'Whether the account has a second factor; null for callers without `mfa.manage`.',
  }),
})

/**
 * The members with their grants; what the caller may not know is left out.
 * @param caller.cap of the API key that asks; null for a session.
 */
export async function toMemberViews(
  db: Db,
  caller: Standing & { userId: string; cap: Cap | null },
  rows: MemberRow[],
) {
  const { organizationId, userId, role, cap } = caller
  const userIds = new Set([userId, ...rows.map((row) => row.user_id)])
  const grants = await listGrants(db, organizationId, [...userIds])
  const own = grants.filter((grant) => grant.userId === userId)
  const visible = grants.filter(({ scope }) => {
    const holding = holdingAt(organizationId, { role }, scope, own)
    const isWithin = cap === null || isWithinCap(cap, readPermission[scope.kind], holding)
    return isWithin && isVisible(holding, scope.kind)
  })
  const seesFactors = listPermissions(caller, cap).includes('mfa.manage')
  return rows.map((row) => ({
    user: { id: row.user_id, email: row.email, firstName: row.first_name, lastName: row.last_name },
    role: toRoleView(row.role, row.role_name),
    since: toTime(row.created_at),
    grants: visible.filter((grant) => grant.userId === row.user_id).map(toGrantView),
    mfa: seesFactors ? row.hasMfa : null,
  }))
}

export function toGrantView({ id, scope, role, roleName }: Grant) {
  return {
    id,
    scope: { kind: scope.kind, id: scope.id, name: scope.name },
    role: toRoleView(role.id, roleName),
  }
}
