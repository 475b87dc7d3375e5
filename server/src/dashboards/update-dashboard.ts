import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { asTakenOwnedName, changeOwned } from '../ownership/owned.ts'
import { thingFields } from '../projects/project-view.ts'
import { tidy } from '../users/person-fields.ts'
import { dashboardParams, dashboardView, toDashboardView } from './dashboard-view.ts'
import { setPanels, withPanels } from './dashboards.ts'
import { panelsField, requirePanels } from './panels.ts'

/** Only the given facts have changed. */
export const updateDashboard = operation({
  id: 'updateDashboard',
  method: 'PATCH',
  path: '/dashboards/:dashboardId',
  access: { permission: 'dashboard.update' },
  tag: 'dashboards',
  summary: 'Rename a dashboard or choose its panels',
  params: dashboardParams,
  body: Type.Object(
    {
      name: Type.Optional(thingFields.name),
      description: Type.Optional(thingFields.description),
      panels: Type.Optional(panelsField),
    },
    { additionalProperties: false },
  ),
  responses: { 200: dashboardView },
  problems: ['name-taken'],
  async handle({ context, directory, client, caller, standing, body }) {
    const { name, description, panels } = body
    const { organizationId, owned } = standing
    if (panels) requirePanels(panels)
    try {
      const dashboard = await transaction(context.database, async (tx) => {
        const changed = await changeOwned(context, tx, owned, {
          ...(name !== undefined && { name: tidy(name) }),
          ...(description !== undefined && { description: tidy(description ?? '') || null }),
        })
        if (panels) await setPanels(tx, owned.id, panels)
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId,
          act: 'dashboard.updated',
          userId: caller.user.id,
          by: caller,
          target: owned,
          client,
        })
        return withPanels(tx, changed)
      })
      return { status: 200, body: toDashboardView(dashboard) }
    } catch (error) {
      throw asTakenOwnedName(context, error)
    }
  },
})
