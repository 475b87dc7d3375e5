import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId } from '../crypto/ids.ts'
import { readCursor, toPage } from './pagination.ts'
import { Problem } from './problems.ts'

const rows = [3, 2, 1].map((at) => ({ at, id: createId('auditEvent'), more: 'x' }))
const encode = (text: string) => Buffer.from(text).toString('base64url')

describe('a page', () => {
  it('of fewer rows than asked for is the last', () => {
    assert.deepEqual(toPage(rows, 4), { items: rows, nextCursor: null })
  })

  it('of exactly as many is the last as well', () => {
    assert.deepEqual(toPage(rows, 3), { items: rows, nextCursor: null })
  })

  it('of more says where the next one begins: after its own last', () => {
    const { items, nextCursor } = toPage(rows, 2)
    assert.deepEqual(items, rows.slice(0, 2))
    assert.deepEqual(readCursor(nextCursor ?? ''), { at: 2, id: rows[1]?.id })
  })

  it('of nothing is empty', () => assert.deepEqual(toPage([], 2), { items: [], nextCursor: null }))
})

describe('a cursor', () => {
  it('that is absent means the beginning', () => assert.equal(readCursor(undefined), null))

  const id = createId('auditEvent')
  const forged = [
    '',
    'x',
    `1|${id}|`,
    `1|${id}|2`,
    `-1|${id}`,
    `1e3|${id}`,
    '1|',
    `|${id}`,
    "1|evt_' or 1=1 --",
  ]
  for (const text of [...forged, `1234567890123456|${id}`, `1|${id.toUpperCase()}`]) {
    it(`made of "${text}" is none of ours`, () => {
      assert.throws(
        () => readCursor(encode(text)),
        (error) => error instanceof Problem && error.facts.errors?.[0]?.path === 'cursor',
      )
    })
  }
})
