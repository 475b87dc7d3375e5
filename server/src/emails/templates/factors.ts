import { type CommonFacts, type EmailContent, readableTime } from '../content.ts'

/** Every change of factors that its owner is told of. */
export const factorChanges = {
  'totp-enabled': {
    subject: 'An authenticator app was added',
    text: 'From now on signing in takes a code of the app, or another second factor.',
  },
  'totp-removed': {
    subject: 'The authenticator app was removed',
    text: 'Its codes open nothing any more.',
  },
  'passkey-added': {
    subject: 'A passkey was added',
    text: 'It can be used to sign in from now on.',
  },
  'passkey-removed': {
    subject: 'A passkey was removed',
    text: 'It opens nothing any more.',
  },
  'recovery-codes-replaced': {
    subject: 'New recovery codes were made',
    text: 'All earlier recovery codes are void.',
  },
  'recovery-code-used': {
    subject: 'A recovery code was used',
    text: 'It stood in for the second factor, and cannot be used again.',
  },
  'github-connected': {
    subject: 'GitHub was connected',
    text: 'Whoever can sign in to that GitHub account can now sign in to yours, up to its second factor.',
  },
  'company-connected': {
    subject: 'A company sign-in was connected',
    text: 'Its identity provider can now open your account, up to your own second factor. You keep your other ways in.',
  },
  'github-disconnected': {
    subject: 'GitHub was disconnected',
    text: 'It opens your account no more. GitHub itself lists the permission until you take it back there, in its settings under Applications.',
  },
} as const

export type FactorChange = keyof typeof factorChanges
export type FactorChangedFacts = CommonFacts & {
  change: FactorChange
  /** Name of the passkey, login at GitHub, or how many codes are left. */
  detail: string | null
  securityLink: string
}

/** After each change of factors, and each use of a recovery code. */
export function factorChanged(facts: FactorChangedFacts): EmailContent {
  const { brand, change, detail, securityLink } = facts
  const { subject, text } = factorChanges[change]
  return {
    subject: `${subject}: your ${brand.name} account`,
    preheader: 'If it was not you, act now.',
    heading: subject,
    paragraphs: [`${text}`, ...(detail === null ? [] : [detail])],
    origin: { what: subject, who: 'Somebody signed in, or signing in, to your account' },
    notYou: {
      text: 'Look at your ways to sign in now, remove what is not yours, and change your password.',
      action: { label: 'See your ways to sign in', link: securityLink },
    },
  }
}

export type SecondFactorGuessingFacts = CommonFacts & { resetLink: string }

/** When somebody knew the password and failed at the second factor until the attempt ended. */
export function secondFactorGuessing(facts: SecondFactorGuessingFacts): EmailContent {
  const { brand, resetLink } = facts
  return {
    subject: `Somebody has your ${brand.name} password`,
    preheader: 'The second factor kept them out.',
    heading: 'Right password, wrong second factor',
    paragraphs: [
      `Somebody entered the right password of your account with ${brand.name} and then failed at the second factor. They did not get in.`,
    ],
    origin: { what: 'Sign-in that was not completed', who: 'Somebody who knows your password' },
    notYou: {
      text: 'Choose a new password now, one that is used nowhere else.',
      action: { label: 'Choose a new password', link: resetLink },
    },
  }
}

export type FactorResetFacts = CommonFacts & { dueAt: number; cancelLink: string }

/** When an operator was asked to drop the second factors: the owner can stop it. */
export function factorResetAnnounced(facts: FactorResetFacts): EmailContent {
  const { brand, dueAt, cancelLink } = facts
  return {
    subject: `Your ${brand.name} second factors will be removed`,
    preheader: 'You can stop it until then.',
    heading: 'A reset of your second factors was ordered',
    paragraphs: [
      `The operator of ${brand.name} was asked to remove the authenticator app, passkeys and recovery codes of your account. It will happen on ${readableTime(dueAt)}. Your password stays.`,
      'If you asked for it because you are locked out, you need not do anything but wait.',
    ],
    action: { label: 'Stop the reset', link: cancelLink },
    origin: { what: 'Reset of second factors', who: 'The operator, who was asked to' },
    notYou: { text: 'Stop the reset with the button above, and tell the operator.' },
  }
}

export type FactorResetDoneFacts = CommonFacts & { isCancelled: boolean; signInLink: string }

/** When the reset was carried out or stopped. */
export function factorResetEnded(facts: FactorResetDoneFacts): EmailContent {
  const { brand, isCancelled, signInLink, request } = facts
  const subject = isCancelled
    ? 'The reset of your second factors was stopped'
    : 'Your second factors were removed'
  return {
    subject: `${subject}: ${brand.name}`,
    preheader: isCancelled ? 'Everything stays as it was.' : 'Set up a new one when you sign in.',
    heading: subject,
    paragraphs: [
      isCancelled
        ? 'Your authenticator app, passkeys and recovery codes stay as they are.'
        : 'Sign in with your password and set up a new second factor at once.',
    ],
    action: { label: 'Sign in', link: signInLink },
    origin: {
      what: 'Reset of second factors',
      who:
        isCancelled && request.address !== null
          ? 'Somebody signed in to your account, or with the link mailed to you'
          : 'The operator',
    },
    notYou: { text: 'Change your password, look at your ways to sign in, and tell the operator.' },
  }
}
