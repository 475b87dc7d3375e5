import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { goodPassword, newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/registration'
const confirm = '/v1/registration/confirm'

describe('cancelRegistration', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('forgets the registration and kills its mail', async () => {
    const browser = app.browser()
    const person = newcomer()
    await browser.post(path, person)
    const mail = await app.mailTo(person.email)
    assert.equal((await browser.delete(path)).status, 204)
    const newPassword = 'seven slow ferries at dusk'
    assertProblem(
      await browser.post(confirm, { token: tokenIn(mail, 'lkv'), newPassword }),
      410,
      'link-expired',
    )
    assertProblem(await browser.post(confirm, { code: codeIn(mail) }), 410, 'code-dead')
    const { email } = person
    const signIn = await browser.post('/v1/sign-in/password', { email, password: goodPassword })
    assertProblem(signIn, 401, 'invalid-credentials')
    const rows = app.context.database.kysely.selectFrom('registrations').select('id')
    assert.deepEqual(await rows.where('email', '=', email).execute(), [])
  })

  it('reaches no registration of another browser', async () => {
    const person = newcomer()
    const browser = app.browser()
    await browser.post(path, person)
    assert.equal((await app.browser().delete(path)).status, 204)
    const other = app.browser()
    await other.post(path, newcomer())
    assert.equal((await other.delete(path)).status, 204)
    const token = tokenIn(await app.mailTo(person.email), 'lkv')
    assert.equal((await browser.post(confirm, { token })).status, 200)
  })

  it('leaves an account alone', async () => {
    const { browser } = await registeredPerson(app)
    assert.equal((await browser.delete(path)).status, 204)
    assert.equal((await browser.get('/v1/account/profile')).status, 200)
  })
})
