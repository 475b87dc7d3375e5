import type { CommonFacts, EmailContent } from '../content.ts'

export type NewDeviceFacts = CommonFacts & { devicesLink: string }

/** After a sign-in from a browser this account has not been used with. */
export function newDevice(facts: NewDeviceFacts): EmailContent {
  const { brand, devicesLink } = facts
  return {
    subject: `New sign-in to your ${brand.name} account`,
    preheader: 'From a browser that was not used with your account before.',
    heading: 'Sign-in from a new device',
    paragraphs: [
      `Your account with ${brand.name} was used in a browser we have not seen with it before. If it was you, you need not do anything.`,
    ],
    origin: { what: 'Sign-in', who: 'Somebody who proved all that your account asks for' },
    notYou: {
      text: 'Sign that device out, then change your password: whoever it was knows it.',
      action: { label: 'See your devices', link: devicesLink },
    },
  }
}
