import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, client } from '../../api/client.ts'
import { applicationKey } from '../applications-query.ts'

export function groupsQuery(applicationId: string) {
  return queryOptions({
    queryKey: [...applicationKey(applicationId), 'groups'],
    queryFn: async () => {
      const { items } = await call(() =>
        client.GET('/v1/applications/{applicationId}/experience/groups', {
          params: { path: { applicationId } },
        }),
      )
      return items
    },
  })
}

const pageSize = 50

export function groupMembersQuery(applicationId: string, groupId: string) {
  return infiniteQueryOptions({
    queryKey: [...applicationKey(applicationId), 'group-members', groupId],
    queryFn: ({ pageParam }) => {
      const query = { limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) }
      return call(() =>
        client.GET('/v1/applications/{applicationId}/experience/groups/{groupId}/members', {
          params: { path: { applicationId, groupId }, query },
        }),
      )
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}
