import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { assertRejectsWith, foundedOrganization, memberOf } from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { listOwners, listSoleOwnedOrganizations, requireOtherOwner } from './owners.ts'

eachEngine((engine) => {
  describe('owners', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const disable = (userId: string) =>
      app.context.database.kysely
        .updateTable('users')
        .set({ disabled_at: 1 })
        .where('id', '=', userId)
        .execute()

    it('are told apart from everybody else', async () => {
      const organization = await foundedOrganization(app)
      const { owner } = organization
      await memberOf(app, organization, 'admin')
      assert.deepEqual(
        (await listOwners(app.context.database.kysely, organization.id)).map((it) => ({ ...it })),
        [{ id: owner.id, email: owner.email, firstName: owner.firstName }],
      )
    })

    it('are the last while nobody else who can sign in owns it', async () => {
      const db = app.context.database.kysely
      const organization = await foundedOrganization(app)
      const { id } = organization.owner
      await memberOf(app, organization, 'admin')
      await memberOf(app, await foundedOrganization(app), 'owner')
      await assertRejectsWith(requireOtherOwner(db, organization.id, id), 'last-owner')
      const second = await memberOf(app, organization, 'owner')
      await requireOtherOwner(db, organization.id, id)
      await disable(second.id)
      await assertRejectsWith(requireOtherOwner(db, organization.id, id), 'last-owner')
    })

    it('hear which organizations only they own, by name', async () => {
      const db = app.context.database.kysely
      const ada = await registeredPerson(app)
      const { owner } = await foundedOrganization(app, ada, 'Zeppelin')
      const alone = await foundedOrganization(app, ada, 'Albatross')
      const shared = await foundedOrganization(app, ada, 'Shared')
      const second = await memberOf(app, shared, 'owner')
      await memberOf(app, await foundedOrganization(app, undefined, 'Partner'), 'admin', ada)
      const names = async () => (await listSoleOwnedOrganizations(db, owner.id)).map(({ name }) => name)
      assert.deepEqual(await names(), ['Albatross', 'Zeppelin'])
      assert.deepEqual(
        { ...(await listSoleOwnedOrganizations(db, owner.id))[0] },
        { id: alone.id, name: 'Albatross' },
      )
      await disable(second.id)
      assert.deepEqual(await names(), ['Albatross', 'Shared', 'Zeppelin'])
    })
  })
})
