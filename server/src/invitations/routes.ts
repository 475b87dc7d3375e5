import { acceptInvitation } from './accept-invitation.ts'
import { declineInvitation } from './decline-invitation.ts'
import { getInvitation } from './get-invitation.ts'
import { inviteMember } from './invite-member.ts'
import { listInvitations } from './list-invitations.ts'
import { listMyInvitations } from './list-my-invitations.ts'
import { renewInvitation } from './renew-invitation.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { updateInvitation } from './update-invitation.ts'

export const invitationRoutes = [
  inviteMember,
  listInvitations,
  updateInvitation,
  renewInvitation,
  revokeInvitation,
  getInvitation,
  acceptInvitation,
  declineInvitation,
  listMyInvitations,
]
