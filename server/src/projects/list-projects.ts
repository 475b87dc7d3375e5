import Type from 'typebox'
import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { roleView, toRoleView } from '../organizations/roles/role-view.ts'
import { organizationPlace, projectView, toProjectView } from './project-view.ts'
import { listProjectsFor } from './projects.ts'

const item = Type.Object({
  ...projectView.properties,
  workspaces: Type.Integer({ description: 'How many it has.' }),
  role: Type.Object(roleView.properties, { description: 'The role that counts for you there.' }),
})

/** Only the projects that the caller may read are listed. */
export const listProjects = operation({
  id: 'listProjects',
  method: 'GET',
  path: '/organizations/:organizationId/projects',
  access: { permission: 'organization.read' },
  tag: 'projects',
  summary: 'List projects',
  params: organizationPlace,
  query: pageQuery,
  responses: {
    200: Type.Object({ items: Type.Array(item), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
  },
  problems: [],
  async handle({ context, caller, standing, query }) {
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor) }
    const userId = caller.user.id
    const reader = { userId, who: whoIs(context, caller), standing, now: context.clock.now() }
    const rows = await listProjectsFor(context.database.kysely, reader, page)
    const { items, nextCursor } = toPage(
      rows.map((row) => ({ ...row, at: row.createdAt })),
      limit,
    )
    const body = items.map((project) => ({
      ...toProjectView(project),
      workspaces: project.workspaces,
      role: toRoleView(project.role.id, project.role.name),
    }))
    return { status: 200, body: { items: body, nextCursor } }
  },
})
