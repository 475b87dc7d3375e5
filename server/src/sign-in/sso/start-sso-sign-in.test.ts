import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../../test/support/http-client.ts'
import {
  type Company,
  companyWith,
  employeeOf,
  type OidcApp,
  startOidcApp,
} from '../../../test/support/oidc.ts'

import { startServerOn } from '../../../test/support/second-server.ts'

const path = '/v1/sign-in/sso'

describe('startSsoSignIn', () => {
  let app: OidcApp
  let company: Company
  before(async () => {
    app = await startOidcApp()
    company = await companyWith(app, app.provider)
  })
  after(() => app[Symbol.asyncDispose]())

  const start = (body: Json) => app.browser().post<{ authorizationUrl: string }>(path, body)
  const questionOf = async (body: Json) => {
    const answer = await start(body)
    assert.equal(answer.status, 200, answer.text)
    return new URL(answer.body.authorizationUrl)
  }

  it('asks the provider of the domain, with state, nonce and PKCE, at an address of its own', async () => {
    const url = await questionOf({ email: `Erin@${company.domain.toUpperCase()}` })
    assert.equal(`${url.origin}${url.pathname}`, `${app.provider.url}/authorize`)
    const { state, nonce, code_challenge, ...others } = Object.fromEntries(url.searchParams)
    assert.deepEqual(others, {
      client_id: 'latchkey',
      response_type: 'code',
      max_age: '2592000',
      redirect_uri: `http://localhost:7420/sign-in/sso/${company.id}/oidc`,
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      login_hint: `erin@${company.domain}`,
    })
    for (const secret of [state, nonce, code_challenge]) assert.match(secret ?? '', /^[\w-]{40,}$/)
  })

  it('asks the chosen connection, for a new proof if wanted', async () => {
    const url = await questionOf({ connectionId: company.id, again: true })
    assert.equal(url.searchParams.get('prompt'), 'login')
    assert.equal(url.searchParams.get('max_age'), '0')
    assert.equal(url.searchParams.get('login_hint'), null)
  })

  it('answers alike for people who are there and who are not', async () => {
    const { email } = await employeeOf(app, company)
    const shapeOf = async (address: string) => {
      const url = await questionOf({ email: address })
      return [...url.searchParams.keys(), url.pathname].join(' ')
    }
    assert.equal(await shapeOf(email), await shapeOf(`nobody@${company.domain}`))
  })

  it('knows no connection of other domains, of subdomains, or by made-up ids', async () => {
    for (const body of [
      { email: 'erin@elsewhere.example' },
      { email: `erin@sub.${company.domain}` },
      { connectionId: 'sso_00000000000000000000000000' },
    ]) {
      assertProblem(await start(body), 404, 'not-found')
    }
  })

  it('knows none that is switched off', async () => {
    const own = await companyWith(app, app.provider)
    await own.organization.owner.browser.patch(own.path, { state: 'off' })
    assertProblem(await start({ email: `erin@${own.domain}` }), 404, 'not-found')
    assertProblem(await start({ connectionId: own.id }), 404, 'not-found')
  })

  it('goes on at places of this deployment only', async () => {
    const elsewhere = ['https://evil.example', '//evil.example', '/\\evil.example', '/..//evil.example']
    for (const returnTo of [...elsewhere, 'account']) {
      assertProblem(await start({ connectionId: company.id, returnTo }), 422, 'validation')
    }
    assertProblem(await start({}), 422, 'validation')
  })

  it('is bounded per source', async () => {
    const config = { ...app.context.config, limitRequestsPerSource: 1 }
    await using busy = await startServerOn({ ...app.context, config })
    const from = { address: '198.51.100.9' }
    const statuses = new Set<number>()
    for (let at = 0; at < 201; at++) {
      statuses.add((await busy.browser(from).post(path, { connectionId: company.id })).status)
    }
    assert.deepEqual([...statuses], [200, 429])
  })
})
