import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Answer, Json } from '../../../test/support/http-client.ts'
import {
  type FoundedOrganization,
  foundedOrganization,
  grantTo,
  type Member,
  memberOf,
  projectIn,
  workspaceIn,
} from '../../../test/support/organizations.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { userIdOf } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { type Permission, permissionNames, permissions } from '../../access/permissions.ts'
import { type BuiltInRole, builtInRole, isBuiltInRole } from '../../access/roles.ts'
import { createInvitation } from '../../invitations/invitations.ts'
import { platformDirectoryId } from '../../users/directories.ts'
import { insertRole } from '../roles/roles.ts'

const worlds = 300
const actsPerWorld = 10
const managing: Permission[] = [
  'organization.read',
  'members.read',
  'members.invite',
  'members.update',
  'members.remove',
  'roles.manage',
  'grants.manage',
]

describe('ranks', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
  })
  after(() => app[Symbol.asyncDispose]())

  it(`let nobody give or take, anywhere, what they do not hold there: ${worlds * actsPerWorld} acts in random trees`, async () => {
    const random = seeded(20_261_122)
    const stage = await setStage(app)
    const accepted = new Map<string, number>()
    let [byHolders, refused] = [0, 0]
    for (let round = 0; round < worlds; round++) {
      await randomize(app, stage, random)
      let old = await readWorld(app, stage)
      for (let turn = 0; turn < actsPerWorld; turn++) {
        const actor = randomActor(stage, old, random)
        const act = pick(random, actNames)
        const answer = await acts[act]({ app, stage, random, actor, world: old })
        if (answer === null) continue
        const { code } = answer.body as { code?: string }
        assert.ok(answer.status < 300 || [403, 404, 409, 410].includes(answer.status), answer.text)
        if (code === 'role-above-own') refused++
        if (answer.status >= 300) continue
        const now = await readWorld(app, stage)
        assertWithinRank({ act, actor: actor.id, old, now, seen: `${round}.${turn} ${answer.text}` })
        accepted.set(act, (accepted.get(act) ?? 0) + 1)
        if (old.grants.some(({ user_id }) => user_id === actor.id) && !isFixedIn(old, actor.id)) byHolders++
        old = now
      }
    }
    for (const act of actNames) assert.ok((accepted.get(act) ?? 0) > 20, `${act}: ${accepted.get(act)}`)
    assert.ok(byHolders > 50 && refused > 300, `${byHolders} acts of people with grants, ${refused} refused`)
  })
})

/** Mostly somebody who may do something, and seldom the owner, who may do everything. */
function randomActor({ people: [owner, ...others] }: Stage, world: World, random: () => number): Member {
  const managers = others.filter(({ id }) => held(world, id).has('grants.manage@organization'))
  if (random() < 0.1) return owner
  return pick(random, random() < 0.1 || managers.length === 0 ? others : managers)
}

interface Stage {
  organization: FoundedOrganization
  /** The owner and four who are members or not. */
  people: [owner: Member, ...Member[]]
  /** A project and a workspace of each are never granted: they stand for those that are made later. */
  scopes: { kind: 'project' | 'workspace'; id: string; projectId: string; isGranted: boolean }[]
  roles: string[]
}

async function setStage(app: TestApp): Promise<Stage> {
  const organization = await foundedOrganization(app)
  const people: Stage['people'] = [organization.owner]
  for (let n = 0; n < 4; n++) {
    const person = await registeredPerson(app)
    people.push({ ...person, id: await userIdOf(app, person.email) })
  }
  const scopes: Stage['scopes'] = []
  for (const name of ['One', 'Two', 'Later']) {
    const isProjectGranted = name !== 'Later'
    const projectId = await projectIn(app, organization, name)
    scopes.push({ kind: 'project', id: projectId, projectId, isGranted: isProjectGranted })
    for (const workspace of ['Staging', 'Later']) {
      const isGranted = isProjectGranted && workspace !== 'Later'
      const id = await workspaceIn(app, organization, projectId, workspace)
      scopes.push({ kind: 'workspace', id, projectId, isGranted })
    }
  }
  const roles = []
  for (const name of ['A', 'B', 'C', 'D']) {
    const facts = { name: `Role ${name}`, permissions: managing }
    roles.push((await insertRole(app.context, app.context.database.kysely, organization.id, facts)).id)
  }
  return { organization, people, scopes, roles }
}

const builtIn: BuiltInRole[] = ['none', 'none', 'viewer', 'editor', 'admin', 'billing']

function randomRole(random: () => number, { roles }: Stage): string {
  return random() < 0.6 ? pick(random, roles) : pick(random, builtIn)
}

/** Of a manager, who has most of what there is inside projects, or of somebody below. */
function randomPermissions(random: () => number): Permission[] {
  const isManager = random() < 0.5
  return permissionNames.filter((name) => {
    if (permissions[name].scope !== 'organization') return random() < (isManager ? 0.8 : 0.3)
    return managing.includes(name) && (isManager || random() < 0.1)
  })
}

/** Another distribution of roles, grants and open invitations among the same people. */
async function randomize(app: TestApp, stage: Stage, random: () => number): Promise<void> {
  const { organization, people, scopes, roles } = stage
  const [owner, ...others] = people
  const db = app.context.database.kysely
  await db.deleteFrom('members').where('user_id', '!=', owner.id).execute()
  await db.updateTable('members').set({ role: 'owner' }).execute()
  await db.deleteFrom('invitations').where('organization_id', '=', organization.id).execute()
  await db.deleteFrom('roles').where('id', 'not in', roles).execute()
  for (const id of roles) {
    const names = JSON.stringify(randomPermissions(random))
    await db.updateTable('roles').set({ permissions: names }).where('id', '=', id).execute()
  }
  for (const person of others) {
    if (random() < 0.25) {
      const to = { directoryId: platformDirectoryId, email: person.email, makesOperator: false }
      const offered = { id: organization.id, role: randomRole(random, stage) }
      const facts = { ...to, invitedBy: pick(random, people).id, organization: offered }
      await createInvitation(app.context, db, facts)
      continue
    }
    await memberOf(app, organization, randomRole(random, stage), person)
    for (const { kind, id, isGranted } of scopes)
      if (isGranted && random() < 0.2)
        await grantTo(app, organization, person, { kind, id, role: randomRole(random, stage) })
  }
}

type World = Awaited<ReturnType<typeof readWorld>>

async function readWorld({ context }: TestApp, { organization, scopes }: Stage) {
  const db = context.database.kysely
  const of = organization.id
  const roles = await db.selectFrom('roles').select(['id', 'permissions']).execute()
  return {
    scopes,
    roles: new Map(roles.map(({ id, permissions: held }) => [id, JSON.parse(held) as Permission[]])),
    members: await db.selectFrom('members').selectAll().where('organization_id', '=', of).execute(),
    grants: await db.selectFrom('grants').selectAll().where('organization_id', '=', of).execute(),
    offers: await db
      .selectFrom('invitations')
      .select(['id', 'email', 'role', 'invited_by'])
      .where('organization_id', '=', of)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute(),
  }
}

const acts = {
  updateMember: (on) => on.actor.browser.patch(member(on), { role: randomRole(on.random, on.stage) }),
  removeMember: (on) => on.actor.browser.delete(member(on)),
  setGrant(on) {
    const { kind, id } = pick(
      on.random,
      on.stage.scopes.filter(({ isGranted }) => isGranted),
    )
    const body = { scope: { kind, id }, role: randomRole(on.random, on.stage) }
    return on.actor.browser.request('PUT', `${member(on)}/grants`, { body })
  },
  async removeGrant(on) {
    const grant = pick(on.random, on.world.grants)
    if (!grant) return null
    const { path } = on.stage.organization
    return on.actor.browser.delete(`${path}/members/${grant.user_id}/grants/${grant.id}`)
  },
  updateRole: (on) =>
    on.actor.browser.patch(`${on.stage.organization.path}/roles/${pick(on.random, on.stage.roles)}`, {
      permissions: randomPermissions(on.random),
    }),
  async inviteMember({ actor, stage, random, world }) {
    const strangers = stage.people.filter(({ id }) => !world.members.some(({ user_id }) => user_id === id))
    if (strangers.length === 0) return null
    const body = { email: pick(random, strangers).email, role: randomRole(random, stage) }
    return actor.browser.post(`${stage.organization.path}/invitations`, body)
  },
  async updateInvitation(on) {
    const path = invitation(on)
    return path === null ? null : on.actor.browser.patch(path, { role: randomRole(on.random, on.stage) })
  },
  async renewInvitation(on) {
    const path = invitation(on)
    return path === null ? null : on.actor.browser.post(`${path}/renew`)
  },
  async revokeInvitation(on) {
    const path = invitation(on)
    return path === null ? null : on.actor.browser.delete(path)
  },
  async acceptInvitation({ random, stage, world }) {
    const offer = pick(random, world.offers)
    const person = stage.people.find(({ email }) => email === offer?.email)
    return person ? person.browser.post('/v1/invitations/accept', { invitationId: offer?.id }) : null
  },
} satisfies Record<string, (on: Scene) => Promise<Answer<Json> | null>>
const actNames = Object.keys(acts) as (keyof typeof acts)[]

interface Scene {
  app: TestApp
  stage: Stage
  random: () => number
  actor: Member
  world: World
}

function member({ stage, random }: Scene): string {
  return `${stage.organization.path}/members/${pick(random, stage.people).id}`
}

function invitation({ stage, random, world }: Scene): string | null {
  const offer = pick(random, world.offers)
  return offer ? `${stage.organization.path}/invitations/${offer.id}` : null
}

function assertWithinRank(seen: { act: string; actor: string; old: World; now: World; seen: string }): void {
  const { act, actor, old, now } = seen
  const say = (what: string, who: string) => `${act} by ${actor} ${what} ${who}: ${seen.seen}`
  // Who accepts gives nothing: the one who invited does, at that moment.
  const used =
    act === 'acceptInvitation'
      ? old.offers.find(({ id }) => !now.offers.some((it) => it.id === id))
      : undefined
  const giver = held(old, used?.invited_by ?? actor)
  for (const { user_id: id } of [...old.members, ...now.members]) {
    assertWithin(held(now, id).difference(held(old, id)), giver, say('gave', id))
    assertWithin(held(old, id).difference(held(now, id)), giver, say('took', id))
  }
  if (used) return
  for (const { id } of [...old.offers, ...now.offers]) {
    assertWithin(offered(now, id).difference(offered(old, id)), giver, say('offered', id))
    assertWithin(offered(old, id).difference(offered(now, id)), giver, say('withdrew', id))
  }
  for (const { id, invited_by } of now.offers) {
    const answered = old.offers.find((offer) => offer.id === id)?.invited_by
    if (answered !== invited_by) assertWithin(offered(now, id), giver, say('answers for', id))
  }
}

function assertWithin(some: Set<string>, all: Set<string>, message: string): void {
  assert.deepEqual([...some.difference(all)], [], message)
}

/** All that somebody may do, each as `permission@scope`, in the words of the design and without the code under test. */
function held(world: World, userId: string): Set<string> {
  const role = world.members.find(({ user_id }) => user_id === userId)?.role
  if (role === undefined) return new Set()
  const grants = world.grants.filter(({ user_id }) => user_id === userId)
  return spread(world, role, new Map(grants.map((grant) => [grant.scope_id, grant.role])))
}

/** All that an open invitation would let somebody do who has no grants. */
function offered(world: World, invitationId: string): Set<string> {
  const role = world.offers.find(({ id }) => id === invitationId)?.role
  return role ? spread(world, role, new Map()) : new Set()
}

function spread(world: World, role: string, grants: Map<string, string>): Set<string> {
  const isFixed = role === 'owner' || role === 'admin'
  const counting = (...scopes: string[]) =>
    isFixed ? role : (scopes.map((id) => grants.get(id)).find((it) => it !== undefined) ?? role)
  const listed = (id: string, kind: string, at: string) => {
    const names = isBuiltInRole(id) ? [...builtInRole(id).permissions] : (world.roles.get(id) ?? [])
    return names.filter((name) => permissions[name].scope === kind).map((name) => `${name}@${at}`)
  }
  return new Set([
    ...listed(role, 'organization', 'organization'),
    ...world.scopes.flatMap(({ kind, id, projectId }) => listed(counting(id, projectId), kind, id)),
  ])
}

function isFixedIn(world: World, userId: string): boolean {
  const role = world.members.find(({ user_id }) => user_id === userId)?.role
  return role === 'owner' || role === 'admin'
}

function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

/** mulberry32: the same trees in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
