import { operation } from '../http/operation.ts'
import { requireOwner } from '../ownership/owner.ts'
import { previewTransfer } from '../ownership/transfer.ts'
import { toTransferPreview, transferPreviewView, transferQuery } from '../ownership/transfer-view.ts'
import { tidy } from '../users/person-fields.ts'
import { dashboardParams } from './dashboard-view.ts'

/** Tells what a transfer would end and what stands in its way, and changes nothing. */
export const previewDashboardTransfer = operation({
  id: 'previewDashboardTransfer',
  method: 'GET',
  path: '/dashboards/:dashboardId/transfer-preview',
  access: { permission: 'dashboard.transfer' },
  tag: 'dashboards',
  summary: 'See what giving a dashboard away would do',
  params: dashboardParams,
  query: transferQuery,
  responses: { 200: transferPreviewView },
  problems: ['access-denied'],
  async handle({ context, caller, standing, query }) {
    const { kind, id } = standing.owned
    const to = await requireOwner(context, caller, query.organizationId, kind)
    const name = query.name === undefined ? null : tidy(query.name)
    const transfer = { kind, id, to, name, people: async () => 0 }
    return { status: 200, body: toTransferPreview(await previewTransfer(context, caller.user.id, transfer)) }
  },
})
