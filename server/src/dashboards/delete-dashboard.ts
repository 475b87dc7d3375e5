import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { fieldProblem } from '../http/problems.ts'
import { removeOwned } from '../ownership/owned.ts'
import { lockOwned } from '../ownership/owner.ts'
import { thingFields } from '../projects/project-view.ts'
import { dashboardParams } from './dashboard-view.ts'

/** The dashboard is gone, and its links with it; the figures are not its own and stay. */
export const deleteDashboard = operation({
  id: 'deleteDashboard',
  method: 'DELETE',
  path: '/dashboards/:dashboardId',
  access: { permission: 'dashboard.delete' },
  tag: 'dashboards',
  summary: 'Delete a dashboard',
  params: dashboardParams,
  body: Type.Object(
    { name: thingFields.name },
    { additionalProperties: false, description: 'Its name, to be sure.' },
  ),
  responses: { 204: null },
  problems: [],
  async handle({ context, directory, client, caller, standing, body }) {
    const { owned } = standing
    await transaction(context.database, async (tx) => {
      const { name, owner } = await lockOwned(context, tx, owned, {
        userId: caller.user.id,
        permission: 'dashboard.delete',
      })
      if (name !== body.name)
        throw fieldProblem('name', 'different', 'This is not the name of the dashboard.')
      await removeOwned(tx, owned.kind, owned.id)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId: owner.organizationId,
        act: 'dashboard.deleted',
        userId: caller.user.id,
        by: caller,
        target: owned,
        client,
        details: { name },
      })
    })
    return { status: 204 }
  },
})
