import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { mailsOf, passwordProven, personWithTotp, userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { orderReset, withdrawReset } from './order-factor-reset.ts'

const delayMs = 2 * 86_400_000

describe('a reset of second factors that an operator orders', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const eventsOf = async (email: string) => {
    const rows = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['act', 'actor_kind', 'actor_id'])
      .where('user_id', '=', await userIdOf(app, email))
      .where('act', 'like', 'factor-reset.%')
      .orderBy('id')
      .execute()
    return rows.map(({ act, actor_kind, actor_id }) => [act, actor_kind, actor_id])
  }

  it('changes nothing at once: the owner is told and has two days', async () => {
    const ada = await personWithTotp(app)
    const ordered = await orderReset(app.context, ada.email)
    assert.equal(ordered?.dueAt, app.clock.now() + delayMs)
    await passwordProven(app, ada)
    assert.equal((await ada.browser.get('/v1/session')).status, 200)
    assert.equal((await mailsOf(app, ada.email, 'factor-reset-announced')).length, 1)
    assert.deepEqual(await eventsOf(ada.email), [['factor-reset.ordered', 'operator', null]])
  })

  it('waits as long as the deployment says', async () => {
    await using hasty = await startTestApp({ settings: { LATCHKEY_FACTOR_RESET_DELAY: '3600' } })
    const ada = await personWithTotp(hasty)
    assert.equal((await orderReset(hasty.context, ada.email))?.dueAt, hasty.clock.now() + 3_600_000)
  })

  it('is withdrawn by the operator, and the mailed link is dead', async () => {
    const ada = await personWithTotp(app)
    await orderReset(app.context, ada.email)
    const [mail] = await mailsOf(app, ada.email, 'factor-reset-announced')
    assert.equal(await withdrawReset(app.context, ada.email), true)
    assert.equal(await withdrawReset(app.context, ada.email), false)
    const token = tokenIn(mail ?? { text: '' }, 'lkf')
    const late = await app.browser().post('/v1/account/factor-reset/cancel', { token })
    assertProblem(late, 410, 'link-expired')
    assert.deepEqual(await eventsOf(ada.email), [
      ['factor-reset.ordered', 'operator', null],
      ['factor-reset.cancelled', 'operator', null],
    ])
    app.clock.advance(delayMs)
    await app.runJob('reset-factors')
    await passwordProven(app, ada)
  })

  it('needs an account', async () => {
    const before = (await app.mails()).length
    assert.equal(await orderReset(app.context, 'nobody@example.com'), null)
    assert.equal(await withdrawReset(app.context, 'nobody@example.com'), false)
    assert.equal((await app.mails()).length, before)
  })
})
