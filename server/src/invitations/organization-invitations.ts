import type { Permission } from '../access/permissions.ts'
import { isBuiltInRole, mayGive, type Role } from '../access/roles.ts'
import { toRole } from '../access/standing.ts'
import type { Context } from '../context.ts'
import { createToken, hashToken, sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import type { Place } from '../http/pagination.ts'
import { Problem } from '../http/problems.ts'
import { floorOf } from '../organizations/members/floor.ts'
import { type Holder, listHolders } from '../organizations/members/grants.ts'
import { invitationLifeMs, isOpen, isUnsettled } from './invitations.ts'

export const invitationStatuses = ['pending', 'accepted', 'declined', 'revoked', 'expired'] as const
export type InvitationStatus = (typeof invitationStatuses)[number]

/** An organization's invitation with everything that decides whether it still counts. */
export interface OrganizationInvitation {
  id: string
  organization: { id: string; name: string }
  email: string
  /** Undefined when it was a custom role that is gone. */
  role: Role | undefined
  roleId: string
  roleName: string | null
  status: InvitationStatus
  invitedBy: { id: string; email: string; firstName: string; lastName: string } | null
  /** Whoever invited could still do so: is a member, may invite, and holds all that the role allows wherever it counts. */
  isBacked: boolean
  createdAt: number
  expiresAt: number
}

export async function findInvitation(
  context: Context,
  db: Db,
  at: { directoryId: string; invitationId: string },
): Promise<OrganizationInvitation | undefined> {
  const query = selectInvitations(db)
    .where('i.id', '=', at.invitationId)
    .where('i.directory_id', '=', at.directoryId)
  return (await readInvitations(context, db, query))[0]
}

/** @throws {Problem} not-found, also when it is another organization's. */
export async function getInvitationOf(
  context: Context,
  db: Db,
  organizationId: string,
  invitationId: string,
): Promise<OrganizationInvitation> {
  const query = selectInvitations(db)
    .where('i.id', '=', invitationId)
    .where('i.organization_id', '=', organizationId)
  const [found] = await readInvitations(context, db, query)
  if (found === undefined) throw new Problem('not-found')
  return found
}

/** The organization's invitation with this token, settled or not; a token that was replaced finds nothing. */
export async function findInvitationByToken(
  context: Context,
  db: Db,
  directoryId: string,
  token: string,
): Promise<OrganizationInvitation | undefined> {
  const hash = hashToken('invitation', token)
  if (hash === null) return undefined
  const query = selectInvitations(db)
    .where('i.token_hash', '=', hash)
    .where('i.directory_id', '=', directoryId)
  return (await readInvitations(context, db, query))[0]
}

/** The invitation of the organization to this address that can still be accepted. */
export async function findOpenInvitationTo(
  context: Context,
  tx: Db,
  organizationId: string,
  email: string,
): Promise<OrganizationInvitation | undefined> {
  const query = withStatus(selectInvitations(tx), 'pending', context.clock.now())
    .where('i.organization_id', '=', organizationId)
    .where('i.email', '=', email)
  return (await readInvitations(context, tx, query))[0]
}

/** Does somebody with this address belong to the organization? */
export async function isMemberAddress(
  tx: Db,
  organizationId: string,
  at: { directoryId: string; email: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .select('users.id')
    .where('members.organization_id', '=', organizationId)
    .where('users.directory_id', '=', at.directoryId)
    .where('users.email', '=', at.email)
    .executeTakeFirst()
  return row !== undefined
}

/** The organization's invitations, newest first. */
export async function listOrganizationInvitations(
  context: Context,
  organizationId: string,
  page: { limit: number; after: Place | null; status?: InvitationStatus | undefined },
): Promise<OrganizationInvitation[]> {
  const db = context.database.kysely
  const query = pageOf(db, page).where('i.organization_id', '=', organizationId)
  const { status } = page
  const wanted = status === undefined ? query : withStatus(query, status, context.clock.now())
  return readInvitations(context, db, wanted)
}

/** The open invitations to an address, newest first. */
export async function listInvitationsTo(
  context: Context,
  at: { directoryId: string; email: string },
  page: { limit: number; after: Place | null },
): Promise<OrganizationInvitation[]> {
  const db = context.database.kysely
  const query = withStatus(pageOf(db, page), 'pending', context.clock.now())
    .where('i.directory_id', '=', at.directoryId)
    .where('i.email', '=', at.email)
  return readInvitations(context, db, query)
}

/** The invitation is for this role from now on, and whoever changed it answers for it; false when it is not open. */
export async function changeInvitationRole(
  context: Context,
  tx: Db,
  invitationId: string,
  facts: { role: string; invitedBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitations')
    .set({ role: facts.role, invited_by: facts.invitedBy })
    .where('id', '=', invitationId)
    .where(isOpen(context.clock.now()))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * The invitation lives another week with a new token, and whoever renewed it answers for it; the old token is dead.
 * @returns null when it was accepted, declined or withdrawn.
 */
export async function extendInvitation(
  context: Context,
  tx: Db,
  invitationId: string,
  invitedBy: string,
): Promise<{ token: string } | null> {
  const token = createToken('invitation')
  const { numUpdatedRows } = await tx
    .updateTable('invitations')
    .set({
      token_hash: sha256(token),
      expires_at: context.clock.now() + invitationLifeMs,
      invited_by: invitedBy,
    })
    .where('id', '=', invitationId)
    .where(isUnsettled)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? { token } : null
}

/** Nobody can accept it any more; false when somebody has settled it before. */
export async function withdrawInvitation(context: Context, tx: Db, invitationId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitations')
    .set({ revoked_at: context.clock.now() })
    .where('id', '=', invitationId)
    .where(isUnsettled)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The invited person does not want it; false when it is not open. */
export async function refuseInvitation(context: Context, tx: Db, invitationId: string): Promise<boolean> {
  const now = context.clock.now()
  const { numUpdatedRows } = await tx
    .updateTable('invitations')
    .set({ declined_at: now })
    .where('id', '=', invitationId)
    .where(isOpen(now))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function selectInvitations(db: Db) {
  return db
    .selectFrom('invitations as i')
    .innerJoin('organizations as o', 'o.id', 'i.organization_id')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'i.role').onRef('r.organization_id', '=', 'o.id'),
    )
    .leftJoin('users as u', 'u.id', 'i.invited_by')
    .leftJoin('members as m', (join) =>
      join.onRef('m.organization_id', '=', 'o.id').onRef('m.user_id', '=', 'i.invited_by'),
    )
    .leftJoin('roles as mr', (join) =>
      join.onRef('mr.id', '=', 'm.role').onRef('mr.organization_id', '=', 'o.id'),
    )
    .select([
      'i.id',
      'i.email',
      'i.role',
      'i.created_at',
      'i.expires_at',
      'i.accepted_at',
      'i.declined_at',
      'i.revoked_at',
      'o.id as organization_id',
      'o.name as organization_name',
      'r.name as role_name',
      'r.permissions as role_permissions',
      'u.id as inviter_id',
      'u.email as inviter_email',
      'u.first_name',
      'u.last_name',
      'u.disabled_at as inviter_disabled_at',
      'm.role as inviter_role',
      'mr.permissions as inviter_permissions',
    ])
}

function pageOf(db: Db, { limit, after }: { limit: number; after: Place | null }) {
  const query = selectInvitations(db).orderBy('i.created_at', 'desc').orderBy('i.id', 'desc').limit(limit)
  if (after === null) return query
  return query.where((eb) =>
    eb.or([
      eb('i.created_at', '<', after.at),
      eb.and([eb('i.created_at', '=', after.at), eb('i.id', '<', after.id)]),
    ]),
  )
}

type Query = ReturnType<typeof selectInvitations>
type Row = Awaited<ReturnType<Query['execute']>>[number]

const settledAt = { accepted: 'i.accepted_at', declined: 'i.declined_at', revoked: 'i.revoked_at' } as const

function withStatus(query: Query, status: InvitationStatus, now: number): Query {
  if (status !== 'pending' && status !== 'expired') return query.where(settledAt[status], 'is not', null)
  return query
    .where('i.accepted_at', 'is', null)
    .where('i.declined_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('i.expires_at', status === 'pending' ? '>' : '<=', now)
}

function statusOf(row: Row, now: number): InvitationStatus {
  if (row.accepted_at !== null) return 'accepted'
  if (row.declined_at !== null) return 'declined'
  if (row.revoked_at !== null) return 'revoked'
  return row.expires_at > now ? 'pending' : 'expired'
}

/** The invitations, with what lowers whoever invited in a second statement. */
async function readInvitations(context: Context, db: Db, query: Query): Promise<OrganizationInvitation[]> {
  const rows = await query.execute()
  const inviters = await listHolders(db, rows.flatMap(inviterOf))
  return rows.map((row) => {
    const inviter = inviters.find(
      ({ organizationId, member }) =>
        organizationId === row.organization_id && member.userId === row.inviter_id,
    )
    return toInvitation(context, row, inviter)
  })
}

/** Whoever invited, if they are a member still who can sign in. */
function inviterOf(row: Row): Pick<Holder, 'organizationId' | 'member'>[] {
  const { organization_id: organizationId, inviter_id: userId, inviter_role: role } = row
  if (userId === null || role === null || row.inviter_disabled_at !== null) return []
  return [{ organizationId, member: { userId, role: toRole(role, row.inviter_permissions) } }]
}

function toInvitation(context: Context, row: Row, inviter: Holder | undefined): OrganizationInvitation {
  const roleId = row.role ?? ''
  const isThere = isBuiltInRole(roleId) || row.role_permissions !== null
  const role = isThere ? toRole(roleId, row.role_permissions) : undefined
  return {
    id: row.id,
    organization: { id: row.organization_id, name: row.organization_name },
    email: row.email ?? '',
    role,
    roleId,
    roleName: row.role_name,
    status: statusOf(row, context.clock.now()),
    invitedBy:
      row.inviter_id === null
        ? null
        : {
            id: row.inviter_id,
            email: row.inviter_email ?? '',
            firstName: row.first_name ?? '',
            lastName: row.last_name ?? '',
          },
    isBacked: inviter !== undefined && role !== undefined && mayOffer(floorOf(inviter), role),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}

function mayOffer(floor: ReadonlySet<Permission>, role: Role): boolean {
  return floor.has('members.invite') && mayGive(floor, role)
}
