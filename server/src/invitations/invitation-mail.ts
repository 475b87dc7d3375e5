import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import type { Client } from '../http/client.ts'
import { toRoleView } from '../organizations/roles/role-view.ts'
import type { Directory } from '../users/directories.ts'
import type { OrganizationInvitation } from './organization-invitations.ts'

interface From {
  directory: Directory
  client: Client
}

/** The invited address gets the link; the mail is alike for addresses with and without account. */
export async function mailInvitation(
  context: Context,
  tx: Db,
  from: From,
  about: { invitation: OrganizationInvitation; token: string },
): Promise<void> {
  const { directory, client } = from
  const { email, organization, invitedBy, roleId, roleName, expiresAt } = about.invitation
  await enqueueEmail(context, tx, {
    directoryId: directory.id,
    userId: null,
    to: email,
    template: 'organization-invitation',
    facts: {
      ...mailFacts(context, directory, { firstName: null, client }),
      link: pageLink(context, '/join', about.token),
      invitedBy: invitedBy && `${invitedBy.firstName} ${invitedBy.lastName}`,
      organization: organization.name,
      role: toRoleView(roleId, roleName).name,
      expiresAt,
    },
    expiresAt,
  })
}

/** Whoever invited learns how it ended. */
export async function mailAnswer(
  context: Context,
  tx: Db,
  from: From,
  about: { invitation: OrganizationInvitation; isAccepted: boolean },
): Promise<void> {
  const { directory, client } = from
  const { invitation, isAccepted } = about
  const inviter = invitation.invitedBy
  if (inviter === null) return
  await enqueueEmail(context, tx, {
    directoryId: directory.id,
    userId: inviter.id,
    to: inviter.email,
    template: 'invitation-answered',
    facts: {
      ...mailFacts(context, directory, { firstName: inviter.firstName, client }),
      organization: invitation.organization.name,
      email: invitation.email,
      isAccepted,
      membersLink: pageLink(context, `/organizations/${invitation.organization.id}/members`),
    },
  })
}
