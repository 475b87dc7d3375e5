import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { requireOwner } from '../ownership/owner.ts'
import { transferOwned } from '../ownership/transfer.ts'
import { transferFields } from '../ownership/transfer-view.ts'
import { tidy } from '../users/person-fields.ts'
import { dashboardParams, dashboardView, toDashboardView } from './dashboard-view.ts'
import { withPanels } from './dashboards.ts'
import { revokeShares } from './shares.ts'

/** The dashboard belongs to another owner and shows that one's figures; its links are closed. */
export const transferDashboard = operation({
  id: 'transferDashboard',
  method: 'POST',
  path: '/dashboards/:dashboardId/transfer',
  access: { permission: 'dashboard.transfer', fresh: true },
  tag: 'dashboards',
  summary: 'Give a dashboard to another owner',
  description:
    'To an organization where you may create dashboards, or to your personal space. From then on it shows the figures of its new owner; roles that members have on it alone end, and its links are closed.',
  params: dashboardParams,
  body: Type.Object(transferFields, { additionalProperties: false }),
  responses: { 200: dashboardView },
  problems: ['name-taken', 'plan-limit-reached'],
  async handle({ context, directory, client, caller, standing, body }) {
    const { kind, id } = standing.owned
    const to = await requireOwner(context, caller, body.organizationId, kind)
    const moved = await transferOwned(
      context,
      { directoryId: directory.id, client, caller },
      {
        kind,
        id,
        to,
        name: body.name === undefined ? null : tidy(body.name),
        people: async () => 0,
        // Whoever holds a link was let in to the earlier owner's figures.
        before: (tx) => revokeShares(context, tx, id),
      },
    )
    const dashboard = await withPanels(context.database.kysely, moved)
    return { status: 200, body: toDashboardView(dashboard) }
  },
})
