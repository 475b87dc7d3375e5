import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Connection } from '../src/organizations/sso/connection-query.ts'
import { certificateInWords, warningsOf } from '../src/organizations/sso/connection-words.ts'
import { checkCertificate, metadataOf } from '../src/organizations/sso/saml-by-hand.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString()
const certificate = (expiresAt: string) => ({
  subject: 'CN=Lagoon',
  fingerprint: expiresAt,
  validFrom: inDays(-100),
  expiresAt,
})

function connectionWith(...expiries: string[]): Connection {
  const saml = { certificates: expiries.map(certificate) } as unknown as Connection['saml']
  const metadata = { readAt: inDays(0), error: null }
  return { saml, metadata, domains: [], state: 'on', testedAt: inDays(0) } as unknown as Connection
}

describe('what the console says of a connection', () => {
  it('warns of the end of the last certificate, a month before', () => {
    const aboutOf = (...expiries: string[]) =>
      warningsOf(connectionWith(...expiries), now).map(({ about }) => about)
    assert.deepEqual(aboutOf(inDays(31)), [])
    assert.deepEqual(aboutOf(inDays(29)), ['certificate'])
    assert.deepEqual(aboutOf(inDays(-1), inDays(29)), ['certificate'])
    assert.deepEqual(aboutOf(inDays(1), inDays(400)), [])
    const [ended] = warningsOf(connectionWith(inDays(-1)), now)
    assert.match(ended?.text ?? '', /ended on 21 November 2026.*nobody can come in/)
  })

  it('tells of each certificate how long it lasts', () => {
    const said = (days: number) => certificateInWords(certificate(inDays(days)), now)
    assert.deepEqual(said(400), { tone: 'good', text: 'Valid' })
    assert.deepEqual(said(7), { tone: 'warn', text: 'Ends in 7 days' })
    assert.deepEqual(said(1.5), { tone: 'warn', text: 'Ends tomorrow' })
    assert.deepEqual(said(0.5), { tone: 'warn', text: 'Ends today' })
    assert.deepEqual(said(-0.1), { tone: 'warn', text: 'Expired' })
  })

  it('takes certificates as PEM and as Base64, and nothing else', () => {
    assert.equal(
      checkCertificate('-----BEGIN CERTIFICATE-----\nMIIB\nAAAA\n-----END CERTIFICATE-----\n'),
      undefined,
    )
    assert.equal(checkCertificate(' MIIB AAAA '), undefined)
    assert.equal(checkCertificate('not <one>'), 'This is no certificate in PEM or Base64.')
    assert.match(checkCertificate('-----BEGIN PRIVATE KEY-----') ?? '', /private key/)
  })

  it('leaves no mark-up of what was typed in metadata made by hand', () => {
    const xml = metadataOf({
      entityId: 'https://idp.example/"><evil/>',
      ssoUrl: 'https://idp.example/sso?a=1&b=2',
      binding: 'post',
      sloUrl: '',
      certificates: ['MIIB'],
    })
    assert.doesNotMatch(xml, /<evil/)
    assert.match(xml, /Location="https:\/\/idp\.example\/sso\?a=1&#38;b=2"/)
    assert.doesNotMatch(xml, /SingleLogoutService/)
  })
})
