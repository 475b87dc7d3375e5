import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertOperatorsOnly, type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/deployment/jobs'

describe('runJob', () => {
  let app: TestApp
  let operator: Operator
  const woken: string[] = []
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
    app.context.wakeJob = (name) => woken.push(name)
  })
  after(() => app[Symbol.asyncDispose]())

  it('wakes the job in this process, and is recorded', async () => {
    assert.equal((await operator.browser.post(`${path}/delete-expired/run`)).status, 202)
    assert.deepEqual(woken, ['delete-expired'])
    const event = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['actor_kind', 'actor_id', 'details'])
      .where('act', '=', 'job.woken')
      .executeTakeFirst()
    assert.deepEqual([event?.actor_kind, event?.actor_id], ['operator', operator.id])
    assert.deepEqual(JSON.parse(event?.details ?? ''), { name: 'delete-expired' })
  })

  it('knows no other job', async () => {
    for (const name of ['explode', 'constructor', 'DELETE-EXPIRED'])
      assertProblem(await operator.browser.post(`${path}/${name}/run`), 404, 'not-found')
    assert.equal(woken.length, 1)
  })

  it('is there for operators with a second factor only, after a fresh proof', async () => {
    await assertOperatorsOnly(app, 'POST', `${path}/delete-expired/run`)
    app.clock.advance((app.context.config.freshProofTtl + 1) * 1000)
    const late = await operator.browser.post(`${path}/delete-expired/run`)
    assertProblem(late, 403, 'fresh-proof-required')
  })
})
