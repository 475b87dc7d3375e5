import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { KyselyPlugin } from 'kysely'
import { eachEngine } from '../../test/support/each-engine.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { directoryOf, ownedBy, personOf } from '../../test/support/owned.ts'
import { startSecondServer } from '../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import { type ActivityCount, countActivity, readActivity, type Subjects } from './activity.ts'
import { type Metric, type Span, spans, startOf } from './activity-events.ts'

const dayMs = 86_400_000

interface Event {
  at: number
  act: string
  result: 'success' | 'failure'
  directoryId: string
  organizationId: string | null
  userId: string | null
  actorId: string | null
  actorKind: 'user' | 'agent' | 'stranger'
  apiKeyId: string | null
}

eachEngine((engine) => {
  describe('the counts of what happened', () => {
    it('equal a naive count of random events at every moment, counted or not', async () => {
      await using app = await startTestApp({ engine })
      const world = await furnish(app)
      const random = seeded(20_261_122)
      const events: Event[] = []
      const begin = app.clock.now() - 40 * dayMs
      for (let round = 0; round < 6; round++) {
        const added = Array.from({ length: 150 }, () => randomEvent(random, world, { begin, app }))
        // Whatever is stamped before what is counted already was committed before, too.
        const fresh = round === 0 ? added : added.map((one) => ({ ...one, at: recent(random, app) }))
        await insert(app, fresh)
        events.push(...fresh)
        if (random() < 0.7) await app.runJob('count-activity')
        await assertNaive(app, world, events)
        app.clock.advance(Math.floor(random() * 3 * 3_600_000))
        await app.runJob('count-activity')
        await assertNaive(app, world, events)
      }
      app.clock.advance(10 * dayMs)
      await app.runJob('count-activity')
      await assertNaive(app, world, events)
      const kept = await app.context.database.kysely.selectFrom('active_users').selectAll().execute()
      assert.deepEqual(kept, [], 'nobody is kept once no span can grow')
    })

    it('count nothing twice and leave nothing out wherever the job is cut short', async () => {
      await using app = await startTestApp({ engine })
      const world = await furnish(app)
      const random = seeded(7)
      const begin = app.clock.now() - 3 * dayMs
      const events = Array.from({ length: 200 }, () => randomEvent(random, world, { begin, app }))
      await insert(app, events)
      for (let statements = 1; statements < 40; statements += 3) {
        await assert.rejects(countActivity(failingAfter(app.context, statements)), /cut short/)
        await assertNaive(app, world, events)
      }
      await countActivity(app.context)
      await assertNaive(app, world, events)
    })

    it('stay the same when several processes count at once', async () => {
      await using app = await startTestApp({ engine })
      const world = await furnish(app)
      const random = seeded(11)
      const begin = app.clock.now() - 10 * dayMs
      const events = Array.from({ length: 300 }, () => randomEvent(random, world, { begin, app }))
      await insert(app, events)
      // On SQLite one process has the file; on PostgreSQL another one counts too.
      await using other = engine === 'postgres' ? await startSecondServer(app) : null
      const counting = [app.context, other?.context ?? app.context, app.context].map(countActivity)
      const reading = Array.from({ length: 5 }, () => assertNaive(app, world, events))
      await Promise.all([...counting, ...reading])
      await assertNaive(app, world, events)
    })

    it('die with their organization, and with the application', async () => {
      await using app = await startTestApp({ engine })
      const world = await furnish(app)
      await insert(
        app,
        Array.from({ length: 100 }, () =>
          randomEvent(seeded(3), world, { begin: app.clock.now() - dayMs, app }),
        ),
      )
      app.clock.advance(600_000)
      await app.runJob('count-activity')
      const db = app.context.database.kysely
      await db.deleteFrom('organizations').where('id', 'in', world.subjects.organizationIds).execute()
      await db.deleteFrom('applications').execute()
      assert.deepEqual(await db.selectFrom('activity_counts').selectAll().execute(), [])
    })
  })
})

interface World {
  subjects: Subjects
  membersOf: Map<string, string[]>
  peopleOf: Map<string, string[]>
}

/** Two organizations with a member in common, and two Experiences with people. */
async function furnish(app: TestApp): Promise<World> {
  const [one, two] = [await foundedOrganization(app), await foundedOrganization(app)]
  const both = await memberOf(app, one, 'viewer')
  await memberOf(app, two, 'editor', both)
  const [shop, desk] = [
    await ownedBy(one.owner, 'application', { organization: one, name: 'Shop' }),
    await ownedBy(one.owner, 'application', { organization: one, name: 'Desk' }),
  ]
  const directoryIds = [await directoryOf(app, shop), await directoryOf(app, desk)] as const
  const people = [await personOf(app, shop, 'a@example.com'), await personOf(app, shop, 'b@example.com')]
  // What furnishing itself recorded is no part of the count.
  await app.context.database.kysely.deleteFrom('audit_events').execute()
  return {
    subjects: { organizationIds: [one.id, two.id], directoryIds },
    membersOf: new Map([
      [one.id, [one.owner.id, both.id]],
      [two.id, [two.owner.id, both.id]],
    ]),
    peopleOf: new Map([
      [directoryIds[0], people],
      [directoryIds[1], [await personOf(app, desk, 'a@example.com')]],
    ]),
  }
}

function randomEvent(
  random: () => number,
  { membersOf, peopleOf }: World,
  { begin, app }: { begin: number; app: TestApp },
): Event {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const isInExperience = random() < 0.4
  const [directoryId, people] = pick([...peopleOf])
  const [organizationId, members] = pick([...membersOf])
  const userId = random() < 0.1 ? null : pick(isInExperience ? people : members)
  const act = pick(['sign-in.succeeded', 'sign-in.failed', 'account.registered', 'profile.updated'])
  const isAgent = !isInExperience && random() < 0.15
  return {
    at: begin + Math.floor(random() * (app.clock.now() - begin)),
    act,
    result: act === 'sign-in.failed' ? 'failure' : 'success',
    directoryId: isInExperience ? directoryId : 'dir_platform',
    organizationId: isInExperience || random() < 0.4 ? null : organizationId,
    userId: isAgent ? null : userId,
    actorId: isAgent ? 'agt_1' : random() < 0.9 ? userId : 'usr_other',
    actorKind: isAgent ? 'agent' : userId === null ? 'stranger' : 'user',
    apiKeyId: !isInExperience && random() < 0.2 ? 'key_1' : null,
  }
}

function recent(random: () => number, app: TestApp): number {
  return app.clock.now() - Math.floor(random() * 60_000)
}

async function insert(app: TestApp, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    await app.context.database.kysely
      .insertInto('audit_events')
      .values({
        id: createId('auditEvent'),
        directory_id: event.directoryId,
        organization_id: event.organizationId,
        user_id: event.userId,
        act: event.act,
        result: event.result,
        actor_kind: event.actorKind,
        actor_id: event.actorId,
        api_key_id: event.apiKeyId,
        at: event.at,
      })
      .execute()
  }
}

async function assertNaive(app: TestApp, world: World, events: readonly Event[]): Promise<void> {
  for (const span of spans) {
    const from = startOf(span, app.clock.now() - 35 * dayMs)
    const counted = await readActivity(app.context.database.kysely, world.subjects, { span, from })
    assert.deepEqual(inOrder(counted), naiveCount(world, events, span, from), span)
  }
}

/** Each event by itself, in plain words. */
function naiveCount(world: World, events: readonly Event[], span: Span, from: number): string[] {
  const counts = new Map<string, number>()
  const active = new Set<string>()
  for (const event of events) {
    const startedAt = startOf(span, event.at)
    if (startedAt < from) continue
    const add = (subject: string, metric: Metric) => {
      const key = `${subject} ${metric} ${startedAt}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const isOwnDeed = event.userId !== null && event.actorId === event.userId && event.result === 'success'
    const addActive = (subject: string) => {
      const key = `${subject} ${startedAt} ${event.userId}`
      if (isOwnDeed && !active.has(key)) add(subject, 'active')
      if (isOwnDeed) active.add(key)
    }
    const homes = [...world.membersOf].filter(([, members]) => members.includes(event.userId ?? ''))
    for (const [organizationId] of homes) {
      if (event.act === 'sign-in.succeeded') add(organizationId, 'sign-ins')
      if (event.act === 'sign-in.failed') add(organizationId, 'failures')
      addActive(organizationId)
    }
    if (world.peopleOf.has(event.directoryId)) {
      if (event.act === 'sign-in.succeeded') add(event.directoryId, 'sign-ins')
      if (event.act === 'sign-in.failed') add(event.directoryId, 'failures')
      if (event.act === 'account.registered') add(event.directoryId, 'sign-ups')
      addActive(event.directoryId)
    }
    if (event.organizationId !== null) {
      if (event.actorKind === 'agent') add(event.organizationId, 'agent-acts')
      else if (event.apiKeyId !== null) add(event.organizationId, 'key-acts')
    }
  }
  return [...counts].map(([key, count]) => `${key} ${count}`).sort()
}

function inOrder(counts: readonly ActivityCount[]): string[] {
  return counts
    .map(({ subject, metric, startedAt, count }) => `${subject} ${metric} ${startedAt} ${count}`)
    .sort()
}

/** A process that ends after so many statements. */
function failingAfter(context: Context, statements: number): Context {
  let left = statements
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      left -= 1
      if (left < 0) throw new Error('cut short')
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const { database } = context
  const kysely = database.kysely.withPlugin(plugin)
  return { ...context, database: { ...database, kysely } }
}

/** mulberry32: the same events in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
