import Type from 'typebox'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireMailQuota } from '../http/quota.ts'
import { emailField, requireEmail } from '../users/email-address.ts'
import { findRegistrationHere, mailConfirmation, moveRegistration } from './registrations.ts'

/** The registration that waits in this browser has the new address; what was mailed to the old one is dead. */
export const correctRegistration = operation({
  id: 'correctRegistration',
  method: 'PATCH',
  path: '/registration',
  access: 'anyone',
  directories: 'all',
  tag: 'registration',
  summary: 'Correct the address before it is confirmed',
  body: Type.Object({ email: emailField }, { additionalProperties: false }),
  responses: { 202: Type.Object({ next: Type.Literal('confirm-email'), email: Type.String() }) },
  problems: ['not-found', 'too-many-attempts'],
  async handle({ context, directory, client, body }) {
    const email = requireEmail(body.email)
    const registration = await findRegistrationHere(context, directory.id, client.deviceHash)
    if (registration === undefined) throw new Problem('not-found', { remedy: { action: 'register' } })
    await transaction(context.database, async (tx) => {
      await requireMailQuota(context, tx, { directoryId: directory.id, email, client })
      await moveRegistration(tx, registration.id, email)
      const moved = { ...registration, email }
      await mailConfirmation(context, tx, {
        directory,
        registration: moved,
        client,
        boundTo: client.deviceHash,
      })
    })
    return { status: 202, body: { next: 'confirm-email' as const, email } }
  },
})
