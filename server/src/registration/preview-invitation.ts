import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { getInvitation } from './invitations.ts'

/** Tells what an invitation link is for, without using it. */
export const previewInvitation = operation({
  id: 'previewInvitation',
  method: 'POST',
  path: '/registration/invitation',
  access: 'anyone',
  tag: 'registration',
  summary: 'See what an invitation is for',
  body: Type.Object({ invitation: Type.String({ maxLength: 100 }) }, { additionalProperties: false }),
  responses: {
    200: Type.Object({
      email: Type.Union([Type.String(), Type.Null()], { description: 'The address it is bound to, if any.' }),
      operator: Type.Boolean({ description: 'It makes its user an operator.' }),
      expiresAt: timeField('Until when it can be used.'),
    }),
  },
  problems: ['invitation-invalid'],
  async handle({ context, directory, body }) {
    const found = await getInvitation(context, context.database.kysely, directory.id, body.invitation)
    const { email, makesOperator, expiresAt } = found
    return { status: 200, body: { email, operator: makesOperator, expiresAt: toTime(expiresAt) } }
  },
})
