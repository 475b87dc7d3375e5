import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { describe, it } from 'node:test'
import { DOMParser } from '@xmldom/xmldom'
import { assertProblem } from '../../../../test/support/http-client.ts'
import { foundedOrganization } from '../../../../test/support/organizations.ts'
import { connectionOf, startSsoApp } from '../../../../test/support/sso.ts'
import { createId } from '../../../crypto/ids.ts'

describe('our SAML metadata', () => {
  it('names our addresses and our key, already before the provider is known', async () => {
    await using app = await startSsoApp()
    const { id } = await connectionOf(await foundedOrganization(app), { kind: 'saml', name: 'Northwind' })
    const answer = await app.program().get(`/v1/sso/${id}/metadata`)
    assert.equal(answer.status, 200, answer.text)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/samlmetadata\+xml/)
    const { documentElement: root } = new DOMParser().parseFromString(answer.text, 'text/xml')
    const { baseUrl } = app.context.config
    assert.equal(root.getAttribute('entityID'), `${baseUrl}/v1/sso/${id}/metadata`)
    const located = (name: string) =>
      Array.from(root.getElementsByTagNameNS('*', name)).map((each) => each.getAttribute('Location'))
    assert.deepEqual(located('AssertionConsumerService'), [`${baseUrl}/v1/sign-in/sso/${id}/acs`])
    assert.deepEqual(new Set(located('SingleLogoutService')), new Set([`${baseUrl}/v1/sso/${id}/logout`]))
    const [key] = Array.from(root.getElementsByTagNameNS('*', 'X509Certificate'))
    const { publicKey } = new X509Certificate(Buffer.from(key?.textContent ?? '', 'base64'))
    assert.equal(publicKey.asymmetricKeyDetails?.modulusLength, 2048)
    assert.equal(root.getElementsByTagNameNS('*', 'KeyDescriptor').length, 1)
  })

  it('is there for SAML connections alone', async () => {
    await using app = await startSsoApp()
    const { id } = await connectionOf(await foundedOrganization(app), { kind: 'oidc', name: 'Northwind' })
    for (const each of [id, createId('ssoConnection')]) {
      assertProblem(await app.program().get(`/v1/sso/${each}/metadata`), 404, 'not-found')
    }
  })
})
