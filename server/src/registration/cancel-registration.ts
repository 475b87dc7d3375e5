import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { deleteRegistration, findRegistrationHere } from './registrations.ts'

/** Nothing is kept of the registration that waits in this browser. */
export const cancelRegistration = operation({
  id: 'cancelRegistration',
  method: 'DELETE',
  path: '/registration',
  access: 'anyone',
  directories: 'all',
  tag: 'registration',
  summary: 'Forget the registration that waits in this browser',
  responses: { 204: null },
  problems: [],
  async handle({ context, directory, client }) {
    const registration = await findRegistrationHere(context, directory.id, client.deviceHash)
    if (registration) await transaction(context.database, (tx) => deleteRegistration(tx, registration.id))
    return { status: 204 }
  },
})
