import type { Static } from 'typebox'
import type { Context } from '../context.ts'
import { toTime } from '../http/time-field.ts'
import { listSoleOwnedOrganizations } from '../organizations/members/owners.ts'
import { toRoleView } from '../organizations/roles/role-view.ts'
import { findFactorReset } from '../sign-in/factor-resets.ts'
import { findManagement } from '../sso/sso-managed.ts'
import { type operatorUserDetail, toOperatorUserView } from './operator-user-view.ts'
import {
  countBelongings,
  findOperatorUser,
  listOrganizationsOf,
  type OperatorUser,
} from './operator-users.ts'

/** Everything about one account that an operator may see, or null when there is none. */
export async function findUserDetail(
  context: Context,
  userId: string,
): Promise<Static<typeof operatorUserDetail> | null> {
  const user = await findOperatorUser(context.database.kysely, userId)
  return user === undefined ? null : toDetail(context, user)
}

async function toDetail(context: Context, user: OperatorUser): Promise<Static<typeof operatorUserDetail>> {
  const db = context.database.kysely
  const times = { now: context.clock.now(), idleMs: context.config.sessionIdle * 1000 }
  const counts = await countBelongings(db, user.id, times)
  const organizations = await listOrganizationsOf(db, user.id)
  const soleOwned = new Set((await listSoleOwnedOrganizations(db, user.id)).map(({ id }) => id))
  const reset = await findFactorReset(db, user.id)
  const management = await findManagement(db, user.id)
  return {
    ...toOperatorUserView(user),
    disabledAt: user.disabledAt === null ? null : toTime(user.disabledAt),
    organizations: organizations.map(({ id, name, role, roleName }) => ({
      id,
      name,
      role: toRoleView(role, roleName),
      isSoleOwner: soleOwned.has(id),
    })),
    sessionCount: counts.sessions,
    apiKeyCount: counts.apiKeys,
    applicationCount: counts.applications,
    factorReset: reset && { requestedAt: toTime(reset.requestedAt), dueAt: toTime(reset.dueAt) },
    ssoConnection: management && {
      ...management.connection,
      organizationId: management.organization.id,
    },
  }
}
