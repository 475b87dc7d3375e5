import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import type { Place } from '../http/pagination.ts'
import { isUnsettled } from '../invitations/invitations.ts'
import { platformDirectoryId } from '../users/directories.ts'

/** An operator's invitation that can still be accepted. */
export interface UserInvitation {
  id: string
  email: string
  isOperator: boolean
  /** Null when the command line invited. */
  invitedBy: { id: string; email: string; firstName: string; lastName: string } | null
  createdAt: number
  expiresAt: number
}

/** The open invitations of operators, newest first. */
export async function listUserInvitationPage(
  context: Context,
  { limit, after }: { limit: number; after: Place | null },
): Promise<UserInvitation[]> {
  let query = select(context, context.database.kysely)
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(limit)
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('i.created_at', 'i.id'), '<', tuple(after.at, after.id)),
    )
  }
  return (await query.execute()).map(toUserInvitation)
}

export async function findUserInvitation(
  context: Context,
  db: Db,
  invitationId: string,
): Promise<UserInvitation | undefined> {
  const row = await select(context, db).where('i.id', '=', invitationId).executeTakeFirst()
  return row && toUserInvitation(row)
}

/** Whoever may not invite any more has invited nobody. */
export async function revokeInvitationsOf(context: Context, tx: Db, operatorId: string): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ revoked_at: context.clock.now() })
    .where('invited_by', '=', operatorId)
    .where('organization_id', 'is', null)
    .where(isUnsettled)
    .execute()
}

function select(context: Context, db: Db) {
  return (
    db
      .selectFrom('invitations as i')
      .leftJoin('users as u', 'u.id', 'i.invited_by')
      .select(['i.id', 'i.email', 'i.makes_operator', 'i.created_at', 'i.expires_at'])
      .select(['u.id as inviter_id', 'u.email as inviter_email', 'u.first_name', 'u.last_name'])
      .where('i.directory_id', '=', platformDirectoryId)
      .where('i.organization_id', 'is', null)
      // The set-up link of a new deployment is bound to nobody.
      .where('i.email', 'is not', null)
      .where('i.accepted_at', 'is', null)
      .where('i.declined_at', 'is', null)
      .where('i.revoked_at', 'is', null)
      .where('i.expires_at', '>', context.clock.now())
  )
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function toUserInvitation(row: Row): UserInvitation {
  return {
    id: row.id,
    email: row.email ?? '',
    isOperator: row.makes_operator === 1,
    invitedBy:
      row.inviter_id === null
        ? null
        : {
            id: row.inviter_id,
            email: row.inviter_email ?? '',
            firstName: row.first_name ?? '',
            lastName: row.last_name ?? '',
          },
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}
