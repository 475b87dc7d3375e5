import { queryOptions } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: () => call(() => client.GET('/v1/account/profile')),
})
