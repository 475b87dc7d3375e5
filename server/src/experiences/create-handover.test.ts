import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  backAddress,
  type DevelopedExperience,
  developedExperience,
  settledUser,
} from '../../test/support/developers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('createHandover', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('leads back to a registered address with a code, and with what the application sent along', async () => {
    const { browser } = await settledUser(app, experience)
    const answer = await browser.post<{ location: string }>('/v1/handovers', {
      returnTo: backAddress,
      state: 'a b&c=#d',
    })
    assert.equal(answer.status, 201, answer.text)
    const url = new URL(answer.body.location)
    assert.equal(url.origin + url.pathname, backAddress)
    assert.equal(url.searchParams.get('state'), 'a b&c=#d')
    assert.match(url.searchParams.get('code') ?? '', /^lkh_/)
    assert.equal(url.searchParams.size, 2)
  })

  it('leads to no other address, however alike', async () => {
    const { browser } = await settledUser(app, experience)
    const addresses = [
      `${backAddress}/`,
      `${backAddress}?x=1`,
      backAddress.toUpperCase(),
      'https://evil.example/back',
      'https://app.example.com.evil.example/back',
      'https://app.example.com@evil.example/back',
      '',
    ]
    for (const returnTo of addresses)
      assertProblem(await browser.post('/v1/handovers', { returnTo }), 422, 'validation')
  })

  it('is there for those who are signed in to this Experience, and for nobody on the platform', async () => {
    const body = { returnTo: backAddress }
    assertProblem(await experience.inside.browser().post('/v1/handovers', body), 401, 'not-signed-in')
    assertProblem(await experience.browser.post('/v1/handovers', body), 404, 'not-found')
    const other = await developedExperience(app)
    const { browser } = await settledUser(app, other)
    const astray = experience.inside.browser()
    for (const [name, value] of browser.cookies) astray.cookies.set(name, value)
    assertProblem(await astray.post('/v1/handovers', body), 401, 'not-signed-in')
  })
})
