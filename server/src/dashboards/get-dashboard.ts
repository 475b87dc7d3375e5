import Type from 'typebox'
import { listPermissions } from '../access/decide.ts'
import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { ownPermissions } from '../projects/project-view.ts'
import { dashboardParams, dashboardView, toDashboardView } from './dashboard-view.ts'
import { getDashboard as findDashboard } from './dashboards.ts'

/** One dashboard, and what the caller may do there. */
export const getDashboard = operation({
  id: 'getDashboard',
  method: 'GET',
  path: '/dashboards/:dashboardId',
  access: { permission: 'dashboard.read' },
  tag: 'dashboards',
  summary: 'Read a dashboard',
  params: dashboardParams,
  responses: { 200: Type.Object({ ...dashboardView.properties, permissions: ownPermissions }) },
  problems: [],
  async handle({ context, caller, standing }) {
    const dashboard = await findDashboard(context.database.kysely, standing.owned.id)
    const permissions = listPermissions(standing, whoIs(context, caller).cap)
    return { status: 200, body: { ...toDashboardView(dashboard), permissions } }
  },
})
