import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { customRoleOf, foundedOrganization, memberOf } from '../../../test/support/organizations.ts'
import { startTestApp } from '../../../test/support/test-app.ts'
import { listMemberships } from './memberships.ts'

eachEngine((engine) => {
  describe('memberships', () => {
    it('are those of one user, the newest first, with role and MFA rule', async () => {
      await using app = await startTestApp({ engine })
      const db = app.context.database.kysely
      const own = await foundedOrganization(app)
      const partner = await foundedOrganization(app, undefined, 'Partner')
      await foundedOrganization(app, undefined, 'Foreign')
      const role = await customRoleOf(app, partner, ['organization.read'], 'Guest')
      app.clock.advance(1000)
      await memberOf(app, partner, role, own.owner)
      await db
        .updateTable('organizations')
        .set({ mfa_applies_to: 'roles', mfa_roles: JSON.stringify([role]), mfa_grace_until: 7 })
        .where('id', '=', partner.id)
        .execute()
      const list = await listMemberships(db, own.owner.id, { limit: 10, after: null })
      assert.deepEqual(
        list.map(({ organizationId }) => organizationId),
        [partner.id, own.id],
      )
      const [newest, oldest] = list
      assert.deepEqual(newest?.role, { id: role, permissions: new Set(['organization.read']) })
      assert.equal(newest?.roleName, 'Guest')
      assert.equal(newest?.createdAt, app.clock.now())
      assert.deepEqual(newest?.mfaRule, {
        appliesTo: 'roles',
        roles: [role],
        graceUntil: 7,
        appliesToApiKeys: false,
      })
      assert.equal(oldest?.roleName, null)
      const after = { at: app.clock.now(), id: partner.id }
      const rest = await listMemberships(db, own.owner.id, { limit: 1, after })
      assert.deepEqual(
        rest.map(({ organizationName }) => organizationName),
        [own.name],
      )
    })
  })
})
