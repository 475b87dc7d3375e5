import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Group } from '../src/applications/answers.ts'
import { lengthOf, secondsOf, withoutSeconds } from '../src/applications/experience/durations.ts'
import { flat, indented, treeOf } from '../src/applications/groups/group-tree.ts'
import { tagsIn } from '../src/applications/people/tags.ts'

function group(id: string, parentId: string | null = null): Group {
  const at = '2026-01-01T00:00:00.000Z'
  return { id, parentId, name: id, description: null, createdAt: at, updatedAt: at, members: 0 }
}

describe('the groups of an application', () => {
  it('stand beneath each other, each level by name', () => {
    const groups = [
      group('Deck', 'Crew'),
      group('Office'),
      group('Bow', 'Deck'),
      group('Crew'),
      group('Aft', 'Crew'),
    ]
    assert.deepEqual(flat(treeOf(groups)).map(indented), ['Crew', '– Aft', '– Deck', '– – Bow', 'Office'])
  })
})

describe('lengths of sessions', () => {
  it('are told in the largest unit of which they are whole, and mean the same again', () => {
    for (const [seconds, number, unit] of [
      [2_592_000, '30', 'days'],
      [7200, '2', 'hours'],
      [5400, '90', 'minutes'],
    ] as const) {
      assert.deepEqual(lengthOf(seconds), { number, unit })
      assert.equal(secondsOf({ number, unit }), seconds)
    }
  })

  it('replace the seconds of a refusal', () => {
    assert.equal(withoutSeconds('Here at most 2592000 seconds.'), 'Here at most 30 days.')
    assert.equal(withoutSeconds('Here at most 86400 seconds.'), 'Here at most 1 day.')
    assert.equal(withoutSeconds(undefined), undefined)
  })
})

describe('tags in one line', () => {
  it('stand between commas', () => {
    assert.deepEqual(tagsIn(' berth, vip ,, '), ['berth', 'vip'])
    assert.deepEqual(tagsIn(''), [])
  })
})
