import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { newcomer } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('inviteUser', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const invite = (body: Json) => operator.browser.post('/v1/deployment/invitations', body)

  for (const makesOperator of [false, true])
    it(`mails an invitation that makes ${makesOperator ? 'an operator' : 'an account'}, and shows no link`, async () => {
      const email = `guest-${makesOperator}@example.com`
      const answer = await invite({ email: email.toUpperCase(), ...(makesOperator && { operator: true }) })
      assert.equal(answer.status, 201, answer.text)
      const { id, createdAt, expiresAt, ...rest } = answer.body
      const { firstName, lastName } = operator
      const invitedBy = { id: operator.id, email: operator.email, firstName, lastName }
      assert.deepEqual(rest, { email, isOperator: makesOperator, invitedBy })
      assert.match(String(id), /^inv_/)
      assert.equal(Date.parse(String(expiresAt)) - Date.parse(String(createdAt)), 7 * 86_400_000)
      const mail = await app.mailTo(email)
      assert.match(mail.text, new RegExp(`${firstName} ${lastName} invites you`))
      const invitation = tokenIn(mail, 'lki')
      assert.ok(!answer.text.includes(invitation))
      const made = await app
        .browser()
        .post<{ session: { user: Json } }>('/v1/registration', { ...newcomer({ email }), invitation })
      assert.equal(made.body.session.user.operator, makesOperator)
    })

  it('refuses an address that has an account, and one that is none', async () => {
    assertProblem(await invite({ email: operator.email }), 409, 'email-taken')
    assertProblem(await invite({ email: 'nobody' }), 422, 'validation')
    assertProblem(await invite({ email: 'a@example.com', role: 'owner' }), 422, 'validation')
  })

  it('is recorded with the operator and the address', async () => {
    await invite({ email: 'recorded@example.com' })
    const row = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['act', 'actor_id', 'about_email', 'method'])
      .where('about_email', '=', 'recorded@example.com')
      .executeTakeFirstOrThrow()
    const expected = {
      act: 'account.invited',
      actor_id: operator.id,
      about_email: 'recorded@example.com',
      method: null,
    }
    assert.deepEqual({ ...row }, expected)
  })
})
