import { type CommonFacts, type EmailContent, readableValidity } from '../content.ts'
import { mailableName, mailableTitle } from '../user-text.ts'

export type OrganizationInvitationFacts = CommonFacts & {
  link: string
  invitedBy: string | null
  organization: string
  role: string
  expiresAt: number
}
export type InvitationAnsweredFacts = CommonFacts & {
  organization: string
  email: string
  isAccepted: boolean
  membersLink: string
}

/** To somebody whom a member wants in the organization; the address may have an account or not. */
export function organizationInvitation(facts: OrganizationInvitationFacts): EmailContent {
  const { brand, request, link, expiresAt } = facts
  const inviter = mailableName(facts.invitedBy)
  const organization = mailableTitle(facts.organization) ?? 'an organization'
  const role = mailableTitle(facts.role) ?? 'a role of its own making'
  return {
    subject: `Invitation to join ${organization} on ${brand.name}`,
    preheader: `${inviter ?? 'Somebody'} invites you to join ${organization}.`,
    heading: `Join ${organization}`,
    paragraphs: [
      `${inviter ?? 'A member'} invites you to join ${organization} on ${brand.name}. Your role there: ${role}.`,
      'With an account you sign in and accept. Without one you make it on the same page.',
    ],
    action: { label: 'See the invitation', link },
    validity: `The invitation is for this address only. It works once, ${readableValidity(request, expiresAt)}.`,
    origin: {
      what: `Invitation to join ${organization}`,
      who: inviter === null ? `A member of ${organization}` : `${inviter}, a member of ${organization}`,
    },
    notYou: {
      text: 'If you did not expect this invitation, ignore it or decline it: nothing happens until you accept.',
    },
  }
}

/** To whoever invited, when the invited person has decided. */
export function invitationAnswered(facts: InvitationAnsweredFacts): EmailContent {
  const { brand, email, isAccepted, membersLink } = facts
  const organization = mailableTitle(facts.organization) ?? 'your organization'
  const answer = isAccepted ? 'accepted' : 'declined'
  return {
    subject: `Your invitation was ${answer}: ${brand.name}`,
    preheader: isAccepted ? 'There is a new member.' : 'Nobody was added.',
    heading: `Your invitation was ${answer}`,
    paragraphs: [
      isAccepted
        ? `${email} accepted your invitation and is a member of ${organization} now.`
        : `${email} declined your invitation to ${organization}.`,
    ],
    action: { label: 'See the members', link: membersLink },
    origin: { what: `Invitation ${answer}`, who: 'Whoever reads the mail of the invited address' },
    notYou: {
      text: 'If you did not invite this person, tell the owners of the organization and change your password.',
    },
  }
}
