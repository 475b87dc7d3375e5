import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { assertProblem, type Json } from '../../../test/support/http-client.ts'
import { requirementOf } from '../../../test/support/mfa-requirement.ts'
import {
  type FoundedOrganization,
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
} from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { personWithPasskey, personWithTotp } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

interface Preview {
  affected: { user: { id: string; email: string }; role: { id: string }; hasMfa: boolean }[]
  counts: { bound: number; missing: number }
}

eachEngine((engine) => {
  describe('previewMfaRequirement', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const preview = ({ owner, path }: FoundedOrganization, rule: object) =>
      owner.browser.post<Preview & Json>(`${path}/mfa-requirement/preview`, {
        appliesToApiKeys: false,
        ...rule,
      })
    const idsOf = ({ affected }: Preview) => affected.map(({ user }) => user.id).sort()

    it('tells who is bound and who lacks a second factor, those first, and sets nothing', async () => {
      const organization = await foundedOrganization(app, await personWithTotp(app))
      const bare = await memberOf(app, organization, 'viewer')
      const withPasskey = await memberOf(app, organization, 'viewer', await personWithPasskey(app))
      await memberOf(app, await foundedOrganization(app), 'viewer')
      const { status, body } = await preview(organization, { appliesTo: 'all' })
      assert.equal(status, 200)
      assert.deepEqual(body.counts, { bound: 3, missing: 1 })
      assert.deepEqual(body.affected[0], {
        user: { id: bare.id, email: bare.email, firstName: 'Ada', lastName: 'Moreau' },
        role: { id: 'viewer', name: 'Viewer', builtIn: true },
        hasMfa: false,
      })
      assert.deepEqual(idsOf(body), [organization.owner.id, bare.id, withPasskey.id].sort())
      assert.equal((await requirementOf(organization)).appliesTo, 'none')
    })

    it('counts a chosen role by membership and by grant, where the grant can decide', async () => {
      const organization = await foundedOrganization(app)
      const editor = await memberOf(app, organization, 'editor')
      const granted = await memberOf(app, organization, 'viewer')
      const admin = await memberOf(app, organization, 'admin')
      await memberOf(app, organization, 'viewer')
      const id = await projectIn(app, organization)
      for (const member of [granted, admin]) {
        await grantTo(app, organization, member, { kind: 'project', id, role: 'editor' })
      }
      const { body } = await preview(organization, { appliesTo: 'roles', roles: ['editor'] })
      assert.deepEqual(idsOf(body), [editor.id, granted.id].sort())
      assert.deepEqual(body.counts, { bound: 2, missing: 2 })
      const nobody = await preview(organization, { appliesTo: 'none' })
      assert.deepEqual(nobody.body, { affected: [], counts: { bound: 0, missing: 0 } })
    })

    it('is for those who may set it, and refuses what could not be set', async () => {
      const organization = await foundedOrganization(app)
      assertProblem(await preview(organization, { appliesTo: 'roles', roles: [] }), 422, 'validation')
      const editor = await memberOf(app, organization, 'editor')
      const as = (owner: typeof editor) => preview({ ...organization, owner }, { appliesTo: 'all' })
      assertProblem(await as(editor), 403, 'access-denied')
      assertProblem(await as({ ...(await registeredPerson(app)), id: '' }), 404, 'not-found')
    })
  })
})
