import Type from 'typebox'
import { listPermissions } from '../access/decide.ts'
import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { ownPermissions, projectPlace, projectView, toProjectView } from './project-view.ts'
import { findProject } from './projects.ts'

/** One project, and what the caller may do there. */
export const getProject = operation({
  id: 'getProject',
  method: 'GET',
  path: '/organizations/:organizationId/projects/:projectId',
  access: { permission: 'project.read' },
  tag: 'projects',
  summary: 'Read a project',
  params: projectPlace,
  responses: { 200: Type.Object({ ...projectView.properties, permissions: ownPermissions }) },
  problems: [],
  async handle({ context, caller, standing, params }) {
    const project = await findProject(context.database.kysely, standing.organizationId, params.projectId)
    if (project === undefined) throw new Problem('not-found')
    return {
      status: 200,
      body: { ...toProjectView(project), permissions: listPermissions(standing, whoIs(context, caller).cap) },
    }
  },
})
