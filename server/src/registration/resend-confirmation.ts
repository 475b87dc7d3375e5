import Type from 'typebox'
import { transaction } from '../database/transaction.ts'
import { findOpenProof } from '../emails/mailed-proofs.ts'
import { inEvenTime } from '../http/even-time.ts'
import { operation } from '../http/operation.ts'
import { requireMailQuota } from '../http/quota.ts'
import { emailField, requireEmail } from '../users/email-address.ts'
import { findPendingRegistration, findRegistrationHere, mailConfirmation } from './registrations.ts'

const floorMs = 80

/** Mails a new link and code; the earlier ones die. The answer does not tell whether anything was mailed. */
export const resendConfirmation = operation({
  id: 'resendConfirmation',
  method: 'POST',
  path: '/registration/resend',
  access: 'anyone',
  directories: 'all',
  tag: 'registration',
  summary: 'Mail the confirmation again',
  description: 'Without `email`: for the registration that waits in this browser.',
  body: Type.Object({ email: Type.Optional(emailField) }, { additionalProperties: false }),
  responses: { 202: Type.Object({}) },
  problems: ['too-many-attempts'],
  async handle({ context, directory, client, body }) {
    await inEvenTime(floorMs, async () => {
      const here = await findRegistrationHere(context, directory.id, client.deviceHash)
      const asked = body.email === undefined ? here?.email : requireEmail(body.email)
      if (asked === undefined) return
      const registration =
        here?.email === asked
          ? here
          : await findPendingRegistration(context, directory.id, asked, client.deviceHash)
      await transaction(context.database, async (tx) => {
        await requireMailQuota(context, tx, { directoryId: directory.id, email: asked, client })
        if (registration === undefined) return
        // The code goes on working in the browser that began the registration, whoever asks for the mail.
        const earlier = await findOpenProof(context, tx, registration.id, 'registration')
        const boundTo = earlier?.boundTo ?? null
        await mailConfirmation(context, tx, { directory, registration, client, boundTo })
      })
    })
    return { status: 202, body: {} }
  },
})
