/** The ways of proving who one is, by their RFC 8176 names. A new way is one folder here and one line. */
export const signInMethods = ['pwd'] as const
export type SignInMethod = (typeof signInMethods)[number]
