import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertOperatorsOnly, type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/deployment/emails'

eachEngine((engine) => {
  describe('discardEmail', () => {
    let app: TestApp
    let operator: Operator
    before(async () => {
      app = await startTestApp({ engine })
      operator = await operatorOf(app)
    })
    after(() => app[Symbol.asyncDispose]())

    const discard = (id: unknown) => operator.browser.post(`${path}/${id}/discard`)
    /** A mail that waits. */
    const reset = async () => {
      const { email } = await registeredPerson(app)
      app.clock.advance(1000)
      await app.browser().post('/v1/recovery', { email })
      return { email, ...(await newest()) }
    }
    const newest = async () =>
      (await operator.browser.get<{ items: (Json & { id: string })[] }>(`${path}?limit=1`)).body
        .items[0] as Json & { id: string }

    it('empties a mail that waits, which is never sent, and is recorded', async () => {
      const { id } = await reset()
      assert.equal((await discard(id)).status, 204)
      await app.runJob('send-emails')
      const { state, lastError, email, attempts } = await newest()
      assert.deepEqual([state, lastError, email, attempts], ['failed', 'discarded', null, 0])
      const row = await app.context.database.kysely
        .selectFrom('emails')
        .select('sealed_payload')
        .where('id', '=', id)
        .executeTakeFirst()
      assert.equal(row?.sealed_payload, null)
      const event = await app.context.database.kysely
        .selectFrom('audit_events')
        .select(['actor_id', 'details'])
        .where('act', '=', 'email.discarded')
        .executeTakeFirst()
      assert.equal(event?.actor_id, operator.id)
      assert.deepEqual(JSON.parse(event?.details ?? ''), { id, template: 'password-reset' })
      assertProblem(await discard(id), 409, 'email-over')
    })

    it('refuses what was sent or is being sent, and does not know what is not there', async () => {
      const { id } = await reset()
      const claim = (claimedUntil: number | null) =>
        app.context.database.kysely
          .updateTable('emails')
          .set({ claimed_until: claimedUntil })
          .where('id', '=', id)
          .execute()
      await claim(app.clock.now() + 1000)
      assertProblem(await discard(id), 409, 'email-being-sent')
      await claim(null)
      await app.runJob('send-emails')
      assertProblem(await discard(id), 409, 'email-over')
      assertProblem(await discard('eml_00000000000000000000000000'), 404, 'not-found')
    })

    it('is there for operators with a second factor only, after a fresh proof', async () => {
      const { id } = await reset()
      await assertOperatorsOnly(app, 'POST', `${path}/${id}/discard`)
      app.clock.advance((app.context.config.freshProofTtl + 1) * 1000)
      assertProblem(await discard(id), 403, 'fresh-proof-required')
    })
  })
})
