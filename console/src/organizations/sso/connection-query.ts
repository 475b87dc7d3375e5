import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Got, Posted } from '../../api/answers.ts'
import { call, client } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import { organizationKey } from '../organization-query.ts'
import { at, deploymentPlace } from './place.ts'

export type Connection = Got<'/v1/organizations/{organizationId}/sso-connections/{connectionId}'>
export type ConnectionDomain = Connection['domains'][number]
export type Certificate = NonNullable<Connection['saml']>['certificates'][number]
export type Enforcement = Connection['enforcement']
export type EnforcementPreview =
  Posted<'/v1/organizations/{organizationId}/sso-connections/{connectionId}/enforcement/preview'>
export type ConnectionChange =
  paths['/v1/organizations/{organizationId}/sso-connections/{connectionId}']['patch']['requestBody']['content']['application/json']
export type SsoPerson =
  Got<'/v1/organizations/{organizationId}/sso-connections/{connectionId}/people'>['items'][number]
/** The place is an organization's id, or `deploymentPlace`. */
export type ConnectionPath = { organizationId: string; connectionId: string }

const pageSize = 50

export function pathOf({ organizationId, id }: Connection): ConnectionPath {
  return { organizationId: organizationId ?? deploymentPlace, connectionId: id }
}

export function connectionsQuery(organizationId: string) {
  return queryOptions({
    queryKey: [...organizationKey(organizationId), 'sso-connections'],
    queryFn: async () => {
      const params = { path: { organizationId } }
      return (
        await call(() =>
          client.GET(at(organizationId, '/v1/organizations/{organizationId}/sso-connections'), { params }),
        )
      ).items
    },
  })
}

export function connectionQuery(path: ConnectionPath) {
  return queryOptions({
    queryKey: [...organizationKey(path.organizationId), 'sso-connection', path.connectionId],
    queryFn: () =>
      call(() =>
        client.GET(
          at(path.organizationId, '/v1/organizations/{organizationId}/sso-connections/{connectionId}'),
          { params: { path } },
        ),
      ),
  })
}

/** Whom requiring it would affect, if these owners were exempt. */
export function enforcementPreviewQuery(path: ConnectionPath, exemptions: readonly string[]) {
  return queryOptions({
    queryKey: [...organizationKey(path.organizationId), 'sso-preview', path.connectionId, exemptions],
    queryFn: () =>
      call(() =>
        client.POST(
          at(
            path.organizationId,
            '/v1/organizations/{organizationId}/sso-connections/{connectionId}/enforcement/preview',
          ),
          {
            params: { path },
            body: { exemptions: [...exemptions] },
          },
        ),
      ),
    gcTime: 0,
  })
}

export function peopleQuery(path: ConnectionPath) {
  return infiniteQueryOptions({
    queryKey: [...organizationKey(path.organizationId), 'sso-people', path.connectionId],
    queryFn: ({ pageParam }) =>
      call(() =>
        client.GET(
          at(path.organizationId, '/v1/organizations/{organizationId}/sso-connections/{connectionId}/people'),
          { params: { path, query: { limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) } } },
        ),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** Changes a connection; what is not named stays. */
export function patchConnection(path: ConnectionPath, body: ConnectionChange) {
  return call(() =>
    client.PATCH(
      at(path.organizationId, '/v1/organizations/{organizationId}/sso-connections/{connectionId}'),
      {
        params: { path },
        body,
      },
    ),
  )
}
