import Type from 'typebox'

/** What people call a key. */
export const keyNameField = Type.String({
  minLength: 1,
  maxLength: 80,
  pattern: '^(?=.*[^\\s\\u200c\\u200d])(?:[^\\p{C}\\p{Zl}\\p{Zp}]|[\\u200c\\u200d])+$',
  patternMessage: 'Use one line of plain text.',
})

export const keyParams = Type.Object({ apiKeyId: Type.String({ maxLength: 40 }) })
