import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FastifyRequest } from 'fastify'
import { checkLocalHost, checkOrigin } from './origin-check.ts'
import { Problem } from './problems.ts'

const own = 'https://id.example.com'
type Headers = Record<string, string>

function outcome(check: (request: FastifyRequest) => void, method: string, headers: Headers): string {
  try {
    check({ method, headers } as unknown as FastifyRequest)
    return 'passes'
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

describe('a change', () => {
  const cookie = 'latchkey=lks_x'
  const table: [string, Headers, 'passes' | 'foreign-origin'][] = [
    ['from our own page', { 'sec-fetch-site': 'same-origin', origin: own, cookie }, 'passes'],
    ['typed by the person, without a page', { 'sec-fetch-site': 'none', cookie }, 'passes'],
    [
      'from another site',
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example', cookie },
      'foreign-origin',
    ],
    [
      'from a sibling domain',
      { 'sec-fetch-site': 'same-site', origin: 'https://x.example.com', cookie },
      'foreign-origin',
    ],
    [
      'from a sibling that claims our origin',
      { 'sec-fetch-site': 'same-site', origin: own, cookie },
      'foreign-origin',
    ],
    [
      'from nowhere but with an origin',
      { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
      'foreign-origin',
    ],
    ['with a site nobody knows', { 'sec-fetch-site': 'anything' }, 'foreign-origin'],
    ['with an empty site', { 'sec-fetch-site': '', origin: own }, 'foreign-origin'],
    ['of an older browser from our page', { origin: own, cookie }, 'passes'],
    ['of an older browser from another site', { origin: 'https://evil.example' }, 'foreign-origin'],
    ['with the origin null of a sandbox', { origin: 'null', cookie }, 'foreign-origin'],
    ['from our host over http', { origin: 'http://id.example.com', cookie }, 'foreign-origin'],
    ['from our host on another port', { origin: `${own}:8443`, cookie }, 'foreign-origin'],
    ['from a host that begins like ours', { origin: `${own}.evil.example`, cookie }, 'foreign-origin'],
    ['from a program without cookies', {}, 'passes'],
    ['with a cookie and nothing else', { cookie }, 'foreign-origin'],
  ]
  for (const [name, headers, expected] of table) {
    for (const method of ['POST', 'PATCH', 'PUT', 'DELETE']) {
      it(`${name} ${expected === 'passes' ? 'passes' : 'is refused'} (${method})`, () => {
        assert.equal(
          outcome((request) => checkOrigin(request, [own]), method, headers),
          expected,
        )
      })
    }
  }

  it('is not what reading is: that may come from anywhere', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      const headers = { 'sec-fetch-site': 'cross-site', cookie }
      assert.equal(
        outcome((request) => checkOrigin(request, [own]), method, headers),
        'passes',
      )
    }
  })
})

describe('in local mode', () => {
  const table: [string, 'passes' | 'misdirected-host'][] = [
    ['localhost:7420', 'passes'],
    ['localhost', 'passes'],
    ['127.0.0.1:7420', 'passes'],
    ['[::1]:7420', 'passes'],
    ['evil.example:7420', 'misdirected-host'],
    ['127.0.0.1.evil.example', 'misdirected-host'],
    ['localhost.evil.example:7420', 'misdirected-host'],
    ['10.0.0.1:7420', 'misdirected-host'],
    ['', 'misdirected-host'],
  ]
  for (const [host, expected] of table) {
    it(`the host "${host}" ${expected === 'passes' ? 'is answered' : 'is not ours'}`, () => {
      assert.equal(outcome(checkLocalHost, 'GET', { host }), expected)
    })
  }
})
