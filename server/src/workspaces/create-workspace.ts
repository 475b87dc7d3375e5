import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireRoom } from '../organizations/billing/plans.ts'
import { projectPlace, thingFields } from '../projects/project-view.ts'
import { asTakenName, findProject } from '../projects/projects.ts'
import { tidy } from '../users/person-fields.ts'
import { toWorkspaceView, workspaceView } from './workspace-view.ts'
import { insertWorkspace } from './workspaces.ts'

/** The project has one more workspace. */
export const createWorkspace = operation({
  id: 'createWorkspace',
  method: 'POST',
  path: '/organizations/:organizationId/projects/:projectId/workspaces',
  access: { permission: 'workspace.create' },
  tag: 'workspaces',
  summary: 'Create a workspace',
  params: projectPlace,
  body: Type.Object(
    { name: thingFields.name, description: Type.Optional(thingFields.description) },
    { additionalProperties: false },
  ),
  responses: { 201: workspaceView },
  problems: ['name-taken', 'plan-limit-reached'],
  async handle({ context, directory, client, caller, standing, params, body }) {
    const { organizationId } = standing
    try {
      const workspace = await transaction(context.database, async (tx) => {
        await requireRoom(context, tx, organizationId, 'workspaces')
        // The project may have been deleted since access was decided.
        if (!(await findProject(tx, organizationId, params.projectId))) throw new Problem('not-found')
        const description = tidy(body.description ?? '') || null
        const facts = { organizationId, projectId: params.projectId, name: tidy(body.name), description }
        const made = await insertWorkspace(context, tx, facts)
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId,
          act: 'workspace.created',
          userId: caller.user.id,
          by: caller,
          target: { kind: 'workspace', id: made.id },
          client,
        })
        return made
      })
      return { status: 201, body: toWorkspaceView(workspace) }
    } catch (error) {
      throw asTakenName(context, error)
    }
  },
})
