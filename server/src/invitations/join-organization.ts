import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import type { Client } from '../http/client.ts'
import { Problem } from '../http/problems.ts'
import { requireRoom } from '../organizations/billing/plans.ts'
import { findMember, insertMember } from '../organizations/members/members.ts'
import { lockOrganization } from '../organizations/organizations.ts'
import { tellOwnershipChanged } from '../organizations/ownership-notices.ts'
import { holdToEnforcement } from '../sso/enforcement.ts'
import { requireOwnWaysIn } from '../sso/sso-managed.ts'
import { type Directory, platformDirectoryId } from '../users/directories.ts'
import { findUser } from '../users/users.ts'
import { mailAnswer } from './invitation-mail.ts'
import { claimInvitation } from './invitations.ts'
import { findInvitation, type OrganizationInvitation } from './organization-invitations.ts'

/**
 * The user belongs to the organization with the role of the invitation, which is used up. Everything that made the
 * invitation possible is asked again, with the organization's members standing still.
 * @param joining.user the account whose proven address is `email`.
 * @throws {Problem} invitation-invalid, invitation-for-somebody-else, already-member, plan-limit-reached, sso-managed
 * @see CVE-2022-39306, CVE-2026-1529
 */
export async function joinOrganization(
  context: Context,
  tx: Db,
  joining: {
    directory: Directory
    client: Client
    sessionId?: string
    user: { id: string; email: string }
    invitationId: string
  },
): Promise<OrganizationInvitation> {
  const { directory, client, sessionId, user, invitationId } = joining
  const at = { directoryId: directory.id, invitationId }
  const organizationId = (await findInvitation(context, tx, at))?.organization.id
  if (organizationId === undefined) throw new Problem('invitation-invalid')
  const organization = await lockOrganization(context, tx, organizationId)
  const invitation = await findInvitation(context, tx, at)
  if (invitation?.status !== 'pending' || !invitation.isBacked) throw new Problem('invitation-invalid')
  if (invitation.email !== user.email) throw new Problem('invitation-for-somebody-else')
  if (await findMember(tx, organizationId, user.id)) throw new Problem('already-member')
  await requireRoom(context, tx, organizationId, 'members')
  await claimInvitation(context, tx, invitation.id)
  await insertMember(context, tx, { organizationId, userId: user.id, role: invitation.roleId })
  await requireComingIn(context, tx, user.id)
  await recordEvent(context, tx, {
    directoryId: directory.id,
    organizationId,
    act: 'invitation.accepted',
    userId: user.id,
    target: { kind: 'invitation', id: invitation.id },
    ...(sessionId !== undefined && { sessionId }),
    client,
    details: { role: invitation.roleId },
  })
  await mailAnswer(context, tx, { directory, client }, { invitation, isAccepted: true })
  if (invitation.roleId === 'owner' && invitation.invitedBy !== null) {
    const at = { context, directory, client, caller: { user: invitation.invitedBy } }
    await tellOwnershipChanged(at, tx, { organization, userId: user.id, becameOwner: true })
  }
  return invitation
}

/**
 * Where the organization requires its own sign-in, its people join by coming in through it.
 * @throws {Problem} sso-managed
 */
async function requireComingIn(context: Context, tx: Db, userId: string): Promise<void> {
  const user = await findUser(tx, platformDirectoryId, userId)
  if (user === undefined || user.ssoConnectionId !== null) return
  if ((await requireOwnWaysIn(context, tx, user)) !== null) await holdToEnforcement(context, tx, userId)
}
