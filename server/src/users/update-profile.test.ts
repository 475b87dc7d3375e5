import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/account/profile'

describe('updateProfile', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('changes the given facts and leaves the others', async () => {
    const { browser } = await registeredPerson(app)
    const before = (await browser.get(path)).body
    app.clock.advance(5000)
    const answer = await browser.patch(path, {
      firstName: ' Grace  Brewster ',
      phone: '+44 (0)20 7946',
      company: 'Moreau & Sons',
    })
    assert.equal(answer.status, 200)
    assert.deepEqual(answer.body, {
      ...before,
      firstName: 'Grace Brewster',
      phone: '+44 (0)20 7946',
      company: 'Moreau & Sons',
      updatedAt: new Date(app.clock.now()).toISOString(),
    })
    assert.deepEqual((await browser.get(path)).body, answer.body)
  })

  it('removes telephone and company by null or an empty text', async () => {
    const { browser } = await registeredPerson(app)
    await browser.patch(path, { phone: '12', company: 'X' })
    const { body } = await browser.patch(path, { phone: null, company: '  ' })
    assert.deepEqual([body.phone, body.company], [null, null])
  })

  it('changes nothing by an empty body', async () => {
    const { browser } = await registeredPerson(app)
    const { body } = await browser.patch(path, {})
    assert.deepEqual([body.firstName, body.lastName], ['Ada', 'Moreau'])
  })

  it('records which facts changed, and not their values', async () => {
    const { browser } = await registeredPerson(app)
    await browser.patch(path, { lastName: 'Secretive', phone: '555' })
    const row = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['details', 'session_id'])
      .where('act', '=', 'profile.updated')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    assert.deepEqual(JSON.parse(row.details ?? ''), { fields: 'lastName phone' })
    assert.match(row.session_id ?? '', /^ses_/)
  })

  it('touches the own account alone', async () => {
    const ada = await registeredPerson(app)
    const grace = await registeredPerson(app)
    await grace.browser.patch(path, { firstName: 'Grace' })
    assert.equal((await ada.browser.get(path)).body.firstName, 'Ada')
  })

  it('keeps hostile text as text', async () => {
    const { browser } = await registeredPerson(app)
    const company = `"><script>alert(1)</script>' ; DROP TABLE users; -- \${7*7} {{7*7}}`
    const answer = await browser.patch(path, { company })
    assert.equal(answer.body.company, company)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
    assert.equal((await browser.get(path)).body.company, company)
  })

  const foreign: [string, unknown][] = [
    ['email', 'eve@example.com'],
    ['id', 'usr_00000000000000000000000000'],
    ['operator', true],
    ['operatorSince', 1],
    ['emailVerifiedAt', '2030-01-01T00:00:00Z'],
    ['directoryId', 'dir_other'],
    ['disabledAt', null],
    ['pendingEmail', 'eve@example.com'],
    ['password', 'seven slow ferries at dusk'],
  ]
  for (const [field, value] of foreign) {
    it(`takes no ${field}, and then nothing of the request`, async () => {
      const { browser } = await registeredPerson(app)
      const before = (await browser.get(path)).body
      const problem = assertProblem(
        await browser.patch(path, { firstName: 'Eve', [field]: value }),
        422,
        'validation',
      )
      assert.deepEqual(
        (problem.errors as Json[]).map((error) => error.path),
        [field],
      )
      assert.deepEqual((await browser.get(path)).body, before)
    })
  }

  it('reaches no prototype', async () => {
    const { browser } = await registeredPerson(app)
    const body = '{"__proto__":{"operator":true},"firstName":"Eve"}'
    assertProblem(await browser.request('PATCH', path, { body }), 400, 'malformed-request')
    assert.equal((await browser.get(path)).body.firstName, 'Ada')
  })

  it('refuses bad values, each with its field', async () => {
    const { browser } = await registeredPerson(app)
    const bad = { firstName: '', lastName: 'a\nb', phone: 'call me', company: 'x'.repeat(121) }
    const problem = assertProblem(await browser.patch(path, bad), 422, 'validation')
    const paths = [...new Set((problem.errors as Json[]).map((error) => error.path))].sort()
    assert.deepEqual(paths, ['company', 'firstName', 'lastName', 'phone'])
    assertProblem(await browser.patch(path, { firstName: null }), 422, 'validation')
  })

  it('needs a session, and a page of ours in a browser', async () => {
    assertProblem(await app.browser().patch(path, { firstName: 'Eve' }), 401, 'not-signed-in')
    const { browser } = await registeredPerson(app)
    const answer = await browser.request('PATCH', path, {
      body: { firstName: 'Eve' },
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    })
    assertProblem(answer, 403, 'foreign-origin')
    assert.equal((await browser.get(path)).body.firstName, 'Ada')
  })
})
