import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { linkIn, tokenIn } from '../../test/support/mail.ts'
import { newcomer } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { inviteByOperator } from './invite.ts'

describe('an operator’s invitation', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_REGISTRATION: 'closed' } })
  })
  after(() => app[Symbol.asyncDispose]())

  const accept = (email: string, invitation: string) =>
    app
      .browser()
      .post<Json & { session: { user: Json } }>('/v1/registration', { ...newcomer({ email }), invitation })

  for (const makesOperator of [false, true]) {
    it(`is mailed, and lets its address in as ${makesOperator ? 'an operator' : 'a user'}`, async () => {
      const email = `guest-${makesOperator}@example.com`
      const { link, isMailed } = await inviteByOperator(app.context, email, makesOperator)
      assert.equal(isMailed, false, 'the link must be handed over, for nothing sends mail here')
      const mail = await app.mailTo(email)
      assert.equal(linkIn(mail, '/invitation'), link)
      const answer = await accept(email, tokenIn(mail, 'lki'))
      assert.equal(answer.status, 201, answer.text)
      assert.equal(answer.body.session.user.operator, makesOperator)
    })
  }

  it('is bound to its address', async () => {
    await inviteByOperator(app.context, 'bound@example.com', true)
    const token = tokenIn(await app.mailTo('bound@example.com'), 'lki')
    assertProblem(await accept('eve@example.com', token), 410, 'invitation-invalid')
    assert.equal((await accept('BOUND@example.com', token)).status, 201)
  })

  it('withdraws the earlier one to the same address', async () => {
    const first = await inviteByOperator(app.context, 'again@example.com', true)
    await inviteByOperator(app.context, 'again@example.com', false)
    const old = first.link.split('#token=')[1] ?? ''
    assertProblem(await accept('again@example.com', old), 410, 'invitation-invalid')
  })

  it('is recorded as the act of an operator', async () => {
    await inviteByOperator(app.context, 'recorded@example.com', false)
    const rows = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['actor_kind', 'method'])
      .where('act', '=', 'account.invited')
      .execute()
    assert.deepEqual({ ...rows.at(-1) }, { actor_kind: 'operator', method: 'command-line' })
  })
})
