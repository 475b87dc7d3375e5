import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { ruledOrganization, setRequirement } from '../../test/support/mfa-requirement.ts'
import {
  foundedOrganization,
  grantTo,
  type Member,
  memberOf,
  projectIn,
} from '../../test/support/organizations.ts'
import { addPasskey, listFactors, personWithTotp } from '../../test/support/second-factors.ts'
import { createAuthenticator } from '../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

eachEngine((engine) => {
  describe('the last second factor of a member whom a rule binds', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const boundBy = async (rule: Parameters<typeof ruledOrganization>[1], role = 'editor', name?: string) => {
      const organization = await ruledOrganization(app, rule, name)
      const member = await memberOf(app, organization, role, await personWithTotp(app))
      return { organization, member }
    }
    const remove = ({ browser }: Member) => browser.delete('/v1/account/totp')
    const actionsOf = async (member: Member) => {
      const { mfaBlockedBy } = await listFactors(member.browser)
      return (mfaBlockedBy as { remedies: { action: string }[] }[]).map(({ remedies }) =>
        remedies.map(({ action }) => action),
      )
    }

    it('stays, and the refusal lists what blocks and the ways out', async () => {
      const { organization, member } = await boundBy({ appliesTo: 'roles', roles: ['editor'] })
      const refused = assertProblem(await remove(member), 409, 'mfa-required')
      const blockedBy = [
        {
          organization: { id: organization.id, name: organization.name },
          rule: 'roles',
          remedies: [
            { action: 'leaveOrganization' },
            { action: 'updateMember' },
            { action: 'askAdministrators' },
          ],
        },
      ]
      assert.deepEqual(refused.blockedBy, blockedBy)
      const factors = await listFactors(member.browser)
      assert.deepEqual(factors.mfaBlockedBy, blockedBy)
      assert.equal(factors.mfaEnabled, true)
      assert.equal((await member.browser.get(organization.path)).status, 200)
    })

    it('is blocked by the organizations that bind this account, and by no others', async () => {
      const { organization, member } = await boundBy({ appliesTo: 'all' }, 'viewer', 'Binding')
      const notMine = await ruledOrganization(app, { appliesTo: 'roles', roles: ['owner'] }, 'Other role')
      await memberOf(app, notMine, 'viewer', member)
      await memberOf(app, await foundedOrganization(app, undefined, 'No rule'), 'editor', member)
      await ruledOrganization(app, { appliesTo: 'all' }, 'No membership')
      const refused = assertProblem(await remove(member), 409, 'mfa-required')
      const names = (refused.blockedBy as { organization: { id: string } }[]).map((it) => it.organization.id)
      assert.deepEqual(names, [organization.id])
      // A role that needs none does not exist where everybody is bound.
      assert.deepEqual(await actionsOf(member), [['leaveOrganization', 'askAdministrators']])
    })

    it('is bound before the end of the grace time already', async () => {
      const graceUntil = new Date(app.clock.now() + 86_400_000).toISOString()
      const { member } = await boundBy({ appliesTo: 'all', graceUntil })
      assertProblem(await remove(member), 409, 'mfa-required')
    })

    it('is not blocked while another one is left', async () => {
      const { organization, member } = await boundBy({ appliesTo: 'all' })
      const authenticator = createAuthenticator({ origin: app.context.config.baseUrl })
      const { passkeyId } = await addPasskey(member.browser, authenticator)
      assert.equal((await remove(member)).status, 204)
      assert.equal((await member.browser.get(organization.path)).status, 200)
      const last = await member.browser.delete(`/v1/account/passkeys/${passkeyId}`)
      assertProblem(last, 409, 'mfa-required')
    })

    it('goes after leaving', async () => {
      const { organization, member } = await boundBy({ appliesTo: 'all' })
      assert.equal((await member.browser.post(`${organization.path}/leave`)).status, 204)
      assert.equal((await remove(member)).status, 204)
      assertProblem(await member.browser.get(organization.path), 404, 'not-found')
    })

    it('goes after taking a role that needs none', async () => {
      const { organization, member } = await boundBy({ appliesTo: 'roles', roles: ['editor'] })
      await organization.owner.browser.patch(`${organization.path}/members/${member.id}`, { role: 'viewer' })
      assert.equal((await remove(member)).status, 204)
      assert.equal((await member.browser.get(organization.path)).status, 200)
      // The way back does not lead past the rule.
      await organization.owner.browser.patch(`${organization.path}/members/${member.id}`, { role: 'editor' })
      const refused = assertProblem(await member.browser.get(organization.path), 403, 'access-denied')
      assert.equal(refused.reason, 'mfa-required')
    })

    it('goes after the administrators were asked and lifted the rule', async () => {
      const { organization, member } = await boundBy({ appliesTo: 'all' })
      const asked = await member.browser.post(`${organization.path}/mfa-requirement/ask`)
      assert.deepEqual(asked.body, { asked: 1 })
      assertProblem(await remove(member), 409, 'mfa-required')
      await setRequirement(organization, { appliesTo: 'none' })
      assert.equal((await remove(member)).status, 204)
    })

    it('goes after the grant that bound it is gone, and says so', async () => {
      const { organization, member } = await boundBy({ appliesTo: 'roles', roles: ['editor'] }, 'viewer')
      assert.deepEqual(await actionsOf(member), [])
      const project = await projectIn(app, organization)
      const grant = await grantTo(app, organization, member, { kind: 'project', id: project, role: 'editor' })
      assert.deepEqual(await actionsOf(member), [['leaveOrganization', 'removeGrant', 'askAdministrators']])
      assertProblem(await remove(member), 409, 'mfa-required')
      const path = `${organization.path}/members/${member.id}/grants/${grant}`
      assert.equal((await organization.owner.browser.delete(path)).status, 204)
      assert.equal((await remove(member)).status, 204)
    })

    it('and the rule set at the same moment never leave access without it', async () => {
      for (let round = 0; round < 4; round++) {
        const organization = await foundedOrganization(app, await personWithTotp(app))
        const member = await memberOf(app, organization, 'viewer', await personWithTotp(app))
        const [removed, ruled] = await Promise.all([
          remove(member),
          setRequirement(organization, { appliesTo: 'all' }),
        ])
        assert.equal(ruled.status, 200, ruled.text)
        const { status } = await member.browser.get(organization.path)
        assert.equal(status, removed.status === 204 ? 403 : 200, removed.text)
      }
    })
  })
})
