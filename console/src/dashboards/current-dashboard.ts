import { createContext, use } from 'react'
import type { Dashboard, DashboardPermission } from './answers.ts'

export const CurrentDashboard = createContext<Dashboard | undefined>(undefined)

/** The dashboard that the address names. */
export function useDashboard(): Dashboard {
  const dashboard = use(CurrentDashboard)
  if (!dashboard) throw new Error('This page belongs to no dashboard')
  return dashboard
}

/** Whether something is allowed on the dashboard; the server has the last word. */
export function useMayOnDashboard(): (permission: DashboardPermission) => boolean {
  const { permissions } = useDashboard()
  return (permission) => permissions.includes(permission)
}
