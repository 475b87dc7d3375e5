import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { countWorkspaces, listWorkspaceNames } from '../workspaces/workspaces.ts'
import { projectPlace } from './project-view.ts'

const namesShown = 20

/** Tells what would die with a project, and changes nothing. */
export const planProjectDeletion = operation({
  id: 'planProjectDeletion',
  method: 'GET',
  path: '/organizations/:organizationId/projects/:projectId/deletion-plan',
  access: { permission: 'project.delete' },
  tag: 'projects',
  summary: 'See what dies with a project',
  params: projectPlace,
  responses: {
    200: Type.Object({
      dies: Type.Object({ workspaces: Type.Integer() }),
      names: Type.Object({ workspaces: Type.Array(Type.String(), { description: 'The first 20.' }) }),
    }),
  },
  problems: [],
  async handle({ context, params }) {
    const db = context.database.kysely
    const [workspaces, names] = await Promise.all([
      countWorkspaces(db, params.projectId),
      listWorkspaceNames(db, params.projectId, namesShown),
    ])
    return { status: 200, body: { dies: { workspaces }, names: { workspaces: names } } }
  },
})
