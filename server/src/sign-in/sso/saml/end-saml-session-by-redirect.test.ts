import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertProblem } from '../../../../test/support/http-client.ts'
import {
  enteredPerson,
  fragmentOf,
  logoutRequest,
  samlConnection,
  signedQuery,
  writtenProvider,
} from '../../../../test/support/saml.ts'
import { startSsoApp } from '../../../../test/support/sso.ts'
import { certifiedKey } from '../../../crypto/certified-key.ts'
import { createId } from '../../../crypto/ids.ts'

describe('a logout by a redirect', () => {
  it('ends the session when the address is signed, once, and answers the provider', async () => {
    await using app = await startSsoApp()
    const provider = await writtenProvider({ sloUrl: 'https://idp.example/slo?tenant=1' })
    const connection = await samlConnection(app, provider.metadata)
    const browser = await enteredPerson(app, { connection, provider }, { sessionIndex: '_s1' })
    const path = `/v1/sso/${connection.id}/logout`
    const xml = logoutRequest({
      issuer: provider.entityId,
      destination: app.context.config.baseUrl + path,
      nameId: 'G-1001',
      now: app.clock.now(),
      sessions: ['_s1'],
    })
    const foreign = await app.browser().get(`${path}?${signedQuery(xml, await certifiedKey())}`)
    assert.equal(fragmentOf(foreign), 'problem=provider-failed&reason=signature')
    const unsigned = await app
      .browser()
      .get(`${path}?${signedQuery(xml, provider.key).replace(/&SigAlg=.*/, '')}`)
    assert.equal(fragmentOf(unsigned), 'problem=provider-failed&reason=not-signed')
    assert.equal((await browser.get('/v1/session')).status, 200)

    const query = signedQuery(xml, provider.key)
    const answer = await app.browser().get(`${path}?${query}`)
    assert.equal((await browser.get('/v1/session')).status, 401)
    const back = new URL(answer.headers.get('location') ?? '')
    assert.equal(back.searchParams.get('tenant'), '1')
    assert.equal(back.searchParams.get('RelayState'), 'theirs')
    assert.ok(back.searchParams.get('Signature'))
    const again = await app.browser().get(`${path}?${query}`)
    assert.equal(fragmentOf(again), 'problem=provider-failed&reason=replayed')
  })

  it('that answers ours leads to the sign-in, and a connection that is none answers nothing', async () => {
    await using app = await startSsoApp()
    const connection = await samlConnection(app, (await writtenProvider()).metadata)
    const answer = await app.browser().get(`/v1/sso/${connection.id}/logout?SAMLResponse=x`)
    assert.equal(answer.headers.get('location'), `${app.context.config.baseUrl}/sign-in`)
    const nowhere = await app.browser().get(`/v1/sso/${createId('ssoConnection')}/logout`)
    assertProblem(nowhere, 404, 'not-found')
  })
})
