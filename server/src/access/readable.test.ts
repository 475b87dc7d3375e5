import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { customRoleOf, foundedOrganization } from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'
import { listRolesHolding } from './readable.ts'

eachEngine((engine) => {
  describe('the roles that hold a permission', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('are the built-in ones and the custom ones of this organization', async () => {
      const [mine, other] = [await foundedOrganization(app), await foundedOrganization(app)]
      const reads = await customRoleOf(app, mine, ['project.read', 'audit.read'], 'Reads')
      const writes = await customRoleOf(app, mine, ['project.update', 'workspace.read'], 'Writes')
      const theirs = await customRoleOf(app, other, ['project.read'], 'Theirs')
      const db = app.context.database.kysely
      const built = ['admin', 'collaborator', 'editor', 'owner', 'viewer']
      const holding = async (organizationId: string, permission: Parameters<typeof listRolesHolding>[2]) =>
        (await listRolesHolding(db, organizationId, permission)).sort()
      assert.deepEqual(await holding(mine.id, 'project.read'), [...built, reads].sort())
      assert.deepEqual(await holding(mine.id, 'workspace.read'), [...built, writes].sort())
      assert.deepEqual(await holding(other.id, 'project.read'), [...built, theirs].sort())
      assert.deepEqual(await holding(createId('organization'), 'project.read'), built)
      assert.deepEqual(await holding(mine.id, 'billing.manage'), ['billing', 'owner'])
    })
  })
})
