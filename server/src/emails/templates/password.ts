import { type CommonFacts, type EmailContent, readableValidity } from '../content.ts'

export type PasswordResetFacts = CommonFacts & {
  link: string
  code: string
  expiresAt: number
  /** The account has none yet: it was entered by GitHub so far. */
  isFirst?: boolean
}
export type PasswordChangedFacts = ResetLinkFacts & { isFirst?: boolean }
export type PasswordWasResetFacts = CommonFacts & {
  signInLink: string
  /** The login at GitHub by which the account can be entered as well. */
  githubLogin?: string | null
  /** The login at GitHub that was disconnected with the reset. */
  disconnectedLogin?: string | null
}
export type ResetLinkFacts = CommonFacts & { resetLink: string }

/** The way to a new password for somebody who forgot theirs. */
export function passwordReset(facts: PasswordResetFacts): EmailContent {
  const { brand, request, link, code, expiresAt, isFirst = false } = facts
  const what = isFirst ? 'Choose a password' : 'Choose a new password'
  return {
    subject: `${what} for ${brand.name}`,
    preheader: isFirst ? 'Your account has none yet.' : 'Your present password works until you do.',
    heading: what,
    paragraphs: [
      isFirst
        ? `Somebody asked for a password for your account with ${brand.name}, which has none yet. With one you can sign in without GitHub.`
        : `Somebody asked for a new password for your account with ${brand.name}. Your present one works until you choose another.`,
    ],
    action: { label: what, link },
    code: { value: code, hint: 'Or type this code on the page where you asked for it:' },
    validity: `The link and the code work once, ${readableValidity(request, expiresAt)}.`,
    origin: { what: 'Forgotten password', who: 'Somebody who entered this address' },
    notYou: {
      text: isFirst
        ? 'Ignore this mail: your account stays as it is. Do not give the link or the code to anybody who asks for it.'
        : 'Ignore this mail: your password stays as it is. Do not give the link or the code to anybody who asks for it.',
    },
  }
}

/** After a reset by mail. Secures the mailbox first: whoever did it could read this one. */
export function passwordWasReset(facts: PasswordWasResetFacts): EmailContent {
  const { brand, signInLink, githubLogin = null, disconnectedLogin = null } = facts
  return {
    subject: `Your ${brand.name} password was reset`,
    preheader: 'You are signed out everywhere. Sign in with the new password.',
    heading: 'Your password was reset',
    paragraphs: [
      `Your account with ${brand.name} has a new password, and every device was signed out. Sign in with the new password.`,
      ...(githubLogin === null
        ? []
        : [
            `Signing in by GitHub as ${githubLogin} still works. If that is not you, disconnect it on the security page.`,
          ]),
      ...(disconnectedLogin === null
        ? []
        : [
            `GitHub (${disconnectedLogin}) was disconnected, in case somebody else had connected it. If it is yours, connect it again on the security page.`,
          ]),
    ],
    action: { label: 'Sign in', link: signInLink },
    origin: { what: 'Password reset', who: 'Somebody with the link or code mailed to you' },
    notYou: {
      text: 'Then somebody else can read your mail. Change the password of your mailbox first; then use “Forgot password?” on the sign-in page.',
    },
  }
}

/** After a change made while signed in. */
export function passwordChanged(facts: PasswordChangedFacts): EmailContent {
  const { brand, resetLink, isFirst = false } = facts
  const done = isFirst ? 'set' : 'changed'
  return {
    subject: `Your ${brand.name} password was ${done}`,
    preheader: 'If it was not you, choose a new password now.',
    heading: `Your password was ${done}`,
    paragraphs: [
      isFirst
        ? `Your account with ${brand.name} had no password and has one now. All other devices were signed out.`
        : `The password of your account with ${brand.name} was changed, and all other devices were signed out.`,
    ],
    origin: {
      what: isFirst ? 'First password' : 'Change of password',
      who: 'Somebody signed in to your account',
    },
    notYou: {
      text: 'Choose a new password now. That signs everybody out.',
      action: { label: 'Choose a new password', link: resetLink },
    },
  }
}

/** When so many wrong passwords were tried that the account takes none for a while. */
export function passwordGuessing(facts: ResetLinkFacts): EmailContent {
  const { brand, resetLink } = facts
  return {
    subject: `Many wrong passwords for your ${brand.name} account`,
    preheader: 'Your password is paused to protect you.',
    heading: 'Many wrong passwords were tried',
    paragraphs: [
      `Somebody entered many wrong passwords for your account with ${brand.name}. None of them was right. To protect you, your password is paused: for a short while at first, and until you choose a new one if it goes on.`,
      'If it was you, wait a little and try again, or choose a new password.',
    ],
    action: { label: 'Choose a new password', link: resetLink },
    origin: { what: 'Wrong password, the latest of many', who: 'Somebody who entered your address' },
    notYou: {
      text: 'Your account is still closed to them. If your password is short or used elsewhere too, choose a new one that you use nowhere else.',
    },
  }
}
