import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { codeIn } from '../../test/support/mail.ts'
import { newcomer } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { createInvitation } from './invitations.ts'

async function invite(app: TestApp, email: string | null): Promise<string> {
  const facts = { directoryId: platformDirectoryId, email, makesOperator: true, invitedBy: null }
  const { token } = await transaction(app.context.database, (tx) => createInvitation(app.context, tx, facts))
  return token
}

const operatorsOf = (app: TestApp) =>
  app.context.database.kysely
    .selectFrom('users')
    .select('email')
    .where('operator_since', 'is not', null)
    .execute()

eachEngine((engine) => {
  describe('one invitation used 10 times at once', () => {
    it('makes one account when it was mailed to the address', async () => {
      await using app = await startTestApp({ engine })
      const invitation = await invite(app, 'invited@example.com')
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          app
            .browser()
            .post('/v1/registration', { ...newcomer({ email: 'invited@example.com' }), invitation }),
        ),
      )
      assert.equal(answers.filter(({ status }) => status === 201).length, 1)
      for (const { status, text } of answers) assert.ok([201, 409, 410].includes(status), text)
      assert.equal((await operatorsOf(app)).length, 1)
    })

    it('makes one account when it is bound to no address, whichever of ten people confirms first', async () => {
      await using app = await startTestApp({ engine })
      const invitation = await invite(app, null)
      const people = Array.from({ length: 10 }, () => ({ ...newcomer(), browser: app.browser() }))
      for (const { browser, ...person } of people) {
        const begun = await browser.post('/v1/registration', { ...person, invitation })
        assert.equal(begun.status, 202, begun.text)
      }
      const codes = await Promise.all(people.map(async ({ email }) => codeIn(await app.mailTo(email))))
      const answers = await Promise.all(
        people.map(({ browser }, i) => browser.post('/v1/registration/confirm', { code: codes[i] })),
      )
      const outcomes = answers.map(({ status, body }) => `${status} ${body.code ?? body.next}`).sort()
      assert.deepEqual(outcomes, ['200 done', ...Array.from({ length: 9 }, () => '410 invitation-invalid')])
      assert.equal((await operatorsOf(app)).length, 1)
      const users = await app.context.database.kysely.selectFrom('users').select('id').execute()
      assert.equal(users.length, 1)
    })
  })
})
