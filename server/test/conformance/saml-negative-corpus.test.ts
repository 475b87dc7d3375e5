import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  type HostileInput,
  type HostileResponse,
  hostileResponses,
} from '../../../demo/saml/hostile-responses.ts'
import { samlResponse } from '../../../demo/saml/saml-response.ts'
import { type Wrapping, wrappedResponse, wrappings } from '../../../demo/saml/signature-wrapping.ts'
import { type CertifiedKey, certifiedKey } from '../../src/crypto/certified-key.ts'
import type { RefusalReason } from '../../src/sign-in/sso/saml/refused.ts'
import { eachEngine } from '../support/each-engine.ts'
import {
  askProvider,
  fragmentOf,
  honestAnswer,
  postResponse,
  type SamlConnection,
  samlConnection,
  tokenOf,
  type WrittenProvider,
  writtenProvider,
} from '../support/saml.ts'
import { startSecondServer } from '../support/second-server.ts'
import { type SsoApp, startSsoApp } from '../support/sso.ts'

/** Each response of the corpus, and the one thing for which it is refused: another would mean that its own check is missing. */
const expected: Record<HostileResponse, RefusalReason> = {
  unsigned: 'not-signed',
  'signed with a foreign key, whose certificate it brings along': 'signature',
  'signed with RSA and SHA-1': 'algorithm',
  'with a SHA-1 digest': 'algorithm',
  'signed by HMAC with the certificate as its secret': 'algorithm',
  'with another NameID than was signed': 'signature',
  'with another attribute than was signed': 'signature',
  'with the signature of another assertion': 'signature',
  'with an empty signature value': 'signature',
  'with two signatures': 'unexpected-content',
  'with two references in one signature': 'unexpected-content',
  'with an empty reference': 'signature',
  'with an XSLT transform': 'unexpected-content',
  'with two assertions, both signed': 'unexpected-content',
  'with a second assertion that is not signed': 'unexpected-content',
  'with one id twice': 'unexpected-content',
  'without an assertion': 'unexpected-content',
  'that is an assertion and no response': 'unexpected-content',
  'of SAML 1.1': 'version',
  'with a comment inside the NameID': 'unexpected-content',
  'with a comment inside an attribute': 'unexpected-content',
  'with a processing instruction inside the NameID': 'unexpected-content',
  'with CDATA inside the NameID': 'unexpected-content',
  'with an element inside the NameID': 'unexpected-content',
  'with two NameIDs': 'name-id',
  'with an empty NameID': 'name-id',
  'without a NameID': 'name-id',
  'with a DOCTYPE': 'unexpected-content',
  'with an external DTD': 'unexpected-content',
  'with an entity in the NameID': 'unexpected-content',
  'with an external entity': 'unexpected-content',
  'with entities that grow': 'unexpected-content',
  'with an XInclude': 'unexpected-content',
  'of another issuer': 'issuer',
  'whose response is of another issuer': 'issuer',
  'for another audience': 'audience',
  'without an audience': 'audience',
  'for another recipient': 'recipient',
  'without a recipient': 'recipient',
  'for another destination': 'destination',
  'in response to another request': 'in-response-to',
  'whose assertion is in response to another request': 'in-response-to',
  'that nobody asked for': 'in-response-to',
  expired: 'expired',
  'whose conditions have expired': 'expired',
  'whose confirmation has expired': 'expired',
  'whose confirmation never expires': 'unexpected-content',
  'not valid yet': 'not-yet-valid',
  'whose status is not success': 'status',
  'whose status is not success, without an assertion': 'status',
  'confirmed otherwise than by bearer': 'confirmation',
  'without a confirmation': 'confirmation',
}

describe('a SAML response', () => {
  let app: SsoApp
  let provider: WrittenProvider
  let connection: SamlConnection
  let foreignKey: CertifiedKey

  before(async () => {
    app = await startSsoApp()
    provider = await writtenProvider()
    foreignKey = await certifiedKey()
    connection = await samlConnection(app, provider.metadata)
  })
  after(() => app[Symbol.asyncDispose]())

  /** Refused for this reason; nobody was signed in or made, and the honest answer is still taken. */
  async function assertRefused(make: (input: HostileInput) => string, reason: RefusalReason): Promise<void> {
    const browser = app.browser()
    const asked = await askProvider(browser, connection)
    const honest = honestAnswer(app, { connection, provider, asked })
    const was = await everythingMade(app)
    const xml = make({ honest, foreignKey })
    const answer = await postResponse(browser, connection, { xml, relayState: asked.relayState })
    assert.equal(fragmentOf(answer), `problem=provider-failed&reason=${reason}`)
    assert.deepEqual(answer.headers.getSetCookie(), [])
    assert.deepEqual(await everythingMade(app), was)
    const { relayState } = asked
    tokenOf(await postResponse(browser, connection, { xml: samlResponse(honest), relayState }))
  }

  for (const [name, make] of Object.entries(hostileResponses)) {
    it(`is refused: ${name}`, () => assertRefused(make, expected[name as HostileResponse]))
  }

  for (const wrapping of Object.keys(wrappings) as Wrapping[]) {
    it(`is refused: ${wrapping}`, () =>
      assertRefused(
        ({ honest }) => wrappedResponse(wrapping, honest, { nameId: 'G-forged' }),
        'unexpected-content',
      ))
  }

  it('is refused in sixty ways', () => {
    assert.equal(Object.keys(hostileResponses).length + Object.keys(wrappings).length, 60)
  })
})

eachEngine((engine) => {
  describe('a SAML response that was used', () => {
    let app: SsoApp
    let provider: WrittenProvider
    let connection: SamlConnection

    before(async () => {
      app = await startSsoApp({ engine })
      provider = await writtenProvider()
      connection = await samlConnection(app, provider.metadata)
    })
    after(() => app[Symbol.asyncDispose]())

    it('is refused a second time', async () => {
      const browser = app.browser()
      const asked = await askProvider(browser, connection)
      const xml = samlResponse(honestAnswer(app, { connection, provider, asked }))
      const { relayState } = asked
      tokenOf(await postResponse(browser, connection, { xml, relayState }))
      const again = await postResponse(browser, connection, { xml, relayState })
      assert.equal(fragmentOf(again), 'problem=provider-request-expired')
    })

    it('is taken once of ten that come at the same time', async () => {
      const browser = app.browser()
      const asked = await askProvider(browser, connection)
      const xml = samlResponse(honestAnswer(app, { connection, provider, asked }))
      const { relayState } = asked
      const was = await everythingMade(app)
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => postResponse(browser, connection, { xml, relayState })),
      )
      const taken = answers.filter((answer) => fragmentOf(answer).startsWith('lkt_'))
      assert.equal(taken.length, 1)
      const { answers: made } = await everythingMade(app)
      assert.equal(made, was.answers + 1)
    })

    it('is refused after a restart', async () => {
      const browser = app.browser()
      const asked = await askProvider(browser, connection)
      const xml = samlResponse(honestAnswer(app, { connection, provider, asked }))
      const { relayState } = asked
      tokenOf(await postResponse(browser, connection, { xml, relayState }))
      await using restarted = await startSecondServer(app)
      const again = await postResponse(restarted.browser(), connection, { xml, relayState })
      assert.equal(fragmentOf(again), 'problem=provider-request-expired')
    })

    it('leaves an assertion that is refused for another request as well, also in parallel and after a restart', async () => {
      const assertionId = '_once-for-all'
      const browser = app.browser()
      const answerTo = async (at: { browser: typeof browser }) => {
        const asked = await askProvider(browser, connection)
        const honest = { ...honestAnswer(app, { connection, provider, asked }), assertionId }
        const { relayState } = asked
        return fragmentOf(
          await postResponse(at.browser, connection, { xml: samlResponse(honest), relayState }),
        )
      }
      const fragments = await Promise.all(Array.from({ length: 5 }, () => answerTo({ browser })))
      const refusals = fragments.filter((each) => each === 'problem=provider-failed&reason=replayed')
      assert.equal(refusals.length, 4, fragments.join(' '))
      await using restarted = await startSecondServer(app)
      assert.equal(
        await answerTo({ browser: restarted.browser() }),
        'problem=provider-failed&reason=replayed',
      )
    })

    it('is remembered for as long as it would be valid, and not longer', async () => {
      const count = async () =>
        (await app.context.database.kysely.selectFrom('provider_messages').select('message_id').execute())
          .length
      assert.ok((await count()) > 0)
      app.clock.advance(5 * 60_000)
      await app.runJob('delete-expired')
      assert.ok((await count()) > 0, 'within the skew of the clocks it would still be valid')
      app.clock.advance(60_000)
      await app.runJob('delete-expired')
      assert.equal(await count(), 0)
    })
  })
})

async function everythingMade(app: SsoApp) {
  const db = app.context.database.kysely
  const rows = async (
    table: 'users' | 'sessions' | 'provider_answers' | 'provider_messages' | 'sso_identities',
  ) =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  return {
    users: await rows('users'),
    sessions: await rows('sessions'),
    answers: await rows('provider_answers'),
    assertions: await rows('provider_messages'),
    identities: await rows('sso_identities'),
  }
}
