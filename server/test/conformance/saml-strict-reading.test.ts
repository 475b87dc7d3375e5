import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertionXml,
  encodeSaml,
  responseXml,
  type SamlResponseOptions,
  samlResponse,
  signXml,
} from '../../../demo/saml/saml-response.ts'
import { afterIssuer, signedPart } from '../../../demo/saml/signature-wrapping.ts'
import { certifiedKey } from '../../src/crypto/certified-key.ts'
import type { RefusalReason } from '../../src/sign-in/sso/saml/refused.ts'
import type { Client } from '../support/http-client.ts'
import {
  type Asked,
  askProvider,
  fragmentOf,
  honestAnswer,
  postForm,
  postResponse,
  type SamlConnection,
  samlConnection,
  tokenOf,
  type WrittenProvider,
  writtenProvider,
} from '../support/saml.ts'
import { type SsoApp, startSsoApp } from '../support/sso.ts'

type Make = (honest: SamlResponseOptions) => string
const assertionEnd = '</saml:Assertion>'
const second = 1000

/** What a clever attacker would try after the corpus: each is refused, each for its own reason. */
const attempts: Record<string, [RefusalReason, Make]> = {
  // Signatures
  'a good assertion in a response whose own signature is broken': [
    'signature',
    (honest) =>
      samlResponse({ ...honest, sign: 'both' })
        .replace(/(<\/ds:SignatureValue>.*?)(?=<samlp:Status>)/s, (rest) => rest)
        .replace('<samlp:Status>', '<samlp:Status> '),
  ],
  'a signed response around an assertion whose own signature is broken': [
    'signature',
    (honest) => {
      const broken = signXml(assertionXml(honest), honest).replace('G-1001', 'G-1002')
      return signXml(responseXml(honest, broken), honest)
    },
  ],
  'the signature of the assertion in the place of that of the response': [
    'signature',
    (honest) => {
      const { content, signature } = signedPart(signXml(assertionXml(honest), honest))
      return afterIssuer(responseXml(honest, content), signature)
    },
  ],
  'a forged assertion before the signed one, which is hidden in KeyInfo': [
    'unexpected-content',
    (honest) => {
      const options = { ...honest, assertionId: '_signed' }
      const { content, signature } = signedPart(signXml(assertionXml(options), options))
      const hiding = signature.replace('</ds:KeyInfo>', () => `${content}</ds:KeyInfo>`)
      return responseXml(honest, afterIssuer(forged(honest, '_forged'), hiding))
    },
  ],
  'the signed assertion hidden in an attribute value of the forged one': [
    'unexpected-content',
    (honest) => {
      const signed = signXml(assertionXml(honest), honest)
      return responseXml(
        honest,
        forged(honest, '_forged').replace('</saml:AttributeValue>', () => `${signed}</saml:AttributeValue>`),
      )
    },
  ],
  'the signed assertion hidden in the status': [
    'unexpected-content',
    (honest) => {
      const signed = signXml(assertionXml(honest), honest)
      return responseXml(honest, forged(honest, '_forged')).replace(
        '</samlp:Status>',
        () => `<samlp:StatusDetail>${signed}</samlp:StatusDetail></samlp:Status>`,
      )
    },
  ],
  'an id in the case that another library reads': [
    'unexpected-content',
    (honest) =>
      samlResponse({ ...honest, assertionId: '_one' }).replace('<samlp:Status>', '<samlp:Status Id="_one">'),
  ],
  'an id with quotes for the XPath': [
    'unexpected-content',
    (honest) => samlResponse(honest).replaceAll(/ID="_[^"]*"/g, `ID="x'] | //*['"`),
  ],
  'an id that is empty, with a reference to nothing': [
    'unexpected-content',
    (honest) => samlResponse({ ...honest, assertionId: '' }),
  ],
  'two SignedInfo (CVE-2025-29774)': [
    'unexpected-content',
    (honest) => samlResponse(honest).replace(/<ds:SignedInfo>.*?<\/ds:SignedInfo>/s, (one) => `${one}${one}`),
  ],
  'a comment in the digest (CVE-2025-29775)': [
    'unexpected-content',
    (honest) => samlResponse(honest).replace('<ds:DigestValue>', '<ds:DigestValue><!--x-->'),
  ],
  'a canonicalization that nobody needs': [
    'algorithm',
    (honest) =>
      samlResponse(honest).replace(
        /(CanonicalizationMethod Algorithm=")[^"]*/,
        '$1http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
      ),
  ],
  'a transform that is no canonicalization': [
    'algorithm',
    (honest) =>
      samlResponse(honest).replace(
        /(Transform Algorithm=")http:\/\/www.w3.org\/2001\/10\/xml-exc-c14n#/,
        '$1http://www.w3.org/TR/1999/REC-xpath-19991116',
      ),
  ],
  'an HMAC cut to one bit': [
    'unexpected-content',
    (honest) =>
      samlResponse(honest).replace(
        /(<ds:SignatureMethod [^>]*)\/>/,
        '$1><ds:HMACOutputLength>1</ds:HMACOutputLength></ds:SignatureMethod>',
      ),
  ],
  'an object in the signature': [
    'unexpected-content',
    (honest) => samlResponse(honest).replace('</ds:Signature>', '<ds:Object>x</ds:Object></ds:Signature>'),
  ],

  // Structure
  extensions: [
    'unexpected-content',
    (honest) =>
      samlResponse(honest).replace(
        '<samlp:Status>',
        '<samlp:Extensions><x:x xmlns:x="urn:x"/></samlp:Extensions><samlp:Status>',
      ),
  ],
  'an advice that holds another assertion': [
    'unexpected-content',
    (honest) =>
      samlResponse({
        ...honest,
        editAssertion: (xml) =>
          xml.replace(
            '</saml:Conditions>',
            `</saml:Conditions><saml:Advice>${forged(honest, '_advice')}</saml:Advice>`,
          ),
      }),
  ],
  'an encrypted assertion': [
    'encrypted',
    (honest) =>
      responseXml(
        honest,
        '<saml:EncryptedAssertion><x:EncryptedData xmlns:x="http://www.w3.org/2001/04/xmlenc#"/></saml:EncryptedAssertion>',
      ),
  ],
  'an encrypted NameID': [
    'encrypted',
    (honest) =>
      samlResponse({
        ...honest,
        editAssertion: (xml) => xml.replace(/<saml:NameID.*?<\/saml:NameID>/s, '<saml:EncryptedID/>'),
      }),
  ],
  'elements of SAML 1.1': [
    'unexpected-content',
    (honest) => samlResponse(honest).replaceAll('SAML:2.0:protocol', 'SAML:1.0:protocol'),
  ],
  'a prefix that nobody has declared': [
    'unexpected-content',
    (honest) => samlResponse(honest).replace('<samlp:Status>', '<nobody:Status/><samlp:Status>'),
  ],
  'text between the elements': [
    'unexpected-content',
    (honest) => samlResponse(honest).replace('<samlp:Status>', 'G-forged<samlp:Status>'),
  ],
  'an attribute that is none of SAML': [
    'unexpected-content',
    (honest) => samlResponse(honest).replace('<samlp:Status>', '<samlp:Status onload="1">'),
  ],
  'two roots': ['unreadable', (honest) => `${samlResponse(honest)}${samlResponse(honest)}`],
  'text behind the root': ['unreadable', (honest) => `${samlResponse(honest)}G-forged`],
  'an attribute twice': [
    'unreadable',
    (honest) => samlResponse(honest).replace('Version="2.0"', 'Version="2.0" Version="2.0"'),
  ],
  'an entity that nobody has declared': [
    'unreadable',
    (honest) => samlResponse(honest).replace('G-1001', 'G-1001&nbsp;'),
  ],
  'a character that XML does not know, as a reference': [
    'unreadable',
    (honest) => inNameId(honest, (nameId) => `${nameId}&#0;`),
  ],
  'a tag that is never closed': ['unreadable', (honest) => samlResponse(honest).replace(assertionEnd, '')],
  'a declaration of another encoding': [
    'unexpected-content',
    (honest) => `<?xml version="1.0" encoding="UTF-16"?>${samlResponse(honest)}`,
  ],
  'elements nested a thousand deep': [
    'unreadable',
    (honest) =>
      samlResponse(honest).replace(
        '<samlp:Status>',
        `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}<samlp:Status>`,
      ),
  ],
  'ten thousand elements': [
    'unreadable',
    (honest) => samlResponse(honest).replace('<samlp:Status>', `${'<a/>'.repeat(10_000)}<samlp:Status>`),
  ],
  'five thousand attributes': [
    'unreadable',
    (honest) =>
      samlResponse(honest).replace(
        '<samlp:Status>',
        `<samlp:Status ${Array.from({ length: 5000 }, (_, n) => `a${n}=""`).join(' ')}>`,
      ),
  ],
  'more than is read of any message': [
    'unreadable',
    (honest) => samlResponse(honest).replace('<samlp:Status>', `${' '.repeat(126 * 1024)}<samlp:Status>`),
  ],

  // Whom
  'a NameID with a space behind it': ['name-id', (honest) => inNameId(honest, (nameId) => `${nameId} `)],
  'a NameID of spaces': ['name-id', (honest) => inNameId(honest, () => ' \n ')],
  'a NameID of a thousand signs': [
    'name-id',
    (honest) => samlResponse({ ...honest, nameId: 'a'.repeat(1000) }),
  ],
  'a transient NameID': [
    'name-id',
    (honest) =>
      samlResponse({ ...honest, nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' }),
  ],
  'two e-mail addresses': [
    'attribute',
    (honest) => samlResponse({ ...honest, attributes: { email: ['hana@one.example', 'ivo@one.example'] } }),
  ],
  'the e-mail address in two attributes of one name': [
    'attribute',
    (honest) =>
      samlResponse({
        ...honest,
        attributes: { email: 'hana@one.example', Email: 'ivo@one.example' },
        editAssertion: (xml) => xml.replace('"Email"', '"email"'),
      }),
  ],
  'an element in an attribute': [
    'unexpected-content',
    (honest) =>
      samlResponse({
        ...honest,
        attributes: { email: 'hana@one.example' },
        editAssertion: (xml) => xml.replace('hana@', 'hana<saml:NameID>x</saml:NameID>@'),
      }),
  ],

  // For whom, when
  'an issuer with a space': [
    'issuer',
    (honest) => samlResponse({ ...honest, issuer: `${honest.issuer} `, responseIssuer: honest.issuer }),
  ],
  'no issuer in the response': [
    'unexpected-content',
    (honest) => samlResponse({ ...honest, responseIssuer: null }),
  ],
  'no destination': ['destination', (honest) => samlResponse({ ...honest, destination: null, sign: 'both' })],
  'a second restriction that leaves us out': [
    'audience',
    (honest) =>
      samlResponse({
        ...honest,
        editAssertion: (xml) =>
          xml.replace(
            '</saml:Conditions>',
            '<saml:AudienceRestriction><saml:Audience>https://another-service.example</saml:Audience></saml:AudienceRestriction></saml:Conditions>',
          ),
      }),
  ],
  'an audience that only begins as ours': [
    'audience',
    (honest) => samlResponse({ ...honest, audience: `${honest.audience}/x` }),
  ],
  'a condition that nobody knows': [
    'unexpected-content',
    (honest) =>
      samlResponse({
        ...honest,
        editAssertion: (xml) => xml.replace('</saml:Conditions>', '<saml:Condition/></saml:Conditions>'),
      }),
  ],
  'a second confirmation beside a good one': [
    'confirmation',
    (honest) =>
      samlResponse({
        ...honest,
        editAssertion: (xml) =>
          xml.replace(/<saml:SubjectConfirmation .*<\/saml:SubjectConfirmation>/s, (one) => `${one}${one}`),
      }),
  ],
  'a session that is over there': [
    'expired',
    (honest) => samlResponse({ ...honest, sessionNotOnOrAfter: (honest.now ?? 0) - 61 * second }),
  ],
  'a confirmation that is not valid yet': [
    'not-yet-valid',
    (honest) => samlResponse({ ...honest, confirmation: { notBefore: (honest.now ?? 0) + 61 * second } }),
  ],
  'conditions that are over since 61 seconds': [
    'expired',
    (honest) => samlResponse({ ...honest, notOnOrAfter: (honest.now ?? 0) - 61 * second }),
  ],
  'conditions that begin in 61 seconds': [
    'not-yet-valid',
    (honest) => samlResponse({ ...honest, notBefore: (honest.now ?? 0) + 61 * second }),
  ],
  'an answer from the future': [
    'not-yet-valid',
    (honest) => samlResponse({ ...honest, now: (honest.now ?? 0) + 61 * second }),
  ],
  'a time that is none': [
    'unreadable',
    (honest) =>
      samlResponse({
        ...honest,
        editAssertion: (xml) => xml.replace(/AuthnInstant="[^"]*"/, 'AuthnInstant="never"'),
      }),
  ],
  'a time of another zone': [
    'unreadable',
    (honest) =>
      samlResponse({
        ...honest,
        editAssertion: (xml) => xml.replace(/(NotOnOrAfter="[^"]*)Z"/, '$1+14:00"'),
      }),
  ],
}

describe('a SAML response', () => {
  let app: SsoApp
  let provider: WrittenProvider
  let connection: SamlConnection
  let browser: Client
  let asked: Asked

  before(async () => {
    // More answers from one source than anybody may send in an hour.
    app = await startSsoApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    provider = await writtenProvider()
    connection = await samlConnection(app, provider.metadata)
    browser = app.browser()
    asked = await askProvider(browser, connection)
  })
  after(() => app[Symbol.asyncDispose]())

  const honestly = () => honestAnswer(app, { connection, provider, asked })
  const post = (xml: string, relayState: string | undefined = asked.relayState) =>
    postResponse(browser, connection, { xml, ...(relayState !== undefined && { relayState }) })

  for (const [name, [reason, make]] of Object.entries(attempts)) {
    it(`is refused with ${name}`, async () => {
      assert.equal(fragmentOf(await post(make(honestly()))), `problem=provider-failed&reason=${reason}`)
    })
  }

  for (const [name, value] of [
    ['what is no base64', 'PHNhbWxwOlJlc3BvbnNl*'],
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0x3e]).toString('base64')],
    ['UTF-16', Buffer.from('<a/>', 'utf16le').toString('base64')],
    ['nothing but spaces', Buffer.from('   ').toString('base64')],
    ['no XML', Buffer.from('hello').toString('base64')],
  ] as const) {
    it(`is refused when it is ${name}`, async () => {
      const fields = { SAMLResponse: value, RelayState: asked.relayState }
      const answer = await postForm(browser, `/v1/sign-in/sso/${connection.id}/acs`, fields)
      assert.equal(fragmentOf(answer), 'problem=provider-failed&reason=unreadable')
    })
  }

  it('is still taken when it is honest, after all of them', async () => {
    tokenOf(await post(samlResponse(honestly())))
  })

  describe('that is honest', () => {
    const cases: Record<string, (honest: SamlResponseOptions) => string> = {
      'with the response signed': (honest) => samlResponse({ ...honest, sign: 'response' }),
      'with both signed': (honest) => samlResponse({ ...honest, sign: 'both' }),
      'with SHA-512': (honest) =>
        samlResponse({
          ...honest,
          signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
          digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha512',
        }),
      'with a declaration and a mark of byte order': (honest) =>
        `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n${samlResponse(honest)}\r\n`,
      'with times at the edge of the skew': (honest) =>
        samlResponse({
          ...honest,
          notBefore: (honest.now ?? 0) + 59 * second,
          notOnOrAfter: (honest.now ?? 0) - 59 * second,
        }),
      'with escaped text in the NameID': (honest) => samlResponse({ ...honest, nameId: `<&>"'ß` }),
    }
    for (const [name, make] of Object.entries(cases)) {
      it(`is taken ${name}`, async () => {
        asked = await askProvider(browser, connection)
        tokenOf(await post(make(honestly())))
      })
    }
  })

  describe('and its RelayState', () => {
    const expired = 'problem=provider-request-expired'

    it('must be ours: none, an address, and one that we never made are refused', async () => {
      asked = await askProvider(browser, connection)
      const xml = samlResponse(honestly())
      for (const relayState of [undefined, '', 'https://evil.example', '/account', `lko_${'a'.repeat(40)}`]) {
        const answer = await postResponse(browser, connection, {
          xml,
          ...(relayState !== undefined && { relayState }),
        })
        assert.equal(fragmentOf(answer), expired)
      }
    })

    it('must be that of the request to which it responds', async () => {
      const other = await askProvider(app.browser(), connection)
      assert.equal(
        fragmentOf(await post(samlResponse(honestly()), other.relayState)),
        'problem=provider-failed&reason=in-response-to',
      )
      tokenOf(await post(samlResponse(honestly())))
    })

    it('must be of a request to this connection', async () => {
      const foreign = await samlConnection(app, provider.metadata)
      asked = await askProvider(browser, connection)
      const xml = samlResponse(honestAnswer(app, { connection: foreign, provider, asked }))
      const answer = await postResponse(browser, foreign, { xml, relayState: asked.relayState })
      assert.equal(fragmentOf(answer), expired)
    })

    it('is over after ten minutes', async () => {
      asked = await askProvider(browser, connection)
      app.clock.advance(10 * 60 * second)
      assert.equal(fragmentOf(await post(samlResponse(honestly()))), expired)
    })
  })

  it('of the provider of another organization is refused', async () => {
    const stranger = await writtenProvider()
    const ofStranger = await samlConnection(app, stranger.metadata)
    const toStranger = await askProvider(browser, ofStranger)
    const honest = honestAnswer(app, { connection: ofStranger, provider: stranger, asked: toStranger })
    asked = await askProvider(browser, connection)
    const victim = { ...honest, ...honestly(), key: stranger.key }
    assert.equal(fragmentOf(await post(samlResponse(victim))), 'problem=provider-failed&reason=signature')
  })

  it('is refused by a certificate that has expired, and by a connection that was switched off', async () => {
    const soon = app.clock.now() + 3_600_000
    const key = await certifiedKey({ notAfter: new Date(soon) })
    const brief = await writtenProvider({ keys: [key] })
    const one = await samlConnection(app, brief.metadata)
    const answer = async () => {
      const request = await askProvider(browser, one)
      const xml = samlResponse(honestAnswer(app, { connection: one, provider: brief, asked: request }))
      return { xml, relayState: request.relayState }
    }
    tokenOf(await postResponse(browser, one, await answer()))
    const waiting = await answer()
    const off = await one.organization.owner.browser.patch(one.path, { state: 'off' })
    assert.equal(off.status, 200, off.text)
    assert.equal(fragmentOf(await postResponse(browser, one, waiting)), 'problem=sign-in-refused')
    const on = await one.organization.owner.browser.patch(one.path, { state: 'on' })
    assert.equal(on.status, 200, on.text)
    app.clock.advance(3_600_001)
    assert.equal(
      fragmentOf(await postResponse(browser, one, await answer())),
      'problem=provider-failed&reason=signature',
    )
  })

  it('lends nothing of the browser it comes in: neither its session nor its device', async () => {
    const { owner } = connection.organization
    asked = await askProvider(browser, connection)
    const xml = samlResponse(honestly())
    const answer = await postResponse(owner.browser, connection, { xml, relayState: asked.relayState })
    const token = tokenOf(answer)
    assert.deepEqual(answer.headers.getSetCookie(), [])
    // Whose browser carried the form does not get in, and does not use the token up.
    const stolen = await owner.browser.post('/v1/sign-in/sso/enter', { answer: token })
    assert.equal(stolen.body.code, 'provider-request-expired', stolen.text)
    const entered = await browser.post('/v1/sign-in/sso/enter', { answer: token })
    assert.equal(entered.status, 200, entered.text)
  })

  it('comes in a form alone that names each field once', async () => {
    const path = `/v1/sign-in/sso/${connection.id}/acs`
    const field = `SAMLResponse=${encodeURIComponent(encodeSaml(samlResponse(honestly())))}`
    const twice = await browser.request('POST', path, {
      body: `${field}&RelayState=${asked.relayState}&RelayState=x`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    assert.equal(twice.body.code, 'malformed-request')
    const large = await postForm(browser, path, { SAMLResponse: 'a'.repeat(300_000), RelayState: 'x' })
    assert.equal(large.body.code, 'body-too-large')
  })
})

function forged(honest: SamlResponseOptions, assertionId: string): string {
  return assertionXml({ ...honest, assertionId, nameId: 'G-forged' })
}

function inNameId(honest: SamlResponseOptions, change: (nameId: string) => string): string {
  return samlResponse({
    ...honest,
    editAssertion: (xml) => xml.replace('>G-1001<', () => `>${change('G-1001')}<`),
  })
}
