import { queryOptions } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'
import type { OrganizationItem } from './answers.ts'

const mostAtOnce = 100

/** Every organization of this person: the switcher searches among them. */
export const organizationsQuery = queryOptions({
  queryKey: ['organizations'],
  queryFn: async () => {
    const all: OrganizationItem[] = []
    let cursor: string | null = null
    do {
      const query: { limit: number; cursor?: string } = { limit: mostAtOnce, ...(cursor ? { cursor } : {}) }
      const page = await call(() => client.GET('/v1/organizations', { params: { query } }))
      all.push(...page.items)
      cursor = page.nextCursor
    } while (cursor)
    return all
  },
  staleTime: 30_000,
})

/** What belongs to one organization is kept under this key, so that one word makes all of it be asked for again. */
export function organizationKey(organizationId: string) {
  return ['organization', organizationId] as const
}

export function organizationQuery(organizationId: string) {
  return queryOptions({
    queryKey: organizationKey(organizationId),
    queryFn: () =>
      call(() => client.GET('/v1/organizations/{organizationId}', { params: { path: { organizationId } } })),
  })
}
