import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../http/problems.ts'
import { canonicalEmail, maskEmail, requireEmail } from './email-address.ts'

const longLocal = 'a'.repeat(64)
const longDomain = `${'d'.repeat(63)}.${'e'.repeat(63)}.example`

describe('canonicalEmail', () => {
  const accepted: [string, string, string][] = [
    ['a plain address', 'ada@example.com', 'ada@example.com'],
    ['mixed case', 'Ada.MOREAU@Example.COM', 'ada.moreau@example.com'],
    ['a tag', 'ada+news@example.com', 'ada+news@example.com'],
    ['an apostrophe', "o'hara@example.com", "o'hara@example.com"],
    [
      'every character an atom may have',
      "!#$%&'*+/=?^_`{|}~-@example.com",
      "!#$%&'*+/=?^_`{|}~-@example.com",
    ],
    ['subdomains and hyphens', 'a@mail.a-b.example.co', 'a@mail.a-b.example.co'],
    ['a domain of other letters', 'ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['the same in capitals', 'ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
    ['the same decomposed (NFD)', 'ada@bu\u0308cher.example', 'ada@xn--bcher-kva.example'],
    ['the same in its ASCII form', 'ada@XN--BCHER-KVA.example', 'ada@xn--bcher-kva.example'],
    ['a domain in full-width letters', 'ada@ｅｘａｍｐｌｅ.com', 'ada@example.com'],
    ['an ideographic full stop', 'ada@example。com', 'ada@example.com'],
    ['the Kelvin sign in a domain, which is a k', 'ada@\u212a.example', 'ada@k.example'],
    ['a Japanese domain', 'ada@例え.テスト', 'ada@xn--r8jz45g.xn--zckzah'],
    ['the longest local part', `${longLocal}@example.com`, `${longLocal}@example.com`],
    ['the longest labels', `a@${longDomain}`, `a@${longDomain}`],
  ]
  for (const [what, typed, stored] of accepted) {
    it(`accepts ${what}`, () => assert.equal(canonicalEmail(typed), stored))
  }

  it('is stable: the stored form is its own stored form', () => {
    for (const [, , stored] of accepted) assert.equal(canonicalEmail(stored), stored)
  })

  it('keeps look-alikes apart', () => {
    const homographs = [
      ['ada@paypal.example', 'ada@p\u0430ypal.example'],
      ['ada@istanbul.example', 'ada@\u0131stanbul.example'],
      ['ada@strasse.example', 'ada@straße.example'],
      ['ada@github.example', 'ada@gıthub.example'],
    ]
    for (const [real, fake] of homographs) {
      assert.notEqual(canonicalEmail(real ?? ''), null)
      assert.notEqual(canonicalEmail(fake ?? ''), canonicalEmail(real ?? ''))
    }
  })

  const refused: [string, string][] = [
    ['nothing', ''],
    ['no at sign', 'ada.example.com'],
    ['no local part', '@example.com'],
    ['no domain', 'ada@'],
    ['a single label', 'ada@localhost'],
    ['a dotless ı in the local part', 'm\u0131ke@example.com'],
    ['a Kelvin sign in the local part', 'mi\u212ae@example.com'],
    ['a long s, which lower-cases to s', '\u017fam@example.com'],
    ['an umlaut in the local part', 'jürgen@example.com'],
    ['Cyrillic letters in the local part', '\u0430da@example.com'],
    ['full-width letters in the local part', 'ａda@example.com'],
    ['a full-width at sign', 'ada＠example.com'],
    ['a quoted local part', '"ada moreau"@example.com'],
    ['a quoted at sign', '"ada@evil.example"@example.com'],
    ['a display name', 'Ada <ada@example.com>'],
    ['angle brackets', '<ada@example.com>'],
    ['a comment', 'ada(comment)@example.com'],
    ['a route', '@evil.example:ada@example.com'],
    ['two at signs', 'ada@evil.example@example.com'],
    ['a list', 'ada@example.com,eve@evil.example'],
    ['a list with a space', 'ada@example.com, eve@evil.example'],
    ['a list with a semicolon', 'ada@example.com;eve@evil.example'],
    ['a group', 'friends:ada@example.com;'],
    ['space inside', 'ada @example.com'],
    ['space around', ' ada@example.com '],
    ['a line break', 'ada@example.com\n'],
    ['a mail header', 'ada@example.com\r\nBcc: eve@evil.example'],
    ['a line break in the local part', 'ada\r\n@example.com'],
    ['a null byte', 'ada@example.com\0'],
    ['a null byte in the local part', 'ada\0@example.com'],
    ['a null byte before another domain', 'ada@example.com\0.evil.example'],
    ['a tab', 'ada@exam\tple.com'],
    ['an invisible character', 'ada@exam\u200bple.com'],
    ['a soft hyphen', 'ada@exam\u00adple.com'],
    ['a right-to-left override', 'ada@\u202eelpmaxe.com'],
    ['a lone surrogate', 'ada@\ud800.example'],
    ['percent encoding', 'ada@example%2ecom'],
    ['the old percent route', 'ada%evil.example@exam%70le.com'],
    ['a bang path in the domain', 'ada@evil!example.com'],
    ['a port', 'ada@example.com:25'],
    ['a path', 'ada@example.com/x'],
    ['an address literal', 'ada@[127.0.0.1]'],
    ['an IPv6 literal', 'ada@[IPv6:::1]'],
    ['a bare IPv4 address', 'ada@127.0.0.1'],
    ['a number that is an IPv4 address', 'ada@0x7f000001'],
    ['a short IPv4 address', 'ada@127.1'],
    ['dots in a row', 'ada..moreau@example.com'],
    ['a leading dot', '.ada@example.com'],
    ['a trailing dot of the local part', 'ada.@example.com'],
    ['a trailing dot of the domain', 'ada@example.com.'],
    ['an empty label', 'ada@example..com'],
    ['a label that begins with a hyphen', 'ada@-example.com'],
    ['a label that ends with a hyphen', 'ada@example-.com'],
    ['an underscore in the domain', 'ada@exa_mple.com'],
    ['a broken ASCII form', 'ada@xn--\u00fc.example'],
    ['a local part of 65 characters', `${longLocal}a@example.com`],
    ['a label of 64 characters', `a@${'d'.repeat(64)}.example`],
    ['255 characters', `${'a'.repeat(60)}@${`${'d'.repeat(60)}.`.repeat(3)}${'e'.repeat(11)}`],
    [
      'a domain that grows too long in ASCII',
      `a@${'ü'.repeat(60)}.${'ö'.repeat(60)}.${'ä'.repeat(60)}.example`,
    ],
    ['SQL', "ada' or '1'='1"],
    ['markup', '<script>@example.com'],
  ]
  for (const [what, typed] of refused) {
    it(`refuses ${what}`, () => assert.equal(canonicalEmail(typed), null))
  }

  it('refuses a very long text at once', () => {
    for (const text of [
      `${'a'.repeat(5_000_000)}@example.com`,
      `${'a.'.repeat(2_000_000)}@`,
      `a@${'b.'.repeat(2_000_000)}`,
      '@'.repeat(5_000_000),
    ]) {
      const startedAt = performance.now()
      assert.equal(canonicalEmail(text), null)
      assert.ok(performance.now() - startedAt < 250)
    }
  })
})

describe('requireEmail', () => {
  it('returns the canonical form', () => assert.equal(requireEmail('ADA@Example.com'), 'ada@example.com'))

  it('names the field that is wrong', () => {
    assert.throws(
      () => requireEmail('nobody', 'newEmail'),
      (error) =>
        error instanceof Problem &&
        error.code === 'validation' &&
        error.facts.errors?.[0]?.path === 'newEmail',
    )
  })
})

describe('maskEmail', () => {
  it('shows the first character and the domain', () => {
    assert.equal(maskEmail('moreau@example.com'), 'm…@example.com')
    assert.equal(maskEmail('m@example.com'), 'm…@example.com')
  })
})
