import type { ProviderVisit } from '../../api/answers.ts'
import { leaveFor, type Trip } from './trip.ts'

type ProviderForm = Extract<ProviderVisit, { post: unknown }>['post']

const key = 'latchkey.provider-form'

/** Sends the browser to a provider, by address or by the page whose policy lets it post a form there. */
export function visitProvider(visit: ProviderVisit, purpose: Trip['purpose']): Promise<never> {
  if ('authorizationUrl' in visit) return leaveFor(visit.authorizationUrl, purpose)
  sessionStorage.setItem(key, JSON.stringify(visit.post))
  return leaveFor('/sign-in/sso/post', purpose)
}

/** The form that waits to be posted. It is posted once: whoever comes back to that page is not sent away again. */
export function takeProviderForm(): ProviderForm | undefined {
  const kept = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  return kept ? (JSON.parse(kept) as ProviderForm) : undefined
}
