import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertOperatorsOnly, type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/deployment/emails'

describe('listEmails', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const list = async (query = '') => {
    const answer = await operator.browser.get<{ items: Json[]; nextCursor: string | null }>(path + query)
    assert.equal(answer.status, 200, answer.text)
    return answer
  }

  it('shows to whom each mail goes and what became of it, and nothing that it says', async () => {
    app.clock.advance(1000)
    const { email } = await registeredPerson(app)
    await app.browser().post('/v1/recovery', { email })
    const { body, text } = await list()
    const { id, ...mail } = body.items[0] ?? {}
    assert.match(String(id), /^eml_/)
    const at = new Date(app.clock.now()).toISOString()
    const expiresAt = new Date(app.clock.now() + 1800_000).toISOString()
    assert.deepEqual(mail, {
      template: 'password-reset',
      email,
      state: 'waiting',
      attempts: 0,
      createdAt: at,
      nextAttemptAt: at,
      sentAt: null,
      failedAt: null,
      lastError: null,
      expiresAt,
    })
    const sent = await app.mailTo(email)
    assert.ok(sent.links?.[0])
    assert.ok(!text.includes(String(sent.code)))
    assert.doesNotMatch(text, /token=|lk[a-z]_|subject/)
  })

  it('comes in pages, and by state', async () => {
    await app.runJob('send-emails')
    assert.deepEqual((await list('?state=waiting')).body.items, [])
    const first = await list('?state=sent&limit=1')
    assert.equal(first.body.items.length, 1)
    const second = await list(`?state=sent&limit=100&cursor=${first.body.nextCursor}`)
    assert.ok(second.body.items.length > 0)
    assert.ok(!second.body.items.some(({ id }) => id === first.body.items[0]?.id))
    assert.equal(second.body.nextCursor, null)
    assertProblem(await operator.browser.get(`${path}?state=lost`), 422, 'validation')
  })

  it('is there for operators with a second factor only', () => assertOperatorsOnly(app, 'GET', path))
})
