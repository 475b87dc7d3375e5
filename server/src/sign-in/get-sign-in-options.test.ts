import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startGithubApp } from '../../test/support/github.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { companyWith, startOidcApp } from '../../test/support/oidc.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp } from '../../test/support/test-app.ts'

const path = '/v1/sign-in/options'

describe('getSignInOptions', () => {
  it('says how one may sign in, alike for addresses with and without account', async () => {
    await using app = await startTestApp()
    const { email } = await registeredPerson(app)
    const texts = []
    for (const body of [{}, { email }, { email: 'nobody@example.com' }]) {
      const answer = await app.browser().post(path, body)
      assert.equal(answer.status, 200)
      assert.equal(answer.body.registration, 'open')
      assert.ok((answer.body.methods as string[]).includes('password'))
      texts.push(answer.text)
    }
    assert.equal(new Set(texts).size, 1)
  })

  it('says that registration is closed where it is', async () => {
    await using app = await startTestApp({ settings: { LATCHKEY_REGISTRATION: 'closed' } })
    assert.equal((await app.browser().post(path)).body.registration, 'closed')
  })

  it('names GitHub where it is set up', async () => {
    await using plain = await startTestApp()
    assert.deepEqual((await plain.browser().post(path)).body.methods, ['password', 'passkey'])
    await using app = await startGithubApp()
    assert.deepEqual((await app.browser().post(path)).body.methods, ['password', 'passkey', 'github'])
  })

  it('leads a domain to its company, alike for everybody of it, and nobody else', async () => {
    await using app = await startOidcApp()
    const company = await companyWith(app, app.provider)
    const { owner } = company.organization
    const ask = async (email: string) => (await app.browser().post(path, { email })).body
    const sso = { connectionId: company.id, connectionName: 'Northwind staff' }
    const expected = { methods: ['sso', 'password', 'passkey'], sso, registration: 'open' }
    assert.deepEqual(await ask(owner.email), expected)
    assert.deepEqual(await ask(`nobody@${company.domain}`), expected)
    for (const email of [`a@sub.${company.domain}`, 'a@elsewhere.example']) {
      assert.deepEqual((await ask(email)).sso, null)
    }
    const body = { stage: 'enforced', exemptions: [owner.id] }
    await owner.browser.request('PUT', `${company.path}/enforcement`, { body })
    for (const email of [owner.email, `nobody@${company.domain}`]) {
      assert.deepEqual(await ask(email), { ...expected, methods: ['sso'] })
    }
    await owner.browser.patch(company.path, { state: 'off' })
    assert.deepEqual((await ask(owner.email)).methods, ['password', 'passkey'])
  })

  it('refuses what is no address', async () => {
    await using app = await startTestApp()
    for (const email of ['nobody', 'a@b', ['a@example.com'], 'a@example.com,b@example.com']) {
      assertProblem(await app.browser().post(path, { email }), 422, 'validation')
    }
  })
})
