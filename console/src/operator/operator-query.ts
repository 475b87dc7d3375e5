import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'
import type { EmailState, PersonState } from './answers.ts'

/** What the pages of the deployment show is kept under this key, so that one word makes all of it be asked for again. */
export const operatorKey = ['operator'] as const

const pageSize = 50

const inPages = {
  initialPageParam: '',
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
}

function paged(cursor: string) {
  return { limit: pageSize, ...(cursor ? { cursor } : {}) }
}

export const statusQuery = queryOptions({
  queryKey: [...operatorKey, 'status'],
  queryFn: () => call(() => client.GET('/v1/deployment/status')),
  // Whoever watches a mishap need not load the page again and again.
  refetchInterval: 15_000,
})

export const settingsQuery = queryOptions({
  queryKey: [...operatorKey, 'settings'],
  queryFn: () => call(() => client.GET('/v1/deployment/settings')),
})

export type PeopleFilter = { query: string; state: PersonState | '' }

export function peopleQuery({ query, state }: PeopleFilter) {
  return infiniteQueryOptions({
    queryKey: [...operatorKey, 'people', query, state],
    queryFn: ({ pageParam }) => {
      const asked = { ...(query ? { query } : {}), ...(state ? { state } : {}), ...paged(pageParam) }
      return call(() => client.GET('/v1/deployment/users', { params: { query: asked } }))
    },
    ...inPages,
  })
}

export function personQuery(userId: string) {
  return queryOptions({
    queryKey: [...operatorKey, 'person', userId],
    queryFn: () => call(() => client.GET('/v1/deployment/users/{userId}', { params: { path: { userId } } })),
  })
}

export function personActivityQuery(userId: string) {
  return infiniteQueryOptions({
    queryKey: [...operatorKey, 'person', userId, 'activity'],
    queryFn: ({ pageParam }) =>
      call(() =>
        client.GET('/v1/deployment/users/{userId}/activity', {
          params: { path: { userId }, query: paged(pageParam) },
        }),
      ),
    ...inPages,
  })
}

export const invitationsQuery = infiniteQueryOptions({
  queryKey: [...operatorKey, 'invitations'],
  queryFn: ({ pageParam }) =>
    call(() => client.GET('/v1/deployment/invitations', { params: { query: paged(pageParam) } })),
  ...inPages,
})

export function allOrganizationsQuery(query: string) {
  return infiniteQueryOptions({
    queryKey: [...operatorKey, 'organizations', query],
    queryFn: ({ pageParam }) => {
      const asked = { ...(query ? { query } : {}), ...paged(pageParam) }
      return call(() => client.GET('/v1/deployment/organizations', { params: { query: asked } }))
    },
    ...inPages,
  })
}

export function oneOrganizationQuery(organizationId: string) {
  return queryOptions({
    queryKey: [...operatorKey, 'organization', organizationId],
    queryFn: () =>
      call(() =>
        client.GET('/v1/deployment/organizations/{organizationId}', { params: { path: { organizationId } } }),
      ),
  })
}

export function emailsQuery(state: EmailState) {
  return infiniteQueryOptions({
    queryKey: [...operatorKey, 'emails', state],
    queryFn: ({ pageParam }) =>
      call(() => client.GET('/v1/deployment/emails', { params: { query: { state, ...paged(pageParam) } } })),
    ...inPages,
  })
}

export const deploymentAuditQuery = infiniteQueryOptions({
  queryKey: [...operatorKey, 'audit'],
  queryFn: ({ pageParam }) =>
    call(() => client.GET('/v1/deployment/audit-events', { params: { query: paged(pageParam) } })),
  ...inPages,
})
