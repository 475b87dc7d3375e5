import { useQuery } from '@tanstack/react-query'
import { dashboardQuery } from './dashboards-query.ts'

/** The organization whose dashboard the address names, if it is one's: the address itself does not tell. */
export function useDashboardOwner(dashboardId: string | undefined): string | undefined {
  const { data } = useQuery({ ...dashboardQuery(dashboardId ?? ''), enabled: dashboardId !== undefined })
  return data?.organizationId ?? undefined
}
