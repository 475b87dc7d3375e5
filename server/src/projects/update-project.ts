import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { tidy } from '../users/person-fields.ts'
import { projectPlace, projectView, thingFields, toProjectView } from './project-view.ts'
import { asTakenName, changeProject } from './projects.ts'

/** Only the given facts have changed. */
export const updateProject = operation({
  id: 'updateProject',
  method: 'PATCH',
  path: '/organizations/:organizationId/projects/:projectId',
  access: { permission: 'project.update' },
  tag: 'projects',
  summary: 'Rename or describe a project',
  params: projectPlace,
  body: Type.Object(
    { name: Type.Optional(thingFields.name), description: Type.Optional(thingFields.description) },
    { additionalProperties: false },
  ),
  responses: { 200: projectView },
  problems: ['name-taken'],
  async handle({ context, directory, client, caller, standing, params, body }) {
    const { organizationId } = standing
    const { name, description } = body
    try {
      const project = await transaction(context.database, async (tx) => {
        const changed = await changeProject(
          context,
          tx,
          { organizationId, projectId: params.projectId },
          {
            ...(name !== undefined && { name: tidy(name) }),
            ...(description !== undefined && { description: tidy(description ?? '') || null }),
          },
        )
        if (changed === undefined) throw new Problem('not-found')
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId,
          act: 'project.updated',
          userId: caller.user.id,
          by: caller,
          target: { kind: 'project', id: changed.id },
          client,
        })
        return changed
      })
      return { status: 200, body: toProjectView(project) }
    } catch (error) {
      throw asTakenName(context, error)
    }
  },
})
