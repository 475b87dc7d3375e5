import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, roleOf } from '../../test/support/organizations.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import { connectionOf, linkOf, linkTo } from '../../test/support/sso.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import { releaseFromConnection } from './release.ts'

const released = { connectionId: null, linkedAt: null, identities: 0 }

eachEngine((engine) => {
  describe('who no longer belongs to the organization that manages the sign-in', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const linkedMember = async () => {
      const organization = await foundedOrganization(app)
      const connection = await connectionOf(organization)
      const member = await memberOf(app, organization, 'editor')
      const other = await foundedOrganization(app)
      await memberOf(app, other, 'viewer', member)
      await linkTo(app, connection, member)
      return { organization, connection, member, other }
    }
    const mailed = async (member: { email: string }) =>
      (await mailsOf(app, member.email, 'sso-released')).length

    it('by removal keeps the account and the other memberships, and is mailed the way to a password', async () => {
      const { organization, member, other } = await linkedMember()
      const answer = await organization.owner.browser.delete(`${organization.path}/members/${member.id}`)
      assert.equal(answer.status, 204, answer.text)
      assert.deepEqual(await linkOf(app, member), released)
      assert.equal(await roleOf(app, other, member), 'viewer')
      assert.equal(await mailed(member), 1)
      assertProblem(await member.browser.get('/v1/account/profile'), 401, 'not-signed-in')
      const events = await app.context.database.kysely
        .selectFrom('audit_events')
        .select(['organization_id', 'actor_id', 'details'])
        .where('act', '=', 'account.released')
        .where('user_id', '=', member.id)
        .execute()
      assert.deepEqual(
        events.map((event) => ({ ...event })),
        [
          {
            organization_id: organization.id,
            actor_id: organization.owner.id,
            details: '{"reason":"member-removed"}',
          },
        ],
      )
    })

    it('by leaving, and by the end of the organization, likewise', async () => {
      const left = await linkedMember()
      const leaving = await left.member.browser.post(`${left.organization.path}/leave`, {})
      assert.equal(leaving.status, 204, leaving.text)
      const ended = await linkedMember()
      const deleting = await ended.organization.owner.browser.delete(ended.organization.path, {
        name: ended.organization.name,
      })
      assert.equal(deleting.status, 204, deleting.text)
      for (const { member, other } of [left, ended]) {
        assert.deepEqual(await linkOf(app, member), released)
        assert.equal(await roleOf(app, other, member), 'viewer')
        assert.equal(await mailed(member), 1)
      }
    })

    it('is not released by an organization that does not manage the sign-in', async () => {
      const { connection, member, other } = await linkedMember()
      const answer = await other.owner.browser.delete(`${other.path}/members/${member.id}`)
      assert.equal(answer.status, 204, answer.text)
      assert.equal((await linkOf(app, member)).connectionId, connection.id)
      assert.equal(await mailed(member), 0)
      assert.equal((await member.browser.get('/v1/account/profile')).status, 200)
    })

    it('is released but not mailed while the account is disabled', async () => {
      const { organization, connection, member } = await linkedMember()
      const { database, clock } = app.context
      await database.kysely
        .updateTable('users')
        .set({ disabled_at: clock.now() })
        .where('id', '=', member.id)
        .execute()
      const release = { organization, reason: 'provider-released' as const }
      const count = await transaction(database, (tx) =>
        releaseFromConnection(app.context, tx, connection.id, release),
      )
      assert.equal(count, 1)
      assert.deepEqual(await linkOf(app, member), released)
      assert.equal(await mailed(member), 0)
    })

    it('is released once when that happens twice at a time', async () => {
      const { organization, connection, member } = await linkedMember()
      const release = { organization, reason: 'provider-released' as const }
      const work = () =>
        transaction(app.context.database, (tx) =>
          releaseFromConnection(app.context, tx, connection.id, release),
        )
      const counts = await Promise.all([work(), work(), work()])
      assert.equal(
        counts.reduce((sum, count) => sum + count),
        1,
      )
      assert.equal(await mailed(member), 1)
    })
  })
})
