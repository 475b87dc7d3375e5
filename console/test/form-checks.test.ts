import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkCode, checkEmail, checkNewPassword, normalCode } from '../src/design/checks.ts'

const limits = { minLength: 15, maxLength: 20 }

describe('checks before sending', () => {
  it('takes a code as people type it', () => {
    assert.equal(normalCode(' abcd-23 45 '), 'ABCD2345')
    assert.equal(checkCode('abcd-2345'), undefined)
    assert.ok(checkCode('abcd-234'))
    assert.ok(checkCode(' '))
  })

  it('counts the characters of a password as the server does: an emoji is one', () => {
    assert.equal(checkNewPassword('🔑'.repeat(15), limits), undefined)
    assert.equal(checkNewPassword('🔑'.repeat(14), limits), 'Use at least 15 characters.')
    assert.equal(checkNewPassword('x'.repeat(21), limits), 'Use at most 20 characters.')
    assert.equal(checkNewPassword(' '.repeat(15), limits), undefined)
  })

  it('leaves the last word about an address to the server', () => {
    assert.equal(checkEmail(' Ada+x@exämple.com '), undefined)
    assert.ok(checkEmail('ada'))
    assert.ok(checkEmail('ada @example.com'))
  })
})
