import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import { Problem } from '../http/problems.ts'
import { grantOperatorTo } from '../operator/operators.ts'
import { platformDirectoryId } from '../users/directories.ts'
import {
  claimInvitation,
  createInvitation,
  deleteOldInvitations,
  getInvitationByToken,
} from './invitations.ts'

const weekMs = 7 * 86_400_000
const isInvalid = (error: unknown) => error instanceof Problem && error.code === 'invitation-invalid'

eachEngine((engine) => {
  describe('invitations', () => {
    let app: TestApp
    let email: string
    let count = 0
    before(async () => {
      app = await startTestApp({ engine })
    })
    beforeEach(() => {
      email = `guest${++count}@example.com`
    })
    after(() => app[Symbol.asyncDispose]())

    const create = (facts: { email?: string | null; makesOperator?: boolean } = {}) =>
      transaction(app.context.database, (tx) =>
        createInvitation(app.context, tx, {
          directoryId: platformDirectoryId,
          email,
          makesOperator: false,
          invitedBy: null,
          ...facts,
        }),
      )
    const get = (token: string, directoryId: string = platformDirectoryId) =>
      getInvitationByToken(app.context, app.context.database.kysely, directoryId, token)
    const claim = (id: string) =>
      transaction(app.context.database, (tx) => claimInvitation(app.context, tx, id))

    it('are found by their token, which is stored as a hash alone', async () => {
      const { token, invitation } = await create({ makesOperator: true })
      assert.deepEqual(await get(token), invitation)
      assert.deepEqual(invitation, {
        id: invitation.id,
        email,
        makesOperator: true,
        expiresAt: app.clock.now() + weekMs,
        organizationId: null,
      })
      const rows = await app.context.database.kysely.selectFrom('invitations').selectAll().execute()
      assert.ok(!JSON.stringify(rows).includes(token))
    })

    it('are used once', async () => {
      const { token, invitation } = await create({ makesOperator: true })
      assert.deepEqual(await claim(invitation.id), { makesOperator: true })
      await assert.rejects(claim(invitation.id), isInvalid)
      await assert.rejects(get(token), isInvalid)
    })

    it('end after a week', async () => {
      const { token, invitation } = await create()
      app.clock.advance(weekMs - 1)
      assert.equal((await get(token)).id, invitation.id)
      app.clock.advance(1)
      await assert.rejects(get(token), isInvalid)
      await assert.rejects(claim(invitation.id), isInvalid)
    })

    it('to one address replace each other, and leave those to others and set-up links alone', async () => {
      const setup = await create({ email: null, makesOperator: true })
      const other = await create({ email: `other-${email}` })
      const first = await create()
      const second = await create()
      await assert.rejects(get(first.token), isInvalid)
      await assert.rejects(claim(first.invitation.id), isInvalid)
      for (const { token, invitation } of [setup, other, second]) {
        assert.equal((await get(token)).id, invitation.id)
      }
      const newer = await create({ email: null, makesOperator: true })
      await assert.rejects(get(setup.token), isInvalid)
      assert.equal((await get(newer.token)).email, null)
      assert.equal((await get(second.token)).email, email)
    })

    it('bound to no address are closed from the moment somebody runs the deployment', async () => {
      await using fresh = await startTestApp({ engine })
      const { context } = fresh
      const facts = { directoryId: platformDirectoryId, email: null, makesOperator: true, invitedBy: null }
      const setup = await transaction(context.database, (tx) => createInvitation(context, tx, facts))
      const bound = { ...facts, email: 'second@example.com' }
      const second = await transaction(context.database, (tx) => createInvitation(context, tx, bound))
      const find = (token: string) =>
        getInvitationByToken(context, context.database.kysely, platformDirectoryId, token)
      assert.equal((await find(setup.token)).id, setup.invitation.id)
      const { email } = await registeredPerson(fresh)
      assert.equal((await find(setup.token)).id, setup.invitation.id)
      assert.ok(await grantOperatorTo(context, email))
      await assert.rejects(find(setup.token), isInvalid)
      const claiming = transaction(context.database, (tx) =>
        claimInvitation(context, tx, setup.invitation.id),
      )
      await assert.rejects(claiming, isInvalid)
      assert.equal((await find(second.token)).id, second.invitation.id)
    })

    it('are looked up with their directory', async () => {
      const { token } = await create()
      await assert.rejects(get(token, 'dir_other'), isInvalid)
    })

    it('stay open when the account that used them was not made', async () => {
      const { token, invitation } = await create()
      const failing = transaction(app.context.database, async (tx) => {
        await claimInvitation(app.context, tx, invitation.id)
        throw new Error('the address is taken')
      })
      await assert.rejects(failing, /taken/)
      assert.equal((await get(token)).id, invitation.id)
    })

    it('are removed a month after their end', async () => {
      const { invitation } = await create()
      const left = () =>
        app.context.database.kysely
          .selectFrom('invitations')
          .select('id')
          .where('id', '=', invitation.id)
          .execute()
      await deleteOldInvitations(app.context.database.kysely, invitation.expiresAt)
      assert.equal((await left()).length, 1)
      app.clock.advance(weekMs + 30 * 86_400_000 + 1)
      await app.runJob('delete-expired')
      assert.deepEqual(await left(), [])
    })
  })
})
