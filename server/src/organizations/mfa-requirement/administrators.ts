import { builtInRole, builtInRoles } from '../../access/roles.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { listCustomRoles } from '../roles/roles.ts'

const dayMs = 86_400_000
const mostAdministrators = 50

export interface Administrator {
  id: string
  email: string
  firstName: string
}

/** Those who can change the rule, without the one who asks; in a large organization the first of them. */
export async function listAdministrators(
  tx: Db,
  organizationId: string,
  askingId: string,
): Promise<Administrator[]> {
  const roles = [...builtInRoles.map(builtInRole), ...(await listCustomRoles(tx, organizationId))]
  const managing = roles.filter(({ permissions }) => permissions.has('mfa.manage')).map(({ id }) => id)
  return tx
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.email', 'u.first_name as firstName'])
    .where('m.organization_id', '=', organizationId)
    .where('m.role', 'in', managing)
    .where('u.id', '!=', askingId)
    .where('u.disabled_at', 'is', null)
    .orderBy('m.created_at')
    .orderBy('u.id')
    .limit(mostAdministrators)
    .execute()
}

/**
 * Notes that a member asks just now: once a day, whatever happens at the same moment.
 * @returns until when the member has to wait, or null when the asking counts.
 */
export async function claimAsking(
  context: Context,
  tx: Db,
  at: { organizationId: string; userId: string },
): Promise<number | null> {
  const now = context.clock.now()
  const { numUpdatedRows } = await tx
    .updateTable('members')
    .set({ administrators_asked_at: now })
    .where('organization_id', '=', at.organizationId)
    .where('user_id', '=', at.userId)
    .where((eb) =>
      eb.or([eb('administrators_asked_at', 'is', null), eb('administrators_asked_at', '<=', now - dayMs)]),
    )
    .executeTakeFirst()
  if (numUpdatedRows === 1n) return null
  const row = await tx
    .selectFrom('members')
    .select('administrators_asked_at')
    .where('organization_id', '=', at.organizationId)
    .where('user_id', '=', at.userId)
    .executeTakeFirst()
  return (row?.administrators_asked_at ?? now) + dayMs
}
