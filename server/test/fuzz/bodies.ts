import assert from 'node:assert/strict'
import fc from 'fast-check'
import { checkQueryLength, parseQuery } from '../../src/http/query.ts'
import { parseStrictForm } from '../../src/http/strict-form.ts'
import { parseStrictJson } from '../../src/http/strict-json.ts'
import { type Property, property } from './driver.ts'
import { applyEdits, edits, hostileText, near, prototypeKeys } from './hostile-text.ts'
import { unlessRefused } from './refusals.ts'

// JSON, forms and queries: against oracles that know what was written, because they wrote it.

/** A JSON value as it is written, with keys that may be repeated, and escaped in one way or the other. */
type Written =
  | { kind: 'plain'; value: string | number | boolean | null }
  | { kind: 'list'; items: Written[] }
  | { kind: 'object'; entries: { key: string; isEscaped: boolean; value: Written }[] }

const refusedKeys = ['__proto__', 'constructor', 'prototype']
const deepest = 12
const key = fc.oneof(
  fc.constantFrom('a', 'b', '"', '\\', 'é'),
  fc.constantFrom(...prototypeKeys),
  hostileText,
)
const { written } = fc.letrec<{ written: Written }>((tie) => ({
  written: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('plain' as const),
      value: fc.oneof(
        hostileText,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
      ),
    }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(tie('written'), { maxLength: 4 }) }),
    fc.record({
      kind: fc.constant('object' as const),
      entries: fc.array(fc.record({ key, isEscaped: fc.boolean(), value: tie('written') }), { maxLength: 4 }),
    }),
  ),
}))
const field = fc.tuple(fc.oneof(key, fc.constantFrom('SAMLResponse', 'RelayState')), hostileText)

export const bodyProperties: Property[] = [
  property('JSON', { of: written, inputs: 1500, check: checkWritten }),
  property('JSON of strangers', {
    of: fc.oneof(
      near('{', '}', '[', ']', '"', '\\', ':', ',', '1', '-', 'e', 'null', 'true', '\\u0061', '"a":', '\n'),
      fc
        .tuple(fc.json(), edits('"a":1,', '\\"', '{', '1e999'))
        .map(([text, changes]) => applyEdits(text, changes)),
    ),
    inputs: 1500,
    async check(text) {
      const value = await unlessRefused(() => parseStrictJson(text))
      if (value !== undefined) assert.deepEqual(value, JSON.parse(text))
    },
  }),
  property('form', { of: fc.array(field, { maxLength: 25 }), inputs: 1000, check: checkForm }),
  property('form of strangers', {
    of: near('a', 'b', '=', '&', '+', '%', '%41', '%00', '%ff', ';', '[]'),
    inputs: 1000,
    async check(given) {
      // As it is once it has been read from bytes.
      const text = given.toWellFormed()
      const fields = await unlessRefused(() => parseStrictForm(text))
      // What is taken has one reading: that of browsers.
      if (fields !== undefined)
        assert.deepEqual(Object.entries(fields).sort(), [...new URLSearchParams(text)].sort())
    },
  }),
  property('query', {
    of: near('a', 'b', '=', '&', '+', '%', '%41', '%ff', '__proto__', '[]', '?', '#'),
    inputs: 1000,
    async check(text) {
      const isRead = await unlessRefused(() => checkQueryLength(text))
      assert.equal(isRead, undefined)
      const names = new Set(new URLSearchParams(text.toWellFormed()).keys())
      const read = parseQuery(text.toWellFormed())
      assert.equal(Object.getPrototypeOf(read), null)
      for (const name of Object.keys(read))
        assert.ok(names.has(name) || name.includes('\ufffd') || name.startsWith('?'), name)
    },
  }),
]

async function checkWritten(value: Written): Promise<void> {
  const text = write(value)
  const read = await unlessRefused(() => parseStrictJson(text))
  const isFit = isAllowed(value, 0)
  if (read !== undefined) {
    assert.ok(isFit, 'a repeated or forbidden key, or depth, is taken')
    assert.deepEqual(read, meaningOf(value))
  } else assert.ok(!isFit || hasEscapedKey(value), 'good JSON is refused')
}

/** What was meant, built without a parser: one that is wrong in the same way would show nothing. */
function meaningOf(value: Written): unknown {
  if (value.kind === 'plain')
    return typeof value.value === 'number' ? Number(JSON.stringify(value.value)) : value.value
  if (value.kind === 'list') return value.items.map(meaningOf)
  return Object.fromEntries(value.entries.map((entry) => [entry.key, meaningOf(entry.value)]))
}

/** Such a key may be refused: the parser below does not always read it rightly. */
function hasEscapedKey(value: Written): boolean {
  if (value.kind === 'plain') return false
  if (value.kind === 'list') return value.items.some(hasEscapedKey)
  return value.entries.some((entry) => writeKey(entry).includes('\\') || hasEscapedKey(entry.value))
}

function write(value: Written): string {
  if (value.kind === 'plain') return JSON.stringify(value.value)
  if (value.kind === 'list') return `[${value.items.map(write).join(' ,')}]`
  return `{${value.entries.map((entry) => `${writeKey(entry)}: ${write(entry.value)}`).join(',\n')}}`
}

function writeKey({ key: name, isEscaped }: { key: string; isEscaped: boolean }): string {
  if (!isEscaped) return JSON.stringify(name)
  const units = Array.from({ length: name.length }, (_, i) => name.charCodeAt(i))
  return `"${units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')}"`
}

function isAllowed(value: Written, depth: number): boolean {
  if (value.kind === 'plain') return true
  if (depth === deepest) return false
  if (value.kind === 'list') return value.items.every((item) => isAllowed(item, depth + 1))
  const keys = value.entries.map((entry) => entry.key)
  const isFit =
    new Set(keys).size === keys.length &&
    !keys.some((name) => refusedKeys.includes(name) || name.includes('\\'))
  return isFit && value.entries.every((entry) => isAllowed(entry.value, depth + 1))
}

async function checkForm(pairs: [string, string][]): Promise<void> {
  const sent = pairs.map(([name, value]): [string, string] => [name.toWellFormed(), value.toWellFormed()])
  const text = sent.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
  const names = sent.map(([name]) => name)
  const isFit =
    sent.length <= 20 &&
    new Set(names).size === names.length &&
    !names.some((name) => name === '' || refusedKeys.includes(name))
  const read = await unlessRefused(() => parseStrictForm(text))
  assert.deepEqual(read, isFit ? Object.fromEntries(sent) : undefined)
}
