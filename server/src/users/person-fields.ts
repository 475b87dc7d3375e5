import Type from 'typebox'

/** A name as people write it: any letters, no control characters, not only spaces. */
export function nameField(description: string) {
  return Type.String({
    minLength: 1,
    maxLength: 100,
    // No control, format or unassigned characters, no lone surrogates, no line breaks of Unicode's own; of the
    // invisible ones only the joiners that scripts need, and not these alone.
    pattern: '^(?=.*[^\\s\\u200c\\u200d])(?:[^\\p{C}\\p{Zl}\\p{Zp}]|[\\u200c\\u200d])+$',
    patternMessage: 'Use letters; line breaks and invisible characters are not accepted.',
    description,
  })
}

/** Text of one line that may be empty; an empty one counts as absent. */
export function optionalLine(maxLength: number, description: string, pattern = '^[^\\p{C}\\p{Zl}\\p{Zp}]*$') {
  return Type.Union([
    Type.String({ maxLength, pattern, patternMessage: 'Use one line of plain text.', description }),
    Type.Null(),
  ])
}

/** Names and lines are kept without space at the ends, in composed form. */
export function tidy(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ')
}
