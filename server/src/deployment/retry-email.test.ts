import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertOperatorsOnly, type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startSmtpServer, type TestSmtpServer } from '../../test/support/smtp.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/deployment/emails'

eachEngine((engine) => {
  describe('retryEmail', () => {
    let app: TestApp
    let smtp: TestSmtpServer
    let operator: Operator
    before(async () => {
      smtp = await startSmtpServer()
      app = await startTestApp({ engine, settings: { LATCHKEY_SMTP_URL: smtp.url } })
      operator = await operatorOf(app)
      await app.runJob('send-emails')
    })
    after(async () => {
      await app[Symbol.asyncDispose]()
      await smtp[Symbol.asyncDispose]()
    })

    const newest = async () =>
      (await operator.browser.get<{ items: Json[] }>(`${path}?limit=1`)).body.items[0] ?? {}
    const retry = (id: unknown) => operator.browser.post(`${path}/${id}/retry`)

    it('has a mail sent that the server had refused for good, and is recorded', async () => {
      const { email } = await registeredPerson(app)
      app.clock.advance(1000)
      smtp.refuseWith(550)
      await app.browser().post('/v1/recovery', { email })
      await app.runJob('send-emails')
      smtp.refuseWith(undefined)
      const failed = await newest()
      assert.deepEqual([failed.state, failed.lastError], ['failed', 'EENVELOPE RCPT TO 550'])
      assert.equal((await retry(failed.id)).status, 204)
      await app.runJob('send-emails')
      assert.match((await smtp.nextTo(email)).text, /reset/i)
      assert.deepEqual([(await newest()).state, (await newest()).id], ['sent', failed.id])
      const event = await app.context.database.kysely
        .selectFrom('audit_events')
        .select(['actor_id', 'details'])
        .where('act', '=', 'email.retried')
        .executeTakeFirst()
      assert.equal(event?.actor_id, operator.id)
      assert.deepEqual(JSON.parse(event?.details ?? ''), { id: failed.id, template: 'password-reset' })
    })

    it('refuses what is over or being sent, and does not know what is not there', async () => {
      const { id } = await newest()
      assertProblem(await retry(id), 409, 'email-over')
      const { email } = await registeredPerson(app)
      app.clock.advance(1000)
      await app.browser().post('/v1/recovery', { email })
      const waiting = await newest()
      await app.context.database.kysely
        .updateTable('emails')
        .set({ claimed_until: app.clock.now() + 1000 })
        .where('id', '=', String(waiting.id))
        .execute()
      assertProblem(await retry(waiting.id), 409, 'email-being-sent')
      assertProblem(await retry('eml_00000000000000000000000000'), 404, 'not-found')
    })

    it('is there for operators with a second factor only, after a fresh proof', async () => {
      const { id } = await newest()
      await assertOperatorsOnly(app, 'POST', `${path}/${id}/retry`)
      app.clock.advance((app.context.config.freshProofTtl + 1) * 1000)
      assertProblem(await retry(id), 403, 'fresh-proof-required')
    })
  })
})
