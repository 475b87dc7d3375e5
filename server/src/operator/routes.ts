import { cancelUserFactorReset } from './cancel-user-factor-reset.ts'
import { changeOrganizationPlan } from './change-organization-plan.ts'
import { disableUser } from './disable-user.ts'
import { enableUser } from './enable-user.ts'
import { endUserSessions } from './end-user-sessions.ts'
import { getOrganizationAsOperator } from './get-organization-as-operator.ts'
import { getUser } from './get-user.ts'
import { grantOperator } from './grant-operator.ts'
import { inviteUser } from './invite-user.ts'
import { listAllOrganizations } from './list-all-organizations.ts'
import { listDeploymentAuditEvents } from './list-deployment-audit-events.ts'
import { listUserActivity } from './list-user-activity.ts'
import { listUserInvitations } from './list-user-invitations.ts'
import { listUsers } from './list-users.ts'
import { requireNewPassword } from './require-new-password.ts'
import { resetUserFactors } from './reset-user-factors.ts'
import { revokeUserInvitation } from './revoke-user-invitation.ts'
import { withdrawOperator } from './withdraw-operator.ts'

export const operatorRoutes = [
  listUsers,
  getUser,
  listUserActivity,
  disableUser,
  enableUser,
  endUserSessions,
  requireNewPassword,
  resetUserFactors,
  cancelUserFactorReset,
  grantOperator,
  withdrawOperator,
  inviteUser,
  listUserInvitations,
  revokeUserInvitation,
  listAllOrganizations,
  getOrganizationAsOperator,
  changeOrganizationPlan,
  listDeploymentAuditEvents,
]
