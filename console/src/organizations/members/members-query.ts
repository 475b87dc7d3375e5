import { infiniteQueryOptions } from '@tanstack/react-query'
import { call, client } from '../../api/client.ts'
import { organizationKey } from '../organization-query.ts'

const pageSize = 50

export function membersQuery(organizationId: string, search: string) {
  return infiniteQueryOptions({
    queryKey: [...organizationKey(organizationId), 'members', search],
    queryFn: ({ pageParam }) => {
      const query = {
        limit: pageSize,
        ...(pageParam ? { cursor: pageParam } : {}),
        ...(search ? { search } : {}),
      }
      return call(() =>
        client.GET('/v1/organizations/{organizationId}/members', {
          params: { path: { organizationId }, query },
        }),
      )
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}
