import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { requireRoom } from '../organizations/billing/plans.ts'
import { tidy } from '../users/person-fields.ts'
import { organizationPlace, projectView, thingFields, toProjectView } from './project-view.ts'
import { asTakenName, insertProject } from './projects.ts'

/** The organization has one more project. */
export const createProject = operation({
  id: 'createProject',
  method: 'POST',
  path: '/organizations/:organizationId/projects',
  access: { permission: 'project.create' },
  tag: 'projects',
  summary: 'Create a project',
  params: organizationPlace,
  body: Type.Object(
    { name: thingFields.name, description: Type.Optional(thingFields.description) },
    { additionalProperties: false },
  ),
  responses: { 201: projectView },
  problems: ['name-taken', 'plan-limit-reached'],
  async handle({ context, directory, client, caller, standing, body }) {
    const { organizationId } = standing
    try {
      const project = await transaction(context.database, async (tx) => {
        await requireRoom(context, tx, organizationId, 'projects')
        const description = tidy(body.description ?? '') || null
        const made = await insertProject(context, tx, { organizationId, name: tidy(body.name), description })
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId,
          act: 'project.created',
          userId: caller.user.id,
          by: caller,
          target: { kind: 'project', id: made.id },
          client,
        })
        return made
      })
      return { status: 201, body: toProjectView(project) }
    } catch (error) {
      throw asTakenName(context, error)
    }
  },
})
