import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TSchema } from 'typebox'
import { compileValidator } from '../http/compilers.ts'
import { foreignName, nameField, optionalLine, tidy } from './person-fields.ts'

/** As the server checks it: a field of a request body. */
function checker(schema: TSchema): (value: unknown) => boolean {
  const check = compileValidator({ schema, method: 'POST', url: '/', httpPart: 'body' })
  return (value) => check(value) === true
}

describe('nameField', () => {
  const isName = checker(nameField('A name.'))

  const names = [
    'Ada',
    'Zoë',
    'Zoe\u0308',
    "O'Hara-Smith",
    'de la Cruz y Fernández',
    'José María',
    'Søren',
    'Ľudmila',
    'Nguyễn Thị',
    '山田 太郎',
    'Владимир',
    'محمد',
    'می\u200cخواهم',
    'क्\u200dष',
    'X Æ A-12',
    'J. R. R.',
    'Robert"); DROP TABLE users;--',
    '<b>Ada</b>',
    '{{7*7}}',
    'a',
    'é'.repeat(100),
    '🦊',
  ]
  for (const name of names) {
    it(`accepts ${JSON.stringify(name.slice(0, 30))}`, () => assert.ok(isName(name)))
  }

  const others: [string, unknown][] = [
    ['nothing', ''],
    ['a space', ' '],
    ['only spaces of other kinds', '\u3000\u00a0'],
    ['only invisible joiners', '\u200c\u200d'],
    ['a line break', 'Ada\nBcc: eve@evil.example'],
    ['a carriage return', 'Ada\r'],
    ['a tab', 'Ada\tMoreau'],
    ['a null byte', 'Ada\0'],
    ['an escape', 'Ada\u001b[31m'],
    ['a right-to-left override', 'Ada\u202eevil'],
    ['an isolate', 'Ada\u2066evil\u2069'],
    ['a zero-width space', 'A\u200bda'],
    ['a byte order mark', '\ufeffAda'],
    ['a soft hyphen', 'A\u00adda'],
    ['a lone surrogate', 'Ada\ud800'],
    ['a line separator', 'Ada\u2028Moreau'],
    ['a paragraph separator', 'Ada\u2029Moreau'],
    ['a private character', 'Ada\ue000'],
    ['a tag character', 'Ada\u{e0041}'],
    ['101 characters', 'a'.repeat(101)],
    ['one letter with a tower of accents', `a${'\u0301'.repeat(100)}`],
    ['a number', 7],
    ['null', null],
    ['a list', ['Ada']],
    ['an object', { first: 'Ada' }],
  ]
  for (const [what, value] of others) {
    it(`refuses ${what}`, () => assert.ok(!isName(value)))
  }

  it('answers quickly, however long the text', () => {
    const startedAt = performance.now()
    for (const text of [' '.repeat(1_000_000), 'a '.repeat(500_000), `${'\u200c'.repeat(1_000_000)}\n`]) {
      assert.ok(!isName(text))
    }
    assert.ok(performance.now() - startedAt < 1000)
  })
})

describe('foreignName', () => {
  it('makes one line of what others write, and nothing of what is no text', () => {
    assert.equal(foreignName(' Erin\u0000\n \u202eCastillo\u2028'), 'Erin Castillo')
    for (const value of [null, undefined, 7, ['Erin'], {}]) assert.equal(foreignName(value), '')
  })

  it('cuts between characters, never within one', () => {
    assert.equal(foreignName('🦊'.repeat(150)), '🦊'.repeat(100))
  })
})

describe('optionalLine', () => {
  const isLine = checker(optionalLine(40, 'A line.'))
  const isPhone = checker(optionalLine(20, 'A number.', '^[0-9+()./ -]*$'))

  it('accepts text of one line, nothing, and null', () => {
    for (const value of ['Moreau & Sons, Ltd.', '株式会社', '', null, 'x'.repeat(40)])
      assert.ok(isLine(value))
  })

  it('refuses more lines, invisible characters, too much and other types', () => {
    for (const value of ['a\nb', 'a\0', 'a\u202eb', '\u2028', 'x'.repeat(41), 7, [], {}, false]) {
      assert.ok(!isLine(value), JSON.stringify(value))
    }
  })

  it('takes a narrower pattern', () => {
    for (const value of ['+44 (0)20 7946-0018', '020/794.18', '']) assert.ok(isPhone(value))
    for (const value of ['call me', '+44;ext=1', '１２３', '+44\n']) assert.ok(!isPhone(value), value)
  })
})

describe('tidy', () => {
  const cases: [string, string, string][] = [
    ['leaves a tidy text alone', 'Ada', 'Ada'],
    ['takes space off the ends', '  Ada ', 'Ada'],
    ['makes one space of many', 'de   la \u00a0 Cruz', 'de la Cruz'],
    ['composes letters', 'Zoe\u0308', 'Zoë'],
    ['keeps the joiners of a script', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['may leave nothing', ' ', ''],
  ]
  for (const [what, typed, kept] of cases) it(what, () => assert.equal(tidy(typed), kept))
})
