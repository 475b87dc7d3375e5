import type { SsoNoticeAnswer } from '../../api/answers.ts'

type Change = SsoNoticeAnswer['changes'][number]

/** What happens to an account whose sign-in a company is about to manage. */
export function changeInWords(change: Change, organization: string): string {
  switch (change) {
    case 'password-removed':
      return 'Your password is removed.'
    case 'authenticator-app-removed':
      return `Your authenticator app is removed here; ${organization} asks for a second factor itself if it wants one.`
    case 'passkeys-removed':
      return 'Your passkeys and security keys are removed here.'
    case 'recovery-codes-removed':
      return 'Your recovery codes are void.'
    case 'github-disconnected':
      return 'GitHub is disconnected.'
    case 'api-keys-held':
      return 'Your API keys wait until you resume them.'
    case 'address-fixed':
      return `Your address can be changed by ${organization} only.`
    case 'signed-out-elsewhere':
      return 'All your other devices are signed out.'
    case 'joins-organization':
      return `You become a member of ${organization}.`
    default:
      return change satisfies never
  }
}
