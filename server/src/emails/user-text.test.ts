import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  escapeHtml,
  escapeUnlinked,
  mailableMessage,
  mailableName,
  mailableTitle,
  oneLine,
  requireWebLink,
} from './user-text.ts'

describe('mailableName', () => {
  const names = [
    'Ada',
    'Jean-Luc',
    "D'Arcy",
    'J.R.R.',
    'Nguyễn Thị',
    'محمد',
    '太郎',
    'Sammy 2nd',
    'نیما\u200cجان',
  ]
  for (const name of names) {
    it(`greets ${name}`, () => assert.equal(mailableName(`  ${name} `), name))
  }

  const dropped = {
    'a web address': 'http://evil.example',
    'a domain': 'evil.example',
    'a domain with an ideographic dot': 'evil。example',
    'a www name': 'www evil',
    'a mail address': 'me@evil.example',
    markup: '<script>alert(1)</script>',
    'a telephone number': 'Call +1 555 0100',
    'a whole message': 'Dear customer your account was locked please call us now',
    nothing: '   ',
  }
  for (const [what, name] of Object.entries(dropped)) {
    it(`does not greet ${what}`, () => assert.equal(mailableName(name), null))
  }
})

describe('mailableTitle', () => {
  for (const name of ['Smith & Sons', 'Northwind (Berlin)', 'A+B', 'Ärzte für alle']) {
    it(`names ${name}`, () => assert.equal(mailableTitle(` ${name}  `), name))
  }
  for (const name of ['evil.example', 'e&vil.ex&ample', 'Call +1 (555) 0100', '<b>', '&', '']) {
    it(`does not name ${name || 'nothing'}`, () => assert.equal(mailableTitle(name), null))
  }
})

describe('mailableMessage', () => {
  it('keeps plain words, in one line', () => {
    assert.equal(
      mailableMessage('Hello!\nMay I have “editor”? I need it by 5 May; thanks.'),
      'Hello! May I have “editor”? I need it by 5 May; thanks.',
    )
  })
  for (const text of [
    'see evil.example',
    'see evil。example',
    'http://evil',
    'me@evil',
    '<i>',
    'call +49 30 123456',
    ' ',
  ]) {
    it(`drops “${text}”`, () => assert.equal(mailableMessage(text), null))
  }
})

describe('oneLine', () => {
  it('turns line breaks and control characters into spaces', () => {
    assert.equal(oneLine('a\r\nBcc: b\u0000c\u2028d\u0085e'), 'a Bcc: b c d e')
  })
  it('removes characters that reverse the reading direction', () => {
    assert.equal(oneLine('moc.\u202eexample\u2066'), 'moc. example')
  })
  it('cuts what is longer than any honest value', () => {
    assert.equal(Array.from(oneLine('😀'.repeat(500))).length, 200)
  })
})

describe('escaping', () => {
  it('leaves no character that means something in HTML or an attribute', () => {
    assert.equal(escapeHtml(`<a href="x" title='y'>&`), '&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;')
  })
  it('breaks up what a mail client would make a link of', () => {
    assert.equal(escapeUnlinked('me@evil.example'), 'me<span>@</span>evil<span>.</span>example')
    assert.equal(escapeUnlinked('https://evil'), 'https<span>://</span>evil')
  })
})

describe('requireWebLink', () => {
  for (const link of [
    'javascript:alert(1)',
    'data:text/html,x',
    '/sign-in',
    'https://user:pass@example.com/',
  ]) {
    it(`refuses ${link}`, () => assert.throws(() => requireWebLink(link)))
  }
  it('keeps a link of ours as it is', () => {
    const link = 'https://id.example.com/confirm-email#token=lkv_abc-DEF_123'
    assert.equal(requireWebLink(link), link)
  })
})
