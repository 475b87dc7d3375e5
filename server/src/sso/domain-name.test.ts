import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadConfig } from '../config/config.ts'
import type { Context } from '../context.ts'
import { Problem } from '../http/problems.ts'
import { domainOf, requireProvableDomain } from './domain-name.ts'

const config = loadConfig({
  LATCHKEY_BASE_URL: 'https://accounts.latchkey.example',
  LATCHKEY_SECRET: 'a-secret-of-the-tests-0123456789-abcdefghijklmnop',
  LATCHKEY_SMTP_URL: 'smtp://127.0.0.1:2525',
  LATCHKEY_ADDITIONAL_ORIGINS: 'https://id.latchkey.example',
})
const context = { config } as Context

function outcome(given: string): string {
  try {
    return requireProvableDomain(context, given, 'org_any')
  } catch (error) {
    assert.ok(error instanceof Problem)
    return `refused: ${error.facts.errors?.[0]?.code}`
  }
}

describe('a domain to be proven', () => {
  const cases: [given: string, outcome: string][] = [
    ['northwind.com', 'northwind.com'],
    ['  NorthWind.COM ', 'northwind.com'],
    ['@northwind.com', 'northwind.com'],
    ['northwind.com.', 'northwind.com'],
    ['mail.northwind.com', 'mail.northwind.com'],
    ['northwind.co.uk', 'northwind.co.uk'],
    ['müller.example', 'xn--mller-kva.example'],
    ['MÜLLER.example', 'xn--mller-kva.example'],
    ['xn--mller-kva.example', 'xn--mller-kva.example'],
    ['mu\u0308ller.example', 'xn--mller-kva.example'],
    ['northwind。com', 'northwind.com'],
    ['latchkey.example', 'latchkey.example'],
    ['com', 'refused: format'],
    ['localhost', 'refused: format'],
    ['north wind.com', 'refused: format'],
    ['a@northwind.com', 'refused: format'],
    ['northwind.com/path', 'refused: format'],
    ['northwind.com:443', 'refused: format'],
    ['*.northwind.com', 'refused: format'],
    ['_latchkey.northwind.com', 'refused: format'],
    ['127.0.0.1', 'refused: format'],
    ['north%77ind.com', 'refused: format'],
    ['north\u0000wind.com', 'refused: format'],
    ['-northwind.com', 'refused: format'],
    [`${'a'.repeat(64)}.com`, 'refused: format'],
    ['co.uk', 'refused: public-suffix'],
    ['com.au', 'refused: public-suffix'],
    ['ac.jp', 'refused: public-suffix'],
    ['github.io', 'refused: public-suffix'],
    ['VERCEL.app', 'refused: public-suffix'],
    ['onmicrosoft.com', 'refused: public-suffix'],
    ['kawasaki.jp', 'refused: public-suffix'],
    ['k12.ca.us', 'refused: public-suffix'],
    ['ngrok-free.app', 'refused: public-suffix'],
    ['xn--55qx5d.cn', 'refused: public-suffix'],
    ['city.kawasaki.jp', 'city.kawasaki.jp'],
    ['northwind.github.io', 'northwind.github.io'],
    ['gmail.com', 'refused: consumer-mail'],
    ['GoogleMail.com', 'refused: consumer-mail'],
    ['yahoo.co.uk', 'refused: consumer-mail'],
    ['gmx.net', 'refused: consumer-mail'],
    ['hotmail.fr', 'refused: consumer-mail'],
    ['outlook.com', 'refused: consumer-mail'],
    ['proton.me', 'refused: consumer-mail'],
    ['outlook.northwind.com', 'outlook.northwind.com'],
    ['accounts.latchkey.example', 'refused: own-host'],
    ['id.latchkey.example', 'refused: own-host'],
    ['deep.accounts.latchkey.example', 'refused: own-host'],
  ]
  for (const [given, expected] of cases) {
    it(`${JSON.stringify(given)} is ${expected}`, () => assert.equal(outcome(given), expected))
  }
})

describe('the domain of an address', () => {
  it('is the canonical one, and a subdomain is another', () => {
    assert.equal(domainOf('Ada@MÜLLER.example'), 'xn--mller-kva.example')
    assert.notEqual(domainOf('ada@mail.northwind.com'), 'northwind.com')
    assert.equal(domainOf('"ada@northwind.com"@evil.example'), null)
    assert.equal(domainOf('ada'), null)
  })
})
