import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { dashboardParams } from './dashboard-view.ts'
import { shareView, toShareView } from './share-view.ts'
import { listShares } from './shares.ts'

/** The links that are open, without their tokens. */
export const listDashboardShares = operation({
  id: 'listDashboardShares',
  method: 'GET',
  path: '/dashboards/:dashboardId/shares',
  access: { permission: 'dashboard.share' },
  tag: 'dashboards',
  summary: 'List the links of a dashboard',
  params: dashboardParams,
  responses: { 200: Type.Object({ items: Type.Array(shareView), nextCursor: Type.Null() }) },
  problems: [],
  async handle({ context, standing }) {
    const shares = await listShares(context.database.kysely, standing.owned.id, context.clock.now())
    return { status: 200, body: { items: shares.map(toShareView), nextCursor: null } }
  },
})
