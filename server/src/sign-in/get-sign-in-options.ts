import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { emailField, requireEmail } from '../users/email-address.ts'

/** Says how one may sign in here; never whether an address has an account. */
export const getSignInOptions = operation({
  id: 'getSignInOptions',
  method: 'POST',
  path: '/sign-in/options',
  access: 'anyone',
  tag: 'sign-in',
  summary: 'The ways to sign in',
  body: Type.Object({ email: Type.Optional(emailField) }, { additionalProperties: false }),
  responses: {
    200: Type.Object({
      methods: Type.Array(Type.Enum(['password', 'passkey'])),
      registration: Type.Enum(['open', 'closed']),
    }),
  },
  problems: [],
  async handle({ context, body }) {
    if (body.email !== undefined) requireEmail(body.email)
    return {
      status: 200,
      body: { methods: ['password', 'passkey'], registration: context.config.registration },
    }
  },
})
