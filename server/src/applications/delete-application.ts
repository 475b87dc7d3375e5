import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { fieldProblem } from '../http/problems.ts'
import { removeOwned } from '../ownership/owned.ts'
import { lockOwned } from '../ownership/owner.ts'
import { thingFields } from '../projects/project-view.ts'
import { emptyDirectories, listDirectories } from '../users/removal/empty-directories.ts'
import { applicationParams } from './application-view.ts'
import { countPeople } from './applications.ts'

/** The application is gone, and its Experience with all of its people. */
export const deleteApplication = operation({
  id: 'deleteApplication',
  method: 'DELETE',
  path: '/applications/:applicationId',
  access: { permission: 'application.delete', fresh: true },
  tag: 'applications',
  summary: 'Delete an application with its Experience',
  params: applicationParams,
  body: Type.Object(
    { name: thingFields.name },
    { additionalProperties: false, description: 'Its name, to be sure.' },
  ),
  takesLong: true,
  responses: { 204: null },
  problems: [],
  async handle({ context, directory, client, caller, standing, body }) {
    const { owned } = standing
    await transaction(context.database, async (tx) => {
      const { name, owner } = await lockOwned(context, tx, owned, {
        userId: caller.user.id,
        permission: 'application.delete',
      })
      if (name !== body.name)
        throw fieldProblem('name', 'different', 'This is not the name of the application.')
      const people = await countPeople(tx, owned.id)
      await emptyDirectories(tx, await listDirectories(tx, { applicationId: owned.id }))
      await removeOwned(tx, owned.kind, owned.id)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId: owner.organizationId,
        act: 'application.deleted',
        userId: caller.user.id,
        by: caller,
        target: owned,
        client,
        details: { name, people },
      })
    })
    return { status: 204 }
  },
})
