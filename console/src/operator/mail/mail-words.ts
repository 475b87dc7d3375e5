import type { EmailState } from '../answers.ts'

export const emailStates = ['waiting', 'failed', 'sent'] as const satisfies readonly EmailState[]

/** What the address of the page says about which mail it shows. */
export function readMailSearch({ state }: Record<string, unknown>): { state?: EmailState } {
  const asked = emailStates.find((one) => one === state)
  return asked ? { state: asked } : {}
}

const shortForms: Record<string, string> = {
  sso: 'single sign-on',
  mfa: 'second factor',
  api: 'API',
  totp: 'authenticator app',
}

/** The name of a template in words: `password-reset` is “Password reset”. */
export function templateName(template: string): string {
  const words = template.split('-').map((word) => shortForms[word] ?? word)
  const sentence = words.join(' ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
