import { mayGive, type Role } from '../access/roles.ts'
import { toRole } from '../access/standing.ts'
import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'
import { type Holder, readHolder } from '../organizations/members/grants.ts'
import { findMember } from '../organizations/members/members.ts'
import type { AnyConnection } from './sso-connections.ts'

/** The role that is kept of whoever answers for a connection; null for who may do everything. */
export function roleVouching(actor: Holder | null): string | null {
  return actor === null || actor.member.role.id === 'owner' ? null : actor.member.role.id
}

/**
 * May this member do more than whoever answered last for what the connection says of people? Roles change after a
 * connection was switched on.
 */
export async function isAboveVoucher(
  db: Db,
  { organizationId, vouchedRole }: Pick<AnyConnection, 'organizationId' | 'vouchedRole'>,
  userId: string,
): Promise<boolean> {
  if (organizationId === null || vouchedRole === null) return false
  const member = await findMember(db, organizationId, userId)
  if (member === undefined) return false
  const { grants } = await readHolder(db, organizationId, member)
  const voucher = await readRole(db, organizationId, vouchedRole)
  return ![member.role, ...grants.map(({ role }) => role)].every((role) => mayGive(voucher.permissions, role))
}

/**
 * Who answers for the connection that signs this member in may do as much as this role: else its provider would get what
 * nobody gave it, and the member could not come in any more.
 * @throws {Problem} sso-not-ready
 */
export async function requireVoucherFor(
  tx: Db,
  at: { organizationId: string; userId: string },
  role: Role,
): Promise<void> {
  const row = await tx
    .selectFrom('users as u')
    .innerJoin('sso_connections as c', 'c.id', 'u.sso_connection_id')
    .select('c.vouched_role as vouchedRole')
    .where('u.id', '=', at.userId)
    .where('c.organization_id', '=', at.organizationId)
    .executeTakeFirst()
  if (row === undefined || row.vouchedRole === null) return
  if (mayGive((await readRole(tx, at.organizationId, row.vouchedRole)).permissions, role)) return
  throw new Problem('sso-not-ready', {
    reason: 'above-voucher',
    detail:
      'This member comes in through an identity provider that was set up by somebody who may do less. Have an owner save the settings of the connection once, which confirms it.',
    remedy: { action: 'updateSsoConnection' },
  })
}

async function readRole(db: Db, organizationId: string, id: string): Promise<Role> {
  const row = await db
    .selectFrom('roles')
    .select('permissions')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return toRole(id, row?.permissions ?? null)
}
