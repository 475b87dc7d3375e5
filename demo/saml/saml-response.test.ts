import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { SAML, type SamlConfig, ValidateInResponseTo } from '@node-saml/node-saml'
import { DOMParser } from '@xmldom/xmldom'
import { type CertifiedKey, certifiedKey } from '../../server/src/crypto/certified-key.ts'
import { hostileDifferences } from './hostile-differences.ts'
import { type HostileResponse, hostileResponses } from './hostile-responses.ts'
import { differences, responseFacts } from './response-facts.ts'
import { encodeSaml, type SamlResponseOptions, samlResponse } from './saml-response.ts'
import { type Wrapping, wrappedResponse, wrappings } from './signature-wrapping.ts'

describe('SAML responses', () => {
  let now: number
  let foreignKey: CertifiedKey
  let honest: SamlResponseOptions

  before(async () => {
    const [key, other] = await Promise.all([certifiedKey(), certifiedKey()])
    foreignKey = other
    now = Date.now()
    honest = {
      key,
      now,
      issuer: 'https://idp.example/metadata',
      audience: 'https://sp.example/metadata',
      recipient: 'https://sp.example/acs',
      inResponseTo: '_the-request',
      nameId: 'G-1001',
      attributes: { email: 'hana@works.example' },
    }
  })

  /** What plain node-saml reads, with its strictest settings and nothing around it. */
  async function readBy(xml: string, changes: Partial<SamlConfig> = {}) {
    const saml = new SAML({
      idpCert: honest.key.certificate,
      idpIssuer: honest.issuer,
      issuer: honest.audience ?? '',
      audience: honest.audience ?? '',
      callbackUrl: honest.recipient ?? '',
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: false,
      validateInResponseTo: ValidateInResponseTo.always,
      acceptedClockSkewMs: 0,
      cacheProvider: {
        saveAsync: async () => null,
        getAsync: async (id) => (id === '_the-request' ? new Date(now).toISOString() : null),
        removeAsync: async () => null,
      },
      ...changes,
    })
    return (await saml.validatePostResponseAsync({ SAMLResponse: encodeSaml(xml) })).profile
  }

  const facts = (xml: string) => responseFacts(xml, honest.key, now)

  for (const [sign, config] of [
    ['assertion', {}],
    ['response', { wantAssertionsSigned: false, wantAuthnResponseSigned: true }],
    ['both', { wantAuthnResponseSigned: true }],
  ] as const) {
    it(`are accepted when they are honest, signed: ${sign}`, async () => {
      const xml = samlResponse({ ...honest, sign })
      const profile = await readBy(xml, config)
      assert.equal(profile?.nameID, 'G-1001')
      assert.equal(profile?.email, 'hana@works.example')
      assert.equal(facts(xml).genuine, true)
    })
  }

  it('keep what text must be escaped', async () => {
    const nameId = `<&>"'ß`
    assert.equal((await readBy(samlResponse({ ...honest, nameId })))?.nameID, nameId)
  })

  describe('that are hostile', () => {
    for (const [name, make] of Object.entries(hostileResponses)) {
      const expected = hostileDifferences[name as HostileResponse]
      it(`${name}: differ from an honest one as said`, async () => {
        const xml = make({ honest, foreignKey })
        assert.equal(differences(facts(samlResponse(honest)), facts(xml)), expected.differ)
        const accepted = await readBy(xml).then(
          () => true,
          () => false,
        )
        assert.equal(accepted, expected.passes === 'node-saml', 'what plain node-saml does with it')
      })
    }
  })

  describe('that wrap a signature', () => {
    for (const wrapping of Object.keys(wrappings) as Wrapping[]) {
      it(`${wrapping}: hold the genuine signed part beside the forged person`, async () => {
        const xml = wrappedResponse(wrapping, honest, { nameId: 'G-forged' })
        const twins = wrapping === 'XSW7' || wrapping === 'XSW8'
        assert.equal(facts(xml).sameIds, twins)
        // Ids that are there twice are refused by xml-crypto; told apart, the signature is as genuine as ever.
        const toldApart = twins ? renameForged(xml) : xml
        assert.equal(facts(toldApart).genuine, true)
        assert.deepEqual([...(facts(xml).nameIds as string[])].sort(), ['G-1001', 'G-forged'])
        assert.equal(readCarelessly(xml, wrapping === 'XSW7' ? 'anywhere' : 'in the response'), 'G-forged')
        await assert.rejects(readBy(xml))
        await assert.rejects(readBy(xml, { wantAssertionsSigned: false }))
      })
    }

    it('are eight', () => assert.equal(Object.keys(wrappings).length, 8))
  })
})

/** Whom the first assertion speaks of, for an application that looks at no signature. */
function readCarelessly(xml: string, where: 'anywhere' | 'in the response'): string | null | undefined {
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  const assertions = Array.from(document.getElementsByTagNameNS('*', 'Assertion'))
  const [assertion] =
    where === 'anywhere'
      ? assertions
      : assertions.filter(({ parentNode }) => parentNode === document.documentElement)
  const childOf = (parent: Element | undefined, name: string) =>
    parent && (Array.from(parent.childNodes) as Element[]).find(({ localName }) => localName === name)
  return childOf(childOf(assertion, 'Subject'), 'NameID')?.textContent
}

/** Gives the forged assertion, which always comes first, an id of its own. */
function renameForged(xml: string): string {
  return xml.replace(/(<saml:Assertion [^>]*)ID="[^"]*"/, '$1ID="_forged"')
}
