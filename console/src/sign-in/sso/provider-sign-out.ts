import { call, client } from '../../api/client.ts'
import { experience, storageKey } from '../../experience/place.ts'

/** Where a company's provider can be told as well that somebody signed out. */
export type ProviderSignOut = { url: string; name: string }

const offerKey = storageKey('provider-sign-out')
const leftKey = storageKey('left-for-sign-out')

/** Looked up before the session ends: afterwards nobody knows how it began. A sign-out never fails for it. */
export async function findProviderSignOut(): Promise<ProviderSignOut | undefined> {
  if (experience) return undefined
  try {
    const { url, connectionName } = await call(() => client.GET('/v1/session/provider-sign-out'))
    return url && connectionName ? { url, name: connectionName } : undefined
  } catch {
    return undefined
  }
}

/** For the sign-in page, which is loaded next. */
export function keepProviderSignOut(offer: ProviderSignOut): void {
  sessionStorage.setItem(offerKey, JSON.stringify(offer))
}

/** Shown by the page that finds it, and by no later one: who sits there then may be somebody else. */
export function takeProviderSignOut(): ProviderSignOut | undefined {
  return take<ProviderSignOut>(offerKey)
}

/** Leaves for the provider. It sends the browser back with what tells this trip from others. */
export function signOutThere({ url, name }: ProviderSignOut): void {
  const state = new URL(url).searchParams.get('state')
  if (state) sessionStorage.setItem(leftKey, JSON.stringify({ state, name }))
  location.assign(url)
}

/** The provider from whose sign-out the browser has just come back; a SAML provider's does not say so. */
export function takeSignedOutThere(): string | undefined {
  const left = take<{ state: string; name: string }>(leftKey)
  if (!left || new URLSearchParams(location.search).get('state') !== left.state) return undefined
  history.replaceState(history.state, '', location.pathname)
  return left.name
}

function take<Kept>(key: string): Kept | undefined {
  const kept = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  return kept ? (JSON.parse(kept) as Kept) : undefined
}
