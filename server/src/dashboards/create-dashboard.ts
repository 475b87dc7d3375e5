import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { asTakenOwnedName, insertOwned } from '../ownership/owned.ts'
import { ownerField } from '../ownership/owned-view.ts'
import { requireOwner, requireRoomWith } from '../ownership/owner.ts'
import { thingFields } from '../projects/project-view.ts'
import { tidy } from '../users/person-fields.ts'
import { dashboardView, toDashboardView } from './dashboard-view.ts'
import { setPanels } from './dashboards.ts'
import { firstPanels, panelsField, requirePanels } from './panels.ts'

/** There is one more dashboard. */
export const createDashboard = operation({
  id: 'createDashboard',
  method: 'POST',
  path: '/dashboards',
  access: 'person',
  tag: 'dashboards',
  summary: 'Create a dashboard',
  description:
    'It shows figures of its owner. In an organization it takes the permission `dashboard.create`. Without `panels` it begins with a few.',
  body: Type.Object(
    {
      organizationId: ownerField,
      name: thingFields.name,
      description: Type.Optional(thingFields.description),
      panels: Type.Optional(panelsField),
    },
    { additionalProperties: false },
  ),
  responses: { 201: dashboardView },
  problems: ['not-found', 'access-denied', 'name-taken'],
  async handle({ context, directory, client, caller, body }) {
    const owner = await requireOwner(context, caller, body.organizationId, 'dashboard')
    const panels = [...(body.panels ?? firstPanels)]
    requirePanels(panels)
    try {
      const dashboard = await transaction(context.database, async (tx) => {
        await requireRoomWith(context, tx, owner, { kind: 'dashboard', userId: caller.user.id })
        const description = tidy(body.description ?? '') || null
        const facts = { owner, name: tidy(body.name), description }
        const made = await insertOwned(context, tx, 'dashboard', facts)
        await setPanels(tx, made.id, panels)
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId: owner.organizationId,
          act: 'dashboard.created',
          userId: caller.user.id,
          by: caller,
          target: { kind: 'dashboard', id: made.id },
          client,
        })
        return { ...made, panels }
      })
      return { status: 201, body: toDashboardView(dashboard) }
    } catch (error) {
      throw asTakenOwnedName(context, error)
    }
  },
})
