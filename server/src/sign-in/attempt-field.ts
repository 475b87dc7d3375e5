import Type from 'typebox'

/** The pending sign-in, for programs; browsers carry it in a cookie. */
export const attemptField = Type.Optional(
  Type.String({ maxLength: 100, description: 'Token of the attempt, when no cookie carries it.' }),
)
