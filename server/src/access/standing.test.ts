import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type CountedDatabase, countStatements } from '../../test/support/counted-database.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import type { Client } from '../../test/support/http-client.ts'
import {
  customRoleOf,
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { enrolTotp } from '../../test/support/second-factors.ts'
import { startServerOn } from '../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'
import { disableAccount, enableAccount } from '../operator/account-state.ts'
import { insertMember } from '../organizations/members/members.ts'
import { insertOrganization } from '../organizations/organizations.ts'
import { findStanding } from './standing.ts'

eachEngine((engine) => {
  describe('a standing', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('holds the role, the grants on the way and the rule of the organization', async () => {
      const organization = await foundedOrganization(app)
      const [projectId, other] = [await projectIn(app, organization), await projectIn(app, organization, 'B')]
      const workspaceId = await workspaceIn(app, organization, projectId)
      const custom = await customRoleOf(app, organization, ['project.read', 'audit.read'])
      const member = await memberOf(app, organization, 'viewer')
      // Grants of others on the same scopes, older and younger, do not count.
      const others = [organization.owner, await memberOf(app, organization, 'viewer')] as const
      const grantAll = async (to: { id: string }) => {
        await grantTo(app, organization, to, { kind: 'project', id: projectId, role: 'admin' })
        await grantTo(app, organization, to, { kind: 'workspace', id: workspaceId, role: 'admin' })
      }
      await grantAll(others[0])
      await grantTo(app, organization, member, { kind: 'project', id: projectId, role: custom })
      await grantTo(app, organization, member, { kind: 'project', id: other, role: 'owner' })
      await grantTo(app, organization, member, { kind: 'workspace', id: workspaceId, role: 'none' })
      await grantAll(others[1])
      await app.context.database.kysely
        .updateTable('organizations')
        .set({ mfa_applies_to: 'roles', mfa_roles: `["${custom}"]`, mfa_grace_until: 7 })
        .where('id', '=', organization.id)
        .execute()
      const place = { organizationId: organization.id, projectId, workspaceId }
      const standing = await findStanding(app.context, member.id, place)
      assert.ok(standing)
      const { role, projectGrant, workspaceGrant, ...rest } = standing
      assert.deepEqual(rest, {
        organizationId: organization.id,
        organizationName: 'Northwind',
        projectId,
        workspaceId,
        mfaRule: { appliesTo: 'roles', roles: [custom], graceUntil: 7, appliesToApiKeys: false },
        hasSecondFactor: false,
      })
      assert.equal(role.id, 'viewer')
      assert.deepEqual(projectGrant, { id: custom, permissions: new Set(['project.read', 'audit.read']) })
      assert.equal(workspaceGrant?.id, 'none')
      const above = await findStanding(app.context, member.id, { organizationId: organization.id, projectId })
      assert.deepEqual([above?.projectGrant?.id, above?.workspaceGrant], [custom, null])
      const top = await findStanding(app.context, member.id, { organizationId: organization.id })
      assert.deepEqual([top?.projectId, top?.projectGrant], [null, null])
    })

    it('is none where any link of the chain is missing or foreign', async () => {
      const mine = await foundedOrganization(app)
      const foreign = await foundedOrganization(app)
      const [one, other] = [await projectIn(app, mine), await projectIn(app, mine, 'Other')]
      const theirs = await projectIn(app, foreign)
      const inOne = await workspaceIn(app, mine, one)
      const inTheirs = await workspaceIn(app, foreign, theirs)
      const organizationId = mine.id
      const { id } = mine.owner
      assert.ok(await findStanding(app.context, id, { organizationId, projectId: one, workspaceId: inOne }))
      for (const place of [
        { organizationId: foreign.id },
        { organizationId: createId('organization') },
        { organizationId, projectId: theirs },
        { organizationId, projectId: createId('project') },
        { organizationId, projectId: other, workspaceId: inOne },
        { organizationId, projectId: one, workspaceId: inTheirs },
        { organizationId, projectId: theirs, workspaceId: inTheirs },
        { organizationId, workspaceId: inOne },
        { organizationId: foreign.id, projectId: one, workspaceId: inOne },
      ])
        assert.equal(await findStanding(app.context, id, place), null, JSON.stringify(place))
    })

    it('is none while the account is disabled', async () => {
      const { id: organizationId, owner } = await foundedOrganization(app)
      const standing = () => findStanding(app.context, owner.id, { organizationId })
      await disableAccount(app.context, owner.email)
      assert.equal(await standing(), null)
      await enableAccount(app.context, owner.email)
      assert.equal((await standing())?.role.id, 'owner')
    })

    it('allows nothing through a custom role of another organization, or one that is gone', async () => {
      const [mine, foreign] = [await foundedOrganization(app), await foundedOrganization(app)]
      const theirs = await customRoleOf(app, foreign, ['organization.read', 'members.remove'])
      const projectId = await projectIn(app, mine)
      for (const role of [theirs, createId('role')]) {
        const member = await memberOf(app, mine, role)
        await grantTo(app, mine, member, { kind: 'project', id: projectId, role })
        const standing = await findStanding(app.context, member.id, { organizationId: mine.id, projectId })
        assert.equal(standing?.role.permissions.size, 0)
        assert.equal(standing?.projectGrant?.permissions.size, 0)
      }
    })

    it('knows whether the account has a second factor at this moment', async () => {
      const { id: organizationId, owner } = await foundedOrganization(app)
      const has = async () => (await findStanding(app.context, owner.id, { organizationId }))?.hasSecondFactor
      assert.equal(await has(), false)
      await enrolTotp(app, owner)
      assert.equal(await has(), true)
      await app.context.database.kysely.deleteFrom('totp_factors').where('user_id', '=', owner.id).execute()
      assert.equal(await has(), false)
    })
  })

  describe('the statements of a request', () => {
    let app: TestApp
    let counted: CountedDatabase
    before(async () => {
      app = await startTestApp({ engine })
      counted = countStatements(app.context.database)
    })
    after(() => app[Symbol.asyncDispose]())

    /** Someone with a place in many organizations, and many grants in one. */
    const busyPerson = async () => {
      const organization = await foundedOrganization(app)
      const member = await memberOf(app, organization, 'viewer')
      const projects = []
      for (let n = 0; n < 25; n++) {
        const id = await projectIn(app, organization, `P${n}`)
        const workspace = await workspaceIn(app, organization, id)
        await grantTo(app, organization, member, { kind: 'project', id, role: 'editor' })
        await grantTo(app, organization, member, { kind: 'workspace', id: workspace, role: 'viewer' })
        projects.push({ id, workspace })
      }
      const db = app.context.database.kysely
      for (let n = 0; n < 40; n++) {
        const { id } = await insertOrganization(app.context, db, { name: `O${n}`, plan: 'standard' })
        await insertMember(app.context, db, { organizationId: id, userId: member.id, role: 'admin' })
      }
      const [chosen] = projects
      assert.ok(chosen)
      return { organization, member, chosen }
    }
    /** How many statements each request took, asked of a server that counts them. */
    const countedAt = async (asking: Client, ask: (browser: Client) => Promise<{ status: number }>) => {
      await using server = await startServerOn({ ...app.context, database: counted.database })
      const browser = server.browser()
      for (const [name, value] of asking.cookies) browser.cookies.set(name, value)
      await ask(browser)
      counted.take()
      const { status } = await ask(browser)
      return { status, statements: counted.take() }
    }

    it('are two for checkAccess: one for the credential, one for the decision', async () => {
      const { organization, member, chosen } = await busyPerson()
      const lone = await foundedOrganization(app)
      const place = { organizationId: organization.id, projectId: chosen.id, workspaceId: chosen.workspace }
      for (const [browser, body] of [
        [member.browser, { organizationId: organization.id, permission: 'members.read' }],
        [member.browser, { ...place, permission: 'workspace.update' }],
        [lone.owner.browser, { organizationId: lone.id, permission: 'members.read' }],
        [lone.owner.browser, { ...place, permission: 'workspace.update' }],
      ] as const)
        assert.deepEqual(
          await countedAt(browser, (to) => to.post('/v1/access/check', body)),
          { status: 200, statements: 2 },
          JSON.stringify(body),
        )
    })

    it('are three when another person is asked about', async () => {
      const { organization, member, chosen } = await busyPerson()
      const body = {
        organizationId: organization.id,
        projectId: chosen.id,
        permission: 'project.update',
        userId: member.id,
      }
      const counts = await countedAt(organization.owner.browser, (to) => to.post('/v1/access/check', body))
      assert.deepEqual(counts, { status: 200, statements: 3 })
    })

    it('are two for a route that is refused, and none when nobody is signed in', async () => {
      const { organization, member, chosen } = await busyPerson()
      const path = `${organization.path}/projects/${chosen.id}`
      const outsider = (await registeredPerson(app)).browser
      for (const [browser, status, statements] of [
        [member.browser, 403, 2],
        [outsider, 404, 2],
        [app.browser(), 401, 0],
      ] as const)
        assert.deepEqual(await countedAt(browser, (to) => to.delete(path, { name: 'P0' })), {
          status,
          statements,
        })
    })

    it('are two and the reading itself for a project and for a list', async () => {
      const { organization, member, chosen } = await busyPerson()
      const { browser } = member
      const path = `${organization.path}/projects`
      assert.deepEqual(await countedAt(browser, (to) => to.get(`${path}/${chosen.id}`)), {
        status: 200,
        statements: 3,
      })
      // A list also asks which custom roles hold the permission.
      assert.deepEqual(await countedAt(browser, (to) => to.get(`${path}?limit=100`)), {
        status: 200,
        statements: 4,
      })
      assert.deepEqual(
        await countedAt(browser, (to) => to.get(`/v1/access/permissions?organizationId=${organization.id}`)),
        { status: 200, statements: 2 },
      )
    })
  })
})
