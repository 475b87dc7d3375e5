import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { createExperience } from '../experiences/experiences.ts'
import { operation } from '../http/operation.ts'
import { asTakenOwnedName, insertOwned } from '../ownership/owned.ts'
import { ownerField, toOwnedView } from '../ownership/owned-view.ts'
import { requireOwner, requireRoomWith } from '../ownership/owner.ts'
import { thingFields } from '../projects/project-view.ts'
import { tidy } from '../users/person-fields.ts'
import { applicationView } from './application-view.ts'

/** There is one more application, and with it the Experience of its people. */
export const createApplication = operation({
  id: 'createApplication',
  method: 'POST',
  path: '/applications',
  access: 'person',
  tag: 'applications',
  summary: 'Create an application',
  description: 'In an organization it takes the permission `application.create`.',
  body: Type.Object(
    {
      organizationId: ownerField,
      name: thingFields.name,
      description: Type.Optional(thingFields.description),
    },
    { additionalProperties: false },
  ),
  responses: { 201: applicationView },
  problems: ['not-found', 'access-denied', 'name-taken', 'plan-limit-reached'],
  async handle({ context, directory, client, caller, body }) {
    const owner = await requireOwner(context, caller, body.organizationId, 'application')
    const name = tidy(body.name)
    try {
      const application = await transaction(context.database, async (tx) => {
        await requireRoomWith(context, tx, owner, { kind: 'application', userId: caller.user.id })
        const description = tidy(body.description ?? '') || null
        const made = await insertOwned(context, tx, 'application', { owner, name, description })
        await createExperience(context, tx, { applicationId: made.id, name })
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId: owner.organizationId,
          act: 'application.created',
          userId: caller.user.id,
          by: caller,
          target: { kind: 'application', id: made.id },
          client,
        })
        return made
      })
      return { status: 201, body: toOwnedView(application) }
    } catch (error) {
      throw asTakenOwnedName(context, error)
    }
  },
})
