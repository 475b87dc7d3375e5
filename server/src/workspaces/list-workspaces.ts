import Type from 'typebox'
import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { projectPlace } from '../projects/project-view.ts'
import { toWorkspaceView, workspaceView } from './workspace-view.ts'
import { listWorkspacesFor } from './workspaces.ts'

/** Only the workspaces that the caller may read are listed, newest first. */
export const listWorkspaces = operation({
  id: 'listWorkspaces',
  method: 'GET',
  path: '/organizations/:organizationId/projects/:projectId/workspaces',
  access: { permission: 'project.read' },
  tag: 'workspaces',
  summary: 'List workspaces',
  params: projectPlace,
  query: pageQuery,
  responses: {
    200: Type.Object({
      items: Type.Array(workspaceView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, caller, standing, params, query }) {
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor) }
    const userId = caller.user.id
    const reader = { userId, who: whoIs(context, caller), standing, now: context.clock.now() }
    const rows = await listWorkspacesFor(context.database.kysely, reader, params.projectId, page)
    const { items, nextCursor } = toPage(
      rows.map((row) => ({ ...row, at: row.createdAt })),
      limit,
    )
    return { status: 200, body: { items: items.map(toWorkspaceView), nextCursor } }
  },
})
