import { infiniteQueryOptions } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'
import type { AuditEvent } from '../organizations/answers.ts'
import { organizationKey } from '../organizations/organization-query.ts'

export type AuditFilter = { userId: string; act: AuditEvent['act'] | ''; from: string; to: string }

export const noFilter: AuditFilter = { userId: '', act: '', from: '', to: '' }

const pageSize = 50

export function auditQuery(organizationId: string, filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: [...organizationKey(organizationId), 'audit', filter],
    queryFn: ({ pageParam }) => {
      const query = {
        limit: pageSize,
        ...(pageParam ? { cursor: pageParam } : {}),
        ...asked(filter),
      }
      return call(() =>
        client.GET('/v1/organizations/{organizationId}/audit-events', {
          params: { path: { organizationId }, query },
        }),
      )
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** Where the browser downloads what the filter lets through. */
export function auditFile(organizationId: string, filter: AuditFilter, format: 'csv' | 'jsonl'): string {
  const query = new URLSearchParams({ format, ...asked(filter) })
  return `/v1/organizations/${organizationId}/audit-events?${query}`
}

/** Days are those of this person's calendar, and the last one counts to its end. */
function asked({ userId, act, from, to }: AuditFilter) {
  return {
    ...(userId ? { userId } : {}),
    ...(act ? { act } : {}),
    ...(from ? { from: new Date(`${from}T00:00:00`).toISOString() } : {}),
    ...(to ? { to: new Date(`${to}T23:59:59.999`).toISOString() } : {}),
  }
}
