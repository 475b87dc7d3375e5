import Type from 'typebox'
import { listPermissions } from '../access/decide.ts'
import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { ownPermissions } from '../projects/project-view.ts'
import { toWorkspaceView, workspacePlace, workspaceView } from './workspace-view.ts'
import { findWorkspace } from './workspaces.ts'

/** One workspace, and what the caller may do there. */
export const getWorkspace = operation({
  id: 'getWorkspace',
  method: 'GET',
  path: '/organizations/:organizationId/projects/:projectId/workspaces/:workspaceId',
  access: { permission: 'workspace.read' },
  tag: 'workspaces',
  summary: 'Read a workspace',
  params: workspacePlace,
  responses: { 200: Type.Object({ ...workspaceView.properties, permissions: ownPermissions }) },
  problems: [],
  async handle({ context, caller, standing, params }) {
    const workspace = await findWorkspace(context.database.kysely, params)
    if (workspace === undefined) throw new Problem('not-found')
    return {
      status: 200,
      body: {
        ...toWorkspaceView(workspace),
        permissions: listPermissions(standing, whoIs(context, caller).cap),
      },
    }
  },
})
