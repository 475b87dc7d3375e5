import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { asTakenOwnedName, changeOwned } from '../ownership/owned.ts'
import { toOwnedView } from '../ownership/owned-view.ts'
import { thingFields } from '../projects/project-view.ts'
import { tidy } from '../users/person-fields.ts'
import { applicationParams, applicationView } from './application-view.ts'

/** Only the given facts have changed. What the people of its Experience read is changed there. */
export const updateApplication = operation({
  id: 'updateApplication',
  method: 'PATCH',
  path: '/applications/:applicationId',
  access: { permission: 'application.update' },
  tag: 'applications',
  summary: 'Rename or describe an application',
  params: applicationParams,
  body: Type.Object(
    { name: Type.Optional(thingFields.name), description: Type.Optional(thingFields.description) },
    { additionalProperties: false },
  ),
  responses: { 200: applicationView },
  problems: ['name-taken'],
  async handle({ context, directory, client, caller, standing, body }) {
    const { name, description } = body
    const { organizationId, owned } = standing
    try {
      const application = await transaction(context.database, async (tx) => {
        const changed = await changeOwned(context, tx, owned, {
          ...(name !== undefined && { name: tidy(name) }),
          ...(description !== undefined && { description: tidy(description ?? '') || null }),
        })
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId,
          act: 'application.updated',
          userId: caller.user.id,
          by: caller,
          target: owned,
          client,
        })
        return changed
      })
      return { status: 200, body: toOwnedView(application) }
    } catch (error) {
      throw asTakenOwnedName(context, error)
    }
  },
})
