import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Permission, permissions, readPermission, type ScopeKind } from '../../src/access/permissions.ts'
import { builtInRole, builtInRoles } from '../../src/access/roles.ts'
import { createId } from '../../src/crypto/ids.ts'
import type { AnyOperation } from '../../src/http/operation.ts'
import { operations } from '../../src/operations.ts'
import { assertDenied, wholeAnswer } from '../support/access-answers.ts'
import { agentTokenIn } from '../support/credentials.ts'
import { type Answer, assertProblem, type Client, type Json } from '../support/http-client.ts'
import {
  customRoleOf,
  type FoundedOrganization,
  foundedOrganization,
  grantTo,
  memberOf,
  projectIn,
  workspaceIn,
} from '../support/organizations.ts'
import { registeredPerson } from '../support/people.ts'
import { addDomain, connectionOf, newDomain } from '../support/sso.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

/** Each parameter that a path can have, and how an id of nothing looks there. A new one asks for its place here. */
const absentIds = {
  organizationId: () => createId('organization'),
  projectId: () => createId('project'),
  workspaceId: () => createId('workspace'),
  userId: () => createId('user'),
  roleId: () => createId('role'),
  grantId: () => createId('grant'),
  invitationId: () => createId('invitation'),
  agentTokenId: () => createId('agentToken'),
  connectionId: () => createId('ssoConnection'),
  domainId: () => createId('ssoDomain'),
}
type Parameter = keyof typeof absentIds
type Ids = Record<Parameter, string>
const places: readonly string[] = ['organizationId', 'projectId', 'workspaceId']

/** A body that would be accepted by each operation on something within an organization. */
const bodies: Record<string, (own: Ids) => Json> = {
  updateMember: () => ({ role: 'viewer' }),
  setGrant: ({ projectId }) => ({ scope: { kind: 'project', id: projectId }, role: 'viewer' }),
  updateRole: () => ({ name: 'Renamed' }),
  updateInvitation: () => ({ role: 'viewer' }),
  updateSsoConnection: () => ({ name: 'Renamed' }),
  addSsoDomain: () => ({ domain: newDomain() }),
  previewSsoEnforcement: () => ({ exemptions: [] }),
  setSsoEnforcement: () => ({ stage: 'none' }),
}

/** What operators ask lies elsewhere: see `operators-only`. */
const swept = operations.filter(
  ({ path, access }) =>
    parametersOf(path).some((name) => places.includes(name)) &&
    !(typeof access === 'object' && 'operator' in access),
)
const ruled = swept.filter(({ access }) => typeof access === 'object' && 'permission' in access)

describe('the sweep', () => {
  it('covers every operation at a place, and each of them asks for a permission or a membership', () => {
    assert.ok(swept.length >= 37, String(swept.length))
    for (const { id, path, access } of swept) {
      assert.equal(typeof access, 'object', `${id} is at a place and asks for "${access}"`)
      assert.ok(path.startsWith('/organizations/:organizationId'), id)
      for (const name of parametersOf(path)) assert.ok(name in absentIds, `${id}: ${name}`)
    }
    assert.ok(swept.length - ruled.length <= 2, 'leaving and asking the administrators')
  })
})

describe('what may not be seen', () => {
  let app: TestApp
  let mine: Furnished
  let foreign: Furnished
  let outsider: Client
  let nowhere: Map<string, string>
  before(async () => {
    app = await startTestApp()
    mine = await furnish(app, await foundedOrganization(app))
    foreign = await furnish(app, await foundedOrganization(app))
    outsider = (await registeredPerson(app)).browser
    nowhere = new Map()
    for (const operation of swept)
      for (const [form, answer] of await askEach(outsider, operation, absent())) {
        if (!form.startsWith('HEAD')) assertProblem(answer, 404, 'not-found')
        nowhere.set(`${operation.id} ${form}`, wholeAnswer(answer))
      }
  })
  after(() => app[Symbol.asyncDispose]())

  /** Asserts that each operation answers there, to the byte and whatever is sent, as it does nowhere. */
  const assertNothingThere = async (browser: Client, ids: Ids, chosen: readonly AnyOperation[]) => {
    assert.ok(chosen.length > 0)
    for (const operation of chosen)
      for (const [form, answer] of await askEach(browser, operation, ids)) {
        const name = `${operation.id} ${form}`
        assert.equal(wholeAnswer(answer), nowhere.get(name), name)
      }
  }

  it('is an organization, with all in it, to somebody who belongs to none', async () => {
    await assertNothingThere(outsider, mine.ids, swept)
  })

  it('is a foreign organization to the owner of another, also with ids of the own one mixed in', async () => {
    const { browser } = mine.organization.owner
    await assertNothingThere(browser, foreign.ids, swept)
    await assertNothingThere(browser, { ...foreign.ids, projectId: mine.ids.projectId }, swept)
    const within = { ...mine.ids, organizationId: foreign.ids.organizationId }
    await assertNothingThere(browser, within, swept)
    await assertNothingThere(browser, { ...within, organizationId: createId('organization') }, swept)
  })

  it('is a foreign project in the own organization, whatever the workspace', async () => {
    const { browser } = mine.organization.owner
    const chosen = swept.filter(({ path }) => path.includes(':projectId'))
    const { projectId } = foreign.ids
    await assertNothingThere(browser, { ...mine.ids, projectId }, chosen)
    await assertNothingThere(browser, { ...foreign.ids, organizationId: mine.ids.organizationId }, chosen)
    await assertNothingThere(browser, { ...mine.ids, projectId: createId('project') }, chosen)
  })

  it('is a foreign workspace, or one of a sister project, in the own project', async () => {
    const { browser } = mine.organization.owner
    const chosen = swept.filter(({ path }) => path.includes(':workspaceId'))
    const sister = await projectIn(app, mine.organization, 'Sister')
    const inSister = await workspaceIn(app, mine.organization, sister)
    for (const workspaceId of [foreign.ids.workspaceId, inSister, createId('workspace')])
      await assertNothingThere(browser, { ...mine.ids, workspaceId }, chosen)
    await assertNothingThere(browser, { ...mine.ids, projectId: sister }, chosen)
  })

  it('is a project to a member whose role or grant shows nothing of it', async () => {
    const { organization, ids } = mine
    const chosen = swept.filter(({ path }) => path.includes(':projectId') && !path.includes(':workspaceId'))
    const onlyRead = await customRoleOf(app, organization, ['organization.read', 'billing.read'], 'Only read')
    for (const role of ['none', 'billing', onlyRead]) {
      const { browser } = await memberOf(app, organization, role)
      await assertNothingThere(browser, ids, chosen)
      await assertNothingThere(browser, { ...ids, projectId: createId('project') }, chosen)
    }
    const lowered = await memberOf(app, organization, 'editor')
    await grantTo(app, organization, lowered, { kind: 'project', id: ids.projectId, role: 'none' })
    await assertNothingThere(lowered.browser, ids, chosen)
  })

  it('is a workspace to a member whose role or grant shows nothing of it', async () => {
    const { organization, ids } = mine
    const chosen = swept.filter(({ path }) => path.includes(':workspaceId'))
    const none = await memberOf(app, organization, 'none')
    const lowered = await memberOf(app, organization, 'editor')
    const { projectId, workspaceId } = ids
    await grantTo(app, organization, lowered, { kind: 'workspace', id: workspaceId, role: 'none' })
    const below = await memberOf(app, organization, 'editor')
    await grantTo(app, organization, below, { kind: 'project', id: projectId, role: 'billing' })
    for (const { browser } of [none, lowered, below]) {
      await assertNothingThere(browser, ids, chosen)
      await assertNothingThere(browser, { ...ids, workspaceId: createId('workspace') }, chosen)
    }
  })

  it('is everything to a member whose custom role holds nothing, or is gone', async () => {
    const { organization, ids } = mine
    for (const role of [await customRoleOf(app, organization, [], 'Empty'), createId('role')]) {
      const { browser } = await memberOf(app, organization, role)
      await assertNothingThere(browser, ids, ruled)
    }
  })

  it('answers nobody at all before they are signed in, wherever they ask', async () => {
    for (const operation of swept) {
      const there = await askEach(app.browser(), operation, mine.ids)
      const elsewhere = await askEach(app.browser(), operation, absent())
      for (const [form, answer] of there) {
        assert.equal(answer.status, 401, `${operation.id} ${form}`)
        assert.equal(wholeAnswer(answer), wholeAnswer(elsewhere.get(form) ?? assert.fail()), operation.id)
      }
    }
  })

  describe('within the own organization', () => {
    const within = swept.filter(({ path }) => parametersOf(path).some((name) => !places.includes(name)))

    it('is every foreign person, role, grant and invitation', async () => {
      const { browser } = mine.organization.owner
      for (const operation of within) {
        const broken = parametersOf(operation.path).filter((name) => !places.includes(name)) as Parameter[]
        for (const name of broken) {
          const send = (id: string) => sendFine(browser, operation, { ...mine.ids, [name]: id }, mine.ids)
          const missing = await send(absentIds[name]())
          assertProblem(missing, 404, 'not-found')
          const answer = await send(foreign.ids[name])
          assert.equal(wholeAnswer(answer), wholeAnswer(missing), `${operation.id} with a foreign ${name}`)
        }
      }
    })

    it("is a grant under another member's name", async () => {
      const other = await memberOf(app, mine.organization, 'viewer')
      const { browser } = mine.organization.owner
      const { grantId } = mine.ids
      const path = `${mine.organization.path}/members/${other.id}/grants`
      const [wrong, missing] = [
        await browser.delete(`${path}/${grantId}`),
        await browser.delete(`${path}/${createId('grant')}`),
      ]
      assertProblem(wrong, 404, 'not-found')
      assert.equal(wholeAnswer(wrong), wholeAnswer(missing))
    })
  })
})

describe('what may be seen and not be done', () => {
  let app: TestApp
  let mine: Furnished
  before(async () => {
    app = await startTestApp()
    mine = await furnish(app, await foundedOrganization(app))
  })
  after(() => app[Symbol.asyncDispose]())

  for (const role of builtInRoles)
    it(`is refused with its reason, operation by operation, to the role ${role}`, async () => {
      const { browser } = await memberOf(app, mine.organization, role)
      const held = builtInRole(role).permissions
      for (const operation of ruled) {
        // Only what is addressed at the place exists, and no body is right: what is let in does nothing.
        const { organizationId, projectId, workspaceId } = mine.ids
        const ids = { ...absent(), organizationId, projectId, workspaceId }
        const isWithin = parametersOf(operation.path).some((name) => !places.includes(name))
        for (const [form, answer] of await askEach(browser, operation, ids)) {
          const name = `${operation.id} ${form}: ${answer.status} ${answer.text.slice(0, 200)}`
          if (held.has(permissionOf(operation))) {
            assert.ok(answer.status !== 401 && answer.status !== 403, name)
            if (!isWithin) assert.notEqual(answer.status, 404, name)
          } else if (!held.has(readPermission[scopeOf(operation.path)])) {
            assert.equal(answer.status, 404, name)
          } else if (form.startsWith('HEAD')) {
            assert.equal(answer.status, 403, name)
          } else {
            assertDenied(answer)
          }
        }
      }
    })

  it('lets a grant in exactly where it stands', async () => {
    const { organization, ids } = mine
    const sister = await projectIn(app, organization, 'Sister')
    const inSister = await workspaceIn(app, organization, sister)
    const member = await memberOf(app, organization, 'none')
    await grantTo(app, organization, member, { kind: 'project', id: ids.projectId, role: 'owner' })
    const held = builtInRole('owner').permissions
    for (const operation of ruled.filter(({ path }) => path.includes(':projectId'))) {
      const { scope } = permissions[permissionOf(operation)]
      assert.ok(scope !== 'organization' && held.has(permissionOf(operation)))
      for (const [form, answer] of await askEach(member.browser, operation, ids))
        assert.ok(![401, 403, 404].includes(answer.status), `${operation.id} ${form}: ${answer.text}`)
      const elsewhere = { ...ids, projectId: sister, workspaceId: inSister }
      for (const [form, answer] of await askEach(member.browser, operation, elsewhere))
        assert.equal(answer.status, 404, `${operation.id} ${form}`)
    }
    for (const operation of ruled.filter(({ path }) => !path.includes(':projectId')))
      if (permissionOf(operation) !== 'organization.read')
        for (const [form, answer] of await askEach(member.browser, operation, ids))
          assert.equal(answer.status, 403, `${operation.id} ${form}`)
  })
})

interface Furnished {
  organization: FoundedOrganization
  ids: Ids
}

/** An organization with one of everything that a path can name. */
async function furnish(app: TestApp, organization: FoundedOrganization): Promise<Furnished> {
  const projectId = await projectIn(app, organization)
  const workspaceId = await workspaceIn(app, organization, projectId)
  const member = await memberOf(app, organization, 'viewer')
  const invited = await organization.owner.browser.post<{ id: string }>(`${organization.path}/invitations`, {
    email: `guest-of-${organization.id.slice(-8)}@example.com`,
    role: 'viewer',
  })
  assert.equal(invited.status, 201, invited.text)
  const connection = await connectionOf(organization)
  const ids = {
    organizationId: organization.id,
    projectId,
    workspaceId,
    userId: member.id,
    roleId: await customRoleOf(app, organization, ['organization.read']),
    grantId: await grantTo(app, organization, member, { kind: 'project', id: projectId, role: 'editor' }),
    invitationId: invited.body.id,
    agentTokenId: (await agentTokenIn(app, { organizationId: organization.id, projectId, workspaceId })).id,
    connectionId: connection.id,
    domainId: (await addDomain(connection, newDomain())).id,
  }
  return { organization, ids }
}

function absent(): Ids {
  return Object.fromEntries(Object.entries(absentIds).map(([name, make]) => [name, make()])) as Ids
}

/**
 * Sends the operation's request in forms that are wrong in themselves: whatever is looked at before access, they would
 * tell. A read is also asked for its head alone.
 */
async function askEach(
  browser: Client,
  { method, path }: AnyOperation,
  ids: Ids,
): Promise<Map<string, Answer<Json>>> {
  const url = `/v1${fill(path, ids)}`
  const answers = new Map<string, Answer<Json>>()
  if (method === 'GET') {
    answers.set('GET', await browser.request('GET', `${url}?nonsense=1&limit=0`))
    answers.set('HEAD', await browser.request('HEAD', `${url}?nonsense=1&limit=0`))
    return answers
  }
  answers.set(`${method} nonsense`, await browser.request(method, url, { body: { nonsense: true } }))
  answers.set(`${method} no JSON`, await browser.request(method, url, { body: '{"name":' }))
  return answers
}

/** Sends the request as it should be. */
function sendFine(
  browser: Client,
  { id, method, path, body }: AnyOperation,
  ids: Ids,
  own: Ids,
): Promise<Answer<Json>> {
  const url = `/v1${fill(path, ids)}`
  if (body === undefined) return browser.request(method, url)
  const make = bodies[id] ?? assert.fail(`The sweep needs a body that ${id} accepts`)
  return browser.request(method, url, { body: make(own) })
}

function fill(path: string, ids: Ids): string {
  return path.replaceAll(/:([a-zA-Z]+)/g, (_match, name: Parameter) => ids[name])
}

function parametersOf(path: string): string[] {
  return [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1] ?? '')
}

function permissionOf({ id, access }: AnyOperation): Permission {
  if (typeof access === 'object' && 'permission' in access) return access.permission
  return assert.fail(`${id} asks for no permission`)
}

function scopeOf(path: string): ScopeKind {
  if (path.includes(':workspaceId')) return 'workspace'
  return path.includes(':projectId') ? 'project' : 'organization'
}
