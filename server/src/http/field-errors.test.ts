import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FastifyRouteSchemaDef } from 'fastify/types/schema.js'
import Type from 'typebox'
import { compileValidator } from './compilers.ts'
import { toFieldErrors } from './field-errors.ts'

const schema = Type.Object(
  {
    email: Type.String({ minLength: 3, maxLength: 10 }),
    name: Type.String({ minLength: 1, pattern: '^[a-z]+$', patternMessage: 'Use small letters.' }),
    kind: Type.Optional(Type.Enum(['a', 'b'])),
    address: Type.Optional(
      Type.Object({ city: Type.String({ pattern: '^[A-Z]' }) }, { additionalProperties: false }),
    ),
    age: Type.Optional(Type.Integer({ minimum: 18 })),
  },
  { additionalProperties: false },
)

const validators = new Map(
  ['body', 'querystring'].map((httpPart) => {
    const route = { schema, httpPart } as unknown as FastifyRouteSchemaDef<object>
    return [httpPart, compileValidator(route)]
  }),
)

function errorsOf(body: unknown, httpPart = 'body') {
  const validate = validators.get(httpPart)
  if (!validate || validate(body) === true) return []
  return toFieldErrors((validate as { errors?: Parameters<typeof toFieldErrors>[0] }).errors ?? [])
}

const good = { email: 'ada@x.y', name: 'ada' }

describe('field errors', () => {
  const table: [string, object, { path: string; code: string; message: RegExp }][] = [
    ['a missing field', { name: 'ada' }, { path: 'email', code: 'required', message: /needed/ }],
    ['an empty field', { ...good, name: '' }, { path: 'name', code: 'required', message: /needed/ }],
    ['a short text', { ...good, email: 'a' }, { path: 'email', code: 'too-short', message: /at least 3/ }],
    [
      'a long text',
      { ...good, email: 'a@example.org' },
      { path: 'email', code: 'too-long', message: /at most 10/ },
    ],
    [
      'an unknown field',
      { ...good, isOperator: true },
      { path: 'isOperator', code: 'unknown', message: /no such/ },
    ],
    [
      'a form with its own sentence',
      { ...good, name: 'Ada' },
      { path: 'name', code: 'format', message: /small/ },
    ],
    ['a value of no list', { ...good, kind: 'c' }, { path: 'kind', code: 'format', message: /one of: a, b/ }],
    ['an object for text', { ...good, email: {} }, { path: 'email', code: 'type', message: /string/ }],
    ['a list for text', { ...good, email: ['a@b.c'] }, { path: 'email', code: 'type', message: /string/ }],
    ['a number for text', { ...good, email: 12345 }, { path: 'email', code: 'type', message: /string/ }],
    ['text for a number', { ...good, age: '20' }, { path: 'age', code: 'type', message: /integer/ }],
    ['null for text', { ...good, email: null }, { path: 'email', code: 'type', message: /string/ }],
    ['any other rule', { ...good, age: 3 }, { path: 'age', code: 'format', message: /This value .*18/ }],
    [
      'a field of a field',
      { ...good, address: { city: 'x' } },
      { path: 'address.city', code: 'format', message: /right form/ },
    ],
    [
      'an unknown field of a field',
      { ...good, address: { city: 'X', zip: 1 } },
      { path: 'address.zip', code: 'unknown', message: /no such/ },
    ],
  ]
  for (const [name, body, expected] of table) {
    it(`name ${name}`, () => {
      const [error, ...others] = errorsOf(body)
      assert.deepEqual([error?.path, error?.code, others], [expected.path, expected.code, []])
      assert.match(error?.message ?? '', expected.message)
    })
  }

  it('come one for each field, all at once', () => {
    const paths = errorsOf({ email: '', kind: 'c', extra: 1 }).map(({ path }) => path)
    assert.deepEqual(paths.sort(), ['email', 'extra', 'kind', 'name'])
  })

  it('say so when there is no body', () => {
    assert.deepEqual(
      errorsOf(undefined).map(({ path, code }) => ({ path, code })),
      [{ path: '', code: 'type' }],
    )
  })

  it('are none for what is right, and the text of a query becomes a number', () => {
    assert.deepEqual(errorsOf(good), [])
    assert.deepEqual(errorsOf({ ...good, age: '20' }, 'querystring'), [])
  })
})
