import Type from 'typebox'

// No control, format or unassigned characters, no lone surrogates, no line breaks of Unicode's own; of the invisible
// ones only the joiners that scripts need, and not these alone.
export const namePattern = '^(?=.*[^\\s\\u200c\\u200d])(?:[^\\p{C}\\p{Zl}\\p{Zp}]|[\\u200c\\u200d])+$'
export const linePattern = '^[^\\p{C}\\p{Zl}\\p{Zp}]*$'
export const phonePattern = '^[0-9+()./ -]*$'

/** A name as people write it: any letters, no control characters, not only spaces. */
export function nameField(description: string) {
  return Type.String({
    minLength: 1,
    maxLength: 100,
    pattern: namePattern,
    patternMessage: 'Use letters; line breaks and invisible characters are not accepted.',
    description,
  })
}

/** Text of one line that may be empty; an empty one counts as absent. */
export function optionalLine(maxLength: number, description: string, pattern = linePattern) {
  return Type.Union([
    Type.String({ maxLength, pattern, patternMessage: 'Use one line of plain text.', description }),
    Type.Null(),
  ])
}

/** Text of others as the fields of a person take it: one line of letters, cut between characters; else empty. */
export function foreignName(value: unknown): string {
  if (typeof value !== 'string') return ''
  const line = tidy(value.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' '))
  return [...line].slice(0, 100).join('').trim()
}

/** Names and lines are kept without space at the ends, in composed form. */
export function tidy(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ')
}
