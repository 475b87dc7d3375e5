import { type CommonFacts, type EmailContent, readableValidity } from '../content.ts'

export type AccountImportedFacts = CommonFacts & { resetLink: string }
export type RegistrationImportedFacts = CommonFacts & { link: string; code: string; expiresAt: number }

/** To somebody whose account came from another system without a password that opens it here. */
export function accountImported({ brand, resetLink }: AccountImportedFacts): EmailContent {
  return {
    subject: `Choose a password for ${brand.name}`,
    preheader: 'Your account has moved; its password has not.',
    heading: 'Choose a password',
    paragraphs: [
      `The people who run ${brand.name} have moved your account to a new sign-in. Your password did not come along: ask for a link with this address and choose a new one.`,
    ],
    action: { label: 'Ask for a link', link: resetLink },
    origin: { what: 'Account moved to a new sign-in', who: `The operator of ${brand.name}` },
    notYou: {
      text: 'If this account says nothing to you, ignore this mail: nobody can sign in to it before its password is chosen by mail.',
    },
  }
}

/** To somebody who had an account elsewhere whose address was never proven. */
export function registrationImported(facts: RegistrationImportedFacts): EmailContent {
  const { brand, request, link, code, expiresAt } = facts
  return {
    subject: `Confirm your e-mail address for ${brand.name}`,
    preheader: 'One step is left before you can sign in.',
    heading: 'Confirm your e-mail address',
    paragraphs: [
      `The people who run ${brand.name} have moved to a new sign-in. You registered there with this address and never confirmed it. Confirm it now to keep your account; otherwise it is forgotten, and you can register again at any time.`,
    ],
    action: { label: 'Confirm address', link },
    code: { value: code, hint: 'Or type this code after you have signed in with your password:' },
    validity: `The link and the code work once, ${readableValidity(request, expiresAt)}.`,
    origin: { what: 'Account moved to a new sign-in', who: `The operator of ${brand.name}` },
    notYou: {
      text: 'Ignore this mail and confirm nothing. Unless you confirm, nobody can use an account with your address.',
    },
  }
}
