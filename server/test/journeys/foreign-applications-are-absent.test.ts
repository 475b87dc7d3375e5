import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ownedKinds, permissions, readPermission } from '../../src/access/permissions.ts'
import { builtInRole, builtInRoles } from '../../src/access/roles.ts'
import { createId } from '../../src/crypto/ids.ts'
import type { AnyOperation } from '../../src/http/operation.ts'
import { operations } from '../../src/operations.ts'
import { assertDenied, wholeAnswer } from '../support/access-answers.ts'
import { type Answer, assertProblem, type Client, type Json } from '../support/http-client.ts'
import { type FoundedOrganization, foundedOrganization, grantTo, memberOf } from '../support/organizations.ts'
import { ownedBy } from '../support/owned.ts'
import { registeredPerson } from '../support/people.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

// What lies below organizations is swept in foreign-means-absent; these paths name no organization, and their owner may
// be a single user.

const swept = operations.filter(({ path }) => /:(applicationId|dashboardId)/.test(path))

describe('the sweep of what is owned', () => {
  it('covers every operation there, and each asks for a permission at just that kind of thing', () => {
    assert.ok(swept.length >= 17, String(swept.length))
    for (const { id, path, access } of swept) {
      const kind = ownedKinds.find((one) => path.startsWith(`/${one}s/:${one}Id`))
      assert.ok(kind, `${id}: ${path}`)
      assert.equal(permissions[permissionOf({ id, access })].scope, kind, id)
    }
  })
})

describe('an application or dashboard of somebody else', () => {
  let app: TestApp
  let organization: FoundedOrganization
  let ids: Ids
  let personal: Ids
  let nowhere: Map<string, string>
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    organization = await foundedOrganization(app)
    const { owner } = organization
    const both = async (facts: { organization?: FoundedOrganization }) => ({
      applicationId: (await ownedBy(owner, 'application', facts)).id,
      dashboardId: (await ownedBy(owner, 'dashboard', facts)).id,
    })
    ids = await both({ organization })
    personal = await both({})
    nowhere = new Map()
    const outsider = await registeredPerson(app)
    for (const operation of swept)
      for (const [form, answer] of await askEach(outsider.browser, operation, absent())) {
        if (!form.startsWith('HEAD')) assertProblem(answer, 404, 'not-found')
        nowhere.set(`${operation.id} ${form}`, wholeAnswer(answer))
      }
  })
  after(() => app[Symbol.asyncDispose]())

  const assertNothingThere = async (browser: Client, there: Ids) => {
    for (const operation of swept)
      for (const [form, answer] of await askEach(browser, operation, there)) {
        const name = `${operation.id} ${form}`
        assert.equal(wholeAnswer(answer), nowhere.get(name), name)
      }
  }

  it('is not there for somebody who belongs nowhere, nor for the owner of another organization', async () => {
    const outsiders = [await registeredPerson(app), (await foundedOrganization(app)).owner]
    for (const { browser } of outsiders) {
      await assertNothingThere(browser, ids)
      await assertNothingThere(browser, personal)
    }
  })

  it('is not there in a personal space for anybody but its user, whatever they are in an organization', async () => {
    for (const role of builtInRoles) {
      const { browser } = await memberOf(app, organization, role)
      await assertNothingThere(browser, personal)
    }
  })

  it('is not there for a member whose role or grant shows nothing of it', async () => {
    const none = await memberOf(app, organization, 'none')
    const lowered = await memberOf(app, organization, 'editor')
    for (const kind of ownedKinds)
      await grantTo(app, organization, lowered, { kind, id: ids[`${kind}Id`], role: 'none' })
    for (const { browser } of [none, lowered]) await assertNothingThere(browser, ids)
  })

  it('answers nobody at all before they are signed in', async () => {
    for (const operation of swept)
      for (const there of [ids, personal, absent()])
        for (const [form, answer] of await askEach(app.browser(), operation, there))
          assert.equal(answer.status, 401, `${operation.id} ${form}`)
  })

  for (const role of builtInRoles)
    it(`is refused with its reason, operation by operation, to the role ${role}`, async () => {
      const { browser } = await memberOf(app, organization, role)
      const held = builtInRole(role).permissions
      for (const operation of swept) {
        const permission = permissionOf(operation)
        const isWithin = (operation.path.match(/:/g)?.length ?? 0) > 1
        for (const [form, answer] of await askEach(browser, operation, ids)) {
          const name = `${operation.id} ${form}: ${answer.status} ${answer.text.slice(0, 200)}`
          const { scope } = permissions[permission]
          if (held.has(permission)) {
            assert.ok(answer.status !== 401 && answer.status !== 403, name)
            if (!isWithin) assert.notEqual(answer.status, 404, name)
          } else if (!held.has(readPermission[scope])) {
            assert.equal(answer.status, 404, name)
          } else if (form.startsWith('HEAD')) {
            assert.equal(answer.status, 403, name)
          } else {
            assertDenied(answer)
          }
        }
      }
    })
})

type Ids = { applicationId: string; dashboardId: string }

function absent(): Ids {
  return { applicationId: createId('application'), dashboardId: createId('dashboard') }
}

/** In forms that are wrong in themselves: whatever is looked at before access, they would tell. */
async function askEach(
  browser: Client,
  { method, path }: AnyOperation,
  ids: Ids,
): Promise<Map<string, Answer<Json>>> {
  // What a path names below is nothing: what is asked is whether the place itself is there.
  const url = `/v1${path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => ids[name as keyof Ids] ?? 'usr_nobody')}`
  const answers = new Map<string, Answer<Json>>()
  if (method === 'GET') {
    answers.set('GET', await browser.request('GET', `${url}?nonsense=1`))
    answers.set('HEAD', await browser.request('HEAD', `${url}?nonsense=1`))
    return answers
  }
  answers.set(`${method} nonsense`, await browser.request(method, url, { body: { nonsense: true } }))
  answers.set(`${method} no JSON`, await browser.request(method, url, { body: '{"name":' }))
  return answers
}

function permissionOf({ id, access }: Pick<AnyOperation, 'id' | 'access'>): keyof typeof permissions {
  if (typeof access === 'object' && 'permission' in access) return access.permission
  return assert.fail(`${id} asks for no permission`)
}
