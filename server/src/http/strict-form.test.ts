import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from './problems.ts'
import { parseStrictForm } from './strict-form.ts'

describe('a form', () => {
  for (const [text, fields] of [
    ['', {}],
    ['token=lkk_a', { token: 'lkk_a' }],
    ['a=1&b=2', { a: '1', b: '2' }],
    ['a=', { a: '' }],
    ['a=b=c', { a: 'b=c' }],
    ['name=Ada+M%C3%B8reau&%61=%2B', { name: 'Ada Møreau', a: '+' }],
  ] as const)
    it(`reads "${text}"`, () => assert.deepEqual(parseStrictForm(text), fields))

  for (const text of [
    'a',
    '=1',
    'a=1&',
    '&a=1',
    'a=1&&b=2',
    'a=1&a=2',
    'a=1&%61=2',
    'a=%',
    'a=%ff',
    'a=%ed%a0%80',
    '__proto__=1',
    'constructor=1',
    'a=1&'.repeat(30),
  ])
    it(`refuses "${text.slice(0, 20)}"`, () => {
      assert.throws(
        () => parseStrictForm(text),
        (error) => error instanceof Problem && error.code === 'malformed-request',
      )
    })
})
