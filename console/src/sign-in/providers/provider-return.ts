import { pagePath } from '../../experience/place.ts'

/** What a provider sends back in the address of the page to which it returns. */
export type ProviderReturn = { state: string; code?: string; error?: string; iss?: string }

let returned = take()

/** What came back with this page load, until it is used; the address does not show it any more. */
export function providerReturn(): ProviderReturn | undefined {
  return returned
}

export function forgetProviderReturn(): void {
  returned = undefined
}

function take(): ProviderReturn | undefined {
  const parameters = new URLSearchParams(location.search)
  if (!pagePath().startsWith('/sign-in/') || !parameters.has('state')) return undefined
  // Neither the history nor a picture of the screen is a place for a code.
  history.replaceState(history.state, '', location.pathname)
  const taken: ProviderReturn = { state: parameters.get('state') ?? '' }
  for (const name of ['code', 'error', 'iss'] as const) {
    const value = parameters.get(name)
    if (value) taken[name] = value
  }
  return taken
}
