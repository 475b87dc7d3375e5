import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'

const pageSize = 50

/** The applications of an organization, or with null those of the personal space. */
export function applicationsQuery(organizationId: string | null) {
  return infiniteQueryOptions({
    queryKey: ['applications', organizationId],
    queryFn: ({ pageParam }) => {
      const query = {
        limit: pageSize,
        ...(organizationId ? { organizationId } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      }
      return call(() => client.GET('/v1/applications', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** What belongs to one application is kept under this key, so that one word makes all of it be asked for again. */
export function applicationKey(applicationId: string) {
  return ['application', applicationId] as const
}

export function applicationQuery(applicationId: string) {
  return queryOptions({
    queryKey: applicationKey(applicationId),
    queryFn: () =>
      call(() => client.GET('/v1/applications/{applicationId}', { params: { path: { applicationId } } })),
  })
}

export function experienceQuery(applicationId: string) {
  return queryOptions({
    queryKey: [...applicationKey(applicationId), 'experience'],
    queryFn: () =>
      call(() =>
        client.GET('/v1/applications/{applicationId}/experience', { params: { path: { applicationId } } }),
      ),
  })
}
