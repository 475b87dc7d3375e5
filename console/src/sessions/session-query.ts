import { queryOptions } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => call(() => client.GET('/v1/session')),
})
