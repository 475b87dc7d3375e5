import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Got } from '../api/answers.ts'
import { call, client } from '../api/client.ts'
import type { paths } from '../api/schema.ts'

export type ApiKey = Got<'/v1/api-keys'>['items'][number]
/** What a key can do right now, by organization and in the personal space. */
export type Reach = Got<'/v1/api-keys/{apiKeyId}/permissions'>
export type KeyBody = paths['/v1/api-keys']['post']['requestBody']['content']['application/json']
/** The limits as they are sent: what is left out is not limited. */
export type GivenCap = NonNullable<KeyBody['cap']>
export type KeyPermission = NonNullable<GivenCap['permissions']>[number]
export type BuiltInRole = NonNullable<GivenCap['role']>

/** Everything about API keys is kept under this key, so that one word makes all of it be asked for again. */
export const apiKeysKey = ['api-keys'] as const

const pageSize = 50

export const apiKeysQuery = infiniteQueryOptions({
  queryKey: [...apiKeysKey, 'list'],
  queryFn: ({ pageParam }) => {
    const query = { limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) }
    return call(() => client.GET('/v1/api-keys', { params: { query } }))
  },
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
})

export function apiKeyQuery(apiKeyId: string) {
  return queryOptions({
    queryKey: [...apiKeysKey, apiKeyId],
    queryFn: () => call(() => client.GET('/v1/api-keys/{apiKeyId}', { params: { path: { apiKeyId } } })),
  })
}

export function reachQuery(apiKeyId: string) {
  return queryOptions({
    queryKey: [...apiKeysKey, apiKeyId, 'permissions'],
    queryFn: () =>
      call(() => client.GET('/v1/api-keys/{apiKeyId}/permissions', { params: { path: { apiKeyId } } })),
  })
}

export function previewQuery(cap: GivenCap) {
  return queryOptions({
    queryKey: [...apiKeysKey, 'preview', cap],
    queryFn: () => call(() => client.POST('/v1/api-keys/preview', { body: { cap } })),
    staleTime: 10_000,
  })
}
