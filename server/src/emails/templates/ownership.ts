import type { CommonFacts, EmailContent } from '../content.ts'
import { mailableName } from '../user-text.ts'

/** What every mail about the ownership of an organization is told. */
type OwnershipFacts = CommonFacts & {
  /** Name of the organization. */
  organization: string
  /** Address of who did it. */
  actedBy: string
}

export type OwnershipChangedFacts = OwnershipFacts & {
  /** Address of who became or ceased to be an owner. */
  email: string
  becameOwner: boolean
  membersLink: string
}

/** To every owner, and to who became or ceased to be one. */
export function ownershipChanged(facts: OwnershipChangedFacts): EmailContent {
  const { brand, email, becameOwner, actedBy, membersLink } = facts
  const name = nameOf(facts.organization)
  const heading = becameOwner ? `${name} has a new owner` : `${name} has one owner less`
  return {
    subject: `${heading}: ${brand.name}`,
    preheader: 'If nobody of you meant this, act now.',
    heading,
    paragraphs: [
      becameOwner
        ? `${email} now owns ${name}, and may do everything there, up to deleting it.`
        : `${email} no longer owns ${name}.`,
    ],
    action: { label: 'See the members', link: membersLink },
    origin: { what: heading, who: actedBy },
    notYou: {
      text: 'Ask whoever did it. If it was not them, have an owner undo it, and have them change their password.',
    },
  }
}

export type OrganizationDeletedFacts = OwnershipFacts & { securityLink: string }

/** To everybody who owned it. */
export function organizationDeleted(facts: OrganizationDeletedFacts): EmailContent {
  const { brand, actedBy, securityLink } = facts
  const name = nameOf(facts.organization)
  return {
    subject: `${name} was deleted: ${brand.name}`,
    preheader: 'With everything in it.',
    heading: `${name} was deleted`,
    paragraphs: [
      `An owner deleted ${name} with its projects, memberships and invitations. This cannot be undone; the accounts of its members stay.`,
    ],
    origin: { what: 'Deletion of an organization', who: actedBy },
    notYou: {
      text: 'If you are the one it names, somebody else uses your account: change your password and look at your ways to sign in.',
      action: { label: 'See your ways to sign in', link: securityLink },
    },
  }
}

/** A name that could be read as more than a name is not repeated under ours. */
function nameOf(organization: string): string {
  return mailableName(organization) ?? 'Your organization'
}
