import { type CommonFacts, type EmailContent, readableValidity } from '../content.ts'

export type ExperienceInvitationFacts = CommonFacts & { link: string; expiresAt: number }

/** To somebody for whom the people of an application made an account there. */
export function experienceInvitation(facts: ExperienceInvitationFacts): EmailContent {
  const { brand, request, link, expiresAt } = facts
  return {
    subject: `Your account with ${brand.name}`,
    preheader: 'Choose a password, and you can sign in.',
    heading: 'Your account is ready',
    paragraphs: [
      `The people of ${brand.name} made an account for this address. Choose a password for it, and you can sign in.`,
    ],
    action: { label: 'Choose a password', link },
    validity: `The link works once, ${readableValidity(request, expiresAt)}. After that, ask for a new password on the sign-in page.`,
    origin: { what: 'Account made for this address', who: `The people of ${brand.name}` },
    notYou: {
      text: 'If you did not expect this, ignore it: without this mailbox nobody gets into the account.',
    },
  }
}
