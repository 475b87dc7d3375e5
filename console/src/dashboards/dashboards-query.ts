import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'
import type { PanelName, Period } from './answers.ts'

const pageSize = 50
const againAfterMs = 300_000

export const dashboardsKey = ['dashboards'] as const

/** The dashboards of an organization, or with null those of the personal space. */
export function dashboardsQuery(organizationId: string | null) {
  return infiniteQueryOptions({
    queryKey: [...dashboardsKey, organizationId],
    queryFn: ({ pageParam }) => {
      const query = {
        limit: pageSize,
        ...(organizationId ? { organizationId } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      }
      return call(() => client.GET('/v1/dashboards', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** What belongs to one dashboard is kept under this key. */
export function dashboardKey(dashboardId: string) {
  return ['dashboard', dashboardId] as const
}

export function dashboardQuery(dashboardId: string) {
  return queryOptions({
    queryKey: dashboardKey(dashboardId),
    queryFn: () =>
      call(() => client.GET('/v1/dashboards/{dashboardId}', { params: { path: { dashboardId } } })),
  })
}

export function figuresKey(dashboardId: string) {
  return [...dashboardKey(dashboardId), 'figures'] as const
}

export function figuresQuery(dashboardId: string, period: Period) {
  return queryOptions({
    queryKey: [...figuresKey(dashboardId), period],
    queryFn: () =>
      call(() =>
        client.GET('/v1/dashboards/{dashboardId}/figures', {
          params: { path: { dashboardId }, query: { period } },
        }),
      ),
    // A dashboard may hang on a wall all day.
    refetchInterval: againAfterMs,
    staleTime: 30_000,
  })
}

/** One panel as a file. */
export function figuresFile(dashboardId: string, panel: PanelName, period: Period): string {
  const query = new URLSearchParams({ panel, period, format: 'csv' })
  return `/v1/dashboards/${dashboardId}/figures?${query}`
}

export function sharesQuery(dashboardId: string) {
  return queryOptions({
    queryKey: [...dashboardKey(dashboardId), 'shares'],
    queryFn: () =>
      call(() => client.GET('/v1/dashboards/{dashboardId}/shares', { params: { path: { dashboardId } } })),
  })
}
