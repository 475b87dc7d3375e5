import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { customRoleOf, foundedOrganization, memberOf } from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { personWithTotp, userIdOf } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { changeMemberRole, deleteMember, findMember, insertMember, listMemberRows } from './members.ts'

eachEngine((engine) => {
  describe('members', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('belong to an organization once', async () => {
      const organization = await foundedOrganization(app)
      const { context } = app
      const facts = { organizationId: organization.id, userId: organization.owner.id, role: 'viewer' }
      await assert.rejects(insertMember(context, context.database.kysely, facts), (error) =>
        /members/.test(context.database.uniqueViolation(error) ?? ''),
      )
    })

    it('are found, changed and removed in their organization alone', async () => {
      const { context } = app
      const db = context.database.kysely
      const one = await foundedOrganization(app)
      const two = await foundedOrganization(app)
      const role = await customRoleOf(app, one, ['organization.read', 'members.read'])
      const { id: userId, ...person } = await memberOf(app, one, role)
      await memberOf(app, two, 'editor', person)
      assert.deepEqual(await findMember(db, one.id, userId), {
        userId,
        role: { id: role, permissions: new Set(['organization.read', 'members.read']) },
      })
      await changeMemberRole(context, db, { organizationId: one.id, userId }, 'viewer')
      assert.equal((await findMember(db, one.id, userId))?.role.id, 'viewer')
      assert.equal((await findMember(db, two.id, userId))?.role.id, 'editor')
      await deleteMember(db, one.id, userId)
      assert.equal(await findMember(db, one.id, userId), undefined)
      assert.equal((await findMember(db, two.id, userId))?.role.id, 'editor')
    })

    it('hold nothing by the id of a role of another organization', async () => {
      const organization = await foundedOrganization(app)
      const foreign = await customRoleOf(app, await foundedOrganization(app), ['organization.delete'])
      const { id, browser } = await memberOf(app, organization, foreign)
      const member = await findMember(app.context.database.kysely, organization.id, id)
      assert.deepEqual(member?.role.permissions, new Set())
      assert.equal((await browser.get(organization.path)).status, 404)
    })

    it('are listed in the order of arrival, page by page, with what is asked of them', async () => {
      const db = app.context.database.kysely
      const organization = await foundedOrganization(app)
      app.clock.advance(1)
      const equipped = await memberOf(app, organization, 'viewer', await personWithTotp(app))
      app.clock.advance(1)
      const last = await memberOf(
        app,
        organization,
        'viewer',
        await registeredPerson(app, { lastName: 'Ö_Noe' }),
      )
      const ids = async (page: Partial<Parameters<typeof listMemberRows>[2]>) =>
        (await listMemberRows(db, organization.id, { limit: 10, after: null, ...page })).map(
          (it) => it.user_id,
        )
      assert.deepEqual(await ids({}), [organization.owner.id, equipped.id, last.id])
      assert.deepEqual(await ids({ limit: 1 }), [organization.owner.id])
      const [first] = await listMemberRows(db, organization.id, { limit: 1, after: null })
      const after = { at: first?.created_at ?? 0, id: organization.owner.id }
      assert.deepEqual(await ids({ after }), [equipped.id, last.id])
      assert.deepEqual(await ids({ userId: equipped.id }), [equipped.id])
      assert.deepEqual(await ids({ search: 'Ö_n' }), [last.id])
      assert.deepEqual(await ids({ search: 'Ö_N' }), [last.id])
      assert.deepEqual(await ids({ search: last.email.toUpperCase() }), [last.id])
      assert.deepEqual(await ids({ search: '%' }), [])
      const rows = await listMemberRows(db, organization.id, { limit: 10, after: null })
      assert.deepEqual(
        rows.map(({ hasMfa }) => hasMfa),
        [false, true, false],
      )
    })

    it('go with their account', async () => {
      const organization = await foundedOrganization(app)
      const { id, email } = await memberOf(app, organization, 'viewer')
      assert.equal(await userIdOf(app, email), id)
      const db = app.context.database.kysely
      await db.deleteFrom('users').where('id', '=', id).execute()
      assert.equal(await findMember(db, organization.id, id), undefined)
    })
  })
})
