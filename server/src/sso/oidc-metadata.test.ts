import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { MetadataError } from './metadata-error.ts'
import { readOidcMetadata } from './oidc-metadata.ts'

describe('the discovery document of an OpenID provider', () => {
  let app: TestApp
  let url: string
  let document: string
  const server = createServer((request, response) => {
    if (request.url === '/.well-known/openid-configuration') response.end(document)
    else response.writeHead(404).end()
  })
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_OUTGOING_PRIVATE: '127.0.0.1' } })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(async () => {
    server.close()
    await app[Symbol.asyncDispose]()
  })

  const complete = () => ({
    issuer: url,
    authorization_endpoint: 'https://idp.example/authorize',
    token_endpoint: 'https://idp.example/token',
    jwks_uri: 'https://idp.example/keys',
    response_types_supported: ['code', 'id_token'],
    id_token_signing_alg_values_supported: ['HS256', 'RS256', 'none'],
  })
  const read = (facts: object) => {
    document = JSON.stringify(facts)
    return readOidcMetadata(app.context, url)
  }

  it('is kept as far as a sign-in needs it', async () => {
    assert.deepEqual(await read(complete()), {
      issuer: url,
      authorizationEndpoint: 'https://idp.example/authorize',
      tokenEndpoint: 'https://idp.example/token',
      jwksUri: 'https://idp.example/keys',
      userinfoEndpoint: null,
      endSessionEndpoint: null,
      idTokenAlgorithms: ['RS256'],
      clientAuthentication: 'client_secret_basic',
      namesItself: false,
    })
    const more = await read({
      ...complete(),
      end_session_endpoint: 'https://idp.example/logout',
      token_endpoint_auth_methods_supported: ['private_key_jwt', 'client_secret_post'],
      authorization_response_iss_parameter_supported: true,
    })
    assert.deepEqual(
      [more.endSessionEndpoint, more.clientAuthentication, more.namesItself],
      ['https://idp.example/logout', 'client_secret_post', true],
    )
  })

  it('is not taken from another issuer, nor with addresses that are none, nor with weak algorithms', async () => {
    const cases: [object, RegExp][] = [
      [{ ...complete(), issuer: 'https://other.example' }, /another issuer: https:\/\/other\.example/],
      [{ ...complete(), issuer: undefined }, /another issuer/],
      [{ ...complete(), issuer: `${url}/tenant` }, /another issuer/],
      [{ ...complete(), token_endpoint: undefined }, /no valid address as its token endpoint/],
      [{ ...complete(), token_endpoint: 'http://idp.example/token' }, /token endpoint must begin with https/],
      [{ ...complete(), jwks_uri: 'file:///etc/passwd' }, /keys must begin with https/],
      [{ ...complete(), authorization_endpoint: 'javascript:alert(1)' }, /authorization endpoint must begin/],
      [{ ...complete(), authorization_endpoint: 'https://a:b@idp.example/' }, /without user name/],
      [{ ...complete(), token_endpoint: ['https://idp.example/'] }, /no valid address/],
      [{ ...complete(), id_token_signing_alg_values_supported: ['none', 'HS256'] }, /no algorithm/],
      [{ ...complete(), id_token_signing_alg_values_supported: undefined }, /no algorithm/],
      [{ ...complete(), response_types_supported: ['id_token'] }, /authorization code flow/],
      [{ ...complete(), token_endpoint_auth_methods_supported: ['private_key_jwt'] }, /no client secret/],
      [[], /not a JSON object/],
    ]
    for (const [facts, message] of cases) {
      await assert.rejects(
        read(facts),
        (error) => error instanceof MetadataError && message.test(error.message),
      )
    }
  })

  it('is JSON', async () => {
    document = '<html>Sign in</html>'
    await assert.rejects(readOidcMetadata(app.context, url), MetadataError)
  })
})
