import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../../http/problems.ts'
import { requireOwnPath } from './return-to.ts'

const baseUrl = 'https://id.example.com'

describe('where to go on', () => {
  for (const path of [
    '/',
    '/account',
    '/organizations/org_1?tab=members#top',
    '/a//b',
    '/%2F%2Fevil.example',
  ]) {
    it(`may be ${path}`, () => assert.equal(requireOwnPath(baseUrl, path), path))
  }

  const foreign = [
    '',
    'account',
    'https://id.example.com/account',
    'https://evil.example',
    'javascript:alert(1)',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/account\\..\\evil',
    '/\t/evil.example',
    '/\n/evil.example',
    ' /account',
    '/a b',
    '/\u2028/evil.example',
    '/é',
  ]
  for (const path of foreign) {
    it(`may not be ${JSON.stringify(path)}`, () => {
      const isRefused = (error: unknown) => error instanceof Problem && error.code === 'validation'
      assert.throws(() => requireOwnPath(baseUrl, path), isRefused)
    })
  }
})
