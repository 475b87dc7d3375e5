import Type, { type Static } from 'typebox'
import { timeField, toTime } from '../http/time-field.ts'
import { signInMethods } from '../sign-in/methods.ts'
import type { LiveSession } from './sessions.ts'

/** A session as its owner sees it. */
export const sessionView = Type.Object({
  id: Type.String(),
  user: Type.Object({
    id: Type.String(),
    email: Type.String(),
    firstName: Type.String(),
    lastName: Type.String(),
    operator: Type.Boolean({ description: 'May run the deployment.' }),
  }),
  methods: Type.Array(Type.Enum([...signInMethods]), { description: 'RFC 8176 names of what was proven.' }),
  createdAt: timeField('When the person signed in.'),
  expiresAt: timeField('When it ends at the latest.'),
  freshUntil: timeField('Until when sensitive acts need no new proof.'),
})

export function toSessionView(session: LiveSession): Static<typeof sessionView> {
  const { id, email, firstName, lastName, isOperator } = session.user
  return {
    id: session.id,
    user: { id, email, firstName, lastName, operator: isOperator },
    methods: session.methods,
    createdAt: toTime(session.createdAt),
    expiresAt: toTime(session.expiresAt),
    freshUntil: toTime(session.freshUntil),
  }
}
