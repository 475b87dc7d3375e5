import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../test/support/access-answers.ts'
import { madeKey } from '../../test/support/api-keys.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem, type Client, type Json } from '../../test/support/http-client.ts'
import {
  foundedOrganization,
  grantTo,
  memberOf,
  organizationActs,
  projectIn,
} from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { ownedKinds } from '../access/permissions.ts'
import { builtInRole, builtInRoles } from '../access/roles.ts'
import { createId } from '../crypto/ids.ts'

const later = 3_600_000

eachEngine((engine) => {
  for (const kind of ownedKinds)
    describe(`the owner of a ${kind}`, () => {
      let app: TestApp
      before(async () => {
        app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      })
      after(() => app[Symbol.asyncDispose]())

      const list = async ({ get }: Client, organization?: { id: string }) => {
        const query = organization ? `?organizationId=${organization.id}` : ''
        const { status, text, body } = await get<{ items: { name: string }[] }>(`/v1/${kind}s${query}`)
        assert.equal(status, 200, text)
        return body.items.map(({ name }) => name)
      }

      it('is a person in their own space, which nobody else knows of', async () => {
        const [ada, eve] = [await registeredPerson(app), await registeredPerson(app)]
        const one = await ownedBy(ada, kind, { name: 'Mine' })
        assert.deepEqual(await list(ada.browser), ['Mine'])
        assert.deepEqual(await list(eve.browser), [])
        const { body } = await ada.browser.get<Json>(one.path)
        assert.equal(body.organizationId, null)
        assert.ok((body.permissions as string[]).includes(`${kind}.transfer`))
        const absent = `/v1/${kind}s/${createId(kind)}`
        await assertAbsent(eve.browser.get(one.path), eve.browser.get(absent))
        await assertAbsent(
          eve.browser.patch(one.path, { name: 'Theirs' }),
          eve.browser.patch(absent, { name: 'Theirs' }),
        )
      })

      it('is an organization, whose roles decide, and a grant on it alone', async () => {
        const organization = await foundedOrganization(app)
        const one = await ownedBy(organization.owner, kind, { organization })
        for (const role of builtInRoles) {
          const { browser } = await memberOf(app, organization, role)
          const held = builtInRole(role).permissions
          const read = await browser.get<Json>(one.path)
          assert.equal(read.status, held.has(`${kind}.read`) ? 200 : 404, role)
          assert.deepEqual(await list(browser, organization), held.has(`${kind}.read`) ? ['Web shop'] : [])
          const change = await browser.patch(one.path, { description: `By ${role}` })
          if (held.has(`${kind}.update`)) assert.equal(change.status, 200, role)
          else if (held.has(`${kind}.read`)) assertDenied(change)
          else assertProblem(change, 404, 'not-found')
        }
        const raised = await memberOf(app, organization, 'none')
        await grantTo(app, organization, raised, { kind, id: one.id, role: 'editor' })
        assert.equal((await raised.browser.patch(one.path, { description: 'x' })).status, 200)
        assert.deepEqual(await list(raised.browser, organization), ['Web shop'])
        const lowered = await memberOf(app, organization, 'editor')
        await grantTo(app, organization, lowered, { kind, id: one.id, role: 'none' })
        assertProblem(await lowered.browser.get(one.path), 404, 'not-found')
        assert.deepEqual(await list(lowered.browser, organization), [])
      })

      it('loses a member’s rights with the membership, at once', async () => {
        const organization = await foundedOrganization(app)
        const one = await ownedBy(organization.owner, kind, { organization })
        const member = await memberOf(app, organization, 'editor')
        assert.equal((await member.browser.get(one.path)).status, 200)
        await organization.owner.browser.delete(`${organization.path}/members/${member.id}`)
        assertProblem(await member.browser.get(one.path), 404, 'not-found')
        const gone = await member.browser.get(`/v1/${kind}s?organizationId=${organization.id}`)
        assertProblem(gone, 404, 'not-found')
      })

      it('lets an API key in as far as its limits go', async () => {
        const organization = await foundedOrganization(app)
        const { owner } = organization
        const [own, theirs] = [
          await ownedBy(owner, kind, { name: 'Own' }),
          await ownedBy(owner, kind, { organization, name: 'Theirs' }),
        ]
        const sees = async (cap: Json) => {
          const { program } = await madeKey(app, owner, { cap })
          const listed = [await list(program), await list(program, organization)]
          const read = [(await program.get(own.path)).status, (await program.get(theirs.path)).status]
          return [...listed, ...read]
        }
        const inOrganization = { organizations: [{ id: organization.id }] }
        assert.deepEqual(await sees({}), [['Own'], ['Theirs'], 200, 200])
        assert.deepEqual(await sees(inOrganization), [[], ['Theirs'], 404, 200])
        const projects = [await projectIn(app, organization, 'Website')]
        assert.deepEqual(await sees({ projects }), [[], [], 404, 404])
        const viewer = await madeKey(app, owner, { cap: { role: 'viewer' } })
        const refused = await viewer.program.patch(own.path, { name: 'X' })
        assert.equal(assertProblem(refused, 403, 'access-denied').reason, 'key-cap')
        const made = await viewer.program.post(`/v1/${kind}s`, { name: 'X' })
        assert.equal(assertProblem(made, 403, 'access-denied').reason, 'key-cap')
      })

      it('may become another, who then has it alone, without the roles given on it', async () => {
        const [from, to] = [await foundedOrganization(app), await foundedOrganization(app)]
        const { owner } = from
        await memberOf(app, to, 'editor', owner)
        const member = await memberOf(app, from, 'none')
        const one = await ownedBy(owner, kind, { organization: from })
        await grantTo(app, from, member, { kind, id: one.id, role: 'editor' })
        const preview = await owner.browser.get<Json>(`${one.path}/transfer-preview?organizationId=${to.id}`)
        assert.deepEqual(preview.body, {
          from: { organizationId: from.id },
          to: { organizationId: to.id },
          moves: { people: 0 },
          ends: { grants: 1 },
          obstacles: [],
        })
        const moved = await owner.browser.post<Json>(`${one.path}/transfer`, { organizationId: to.id })
        assert.deepEqual([moved.status, moved.body.organizationId], [200, to.id], moved.text)
        assert.deepEqual(await list(owner.browser, from), [])
        assert.equal((await to.owner.browser.get(one.path)).status, 200)
        assertProblem(await member.browser.get(one.path), 404, 'not-found')
        await memberOf(app, to, 'none', member)
        assertProblem(await member.browser.get(one.path), 404, 'not-found')
        const acts = [await organizationActs(app, from), await organizationActs(app, to)]
        for (const told of acts) assert.ok(told.includes(`${kind}.transferred`))
        // As an editor there, its earlier owner may not give it away any more.
        assertDenied(await owner.browser.post(`${one.path}/transfer`, { organizationId: null }))
      })

      it('takes a permission on both sides to change, and a fresh proof', async () => {
        const [from, to] = [await foundedOrganization(app), await foundedOrganization(app)]
        const { browser } = from.owner
        const one = await ownedBy(from.owner, kind, { organization: from })
        const give = (client: Client, organizationId: string | null) =>
          client.post(`${one.path}/transfer`, { organizationId })
        assertProblem(await give(browser, to.id), 404, 'not-found')
        await memberOf(app, to, 'viewer', from.owner)
        assertDenied(await give(browser, to.id))
        assertDenied(await browser.get(`${one.path}/transfer-preview?organizationId=${to.id}`))
        const editor = await memberOf(app, from, 'editor')
        assertDenied(await give(editor.browser, null))
        const { errors } = assertProblem(await give(browser, from.id), 422, 'validation') as {
          errors: Json[]
        }
        assert.equal(errors[0]?.code, 'unchanged')
        app.clock.advance(later)
        assertProblem(await give(browser, null), 403, 'fresh-proof-required')
      })

      it('has each name once: a transfer tells a collision, and takes another name', async () => {
        const organization = await foundedOrganization(app)
        const { owner } = organization
        const mine = await ownedBy(owner, kind, { name: 'Shop' })
        await ownedBy(owner, kind, { organization, name: 'SHOP' })
        assertProblem(await owner.browser.post(`/v1/${kind}s`, { name: ' shop ' }), 409, 'name-taken')
        const other = await ownedBy(owner, kind, { name: 'Other' })
        assertProblem(await owner.browser.patch(other.path, { name: 'sHop' }), 409, 'name-taken')
        const path = `${mine.path}/transfer`
        const preview = await owner.browser.get<Json>(`${path}-preview?organizationId=${organization.id}`)
        assert.deepEqual(preview.body.obstacles, ['name-taken'])
        const body = { organizationId: organization.id }
        assertProblem(await owner.browser.post(path, body), 409, 'name-taken')
        const renamed = await owner.browser.post<Json>(path, { ...body, name: 'Shop 2' })
        assert.deepEqual([renamed.status, renamed.body.name], [200, 'Shop 2'], renamed.text)
      })

      it('is one of two at every moment, however many give it away at once', async () => {
        const [one, two, three] = [
          await foundedOrganization(app),
          await foundedOrganization(app),
          await foundedOrganization(app),
        ]
        for (const { id } of [two, three]) await memberOf(app, { id }, 'admin', one.owner)
        const it = await ownedBy(one.owner, kind, { organization: one })
        const give = ({ id }: { id: string }) =>
          one.owner.browser.post(`${it.path}/transfer`, { organizationId: id })
        const answers = await Promise.all([give(two), give(three), give(two), give(three)])
        for (const { status, text } of answers) assert.ok([200, 404, 422].includes(status), text)
        assert.ok(answers.some(({ status }) => status === 200))
        const lists = await Promise.all([one, two, three].map((where) => list(one.owner.browser, where)))
        assert.equal(lists.flat().length, 1)
      })
    })
})
