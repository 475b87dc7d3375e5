import type { QueryClient } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'
import { pageAddress, pagePath } from '../experience/place.ts'
import { fragmentToken } from '../sign-in/fragment-token.ts'
import { signInPathFor } from '../sign-in/next-path.ts'
import { findProviderSignOut, keepProviderSignOut } from '../sign-in/sso/provider-sign-out.ts'
import { sessionQuery } from './session-query.ts'

/** The session is over: nothing of the account stays in this page, and signing in leads back to it. */
export function leaveForSignIn(queryClient: QueryClient): Promise<never> {
  queryClient.clear()
  location.replace(pageAddress(signInPathFor(pagePath(), fragmentToken())))
  return new Promise(() => {})
}

export async function signOut(queryClient: QueryClient): Promise<never> {
  const byCompany = queryClient.getQueryData(sessionQuery.queryKey)?.methods.includes('sso') ?? true
  const atProvider = byCompany ? await findProviderSignOut() : undefined
  await call(() => client.DELETE('/v1/session'))
  queryClient.clear()
  if (atProvider) keepProviderSignOut(atProvider)
  location.replace(pageAddress('/sign-in'))
  return new Promise(() => {})
}
