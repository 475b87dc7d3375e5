import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  createShortCode,
  createToken,
  equalHashes,
  hashToken,
  normalizeShortCode,
  sha256,
  type TokenKind,
  tokenPrefixes,
} from './tokens.ts'

const kinds = Object.keys(tokenPrefixes) as TokenKind[]

describe('tokens', () => {
  it('say what they are, and each kind has a prefix of its own', () => {
    for (const kind of kinds) assert.ok(createToken(kind).startsWith(`${tokenPrefixes[kind]}_`))
    assert.equal(new Set(Object.values(tokenPrefixes)).size, kinds.length)
  })

  it('hold 192 random bits: none of 10 000 comes twice', () => {
    const tokens = Array.from({ length: 10_000 }, () => createToken('session'))
    assert.equal(new Set(tokens).size, tokens.length)
    assert.ok(tokens.every((token) => Buffer.from(token.slice(4, 36), 'base64url').length === 24))
  })

  it('are kept as their SHA-256', () => {
    const token = createToken('session')
    assert.equal(hashToken('session', token), sha256(token))
  })

  for (const kind of kinds) {
    it(`of kind ${kind} are taken as no other kind`, () => {
      const token = createToken(kind)
      for (const other of kinds) assert.equal(hashToken(other, token) !== null, other === kind)
    })
  }

  it('with one character changed are not looked up', () => {
    const token = createToken('session')
    for (let at = 0; at < token.length; at++) {
      const changed = `${token.slice(0, at)}${token[at] === 'a' ? 'b' : 'a'}${token.slice(at + 1)}`
      assert.equal(hashToken('session', changed), null, `changed at ${at}`)
    }
  })

  it('are refused with anything around them', () => {
    const token = createToken('session')
    for (const text of ['', ' ', `${token} `, ` ${token}`, `${token}\n`, token.slice(0, -1), `${token}0`]) {
      assert.equal(hashToken('session', text), null)
    }
  })
})

describe('short codes', () => {
  it('are eight characters that nobody mixes up', () => {
    for (let i = 0; i < 200; i++) assert.match(createShortCode(), /^[BCDFGHJKMNPQRSTVWXZ346789]{8}$/)
  })

  it('use every character about equally often', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 5_000; i++) {
      for (const character of createShortCode()) counts.set(character, (counts.get(character) ?? 0) + 1)
    }
    // 1600 each are expected; a modulo bias over 256 values would give some 10 % more to the first six.
    assert.equal(counts.size, 25)
    for (const count of counts.values()) assert.ok(count > 1360 && count < 1840, `${count}`)
  })

  const typed: [string, string][] = [
    ['bcdf-ghjk', 'BCDFGHJK'],
    [' BCDF GHJK ', 'BCDFGHJK'],
    ['b-c-d-f\tghjk', 'BCDFGHJK'],
  ]
  for (const [text, code] of typed) {
    it(`typed as ${JSON.stringify(text)} are understood`, () => assert.equal(normalizeShortCode(text), code))
  }
})

describe('hashes', () => {
  it('are equal only when they are the same', () => {
    assert.ok(equalHashes(sha256('a'), sha256('a')))
    assert.ok(!equalHashes(sha256('a'), sha256('b')))
    assert.ok(!equalHashes(sha256('a'), sha256('a').slice(1)))
  })
})
