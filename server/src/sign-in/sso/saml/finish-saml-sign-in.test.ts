import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { encodeSaml, samlResponse } from '../../../../../demo/saml/saml-response.ts'
import { assertProblem } from '../../../../test/support/http-client.ts'
import {
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
} from '../../../../test/support/saml.ts'
import { connectionOf, type SsoApp, startSsoApp } from '../../../../test/support/sso.ts'
import { createId } from '../../../crypto/ids.ts'

describe('the assertion consumer service', () => {
  let app: SsoApp
  let provider: WrittenProvider
  let connection: SamlConnection

  before(async () => {
    app = await startSsoApp()
    provider = await writtenProvider()
    connection = await samlConnection(app, provider.metadata)
  })
  after(() => app[Symbol.asyncDispose]())

  async function answered(browser = app.browser()) {
    const asked = await askProvider(browser, connection)
    const xml = samlResponse(honestAnswer(app, { connection, provider, asked }))
    return { browser, xml, relayState: asked.relayState }
  }

  it('takes a form of another site, and sends the browser on to our own page', async () => {
    const { browser, ...response } = await answered()
    const answer = await postResponse(browser, connection, response)
    assert.match(tokenOf(answer), /^lkt_/)
    const location = new URL(answer.headers.get('location') ?? '')
    assert.equal(location.origin, app.context.config.baseUrl)
    assert.equal(location.search, '')
    assert.equal(answer.text, '')
  })

  it('reads a few answers to one sign-in and no more, and counts the costly ones by source', async () => {
    const { browser, xml, relayState } = await answered()
    const forged = { xml: xml.replace('persistent', 'transient'), relayState }
    const outcomes: string[] = []
    for (let i = 0; i < 6; i += 1) outcomes.push(fragmentOf(await postResponse(browser, connection, forged)))
    assert.deepEqual(
      outcomes.map((fragment) => fragment.includes('too-many-attempts')),
      [false, false, false, false, false, true],
    )
    const { browser: other, ...honest } = await answered()
    assert.match(tokenOf(await postResponse(other, connection, honest)), /^lkt_/)
    const rows = await app.context.database.kysely.selectFrom('limits').select('key').execute()
    assert.ok(rows.some(({ key }) => key.startsWith('saml-message:')))
  })

  it('makes no session that outlives the one there', async () => {
    await using app = await startSsoApp()
    const provider = await writtenProvider()
    const connection = await samlConnection(app, provider.metadata)
    const browser = app.browser()
    const asked = await askProvider(browser, connection)
    const ends = app.clock.now() + 3_600_000
    const answer = { ...honestAnswer(app, { connection, provider, asked }), sessionNotOnOrAfter: ends }
    const xml = samlResponse(answer)
    const arrived = await postResponse(browser, connection, { xml, relayState: asked.relayState })
    const entered = await browser.post('/v1/sign-in/sso/enter', { answer: tokenOf(arrived) })
    assert.equal(entered.status, 200, entered.text)
    app.clock.advance(3_600_000 - 1)
    assert.equal((await browser.get('/v1/session')).status, 200)
    app.clock.advance(1)
    assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
  })

  it('takes fields that it does not know, as the binding wants', async () => {
    const { browser, xml, relayState } = await answered()
    const fields = { SAMLResponse: encodeSaml(xml), RelayState: relayState, continue: 'Continue' }
    tokenOf(await postForm(browser, `/v1/sign-in/sso/${connection.id}/acs`, fields))
  })

  it('is the exception: no other address takes what another site sends', async () => {
    const { browser } = await answered()
    assertProblem(await postForm(browser, '/v1/sign-in/sso/enter', { answer: 'x' }), 403, 'foreign-origin')
    assertProblem(await postForm(browser, '/v1/sign-in/sso', { connectionId: 'x' }), 403, 'foreign-origin')
  })

  it('sees no cookie, whatever travels with the form', async () => {
    const { xml, relayState } = await answered()
    const { browser } = connection.organization.owner
    const session = await browser.get('/v1/session')
    const answer = await postResponse(browser, connection, { xml, relayState })
    tokenOf(answer)
    assert.deepEqual(answer.headers.getSetCookie(), [])
    assert.equal((await browser.get('/v1/session')).text, session.text)
  })

  it('tells the page why a response is refused, and that nobody asked', async () => {
    const { browser, xml, relayState } = await answered()
    const changed = { xml: xml.replace('G-1001', 'G-1002'), relayState }
    assert.equal(
      fragmentOf(await postResponse(browser, connection, changed)),
      'problem=provider-failed&reason=signature',
    )
    assert.equal(
      fragmentOf(await postResponse(browser, connection, { xml })),
      'problem=provider-request-expired',
    )
  })

  it('is there for SAML connections whose provider is known', async () => {
    const { organization } = connection
    const draft = await connectionOf(organization, { kind: 'saml', name: 'Draft' })
    const oidc = await connectionOf(organization, { kind: 'oidc', name: 'OpenID' })
    for (const id of [draft.id, oidc.id, createId('ssoConnection')]) {
      const { browser, ...response } = await answered()
      assertProblem(await postResponse(browser, { id }, response), 404, 'not-found')
    }
  })

  it('wants a response', async () => {
    const answer = await postForm(app.browser(), `/v1/sign-in/sso/${connection.id}/acs`, { RelayState: 'x' })
    assertProblem(answer, 422, 'validation')
  })

  it('slows down who sends too many', async () => {
    await using limited = await startSsoApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '5' } })
    const one = await samlConnection(limited, provider.metadata)
    const browser = limited.browser({ address: '203.0.113.7' })
    const post = () => postResponse(browser, one, { xml: '<a/>' })
    for (let i = 0; i < 1000; i++) await post()
    assert.equal(fragmentOf(await post()), 'problem=too-many-attempts')
  })
})
