import assert from 'node:assert/strict'
import { createVerify } from 'node:crypto'
import { describe, it } from 'node:test'
import { assertProblem } from '../../../../test/support/http-client.ts'
import { askedBy, enteredPerson, samlConnection, writtenProvider } from '../../../../test/support/saml.ts'
import { startSsoApp } from '../../../../test/support/sso.ts'

const path = '/v1/session/provider-sign-out'

describe('the place to sign out at the provider', () => {
  it('names the person and the session there, and is signed with our key', async () => {
    await using app = await startSsoApp()
    const provider = await writtenProvider({ sloUrl: 'https://idp.example/slo' })
    const connection = await samlConnection(app, provider.metadata)
    const browser = await enteredPerson(app, { connection, provider }, { sessionIndex: '_s1' })
    const answer = await browser.get<{ url: string }>(path)
    const url = new URL(answer.body.url)
    assert.equal(url.origin + url.pathname, 'https://idp.example/slo')
    assert.match(askedBy(url).xml, /<saml:NameID[^>]*>G-1001<.*SessionIndex[^>]*>_s1</s)
    const metadata = (await app.program().get(new URL(connection.entityId).pathname)).text
    const [, certificate] = /<ds:X509Certificate>([^<]*)/.exec(metadata) ?? []
    const [signed = ''] = url.search.slice(1).split('&Signature=')
    const isOurs = createVerify('sha256')
      .update(signed)
      .verify(
        `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`,
        url.searchParams.get('Signature') ?? '',
        'base64',
      )
    assert.ok(isOurs)
  })

  it('is nowhere without single logout there, for other sessions, and for strangers', async () => {
    await using app = await startSsoApp()
    const provider = await writtenProvider()
    const connection = await samlConnection(app, provider.metadata)
    const browser = await enteredPerson(app, { connection, provider })
    assert.deepEqual((await browser.get(path)).body, { url: null })
    assert.deepEqual((await connection.organization.owner.browser.get(path)).body, { url: null })
    assertProblem(await app.browser().get(path), 401, 'not-signed-in')
  })
})
