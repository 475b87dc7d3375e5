import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import Type from 'typebox'
import { compileValidator } from './compilers.ts'

const schema = Type.Object(
  { names: Type.Array(Type.Enum(['a', 'b']), { maxItems: 10 }) },
  { additionalProperties: false },
)
const validate = compileValidator({ schema, method: 'POST', url: '/', httpPart: 'body' }) as ((
  value: unknown,
) => boolean) & { errors: unknown[] | null }

describe('a validated body', () => {
  it('has every fault told while it is small', () => {
    assert.equal(validate({ names: ['c', 'd'], other: 1 }), false)
    assert.equal(validate.errors?.length, 3)
  })

  it('has only the first told when it is huge, at the cost of the first', () => {
    const startedAt = performance.now()
    assert.equal(validate({ names: Array.from({ length: 50_000 }, (_, index) => ({ index })) }), false)
    assert.equal(validate.errors?.length, 1)
    assert.ok(performance.now() - startedAt < 100)
  })

  it('forgets the faults of the one before', () => {
    assert.equal(validate({ names: ['c'] }), false)
    assert.equal(validate({ names: ['a'] }), true)
    assert.equal(validate.errors, null)
  })
})
