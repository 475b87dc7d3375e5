import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import { lockOrganization } from '../organizations/organizations.ts'
import { projectPlace, thingFields } from './project-view.ts'
import { findProject, removeProject } from './projects.ts'

/** The project, its workspaces and every grant on them are gone. */
export const deleteProject = operation({
  id: 'deleteProject',
  method: 'DELETE',
  path: '/organizations/:organizationId/projects/:projectId',
  access: { permission: 'project.delete' },
  tag: 'projects',
  summary: 'Delete a project',
  params: projectPlace,
  body: Type.Object(
    { name: thingFields.name },
    { additionalProperties: false, description: 'Its name, to be sure.' },
  ),
  responses: { 204: null },
  problems: [],
  async handle({ context, directory, client, caller, standing, params, body }) {
    const at = { organizationId: standing.organizationId, projectId: params.projectId }
    await transaction(context.database, async (tx) => {
      // Nobody gives a role on it meanwhile, or adds a workspace.
      await lockOrganization(context, tx, at.organizationId)
      const project = await findProject(tx, at.organizationId, at.projectId)
      if (project === undefined) throw new Problem('not-found')
      if (project.name !== body.name)
        throw fieldProblem('name', 'different', 'This is not the name of the project.')
      if (!(await removeProject(tx, at))) throw new Problem('not-found')
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId: at.organizationId,
        act: 'project.deleted',
        userId: caller.user.id,
        by: caller,
        target: { kind: 'project', id: project.id },
        client,
        details: { name: project.name },
      })
    })
    return { status: 204 }
  },
})
