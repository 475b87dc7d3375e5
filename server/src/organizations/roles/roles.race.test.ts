import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import {
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
  roleOf,
} from '../../../test/support/organizations.ts'
import { startTestApp } from '../../../test/support/test-app.ts'

eachEngine((engine) => {
  describe('a custom role', () => {
    it('is never gone while somebody was given it at the same moment', async () => {
      await using app = await startTestApp({ engine })
      const organization = await foundedOrganization(app)
      const { path, owner } = organization
      const member = await memberOf(app, organization, 'viewer')
      const outcomes = new Set<string>()
      for (let round = 0; round < 12; round++) {
        const role = await customRoleOf(app, organization, [], `Role ${round}`)
        const give = () => owner.browser.patch(`${path}/members/${member.id}`, { role })
        const remove = () => owner.browser.delete(`${path}/roles/${role}`)
        const [given, removed] = await (round % 2 === 0
          ? Promise.all([give(), remove()])
          : Promise.all([remove(), give()]).then(([second, first]) => [first, second] as const))
        outcomes.add(`${given.status} ${removed.status}`)
        const isHeld = (await roleOf(app, organization, member)) === role
        assert.equal(given.status === 200, isHeld)
        assert.equal(removed.status, isHeld ? 409 : 204)
      }
      for (const outcome of outcomes) assert.ok(['200 409', '422 204'].includes(outcome), outcome)
    })

    it('has its name once when many make it at the same moment', async () => {
      await using app = await startTestApp({ engine })
      const { owner, path } = await foundedOrganization(app)
      const answers = await Promise.all(
        Array.from({ length: 8 }, () =>
          owner.browser.post(`${path}/roles`, { name: 'Guest', permissions: [] }),
        ),
      )
      const outcomes = answers.map(({ status, body }) => body.code ?? status).sort()
      assert.deepEqual(outcomes, [201, ...Array(7).fill('name-taken')])
    })
  })

  describe('two who act on each other at the same moment', () => {
    it('count as what they are when their turn comes, not as what they were when they asked', async () => {
      await using app = await startTestApp({ engine })
      const organization = await foundedOrganization(app)
      const one = await memberOf(app, organization, 'admin')
      const two = await memberOf(app, organization, 'admin')
      for (let round = 0; round < 12; round++) {
        const answers = await Promise.all([
          one.browser.patch(`${organization.path}/members/${two.id}`, { role: 'viewer' }),
          two.browser.patch(`${organization.path}/members/${one.id}`, { role: 'viewer' }),
        ])
        const outcomes = answers.map(({ status, body }) => body.code ?? status).sort()
        assert.deepEqual(outcomes, [200, 'access-denied'])
        for (const { id } of [one, two]) {
          await organization.owner.browser.patch(`${organization.path}/members/${id}`, { role: 'admin' })
        }
      }
    })
  })

  describe('a grant', () => {
    it('is one for a member and a scope when many set it at the same moment', async () => {
      await using app = await startTestApp({ engine })
      const organization = await foundedOrganization(app)
      const member = await memberOf(app, organization, 'none')
      const id = await projectIn(app, organization)
      const set = (role: string) =>
        organization.owner.browser.request('PUT', `${organization.path}/members/${member.id}/grants`, {
          body: { scope: { kind: 'project', id }, role },
        })
      const answers = await Promise.all(['viewer', 'editor', 'none', 'viewer', 'editor', 'admin'].map(set))
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
      assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1)
      await assert.rejects(
        grantTo(app, organization, member, { kind: 'project', id, role: 'viewer' }),
        (error) => /grants/.test(app.context.database.uniqueViolation(error) ?? ''),
      )
    })
  })
})
