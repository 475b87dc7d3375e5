import Type from 'typebox'
import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { projectPlace } from '../projects/project-view.ts'
import { toWorkspaceView, workspaceView } from './workspace-view.ts'
import { listWorkspacesFor } from './workspaces.ts'

/** Only the workspaces that the caller may read are listed, in the order of their names. */
export const listWorkspaces = operation({
  id: 'listWorkspaces',
  method: 'GET',
  path: '/organizations/:organizationId/projects/:projectId/workspaces',
  access: { permission: 'project.read' },
  tag: 'workspaces',
  summary: 'List workspaces',
  params: projectPlace,
  responses: {
    200: Type.Object({ items: Type.Array(workspaceView), nextCursor: Type.Null() }),
  },
  problems: [],
  async handle({ context, caller, standing, params }) {
    const userId = caller.user.id
    const reader = { userId, who: whoIs(context, caller), standing, now: context.clock.now() }
    const items = await listWorkspacesFor(context.database.kysely, reader, params.projectId)
    return { status: 200, body: { items: items.map(toWorkspaceView), nextCursor: null } }
  },
})
