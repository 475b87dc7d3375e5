import Type from 'typebox'

/** New recovery codes in an answer: shown this once. */
export const recoveryCodesField = Type.Union([Type.Array(Type.String()), Type.Null()], {
  description: 'New recovery codes, shown this once; null when the account has codes already.',
})
