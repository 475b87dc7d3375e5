import type { ExpressionBuilder } from 'kysely'
import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import { createToken, hashToken, sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { Problem } from '../http/problems.ts'

/** The operator's permission to register, or an organization's to join it; both also while registration is closed. */
export interface Invitation {
  id: string
  /** Null for the set-up link of a new deployment, which is not bound to an address. */
  email: string | null
  makesOperator: boolean
  expiresAt: number
  /** Null for the operator's. */
  organizationId: string | null
}

export interface NewInvitation {
  directoryId: string
  email: string | null
  makesOperator: boolean
  invitedBy: string | null
  /** What it opens besides the account. */
  organization?: { id: string; role: string }
}

export const invitationLifeMs = 7 * 86_400_000

/** Makes an invitation; older ones of the same sender to the same address, or older set-up links, are withdrawn. */
export async function createInvitation(
  context: Context,
  tx: Db,
  facts: NewInvitation,
): Promise<{ token: string; invitation: Invitation }> {
  const now = context.clock.now()
  const token = createToken('invitation')
  const organizationId = facts.organization?.id ?? null
  await tx
    .updateTable('invitations')
    .set({ revoked_at: now })
    .where('directory_id', '=', facts.directoryId)
    .where('email', facts.email === null ? 'is' : '=', facts.email)
    .where('organization_id', organizationId === null ? 'is' : '=', organizationId)
    .where(isUnsettled)
    .execute()
  const invitation = {
    id: createId('invitation'),
    email: facts.email,
    makesOperator: facts.makesOperator,
    expiresAt: now + invitationLifeMs,
    organizationId,
  }
  await tx
    .insertInto('invitations')
    .values({
      id: invitation.id,
      directory_id: facts.directoryId,
      email: facts.email,
      makes_operator: facts.makesOperator ? 1 : 0,
      token_hash: sha256(token),
      invited_by: facts.invitedBy,
      created_at: now,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      revoked_at: null,
      declined_at: null,
      organization_id: organizationId,
      role: facts.organization?.role ?? null,
    })
    .execute()
  return { token, invitation }
}

/** @throws {Problem} invitation-invalid */
export async function getInvitationByToken(
  context: Context,
  db: Db,
  directoryId: string,
  token: string,
): Promise<Invitation> {
  const hash = hashToken('invitation', token)
  const row =
    hash === null
      ? undefined
      : await db
          .selectFrom('invitations')
          .select(['id', 'email', 'makes_operator', 'expires_at', 'organization_id'])
          .where('token_hash', '=', hash)
          .where('directory_id', '=', directoryId)
          .where(isOpen(context.clock.now()))
          .executeTakeFirst()
  if (row === undefined) throw new Problem('invitation-invalid')
  return {
    id: row.id,
    email: row.email,
    makesOperator: row.makes_operator === 1,
    expiresAt: row.expires_at,
    organizationId: row.organization_id,
  }
}

/**
 * Uses an invitation up: exactly one caller gets past this.
 * @returns whether it makes its user an operator.
 * @throws {Problem} invitation-invalid
 */
export async function claimInvitation(
  context: Context,
  tx: Db,
  invitationId: string,
): Promise<{ makesOperator: boolean }> {
  const now = context.clock.now()
  const row = await tx
    .updateTable('invitations')
    .set({ accepted_at: now })
    .where('id', '=', invitationId)
    .where(isOpen(now))
    .returning('makes_operator')
    .executeTakeFirst()
  if (row === undefined) throw new Problem('invitation-invalid')
  return { makesOperator: row.makes_operator === 1 }
}

/** Removes invitations that ran out long ago. */
export async function deleteOldInvitations(db: Db, before: number): Promise<void> {
  await db.deleteFrom('invitations').where('expires_at', '<', before).execute()
}

/** Nobody has accepted, declined or withdrawn it. */
export function isUnsettled(eb: ExpressionBuilder<Tables, 'invitations'>) {
  return eb.and([eb('accepted_at', 'is', null), eb('declined_at', 'is', null), eb('revoked_at', 'is', null)])
}

/** Neither settled nor old; and a set-up link only as long as nobody runs the deployment. */
export function isOpen(now: number) {
  return (eb: ExpressionBuilder<Tables, 'invitations'>) =>
    eb.and([
      isUnsettled(eb),
      eb('expires_at', '>', now),
      eb.or([
        eb('email', 'is not', null),
        eb.not(
          eb.exists(
            eb
              .selectFrom('users')
              .select('users.id')
              .whereRef('users.directory_id', '=', 'invitations.directory_id')
              .where('users.operator_since', 'is not', null),
          ),
        ),
      ]),
    ])
}
