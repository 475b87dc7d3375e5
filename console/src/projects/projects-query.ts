import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'
import { organizationKey } from '../organizations/organization-query.ts'

const pageSize = 100

export function projectsQuery(organizationId: string) {
  return infiniteQueryOptions({
    queryKey: [...organizationKey(organizationId), 'projects'],
    queryFn: ({ pageParam }) => {
      const query = { limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) }
      return call(() =>
        client.GET('/v1/organizations/{organizationId}/projects', {
          params: { path: { organizationId }, query },
        }),
      )
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

export type ProjectPath = { organizationId: string; projectId: string }

export function projectQuery(path: ProjectPath) {
  return queryOptions({
    queryKey: [...organizationKey(path.organizationId), 'project', path.projectId],
    queryFn: () =>
      call(() => client.GET('/v1/organizations/{organizationId}/projects/{projectId}', { params: { path } })),
  })
}

export function workspacesQuery(path: ProjectPath) {
  return queryOptions({
    queryKey: [...organizationKey(path.organizationId), 'workspaces', path.projectId],
    queryFn: () =>
      call(() =>
        client.GET('/v1/organizations/{organizationId}/projects/{projectId}/workspaces', {
          params: { path, query: { limit: pageSize } },
        }),
      ),
  })
}
