import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { type Profile, SAML, type SamlConfig, ValidateInResponseTo } from '@node-saml/node-saml'
import { type CertifiedKey, certifiedKey } from '../../server/src/crypto/certified-key.ts'
import { type Arrival, walk } from '../walk.ts'
import { type SamlIdentityProvider, startSamlIdentityProvider } from './identity-provider.ts'
import { bindings } from './metadata.ts'
import { demoPeople } from './people.ts'

const sp = 'http://localhost:7420'
const plain = { entityId: `${sp}/metadata`, acsUrl: `${sp}/acs`, logoutUrl: `${sp}/slo` }

describe('the SAML identity provider', () => {
  let idp: SamlIdentityProvider
  let spKey: CertifiedKey
  before(async () => {
    idp = await startSamlIdentityProvider({ port: 0 })
    spKey = await certifiedKey({ commonName: 'Service provider' })
  })
  beforeEach(() => {
    idp.people = demoPeople()
    idp.automatic = {}
    idp.sign = 'assertion'
    idp.sessions.length = 0
    idp.setServiceProvider(plain)
  })
  after(() => idp.close())

  function client(changes: Partial<SamlConfig> = {}): SAML {
    return new SAML({
      entryPoint: idp.ssoUrl,
      logoutUrl: idp.sloUrl,
      idpCert: idp.keys.map(({ certificate }) => certificate),
      idpIssuer: idp.entityId,
      issuer: plain.entityId,
      callbackUrl: plain.acsUrl,
      audience: plain.entityId,
      wantAuthnResponseSigned: false,
      validateInResponseTo: ValidateInResponseTo.always,
      disableRequestedAuthnContext: true,
      acceptedClockSkewMs: 0,
      ...changes,
    })
  }

  async function respond(saml: SAML, extra: Record<string, string> = {}): Promise<Arrival> {
    const url = await saml.getAuthorizeUrlAsync('/back', undefined, { additionalParams: extra })
    return walk(url, { arriveAt: plain.acsUrl })
  }

  async function profileIn(saml: SAML, { form }: Arrival): Promise<Profile | null> {
    const { profile } = await saml.validatePostResponseAsync({
      SAMLResponse: form?.get('SAMLResponse') ?? '',
    })
    return profile
  }

  async function signIn(saml: SAML, extra: Record<string, string> = {}): Promise<Profile> {
    const profile = await profileIn(saml, await respond(saml, extra))
    assert.ok(profile)
    return profile
  }

  it('signs a person in by redirect and POST, with their attributes and the RelayState', async () => {
    const saml = client()
    const arrival = await respond(saml)
    assert.equal(arrival.form?.get('RelayState'), '/back')
    const profile = await profileIn(saml, arrival)
    assert.equal(profile?.issuer, idp.entityId)
    assert.equal(profile?.nameID, 'G-1001')
    assert.equal(profile?.email, 'hana@works.example')
    assert.equal(profile?.displayName, 'Hana Sato')
    assert.deepEqual(profile?.attributes, {
      email: 'hana@works.example',
      displayName: 'Hana Sato',
      groups: 'design',
    })
  })

  async function respondByPost(config: Partial<SamlConfig>): Promise<Profile | null> {
    const saml = client({ authnRequestBinding: 'HTTP-POST', skipRequestCompression: true, ...config })
    const page = await saml.getAuthorizeFormAsync('/back')
    const request = /name="SAMLRequest" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const body = new URLSearchParams({ SAMLRequest: request, RelayState: '/back' })
    const response = await (await fetch(idp.ssoUrl, { method: 'POST', body })).text()
    const value = /name="SAMLResponse" value="([^"]*)"/.exec(response)?.[1]
    if (!value) throw new Error(response)
    return profileIn(saml, { url: new URL(plain.acsUrl), form: new URLSearchParams({ SAMLResponse: value }) })
  }

  it('takes requests by POST', async () => {
    assert.equal((await respondByPost({}))?.nameID, 'G-1001')
  })

  for (const [sign, config] of [
    ['assertion', { wantAssertionsSigned: true }],
    ['response', { wantAssertionsSigned: false, wantAuthnResponseSigned: true }],
    ['both', { wantAssertionsSigned: true, wantAuthnResponseSigned: true }],
  ] as const) {
    it(`signs: ${sign}`, async () => {
      idp.sign = sign
      assert.equal((await signIn(client(config))).nameID, 'G-1001')
    })
  }

  it('takes the person of the hint, then the automatic one', async () => {
    idp.automatic = { nameId: 'G-1002' }
    assert.equal((await signIn(client())).nameID, 'G-1002')
    assert.equal((await signIn(client(), { login_hint: 'hana@works.example' })).nameID, 'G-1001')
  })

  it('asks on a page without automatic mode, and does what the person says', async () => {
    idp.automatic = undefined
    const saml = client()
    const url = await saml.getAuthorizeUrlAsync('/back', undefined, {})
    const page = await (await fetch(url)).text()
    assert.match(page, /Hana Sato.*Ivo Mari/s)
    const SAMLRequest = /name="SAMLRequest" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const press = (answer: string) =>
      fetch(idp.ssoUrl, {
        method: 'POST',
        body: new URLSearchParams({ SAMLRequest, RelayState: '/back', person: 'G-1002', answer }),
      }).then(async (response) => {
        const value = /name="SAMLResponse"\s+value="([^"]*)"/.exec(await response.text())?.[1] ?? ''
        return { url: new URL(plain.acsUrl), form: new URLSearchParams({ SAMLResponse: value }) }
      })
    assert.equal((await profileIn(saml, await press('approve')))?.nameID, 'G-1002')
    await assert.rejects(profileIn(client(), await press('cancel')))
  })

  it('answers a cancelled sign-in with a signed status that is not success', async () => {
    idp.automatic = { answer: 'cancel' }
    const saml = client()
    const arrival = await respond(saml)
    await assert.rejects(profileIn(saml, arrival), /SAML provider returned Responder error/)
    const xml = Buffer.from(arrival.form?.get('SAMLResponse') ?? '', 'base64').toString()
    assert.match(xml, /<Signature /)
    assert.doesNotMatch(xml, /Assertion /)
  })

  it('wants signed requests of a service whose certificate it knows, by redirect and POST', async () => {
    idp.setServiceProvider({ ...plain, certificate: spKey.certificate })
    await assert.rejects(respond(client()), /MUST be signed/)
    const signing = {
      privateKey: spKey.privateKey,
      publicCert: spKey.certificate,
      signatureAlgorithm: 'sha256',
    } as const
    assert.equal((await signIn(client(signing))).nameID, 'G-1001')
    assert.equal((await respondByPost(signing))?.nameID, 'G-1001')
    const foreign = await certifiedKey()
    await assert.rejects(respondByPost({}), /MUST be signed/)
    await assert.rejects(
      respondByPost({ ...signing, privateKey: foreign.privateKey }),
      /Signature check errors/,
    )
    await assert.rejects(
      respond(client({ ...signing, privateKey: foreign.privateKey })),
      /Signature check errors/,
    )
  })

  it('sends responses only where it was agreed, to services it knows', async () => {
    const elsewhere = client({ callbackUrl: 'https://evil.example/acs' })
    await assert.rejects(respond(elsewhere), /elsewhere than agreed/)
    await assert.rejects(
      respond(client({ issuer: 'https://unknown.example' })),
      /No service provider is called/,
    )
  })

  it('rolls over to a new certificate, with the old one still published or forgotten', async () => {
    const old = client()
    await idp.rollOver()
    assert.equal([...idp.metadata().matchAll(/<ds:X509Certificate>/g)].length, 2)
    await assert.rejects(signIn(old), /Invalid signature/)
    assert.equal((await signIn(client())).nameID, 'G-1001')
    await idp.rollOver({ forgetOld: true })
    assert.equal([...idp.metadata().matchAll(/<ds:X509Certificate>/g)].length, 1)
    assert.equal((await signIn(client())).nameID, 'G-1001')
  })

  it('serves its metadata', async () => {
    const response = await fetch(idp.metadataUrl)
    const metadata = await response.text()
    assert.match(response.headers.get('content-type') ?? '', /samlmetadata\+xml/)
    assert.ok(metadata.includes(`entityID="${idp.entityId}"`))
    assert.ok(
      metadata.includes(`<md:SingleSignOnService Binding="${bindings.redirect}" Location="${idp.ssoUrl}"/>`),
    )
    assert.ok(metadata.includes(idp.keys[0]?.certificateBase64 ?? 'nothing'))
    const changed = idp.metadata({ validUntil: new Date(0), wantsSignedRequests: true })
    assert.match(changed, /validUntil="1970-01-01T00:00:00.000Z".*WantAuthnRequestsSigned="true"/s)
  })

  describe('single logout', () => {
    const signing = () =>
      ({ privateKey: spKey.privateKey, publicCert: spKey.certificate, signatureAlgorithm: 'sha256' }) as const

    it('begun by a service ends the session and answers', async () => {
      idp.setServiceProvider({ ...plain, certificate: spKey.certificate })
      const saml = client(signing())
      const profile = await signIn(saml)
      assert.equal(idp.sessions.length, 1)
      const { url } = await walk(await saml.getLogoutUrlAsync(profile, 'bye', {}), { arriveAt: `${sp}/slo` })
      assert.equal(url.searchParams.get('RelayState'), 'bye')
      const query = Object.fromEntries(url.searchParams)
      const { loggedOut } = await saml.validateRedirectAsync(query, url.search.slice(1))
      assert.equal(loggedOut, true)
      assert.equal(idp.sessions.length, 0)
    })

    it('begun at the provider asks each service in turn', async () => {
      const other = {
        entityId: 'http://localhost:9999/metadata',
        acsUrl: 'http://localhost:9999/acs',
        logoutUrl: 'http://localhost:9999/slo',
      }
      idp.setServiceProvider(other)
      const first = client()
      const second = client({ issuer: other.entityId, callbackUrl: other.acsUrl, audience: other.entityId })
      await signIn(first)
      const url = await second.getAuthorizeUrlAsync('', undefined, {})
      await profileIn(second, await walk(url, { arriveAt: other.acsUrl }))

      let asked = await walk(`${idp.sloUrl}?nameId=G-1001`, { arriveAt: `${sp}/slo` })
      const answer = async (saml: SAML, { url: { search, searchParams } }: Arrival) => {
        const { profile } = await saml.validateRedirectAsync(
          Object.fromEntries(searchParams),
          search.slice(1),
        )
        assert.equal(profile?.nameID, 'G-1001')
        const relayState = searchParams.get('RelayState') ?? ''
        return saml.getLogoutResponseUrlAsync(profile, relayState, {}, true)
      }
      asked = await walk(await answer(first, asked), { arriveAt: other.logoutUrl })
      const last = await fetch(await answer(second, asked), { redirect: 'manual' })
      assert.equal(last.status, 200)
      assert.equal(idp.sessions.length, 0)
    })

    it('can ask by POST', async () => {
      idp.setServiceProvider({ ...plain, logoutBinding: 'post' })
      await signIn(client())
      const { form } = await walk(`${idp.sloUrl}?nameId=G-1001`, { arriveAt: `${sp}/slo` })
      const request = Buffer.from(form?.get('SAMLRequest') ?? '', 'base64').toString()
      assert.match(request, /LogoutRequest .*<Signature .*G-1001/s)
    })

    it('knows no session of a stranger', async () => {
      const saml = client()
      const stranger = { ...(await signIn(saml)), nameID: 'G-9999' }
      const url = await saml.getLogoutUrlAsync(stranger, '', {})
      assert.match(
        inflateRawSync(Buffer.from(new URL(url).searchParams.get('SAMLRequest') ?? '', 'base64')).toString(),
        /G-9999/,
      )
      await assert.rejects(walk(url, { arriveAt: `${sp}/slo` }), /Invalid Session Participant/)
      assert.equal(idp.sessions.length, 1)
    })
  })
})
