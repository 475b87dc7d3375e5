import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId, type IdKind, idPattern, idPrefixes } from './ids.ts'

describe('ids', () => {
  for (const kind of Object.keys(idPrefixes) as IdKind[]) {
    it(`of a ${kind} say so, and match their pattern`, () => {
      const id = createId(kind)
      assert.ok(id.startsWith(`${idPrefixes[kind]}_`))
      assert.match(id, new RegExp(idPattern(kind)))
    })
  }

  it('of one kind do not match the pattern of another', () => {
    assert.doesNotMatch(createId('user'), new RegExp(idPattern('session')))
  })

  it('never come twice', () => {
    const ids = Array.from({ length: 5_000 }, () => createId('user'))
    assert.equal(new Set(ids).size, ids.length)
  })
})
