import Type from 'typebox'
import { timeField, toTime } from '../http/time-field.ts'
import { idField } from '../organizations/organization-params.ts'
import { roleView, toRoleView } from '../organizations/roles/role-view.ts'
import { invitationStatuses, type OrganizationInvitation } from './organization-invitations.ts'

export const invitationParams = Type.Object({ organizationId: idField, invitationId: idField })

/** An invitation, as those who may invite see it. */
export const invitationView = Type.Object({
  id: Type.String(),
  email: Type.String(),
  role: roleView,
  status: Type.Enum([...invitationStatuses]),
  invitedBy: Type.Union([
    Type.Object({ id: Type.String(), firstName: Type.String(), lastName: Type.String() }),
    Type.Null(),
  ]),
  inviterMayInvite: Type.Boolean({
    description:
      'False when whoever invited could not do so any more: it cannot be accepted until somebody renews it.',
  }),
  createdAt: timeField('When the person was invited.'),
  expiresAt: timeField('Until when it can be accepted.'),
})

export function toInvitationView(invitation: OrganizationInvitation) {
  const { id, email, roleId, roleName, status, invitedBy, isBacked, createdAt, expiresAt } = invitation
  return {
    id,
    email,
    role: toRoleView(roleId, roleName),
    status,
    invitedBy: invitedBy && {
      id: invitedBy.id,
      firstName: invitedBy.firstName,
      lastName: invitedBy.lastName,
    },
    inviterMayInvite: isBacked,
    createdAt: toTime(createdAt),
    expiresAt: toTime(expiresAt),
  }
}

/** An invitation, as the invited person sees it. */
const offeredFields = {
  id: Type.String(),
  organization: Type.Object({ id: Type.String(), name: Type.String() }),
  email: Type.String({ description: 'The address that was invited.' }),
  role: roleView,
  invitedBy: Type.Union([Type.String(), Type.Null()], { description: 'Name of whoever invited.' }),
  expiresAt: timeField('Until when it can be accepted.'),
}
export const offeredView = Type.Object(offeredFields)
export const lookedUpView = Type.Object({
  ...offeredFields,
  status: Type.Enum(['pending', 'accepted', 'declined', 'expired']),
  you: Type.Enum(['signed-out', 'same-person', 'somebody-else'], {
    description: 'Whether the session that asks is the one of the invited address.',
  }),
})

export function toOfferedView(invitation: OrganizationInvitation) {
  const { id, organization, email, roleId, roleName, invitedBy, expiresAt } = invitation
  return {
    id,
    organization,
    email,
    role: toRoleView(roleId, roleName),
    invitedBy: invitedBy && `${invitedBy.firstName} ${invitedBy.lastName}`,
    expiresAt: toTime(expiresAt),
  }
}
