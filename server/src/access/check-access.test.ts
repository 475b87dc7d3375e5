import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { wholeAnswer } from '../../test/support/access-answers.ts'
import { madeKey } from '../../test/support/api-keys.ts'
import { serviceKeyOf } from '../../test/support/credentials.ts'
import { assertProblem, type Client, type Json } from '../../test/support/http-client.ts'
import {
  customRoleOf,
  foundedOrganization,
  grantTo,
  type Member,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { enrolTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'
import { disableAccount } from '../operator/account-state.ts'

const path = '/v1/access/check'

describe('checkAccess', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const check = async (browser: Client, question: Json) => {
    const { status, text, body } = await browser.post(path, question)
    assert.equal(status, 200, text)
    return body
  }
  const membership = (id: string, role: string) => ({
    kind: 'membership',
    role,
    scope: { kind: 'organization', id },
  })
  const requireMfa = (id: string) =>
    app.context.database.kysely
      .updateTable('organizations')
      .set({ mfa_applies_to: 'all' })
      .where('id', '=', id)
      .execute()
  const absent = { allowed: false, reason: 'not-a-member', remedy: null, via: null }

  describe('about oneself', () => {
    it('says yes and by which membership', async () => {
      const { id: organizationId, owner } = await foundedOrganization(app)
      const answer = await check(owner.browser, { organizationId, permission: 'organization.delete' })
      assert.deepEqual(answer, {
        allowed: true,
        reason: null,
        remedy: null,
        via: membership(organizationId, 'owner'),
      })
    })

    it('says no, why, and what would change it', async () => {
      const organization = await foundedOrganization(app)
      const { browser } = await memberOf(app, organization, 'viewer')
      const question = { organizationId: organization.id, permission: 'billing.read' }
      assert.deepEqual(await check(browser, question), {
        allowed: false,
        reason: 'role-missing',
        remedy: { action: 'askAdministrators' },
        via: membership(organization.id, 'viewer'),
      })
    })

    it('names the nearest grant that decided', async () => {
      const organization = await foundedOrganization(app)
      const projectId = await projectIn(app, organization)
      const workspaceId = await workspaceIn(app, organization, projectId)
      const member = await memberOf(app, organization, 'viewer')
      await grantTo(app, organization, member, { kind: 'project', id: projectId, role: 'editor' })
      const place = { organizationId: organization.id, projectId }
      const viaProject = { kind: 'grant', role: 'editor', scope: { kind: 'project', id: projectId } }
      for (const question of [
        { ...place, permission: 'project.update' },
        { ...place, workspaceId, permission: 'workspace.delete' },
      ]) {
        const { allowed, via } = await check(member.browser, question)
        assert.deepEqual([allowed, via], [true, viaProject])
      }
      await grantTo(app, organization, member, { kind: 'workspace', id: workspaceId, role: 'viewer' })
      const { allowed, reason, via } = await check(member.browser, {
        ...place,
        workspaceId,
        permission: 'workspace.delete',
      })
      const viaWorkspace = { kind: 'grant', role: 'viewer', scope: { kind: 'workspace', id: workspaceId } }
      assert.deepEqual([allowed, reason, via], [false, 'role-missing', viaWorkspace])
      const inside = await check(member.browser, { ...place, workspaceId, permission: 'organization.update' })
      assert.deepEqual(inside.via, membership(organization.id, 'viewer'), 'no grant reaches the organization')
    })

    it('leads to the second factor where a rule asks for it, as the routes do', async () => {
      const organization = await foundedOrganization(app)
      const member = await memberOf(app, organization, 'viewer')
      const question = { organizationId: organization.id, permission: 'members.read' }
      await requireMfa(organization.id)
      const refused = await check(member.browser, question)
      assert.deepEqual(
        [refused.allowed, refused.reason, refused.remedy],
        [false, 'mfa-required', { action: 'enrolMfa' }],
      )
      const elsewhere = app.browser()
      const { email, password } = member
      await elsewhere.post('/v1/sign-in/password', { email, password })
      await enrolTotp(app, member)
      assert.equal((await check(member.browser, question)).allowed, true)
      // A session from before the factor has not proven it.
      const unproven = await check(elsewhere, question)
      assert.deepEqual([unproven.reason, unproven.remedy], ['mfa-required', { action: 'proveFresh' }])
    })

    it('answers for what may not be seen as for what is not there', async () => {
      const foreign = await foundedOrganization(app)
      const theirs = await projectIn(app, foreign)
      const theirWorkspace = await workspaceIn(app, foreign, theirs)
      const mine = await foundedOrganization(app)
      const [project, hidden] = [await projectIn(app, mine), await projectIn(app, mine, 'Hidden')]
      const inHidden = await workspaceIn(app, mine, hidden)
      const closed = await workspaceIn(app, mine, project)
      const member = await memberOf(app, mine, 'viewer')
      await grantTo(app, mine, member, { kind: 'project', id: hidden, role: 'none' })
      await grantTo(app, mine, member, { kind: 'workspace', id: closed, role: 'none' })
      const noWorkspace = createId('workspace')
      const place = { organizationId: mine.id }
      const permission = 'project.read'
      const nowhere = await member.browser.post(path, {
        organizationId: createId('organization'),
        permission,
      })
      assert.deepEqual(nowhere.body, absent)
      for (const question of [
        { organizationId: foreign.id },
        { organizationId: foreign.id, projectId: theirs },
        { organizationId: foreign.id, projectId: theirs, workspaceId: theirWorkspace },
        { ...place, projectId: theirs },
        { ...place, projectId: createId('project') },
        { ...place, projectId: hidden },
        { ...place, projectId: hidden, workspaceId: inHidden },
        { ...place, projectId: hidden, workspaceId: noWorkspace },
        { ...place, projectId: project, workspaceId: closed },
        { ...place, projectId: project, workspaceId: inHidden },
        { ...place, projectId: project, workspaceId: theirWorkspace },
        { ...place, projectId: project, workspaceId: noWorkspace },
        { ...place, workspaceId: closed },
      ]) {
        const answer = await member.browser.post(path, { ...question, permission })
        assert.equal(wholeAnswer(answer), wholeAnswer(nowhere), JSON.stringify(question))
      }
    })
  })

  describe('with a key', () => {
    it('finds nothing outside the organizations and projects of its cap', async () => {
      const mine = await foundedOrganization(app)
      const other = await foundedOrganization(app, mine.owner, 'Other')
      const [inside, outside] = [await projectIn(app, mine), await projectIn(app, mine, 'Outside')]
      const elsewhere = await projectIn(app, other)
      const { program } = await madeKey(app, mine.owner, { cap: { projects: [inside] } })
      const [here, permission] = [{ organizationId: mine.id }, 'project.update']
      assert.equal((await check(program, { ...here, projectId: inside, permission })).allowed, true)
      const refused = await check(program, { ...here, permission: 'members.read' })
      assert.equal(refused.reason, 'key-cap', 'inside its organization it is told')
      for (const place of [
        { organizationId: other.id },
        { organizationId: other.id, projectId: elsewhere },
        { ...here, projectId: outside },
        { ...here, projectId: outside, workspaceId: await workspaceIn(app, mine, outside) },
      ]) {
        assert.deepEqual(await check(program, { ...place, permission }), absent, JSON.stringify(place))
        const mayBe = await program.get(`/v1/access/permissions?${new URLSearchParams(place)}`)
        assertProblem(mayBe, 404, 'not-found')
      }
      for (const to of [
        other.path,
        `${other.path}/projects/${elsewhere}`,
        `${mine.path}/projects/${outside}`,
      ])
        assertProblem(await program.get(to), 404, 'not-found')
    })

    it('asks about others only where its cap reaches', async () => {
      const mine = await foundedOrganization(app)
      const { id } = await memberOf(app, mine, 'editor')
      const other = await foundedOrganization(app, mine.owner, 'Other')
      const { program } = await madeKey(app, mine.owner, { cap: { organizations: [{ id: mine.id }] } })
      const question = { userId: id, permission: 'members.read' }
      assert.equal((await check(program, { ...question, organizationId: mine.id })).allowed, true)
      assertProblem(await program.post(path, { ...question, organizationId: other.id }), 404, 'not-found')
    })
  })

  describe('about somebody else', () => {
    it('tells those who may ask what the other member may do, and through what', async () => {
      const organization = await foundedOrganization(app)
      const projectId = await projectIn(app, organization)
      const member = await memberOf(app, organization, 'viewer')
      await grantTo(app, organization, member, { kind: 'project', id: projectId, role: 'editor' })
      const admin = await memberOf(app, organization, 'admin')
      const service = await memberOf(
        app,
        organization,
        await customRoleOf(app, organization, ['project.read', 'access.check']),
      )
      for (const { browser } of [organization.owner, admin, service]) {
        const about = { organizationId: organization.id, userId: member.id }
        assert.deepEqual(await check(browser, { ...about, projectId, permission: 'project.update' }), {
          allowed: true,
          reason: null,
          remedy: null,
          via: { kind: 'grant', role: 'editor', scope: { kind: 'project', id: projectId } },
        })
        const refused = await check(browser, { ...about, permission: 'project.create' })
        assert.deepEqual([refused.allowed, refused.reason], [false, 'role-missing'])
      }
    })

    it('says that somebody is no member, whether or not there is such an account', async () => {
      const { id: organizationId, owner } = await foundedOrganization(app)
      const { owner: stranger } = await foundedOrganization(app)
      const question = { organizationId, permission: 'members.read' }
      for (const userId of [stranger.id, createId('user')])
        assert.deepEqual(await check(owner.browser, { ...question, userId }), absent)
    })

    it('allows nothing to an account that is disabled, whoever asks', async () => {
      const organization = await foundedOrganization(app)
      const member = await memberOf(app, organization, 'editor')
      const service = app.program((await serviceKeyOf(app)).secret)
      const question = {
        organizationId: organization.id,
        userId: member.id,
        permission: 'project.create',
      }
      const answers = async () => [
        await check(organization.owner.browser, question),
        await check(service, question),
        (await service.post<{ results: Json[] }>(`${path}-batch`, { checks: [question] })).body.results[0],
      ]
      assert.deepEqual(
        (await answers()).map((answer) => answer?.allowed),
        [true, true, true],
      )
      await disableAccount(app.context, member.email)
      assert.deepEqual(await answers(), [absent, absent, absent])
    })

    it('takes the other as signed in with all that the account has, and no more', async () => {
      const organization = await foundedOrganization(app)
      const { browser } = organization.owner
      await enrolTotp(app, organization.owner)
      const [without, having] = [
        await memberOf(app, organization, 'viewer'),
        await memberOf(app, organization, 'viewer'),
      ]
      await enrolTotp(app, having)
      await requireMfa(organization.id)
      const about = ({ id }: Member) =>
        check(browser, { organizationId: organization.id, userId: id, permission: 'members.read' })
      const refused = await about(without)
      assert.deepEqual([refused.reason, refused.remedy], ['mfa-required', { action: 'enrolMfa' }])
      assert.equal((await about(having)).allowed, true)
    })

    it('is refused without access.check, alike for every person and place', async () => {
      const organization = await foundedOrganization(app)
      const { browser } = await memberOf(app, organization, 'editor')
      const foreign = await foundedOrganization(app)
      const nowhere = await browser.post(path, {
        organizationId: createId('organization'),
        userId: createId('user'),
        permission: 'members.read',
      })
      assertProblem(nowhere, 404, 'not-found')
      for (const question of [
        { organizationId: organization.id, userId: organization.owner.id },
        { organizationId: organization.id, userId: createId('user') },
        { organizationId: foreign.id, userId: foreign.owner.id },
        { organizationId: foreign.id, userId: createId('user') },
      ]) {
        const answer = await browser.post(path, { ...question, permission: 'members.read' })
        assert.equal(wholeAnswer(answer), wholeAnswer(nowhere), JSON.stringify(question))
      }
    })

    it('is refused while the asking session itself does not meet the MFA rule', async () => {
      const organization = await foundedOrganization(app)
      const member = await memberOf(app, organization, 'viewer')
      await requireMfa(organization.id)
      const question = { organizationId: organization.id, userId: member.id, permission: 'members.read' }
      assertProblem(await organization.owner.browser.post(path, question), 404, 'not-found')
    })

    it('tells nothing about places that the asking person may not see', async () => {
      const organization = await foundedOrganization(app)
      const hidden = await projectIn(app, organization)
      const workspaceId = await workspaceIn(app, organization, hidden)
      const checks = await customRoleOf(app, organization, ['organization.read', 'access.check'])
      const { browser } = await memberOf(app, organization, checks)
      const about = { organizationId: organization.id, userId: organization.owner.id }
      for (const place of [
        { projectId: hidden },
        { projectId: createId('project') },
        { projectId: hidden, workspaceId },
        { projectId: hidden, workspaceId: createId('workspace') },
      ])
        assert.deepEqual(
          await check(browser, { ...about, ...place, permission: 'project.read' }),
          absent,
          JSON.stringify(place),
        )
    })
  })

  it('refuses permissions that there are not, and ids that are none', async () => {
    const { id: organizationId, owner } = await foundedOrganization(app)
    for (const question of [
      { organizationId },
      { organizationId, permission: 'project.explode' },
      { organizationId: 'northwind', permission: 'members.read' },
      { organizationId, permission: 'members.read', as: owner.id },
    ])
      assertProblem(await owner.browser.post(path, question), 422, 'validation')
  })

  it('needs a session', async () => {
    assertProblem(await app.program().post(path, {}), 401, 'not-signed-in')
    const { browser } = await registeredPerson(app)
    assertProblem(await browser.post(path, {}), 422, 'validation')
  })
})
