import assert from 'node:assert/strict'
import fc from 'fast-check'
import { assertionXml, encodeSaml, newId, samlResponse } from '../../../demo/saml/saml-response.ts'
import { certifiedKey } from '../../src/crypto/certified-key.ts'
import { createId } from '../../src/crypto/ids.ts'
import { readLogoutToken } from '../../src/sign-in/sso/oidc/logout-token.ts'
import { verifyLogoutRequest } from '../../src/sign-in/sso/saml/logout-request.ts'
import { decodeMessage, elementsUnder, readStrictXml } from '../../src/sign-in/sso/saml/strict-xml.ts'
import { verifyResponse } from '../../src/sign-in/sso/saml/verify-response.ts'
import { describeCertificate } from '../../src/sso/certificates.ts'
import { MetadataError } from '../../src/sso/metadata-error.ts'
import { ownAddresses } from '../../src/sso/own-addresses.ts'
import { readSamlMetadata } from '../../src/sso/saml-metadata.ts'
import { findConnection, type OidcConnection, type SamlConnection } from '../../src/sso/sso-connections.ts'
import { companyWith, type OidcApp, startOidcApp } from '../support/oidc.ts'
import {
  logoutRequest,
  samlConnection,
  signedQuery,
  type WrittenProvider,
  writtenProvider,
} from '../support/saml.ts'
import { type Property, property, type Suite } from './driver.ts'
import { applyEdits, type Edit, edits, editTags, editValues, near } from './hostile-text.ts'
import { unlessRefused, unlessThrown } from './refusals.ts'

// What identity providers send, and whoever poses as one: honest messages that were changed on their way.

const xmlWords = [
  '<!-- -->',
  '<!DOCTYPE x>',
  '<![CDATA[x]]>',
  '<?x y?>',
  '&#0;',
  '&amp;',
  '&x;',
  ' ID="a"',
  ' xmlns="urn:x"',
  '<saml:NameID>G-1</saml:NameID>',
  '<saml:Assertion>',
  '</saml:Assertion>',
  '<ds:Signature/>',
  '<x>',
  '</x>',
]

interface Ground {
  app: OidcApp
  provider: WrittenProvider
  saml: SamlConnection
  oidc: OidcConnection
}

export async function openProviderMessages(): Promise<Suite> {
  const app = await startOidcApp({ settings: { LATCHKEY_LIMITS: 'off' } })
  const provider = await writtenProvider()
  const saml = await samlConnection(app, provider.metadata)
  const oidc = await companyWith(app, app.provider)
  const db = app.context.database.kysely
  const ground: Ground = {
    app,
    provider,
    saml: (await findConnection(db, saml.id)) as SamlConnection,
    oidc: (await findConnection(db, oidc.id)) as OidcConnection,
  }
  return {
    properties: [
      xmlProperty(),
      responses(ground),
      logouts(ground),
      redirects(ground),
      await metadata(ground),
      await logoutTokens(ground),
    ],
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  }
}

function xmlProperty(): Property {
  return property('strict XML', {
    of: near(
      '<a>',
      '</a>',
      '<a',
      '>',
      '/>',
      ' b="c"',
      'text',
      '<b ID="x"/>',
      "='",
      '"',
      '<?xml version="1.0"?>',
      ...xmlWords,
    ),
    inputs: 800,
    async check(text) {
      const xml = await unlessRefused(() => readStrictXml(Buffer.from(text)))
      if (xml === undefined) return
      // Read once more it is the same: nothing in it has two readings.
      const again = readStrictXml(Buffer.from(xml.text))
      assert.equal(again.text, xml.text)
      const names = (root: Element) => [...elementsUnder(root)].map(({ nodeName }) => nodeName)
      assert.deepEqual(names(again.root), names(xml.root))
      assert.doesNotMatch(xml.text, /<[!?]/)
    },
  })
}

/** Whatever happens to a signed response, it speaks of the person of whom it was signed, or it is refused. */
function responses({ app, provider, saml }: Ground): Property {
  const { acsUrl, entityId } = ownAddresses(app.context.config.baseUrl, saml.id)
  const requestId = newId()
  const common = {
    key: provider.key,
    now: app.clock.now(),
    issuer: provider.entityId,
    audience: entityId,
    recipient: acsUrl,
    inResponseTo: requestId,
  }
  const made = (['assertion', 'response', 'both'] as const).map((sign) =>
    samlResponse({
      ...common,
      sign,
      nameId: 'G-1001',
      attributes: { email: 'hana@northwind.example', groups: ['a', 'b'] },
    }),
  )
  const foreign = assertionXml({ ...common, nameId: 'G-1002', attributes: { email: 'eve@x.example' } })
  const whole = [
    '<saml:NameID>G-1002</saml:NameID>',
    '<saml:AttributeValue>eve@x.example</saml:AttributeValue>',
    foreign,
  ]
  return property('SAML response', {
    of: fc.tuple(
      fc.constantFrom(...made),
      fc.array(fc.tuple(fc.constantFrom(applyEdits, editTags, editValues), edits(...xmlWords, ...whole)), {
        maxLength: 2,
      }),
      fc.oneof(
        { weight: 4, arbitrary: fc.constant<Edit[] | null>(null) },
        { weight: 1, arbitrary: edits('=', '\n', '-') },
      ),
    ),
    inputs: 150,
    async check([xml, inXml, inBase64]) {
      const encoded = encodeSaml(inXml.reduce((text, [edit, changes]) => edit(text, changes), xml))
      const sent = inBase64 === null ? encoded : applyEdits(encoded, inBase64)
      const verified = await unlessRefused(() => verifyResponse(app.context, saml, requestId, sent))
      if (inXml.length === 0 && inBase64 === null) assert.ok(verified, 'the honest response is refused')
      if (verified === undefined) return
      const { subject, email } = verified.identity
      assert.deepEqual({ subject, email }, { subject: 'G-1001', email: 'hana@northwind.example' })
    },
  })
}

/** The same for requests to end sessions, which come in an address signed as a whole. */
function redirects({ app, provider, saml }: Ground): Property {
  const { logoutUrl: destination } = ownAddresses(app.context.config.baseUrl, saml.id)
  const facts = { issuer: provider.entityId, destination, nameId: 'G-1001', now: app.clock.now() }
  const query = signedQuery(logoutRequest(facts), provider.key)
  return property('SAML address', {
    of: fc.option(edits('&', '=', '%', 'SAMLRequest=', '&SigAlg=', '&Signature=', '+')),
    inputs: 300,
    async check(changes) {
      const rawQuery = changes === null ? query : applyEdits(query, changes)
      const read = await unlessRefused(() => verifyLogoutRequest(app.context, saml, { rawQuery }))
      if (changes === null) assert.ok(read)
      if (read !== undefined) assert.equal(read.subject, 'G-1001')
    },
  })
}

function logouts({ app, saml }: Ground): Property {
  return property('SAML form', {
    of: near('PHNhbWxwOkxvZ291dFJlcXVlc3Q', '=', '\n', 'PD94bWw', '+', '/', '<', '-', '_'),
    inputs: 300,
    async check(form) {
      await unlessRefused(() => decodeMessage(form))
      assert.equal(await unlessRefused(() => verifyLogoutRequest(app.context, saml, { form })), undefined)
    },
  })
}

async function metadata({ app }: Ground): Promise<Property> {
  const keys = [await certifiedKey(), await certifiedKey()]
  const { metadata: honest } = await writtenProvider({
    keys,
    sloUrl: 'https://idp.example/slo',
    validUntil: new Date(app.clock.now() + 86_400_000),
  })
  return property('SAML metadata', {
    of: fc.option(
      edits(
        ...xmlWords,
        'md:IDPSSODescriptor',
        'http://',
        'javascript:',
        'use="encryption"',
        ' Location="https://x.example/"',
      ),
    ),
    inputs: 300,
    async check(changes) {
      const xml = changes === null ? honest : applyEdits(honest, changes)
      const read = await unlessThrown(MetadataError, () => readSamlMetadata(app.context, xml))
      if (changes === null) assert.ok(read)
      if (read === undefined) return
      assert.ok(read.certificates.length > 0)
      for (const pem of read.certificates) {
        const { validFrom, expiresAt } = describeCertificate(pem)
        assert.ok(Number.isSafeInteger(validFrom) && Number.isSafeInteger(expiresAt), pem)
      }
      for (const url of [read.ssoUrl, read.sloUrl]) {
        if (url !== null) assert.match(new URL(url).protocol, /^https?:$/)
      }
    },
  })
}

/** A logout token that was changed ends nobody's session. */
async function logoutTokens({ app, oidc }: Ground): Promise<Property> {
  const honest = await app.provider.logoutToken({ claims: { sub: '00u1', jti: createId('auditEvent') } })
  return property('logout token', {
    of: fc.oneof(
      fc.constant<Edit[] | string | null>(null),
      edits('.', 'eyJhbGciOiJub25lIn0', '=', '..'),
      near('eyJhbGciOiJub25lIn0', '.', 'e30', 'eyJpc3MiOiJ4In0', '=', '{}', 'null'),
      fc.json().map((json) => `e30.${Buffer.from(json).toString('base64url')}.e30`),
    ),
    inputs: 150,
    async check(change) {
      const token =
        change === null ? honest : typeof change === 'string' ? change : applyEdits(honest, change)
      const read = await readLogoutToken(app.context, oidc, token)
      if (token === honest) assert.equal(read?.subject, '00u1')
      else if (read !== null) assertSameBytes(token, honest)
    },
  })
}

/** Base64 leaves some bits of its last sign open: the same bytes may be written in two ways. */
function assertSameBytes(token: string, honest: string): void {
  const bytes = (text: string) =>
    text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'))
  assert.deepEqual(bytes(token), bytes(honest))
}
