import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { thingFields } from '../projects/project-view.ts'
import { asTakenName } from '../projects/projects.ts'
import { tidy } from '../users/person-fields.ts'
import { toWorkspaceView, workspacePlace, workspaceView } from './workspace-view.ts'
import { changeWorkspace } from './workspaces.ts'

/** Only the given facts have changed. */
export const updateWorkspace = operation({
  id: 'updateWorkspace',
  method: 'PATCH',
  path: '/organizations/:organizationId/projects/:projectId/workspaces/:workspaceId',
  access: { permission: 'workspace.update' },
  tag: 'workspaces',
  summary: 'Rename or describe a workspace',
  params: workspacePlace,
  body: Type.Object(
    { name: Type.Optional(thingFields.name), description: Type.Optional(thingFields.description) },
    { additionalProperties: false },
  ),
  responses: { 200: workspaceView },
  problems: ['name-taken'],
  async handle({ context, directory, client, caller, standing, params, body }) {
    const { name, description } = body
    try {
      const workspace = await transaction(context.database, async (tx) => {
        const changed = await changeWorkspace(context, tx, params, {
          ...(name !== undefined && { name: tidy(name) }),
          ...(description !== undefined && { description: tidy(description ?? '') || null }),
        })
        if (changed === undefined) throw new Problem('not-found')
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId: standing.organizationId,
          act: 'workspace.updated',
          userId: caller.user.id,
          by: caller,
          target: { kind: 'workspace', id: changed.id },
          client,
        })
        return changed
      })
      return { status: 200, body: toWorkspaceView(workspace) }
    } catch (error) {
      throw asTakenName(context, error)
    }
  },
})
