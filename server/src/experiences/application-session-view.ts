import Type, { type Static } from 'typebox'
import { timeField, toTime } from '../http/time-field.ts'
import { signInMethods } from '../sign-in/methods.ts'
import type { ApplicationSession } from './application-sessions.ts'

/** What an application keeps of a session, and shows at each question. */
export const sessionTokenField = Type.String({
  maxLength: 100,
  description: 'From `redeemHandover`. It stands for the session at this application only.',
})

/** Whose session it is, as the application sees it. */
export const applicationSessionView = Type.Object({
  user: Type.Object({
    id: Type.String(),
    email: Type.String(),
    firstName: Type.String(),
    lastName: Type.String(),
  }),
  methods: Type.Array(Type.Enum([...signInMethods]), { description: 'RFC 8176 names of what was proven.' }),
  signedInAt: timeField('When the person signed in.'),
  expiresAt: timeField('When the session ends at the latest.'),
})

export function toApplicationSessionView(session: ApplicationSession): Static<typeof applicationSessionView> {
  const { user, methods, createdAt, expiresAt } = session
  return { user, methods, signedInAt: toTime(createdAt), expiresAt: toTime(expiresAt) }
}
