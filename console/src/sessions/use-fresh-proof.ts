import { useQueryClient } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'
import type { paths } from '../api/schema.ts'
import { factorsQuery } from '../sign-in/factors-query.ts'
import { sessionQuery } from './session-query.ts'

type Proof = paths['/v1/session/fresh-proof']['post']['requestBody']['content']['application/json']

/** Sends a proof; the session in the cache is then the renewed one. */
export function useFreshProof(): (proof: Proof) => Promise<void> {
  const queryClient = useQueryClient()
  return async (body) => {
    const { session } = await call(() => client.POST('/v1/session/fresh-proof', { body }))
    queryClient.setQueryData(sessionQuery.queryKey, session)
    // A recovery code may be used up by it.
    if (body.recoveryCode) await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey })
  }
}

/** Whose password the dialog is about, for password managers. */
export function useOwnEmail(): string | undefined {
  return useQueryClient().getQueryData(sessionQuery.queryKey)?.user.email
}
