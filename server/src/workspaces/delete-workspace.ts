import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import { lockOrganization } from '../organizations/organizations.ts'
import { thingFields } from '../projects/project-view.ts'
import { workspacePlace } from './workspace-view.ts'
import { findWorkspace, removeWorkspace } from './workspaces.ts'

/** The workspace and every grant on it are gone. */
export const deleteWorkspace = operation({
  id: 'deleteWorkspace',
  method: 'DELETE',
  path: '/organizations/:organizationId/projects/:projectId/workspaces/:workspaceId',
  access: { permission: 'workspace.delete' },
  tag: 'workspaces',
  summary: 'Delete a workspace',
  params: workspacePlace,
  body: Type.Object(
    { name: thingFields.name },
    { additionalProperties: false, description: 'Its name, to be sure.' },
  ),
  responses: { 204: null },
  problems: [],
  async handle({ context, directory, client, caller, standing, params, body }) {
    await transaction(context.database, async (tx) => {
      // Nobody gives a role on it meanwhile.
      await lockOrganization(context, tx, standing.organizationId)
      const workspace = await findWorkspace(tx, params)
      if (workspace === undefined) throw new Problem('not-found')
      if (workspace.name !== body.name)
        throw fieldProblem('name', 'different', 'This is not the name of the workspace.')
      if (!(await removeWorkspace(tx, params))) throw new Problem('not-found')
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId: standing.organizationId,
        act: 'workspace.deleted',
        userId: caller.user.id,
        by: caller,
        target: { kind: 'workspace', id: workspace.id },
        client,
        details: { name: workspace.name },
      })
    })
    return { status: 204 }
  },
})
