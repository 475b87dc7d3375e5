import { infiniteQueryOptions } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'
import { applicationKey } from './applications-query.ts'

const pageSize = 25

/** What happened in the Experience, or to one of its people. */
export function experienceActivityQuery(applicationId: string, userId?: string) {
  return infiniteQueryOptions({
    queryKey: [...applicationKey(applicationId), 'activity', userId],
    queryFn: ({ pageParam }) => {
      const query = {
        limit: pageSize,
        ...(pageParam ? { cursor: pageParam } : {}),
        ...(userId ? { userId } : {}),
      }
      return call(() =>
        client.GET('/v1/applications/{applicationId}/experience/activity', {
          params: { path: { applicationId }, query },
        }),
      )
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}
