import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'
import { requireOtherWayBack } from '../../sso/way-back.ts'

/**
 * Somebody other than this user owns the organization and can sign in, also when its identity provider does not answer.
 * Call it after lockOrganization: only then does it still hold at the end of the transaction.
 * @throws {Problem} last-owner, sso-not-ready
 */
export async function requireOtherOwner(tx: Db, organizationId: string, userId: string): Promise<void> {
  const other = await tx
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select('m.user_id')
    .where('m.organization_id', '=', organizationId)
    .where('m.role', '=', 'owner')
    .where('m.user_id', '!=', userId)
    .where('u.disabled_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (other !== undefined) return requireOtherWayBack(tx, userId, organizationId)
  throw new Problem('last-owner', {
    remedies: [{ action: 'updateMember' }, { action: 'deleteOrganization' }],
  })
}

/**
 * The organizations of which this user is the last owner: they keep the account from being deleted. Who relies on the
 * answer in a transaction locks the user's organizations before.
 */
export async function listSoleOwnedOrganizations(
  db: Db,
  userId: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select(['o.id', 'o.name'])
    .where('m.user_id', '=', userId)
    .where('m.role', '=', 'owner')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('members as other')
            .innerJoin('users as u', 'u.id', 'other.user_id')
            .select('other.user_id')
            .whereRef('other.organization_id', '=', 'm.organization_id')
            .where('other.role', '=', 'owner')
            .where('other.user_id', '!=', userId)
            .where('u.disabled_at', 'is', null),
        ),
      ),
    )
    .orderBy('o.name')
    .orderBy('o.id')
    .execute()
}

/** Everybody who owns the organization, for mails about it. */
export async function listOwners(
  tx: Db,
  organizationId: string,
): Promise<{ id: string; email: string; firstName: string }[]> {
  return tx
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.email', 'u.first_name as firstName'])
    .where('m.organization_id', '=', organizationId)
    .where('m.role', '=', 'owner')
    .orderBy('u.id')
    .execute()
}
