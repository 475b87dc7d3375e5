import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { accentOf } from './accent.ts'

describe('accentOf', () => {
  it('writes in white on a dark accent and in dark on a bright one', () => {
    assert.equal(accentOf('#0f6a54').onButton, '#ffffff')
    assert.equal(accentOf('#ffd400').onButton, '#14161a')
  })
  it('darkens a bright accent for links on white and lightens a dark one for links on dark', () => {
    const yellow = accentOf('#ffd400')
    assert.notEqual(yellow.linkOnLight, '#ffd400')
    assert.equal(yellow.linkOnDark, '#ffd400')
    const navy = accentOf('#101a50')
    assert.equal(navy.linkOnLight, '#101a50')
    assert.notEqual(navy.linkOnDark, '#101a50')
  })
  it('takes nothing but a colour into a style', () => {
    const own = accentOf(undefined)
    assert.deepEqual(accentOf('red;background:url(https://evil.example)'), own)
    assert.deepEqual(accentOf('#fff'), own)
  })
})
