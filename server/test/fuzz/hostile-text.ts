import fc from 'fast-check'

/** Names that objects have without being given them. */
export const prototypeKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']

const pieces = [
  '\0',
  '\u0001',
  '\t',
  '\r\n',
  ' ',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\uffff',
  '\ud800',
  '\udfff',
  'é',
  'e\u0301',
  'ß',
  'İ',
  'K',
  'ﬁ',
  '．',
  '＠',
  '💥',
  '%',
  '%00',
  '%2e%2e',
  '%ff',
  '\\',
  '"',
  "'",
  '<',
  '>',
  '&',
  ';',
  '|',
  '../',
  '//',
  '$&',
  '-1',
  '1e999',
  '9007199254740993',
  ...prototypeKeys,
]

/** Any sequence of UTF-16 units, lone surrogates and NUL among them. */
export const anyUnits = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes))

/** Text as nobody of good will sends it, seldom very long. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 3, arbitrary: anyUnits },
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: fc.constantFrom(...pieces).map((piece) => piece.repeat(300)) },
)

/** Words of a grammar in any order, with hostile text between them: it gets further than text alone. */
export function near(...words: string[]): fc.Arbitrary<string> {
  const word = fc.constantFrom(...words)
  const part = fc.oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: hostileText })
  return fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''))
}

/** A change to a text, its places told as shares of its length, so that it fits any. */
export interface Edit {
  kind: 'delete' | 'insert' | 'replace' | 'repeat' | 'move' | 'flip'
  from: number
  length: number
  to: number
  piece: string
}

/** One to three changes. @param words what is put in, beside hostile text. */
export function edits(...words: string[]): fc.Arbitrary<Edit[]> {
  // Not fc.double: most of its numbers lie just above zero, and all changes would come at the beginning.
  const place = fc.nat({ max: 9999 }).map((share) => share / 10_000)
  const edit = fc.record<Edit>({
    kind: fc.constantFrom('delete', 'insert', 'replace', 'repeat', 'move', 'flip'),
    from: place,
    length: fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 400 })),
    to: place,
    piece: words.length === 0 ? hostileText : fc.oneof(hostileText, fc.constantFrom(...words)),
  })
  return fc.array(edit, { minLength: 1, maxLength: 3 })
}

export function applyEdits(text: string, changes: readonly Edit[]): string {
  return changes.reduce(applyEdit, text)
}

/** The same for bytes: what is put in is taken as its UTF-8. */
export function editBytes(bytes: Buffer, changes: readonly Edit[]): Buffer {
  const inBytes = changes.map((edit) => ({ ...edit, piece: Buffer.from(edit.piece).toString('latin1') }))
  return Buffer.from(applyEdits(bytes.toString('latin1'), inBytes), 'latin1')
}

/** The same between the tags of XML: whole elements are moved and put in, rather than parts of their names. */
export function editTags(xml: string, changes: readonly Edit[]): string {
  const tags = xml.split(/(?=<)/)
  const signs = tags.map((_, i) => String.fromCharCode(firstSign + i)).join('')
  const few = changes.map((edit) => ({ ...edit, length: edit.length % 12 }))
  return applyEdits(signs, few).replaceAll(
    /[\ue000-\uf8ff]/g,
    (sign) => tags[sign.charCodeAt(0) - firstSign] ?? sign,
  )
}

/** The same in what XML says, its texts and the values of its attributes: what is changed so still has its shape. */
export function editValues(xml: string, changes: readonly Edit[]): string {
  const parts = xml.split(/((?<=>)[^<>]+(?=<)|(?<==")[^"]*(?="))/)
  for (const edit of changes) {
    // Every other part is a value.
    const at = 2 * Math.floor((edit.from * (parts.length - 1)) / 2) + 1
    if (parts[at] !== undefined) parts[at] = applyEdit(parts[at], { ...edit, from: edit.to })
  }
  return parts.join('')
}

/** Of the area that stands for nothing. */
const firstSign = 0xe000

function applyEdit(text: string, { kind, from, length, to, piece }: Edit): string {
  const start = Math.floor(from * text.length)
  const end = start + length
  const target = Math.floor(to * text.length)
  const cut = text.slice(start, end)
  const without = text.slice(0, start) + text.slice(end)
  switch (kind) {
    case 'delete':
      return without
    case 'insert':
      return text.slice(0, start) + piece + text.slice(start)
    case 'replace':
      return text.slice(0, start) + piece + text.slice(end)
    case 'repeat':
      return text.slice(0, target) + cut + text.slice(target)
    case 'move':
      return without.slice(0, target) + cut + without.slice(target)
    case 'flip': {
      const code = text.charCodeAt(start) ^ (1 << (length % 7))
      return Number.isNaN(text.charCodeAt(start))
        ? text
        : text.slice(0, start) + String.fromCharCode(code) + text.slice(start + 1)
    }
    default:
      throw kind satisfies never
  }
}
