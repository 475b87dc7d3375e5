import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Client } from '../../test/support/http-client.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { grantOperatorTo, listOperators, withdrawOperatorFrom } from './operators.ts'

describe('operators', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const isOperator = async (browser: Client) =>
    (await browser.get<{ user: { operator: boolean } }>('/v1/session')).body.user.operator
  const actsOf = async (...acts: ('account.operator-granted' | 'account.operator-withdrawn')[]) => {
    const rows = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['act', 'actor_kind'])
      .where('act', 'in', acts)
      .orderBy('id')
      .execute()
    return rows.map(({ act, actor_kind }) => `${act} by ${actor_kind}`)
  }

  it('are made and unmade from the command line; open sessions follow at once', async () => {
    const { browser, email } = await registeredPerson(app)
    assert.equal(await isOperator(browser), false)
    assert.equal(await grantOperatorTo(app.context, email), true)
    assert.equal(await isOperator(browser), true)
    assert.deepEqual(await listOperators(app.context), [email])
    assert.equal(await grantOperatorTo(app.context, email), false)
    assert.equal(await withdrawOperatorFrom(app.context, email), true)
    assert.equal(await isOperator(browser), false)
    assert.equal(await withdrawOperatorFrom(app.context, email), false)
    assert.deepEqual(await listOperators(app.context), [])
    assert.deepEqual(await actsOf('account.operator-granted', 'account.operator-withdrawn'), [
      'account.operator-granted by operator',
      'account.operator-withdrawn by operator',
    ])
  })

  it('are none without an account', async () => {
    assert.equal(await grantOperatorTo(app.context, 'nobody@example.com'), null)
    assert.equal(await withdrawOperatorFrom(app.context, 'nobody@example.com'), null)
  })
})
