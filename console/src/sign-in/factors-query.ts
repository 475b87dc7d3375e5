import { queryOptions } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'

export const factorsQuery = queryOptions({
  queryKey: ['factors'],
  queryFn: () => call(() => client.GET('/v1/account/factors')),
  // Every page of the account area looks for an ordered reset of factors here; one look a minute is enough.
  staleTime: 60_000,
})
