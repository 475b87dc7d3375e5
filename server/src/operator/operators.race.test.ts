import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { operatorOf } from '../../test/support/deployment-sso.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { accountOf } from '../../test/support/operator-people.ts'
import { startTestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import { createInvitation } from '../invitations/invitations.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { requireStillOperator } from './operator-act.ts'
import { withdrawOperatorFrom } from './operators.ts'
import { listUserInvitationPage } from './user-invitations.ts'

eachEngine((engine) => {
  it('an operator who is being withdrawn leaves no invitation that is made at that moment', async () => {
    await using app = await startTestApp({ engine })
    const { id } = await operatorOf(app)
    const { context } = app
    const facts = { directoryId: platformDirectoryId, email: 'friend@example.com', makesOperator: true }
    let withdrawn: Promise<unknown> | undefined
    await transaction(context.database, async (tx) => {
      await requireStillOperator(tx, { actor: { kind: 'operator', id } })
      withdrawn = withdrawOperatorFrom(context, id)
      // As far as it comes while the invitation is not committed.
      await Promise.race([withdrawn, delay(300)])
      await createInvitation(context, tx, { ...facts, invitedBy: id })
    })
    assert.equal(await withdrawn, true)
    assert.deepEqual(await listUserInvitationPage(context, { limit: 10, after: null }), [])
  })

  describe('two operators who turn on each other at once', () => {
    const pairs = [
      ['disable', 'disable'],
      ['withdraw-operator', 'withdraw-operator'],
      ['disable', 'withdraw-operator'],
    ] as const
    for (const [one, other] of pairs)
      it(`by ${one} and ${other} leave the deployment one who can sign in`, async () => {
        await using app = await startTestApp({ engine })
        const [ada, bob] = [
          await accountOf(app, await operatorOf(app)),
          await accountOf(app, await operatorOf(app)),
        ]
        const answers = await Promise.all([
          ada.browser.post(`${bob.path}/${one}`),
          bob.browser.post(`${ada.path}/${other}`),
        ])
        // The slower one is refused: as the last, or because it is none any more.
        const statuses = answers.map(({ status }) => status).sort()
        assert.equal(statuses[0], 204, answers.map(({ text }) => text).join('\n'))
        assert.ok([401, 404, 409].includes(statuses[1] ?? 0), answers.map(({ text }) => text).join('\n'))
        const left = await app.context.database.kysely
          .selectFrom('users')
          .select('id')
          .where('operator_since', 'is not', null)
          .where('disabled_at', 'is', null)
          .execute()
        assert.equal(left.length, 1)
      })
  })
})
