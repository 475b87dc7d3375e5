import type { QueryClient } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'
import { fragmentToken } from '../sign-in/fragment-token.ts'
import { signInPathFor } from '../sign-in/next-path.ts'

/** The session is over: nothing of the account stays in this page, and signing in leads back to it. */
export function leaveForSignIn(queryClient: QueryClient): Promise<never> {
  queryClient.clear()
  location.replace(signInPathFor(location.pathname, fragmentToken()))
  return new Promise(() => {})
}

export async function signOut(queryClient: QueryClient): Promise<never> {
  await call(() => client.DELETE('/v1/session'))
  queryClient.clear()
  location.replace('/sign-in')
  return new Promise(() => {})
}
