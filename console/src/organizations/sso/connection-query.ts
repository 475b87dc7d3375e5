import { queryOptions } from '@tanstack/react-query'
import type { Got, Posted } from '../../api/answers.ts'
import { call, client } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import type { Member } from '../answers.ts'
import { organizationKey } from '../organization-query.ts'

export type Connection = Got<'/v1/organizations/{organizationId}/sso-connections/{connectionId}'>
export type ConnectionDomain = Connection['domains'][number]
export type Certificate = NonNullable<Connection['saml']>['certificates'][number]
export type Enforcement = Connection['enforcement']
export type EnforcementPreview =
  Posted<'/v1/organizations/{organizationId}/sso-connections/{connectionId}/enforcement/preview'>
export type ConnectionChange =
  paths['/v1/organizations/{organizationId}/sso-connections/{connectionId}']['patch']['requestBody']['content']['application/json']
export type ConnectionPath = { organizationId: string; connectionId: string }

const mostAtOnce = 100
/** Owners are few and among the first; nobody waits for more pages than these. */
const mostPages = 10

export function pathOf({ organizationId, id }: Connection): ConnectionPath {
  return { organizationId, connectionId: id }
}

export function connectionsQuery(organizationId: string) {
  return queryOptions({
    queryKey: [...organizationKey(organizationId), 'sso-connections'],
    queryFn: async () => {
      const params = { path: { organizationId } }
      return (await call(() => client.GET('/v1/organizations/{organizationId}/sso-connections', { params })))
        .items
    },
  })
}

export function connectionQuery(path: ConnectionPath) {
  return queryOptions({
    queryKey: [...organizationKey(path.organizationId), 'sso-connection', path.connectionId],
    queryFn: () =>
      call(() =>
        client.GET('/v1/organizations/{organizationId}/sso-connections/{connectionId}', { params: { path } }),
      ),
  })
}

/** Whom requiring it would affect, if these owners were exempt. */
export function enforcementPreviewQuery(path: ConnectionPath, exemptions: readonly string[]) {
  return queryOptions({
    queryKey: [...organizationKey(path.organizationId), 'sso-preview', path.connectionId, exemptions],
    queryFn: () =>
      call(() =>
        client.POST('/v1/organizations/{organizationId}/sso-connections/{connectionId}/enforcement/preview', {
          params: { path },
          body: { exemptions: [...exemptions] },
        }),
      ),
    gcTime: 0,
  })
}

export function ownersQuery(organizationId: string) {
  return queryOptions({
    queryKey: [...organizationKey(organizationId), 'owners'],
    queryFn: async () => {
      const owners: Member[] = []
      let cursor: string | null = null
      for (let page = 0; page < mostPages; page++) {
        const query: { limit: number; cursor?: string } = { limit: mostAtOnce, ...(cursor ? { cursor } : {}) }
        const params = { path: { organizationId }, query }
        const answer = await call(() => client.GET('/v1/organizations/{organizationId}/members', { params }))
        owners.push(...answer.items.filter(({ role }) => role.id === 'owner'))
        cursor = answer.nextCursor
        if (!cursor) break
      }
      return owners
    },
  })
}

/** Changes a connection; what is not named stays. */
export function patchConnection(path: ConnectionPath, body: ConnectionChange) {
  return call(() =>
    client.PATCH('/v1/organizations/{organizationId}/sso-connections/{connectionId}', {
      params: { path },
      body,
    }),
  )
}
