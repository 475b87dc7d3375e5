import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { encodeSaml, signXml } from '../../../../../demo/saml/saml-response.ts'
import { assertProblem, type Client } from '../../../../test/support/http-client.ts'
import {
  enteredPerson,
  fragmentOf,
  type LogoutFacts,
  logoutRequest,
  postForm,
  type SamlConnection,
  samlConnection,
  type WrittenProvider,
  writtenProvider,
} from '../../../../test/support/saml.ts'
import { type SsoApp, startSsoApp } from '../../../../test/support/sso.ts'
import { certifiedKey } from '../../../crypto/certified-key.ts'
import { createId } from '../../../crypto/ids.ts'

describe('a logout by a form', () => {
  let app: SsoApp
  let provider: WrittenProvider
  let connection: SamlConnection
  let path: string

  before(async () => {
    app = await startSsoApp()
    provider = await writtenProvider({ sloUrl: 'https://idp.example/slo' })
    connection = await samlConnection(app, provider.metadata)
    path = `/v1/sso/${connection.id}/logout`
  })
  after(() => app[Symbol.asyncDispose]())

  function facts(changes: Partial<LogoutFacts> = {}): LogoutFacts {
    const destination = app.context.config.baseUrl + path
    const { entityId: issuer } = provider
    return { issuer, destination, nameId: 'G-1001', now: app.clock.now(), ...changes }
  }
  const send = (xml: string) =>
    postForm(app.browser(), path, { SAMLRequest: encodeSaml(xml), RelayState: 'r' })
  const sendSigned = (changes: Partial<LogoutFacts> = {}) =>
    send(signXml(logoutRequest(facts(changes)), provider))
  const isIn = async (browser: Client) => (await browser.get('/v1/session')).status === 200
  const enter = (sessionIndex: string, nameId = 'G-1001') =>
    enteredPerson(
      app,
      { connection, provider },
      {
        nameId,
        sessionIndex,
        attributes: { email: `${nameId.toLowerCase()}@${connection.domain}` },
      },
    )

  it('ends the sessions that it names, and no others', async () => {
    const [one, two, ofAnother] = [await enter('_s1'), await enter('_s2'), await enter('_s1', 'G-1002')]
    const answer = await sendSigned({ sessions: ['_s1'] })
    assert.equal(answer.status, 303, answer.text)
    const back = new URL(answer.headers.get('location') ?? '')
    assert.equal(back.origin + back.pathname, 'https://idp.example/slo')
    assert.deepEqual([...back.searchParams.keys()], ['SAMLResponse', 'RelayState', 'SigAlg', 'Signature'])
    assert.equal(back.searchParams.get('RelayState'), 'r')
    assert.deepEqual([await isIn(one), await isIn(two), await isIn(ofAnother)], [false, true, true])
  })

  it('ends all of the person’s sessions through the provider when it names none', async () => {
    const [one, two, ofAnother] = [await enter('_s3'), await enter('_s4'), await enter('_s3', 'G-1002')]
    await sendSigned()
    assert.deepEqual([await isIn(one), await isIn(two), await isIn(ofAnother)], [false, false, true])
  })

  const refusals: Record<string, [string, () => Promise<string> | string]> = {
    'is not signed': ['not-signed', () => logoutRequest(facts())],
    'is signed by somebody else': [
      'signature',
      async () => signXml(logoutRequest(facts()), { key: await certifiedKey() }),
    ],
    'names somebody else than was signed': [
      'signature',
      () => signXml(logoutRequest(facts({ nameId: 'G-9999' })), provider).replace('G-9999', 'G-1001'),
    ],
    'is signed with SHA-1': [
      'algorithm',
      () =>
        signXml(logoutRequest(facts()), {
          ...provider,
          signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
        }),
    ],
    'is of another issuer': [
      'issuer',
      () => signXml(logoutRequest(facts({ issuer: 'https://x.example' })), provider),
    ],
    'is for another place': [
      'destination',
      () => signXml(logoutRequest(facts({ destination: 'https://x.example' })), provider),
    ],
    'is old': [
      'expired',
      () => signXml(logoutRequest(facts({ now: app.clock.now() - 7 * 60_000 })), provider),
    ],
    'is over by its own word': [
      'expired',
      () => signXml(logoutRequest(facts({ notOnOrAfter: app.clock.now() - 61_000 })), provider),
    ],
    'holds a comment in its NameID': [
      'unexpected-content',
      () => signXml(logoutRequest(facts()), provider).replace('G-1001', 'G-1001<!---->x'),
    ],
    'is another message': ['unexpected-content', () => '<a/>'],
  }
  for (const [name, [reason, make]] of Object.entries(refusals)) {
    it(`ends nothing when it ${name}`, async () => {
      const browser = await enter('_s5')
      const answer = await send(await make())
      assert.equal(fragmentOf(answer), `problem=provider-failed&reason=${reason}`)
      assert.ok(await isIn(browser))
    })
  }

  it('ends nothing a second time: sessions that began since stay', async () => {
    const xml = signXml(logoutRequest(facts()), provider)
    assert.equal((await send(xml)).status, 303)
    const browser = await enter('_s6')
    assert.equal(fragmentOf(await send(xml)), 'problem=provider-failed&reason=replayed')
    assert.ok(await isIn(browser))
  })

  it('of the provider of another organization ends nothing here', async () => {
    const stranger = await writtenProvider({ entityId: provider.entityId })
    const ofStranger = await samlConnection(app, stranger.metadata)
    const browser = await enter('_s7')
    const theirs = `/v1/sso/${ofStranger.id}/logout`
    const request = facts({ destination: app.context.config.baseUrl + theirs, sessions: ['_s7'] })
    const fields = { SAMLRequest: encodeSaml(signXml(logoutRequest(request), stranger)) }
    // The provider offers no logout of its own, so there is nobody to answer.
    const answer = await postForm(app.browser(), theirs, fields)
    assert.equal(answer.headers.get('location'), `${app.context.config.baseUrl}/sign-in`)
    assert.ok(await isIn(browser))
  })

  it('that answers ours leads to the sign-in, and a connection that is none answers nothing', async () => {
    const answer = await postForm(app.browser(), path, { SAMLResponse: encodeSaml('<a/>') })
    assert.equal(answer.headers.get('location'), `${app.context.config.baseUrl}/sign-in`)
    const nowhere = await postForm(app.browser(), `/v1/sso/${createId('ssoConnection')}/logout`, {})
    assertProblem(nowhere, 404, 'not-found')
  })
})
