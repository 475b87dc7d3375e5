import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem, type Client, type Json } from '../../test/support/http-client.ts'
import { codeIn } from '../../test/support/mail.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { inviteByOperator } from './invite.ts'
import { grantOperatorTo, withdrawOperatorFrom } from './operators.ts'
import { createSetupLink } from './setup-link.ts'

const weekMs = 7 * 86_400_000

async function setUp(app: TestApp, link: string | null, browser: Client = app.browser()) {
  const person = newcomer()
  const invitation = link?.split('#token=')[1]
  const begun = await browser.post('/v1/registration', { ...person, invitation })
  if (begun.status !== 202) return begun
  return browser.post<Json>('/v1/registration/confirm', { code: codeIn(await app.mailTo(person.email)) })
}

const isOperator = async (browser: Client) =>
  (await browser.get<{ user: { operator: boolean } }>('/v1/session')).body.user.operator

eachEngine((engine) => {
  describe('the set-up link', () => {
    it('makes its user the first operator, also while registration is closed, and only once', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_REGISTRATION: 'closed' } })
      const link = await createSetupLink(app.context)
      assert.match(link ?? '', new RegExp(`^${app.context.config.baseUrl}/invitation#token=lki_[\\w-]{40}$`))
      const browser = app.browser()
      assert.equal((await setUp(app, link, browser)).status, 200)
      assert.equal(await isOperator(browser), true)
      assertProblem(await setUp(app, link), 410, 'invitation-invalid')
      assert.equal(await createSetupLink(app.context), null)
    })

    it('dies with a newer one, and after a week', async () => {
      await using app = await startTestApp({ engine })
      const first = await createSetupLink(app.context)
      const second = await createSetupLink(app.context)
      assert.notEqual(first, second)
      assertProblem(await setUp(app, first), 410, 'invitation-invalid')
      app.clock.advance(weekMs)
      assertProblem(await setUp(app, second), 410, 'invitation-invalid')
      const third = await createSetupLink(app.context)
      assert.equal((await setUp(app, third)).status, 200)
    })

    it('opens nothing once somebody runs the deployment in another way', async () => {
      await using app = await startTestApp({ engine })
      const link = await createSetupLink(app.context)
      const person = await registeredPerson(app)
      assert.equal(await isOperator(person.browser), false)
      assert.ok(await grantOperatorTo(app.context, person.email))
      assertProblem(await setUp(app, link), 410, 'invitation-invalid')
      assert.equal(await createSetupLink(app.context), null)
      assert.ok(await withdrawOperatorFrom(app.context, person.email))
      assert.ok(await createSetupLink(app.context))
    })

    it('is not withdrawn by invitations to addresses', async () => {
      await using app = await startTestApp({ engine })
      const link = await createSetupLink(app.context)
      await inviteByOperator(app.context, 'guest@example.com', false)
      assert.equal((await setUp(app, link)).status, 200)
    })

    it('is recorded as made on the machine, without the link', async () => {
      await using app = await startTestApp({ engine })
      await createSetupLink(app.context)
      const { kysely } = app.context.database
      const { id } = await kysely.selectFrom('invitations').select('id').executeTakeFirstOrThrow()
      const rows = await kysely
        .selectFrom('audit_events')
        .select(['act', 'actor_kind', 'actor_id', 'user_id', 'method', 'target_kind', 'target_id', 'details'])
        .execute()
      assert.deepEqual(
        rows.map((row) => ({ ...row })),
        [
          {
            act: 'account.invited',
            actor_kind: 'operator',
            actor_id: null,
            user_id: null,
            method: 'command-line',
            target_kind: 'invitation',
            target_id: id,
            details: '{"operator":true}',
          },
        ],
      )
      await grantOperatorTo(app.context, (await registeredPerson(app)).email)
      assert.equal(await createSetupLink(app.context), null)
      const made = kysely.selectFrom('audit_events').select('id').where('act', '=', 'account.invited')
      assert.equal((await made.execute()).length, 1, 'where there is no link there is no record')
    })

    it('leaves at most one first operator, however many processes start at once', async () => {
      await using app = await startTestApp({ engine })
      const links = await Promise.all(Array.from({ length: 5 }, () => createSetupLink(app.context)))
      const outcomes = []
      for (const link of links) outcomes.push((await setUp(app, link)).status)
      assert.equal(outcomes.filter((status) => status === 200).length, 1)
    })
  })
})
