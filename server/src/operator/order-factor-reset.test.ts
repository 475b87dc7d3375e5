import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { registeredPerson } from '../../test/support/people.ts'
import { listFactors, mailsOf, personWithTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { orderReset, withdrawReset } from './order-factor-reset.ts'

describe('a factor reset that an operator orders', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const operatorActs = async (email: string) => {
    const rows = await app.context.database.kysely
      .selectFrom('audit_events')
      .innerJoin('users', 'users.id', 'audit_events.user_id')
      .select('act')
      .where('users.email', '=', email)
      .where('actor_kind', '=', 'operator')
      .orderBy('audit_events.at')
      .orderBy('audit_events.id')
      .execute()
    return rows.map(({ act }) => act)
  }

  it('waits for the configured delay, is announced to the owner and recorded', async () => {
    const person = await personWithTotp(app)
    const ordered = await orderReset(app.context, person.email)
    assert.deepEqual(ordered, { dueAt: app.clock.now() + app.context.config.factorResetDelay * 1000 })
    assert.equal((await mailsOf(app, person.email, 'factor-reset-announced')).length, 1)
    assert.deepEqual(await operatorActs(person.email), ['factor-reset.ordered'])
    await app.runJob('reset-factors')
    assert.notEqual((await listFactors(person.browser)).totp, null, 'before the delay nothing is removed')
  })

  it('can be withdrawn, and is withdrawn once', async () => {
    const { email } = await personWithTotp(app)
    await orderReset(app.context, email)
    assert.equal(await withdrawReset(app.context, email), true)
    assert.equal(await withdrawReset(app.context, email), false)
    assert.deepEqual(await operatorActs(email), ['factor-reset.ordered', 'factor-reset.cancelled'])
    const [mail] = await mailsOf(app, email, 'factor-reset-ended')
    assert.match(mail?.text ?? '', /The operator/)
    assert.doesNotMatch(mail?.text ?? '', /Somebody with the link/)
    app.clock.advance(app.context.config.factorResetDelay * 1000 + 1)
    await app.runJob('reset-factors')
    const factors = await app.context.database.kysely
      .selectFrom('totp_factors')
      .innerJoin('users', 'users.id', 'totp_factors.user_id')
      .select('users.email')
      .where('users.email', '=', email)
      .execute()
    assert.equal(factors.length, 1)
  })

  it('needs an account, and an order to withdraw', async () => {
    assert.equal(await orderReset(app.context, 'nobody@example.com'), null)
    assert.equal(await withdrawReset(app.context, 'nobody@example.com'), null)
    const { email } = await registeredPerson(app)
    assert.equal(await withdrawReset(app.context, email), false)
    assert.deepEqual(await operatorActs(email), [])
  })
})
