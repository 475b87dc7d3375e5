import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { countStatements } from '../../test/support/counted-database.ts'
import { type Engine, eachEngine } from '../../test/support/each-engine.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { selectDeploymentEvents } from './deployment-log.ts'
import { listOperatorOrganizations, selectOrganizationPage } from './operator-organizations.ts'
import {
  findOperatorUser,
  listOperatorUsers,
  readQuery,
  selectUserPage,
  type UserFilter,
} from './operator-users.ts'

const page = { limit: 26, after: null }

eachEngine((engine) => {
  // Filling PostgreSQL takes longer than all questions; its plans are the same from there on.
  const count = engine === 'sqlite' ? 100_000 : 60_000

  describe(`${count} people of the platform`, () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
      await givePeople(app, count)
    })
    after(() => app[Symbol.asyncDispose]())

    const filters: [string, UserFilter, number][] = [
      ['a page', {}, 26],
      ['a beginning of nearly all', { query: 'person' }, 26],
      ['a beginning of many', { query: 'ada' }, 26],
      ['a beginning of a few, the oldest', { query: 'person2000' }, 11],
      ['one name', { query: 'ada quist20000' }, 1],
      ['nobody', { query: 'zzz' }, 0],
      ['an id', { query: idOf(7) }, 1],
      ['those disabled', { state: 'disabled' }, 26],
      ['those disabled of a name', { state: 'disabled', query: 'ada' }, 26],
      ['operators', { state: 'operator' }, 3],
      ['operators of a name', { state: 'operator', query: 'ada' }, 3],
      ['those who are active of a name', { state: 'active', query: 'quist' }, 26],
      ['those linked to a provider', { state: 'sso-linked' }, 0],
    ]
    for (const [name, filter, expected] of filters)
      it(`are looked through by an index for ${name}`, async () => {
        const { database } = app.context
        const sought = await readQuery(database, filter.query)
        const plan = await explain(engine, selectUserPage(database, { ...filter, ...sought }, page))
        assert.doesNotMatch(plan, /SCAN u\b|Seq Scan on users/m, plan)
        const before = process.cpuUsage()
        const found = await listOperatorUsers(database, filter, page)
        const { user, system } = process.cpuUsage(before)
        assert.equal(found.length, expected, plan)
        assert.deepEqual(
          found,
          found.toSorted((a, b) => b.createdAt - a.createdAt),
        )
        // On SQLite the work is done in this process; what it takes does not depend on what else runs.
        if (engine === 'sqlite') assert.ok((user + system) / 1000 < 100, `${(user + system) / 1000} ms`)
      })

    it('are paged through from the middle as fast as from the beginning', async () => {
      const after = { at: count / 2, id: idOf(count / 2) }
      const plan = await explain(engine, selectUserPage(app.context.database, {}, { limit: 26, after }))
      assert.match(plan, /users_directory_index/)
      assert.doesNotMatch(plan, /TEMP B-TREE|Sort/, plan)
    })

    it('cost three statements a page, whoever is on it', async () => {
      const counted = countStatements(app.context.database)
      for (const [query, expected] of [
        ['', 2],
        ['ada', 3],
        ['person2000', 3],
      ] as const) {
        await listOperatorUsers(counted.database, { query }, page)
        assert.equal(counted.take(), expected, query)
      }
    })

    it('are never people of an Experience', async () => {
      const db = app.context.database.kysely
      await db
        .insertInto('directories')
        .values({ id: 'dir_shop', kind: 'experience', created_at: 1 })
        .execute()
      const facts = { first_name: 'Shopper', last_name: 'Ofashop', created_at: 1, updated_at: 1 }
      const shopper = {
        id: idOf(count + 9),
        directory_id: 'dir_shop',
        email: 'shopper@example.org',
        ...facts,
      }
      await db.insertInto('users').values(shopper).execute()
      await app.runJob('write-sought-names')
      for (const query of ['shopper', 'ofashop', shopper.id])
        assert.deepEqual(await listOperatorUsers(app.context.database, { query }, page), [], query)
      assert.equal(await findOperatorUser(db, shopper.id), undefined)
    })

    it('leave the log of operators and the list of organizations to indexes of their own', async () => {
      const db = app.context.database.kysely
      const log = await explain(engine, selectDeploymentEvents(db, page))
      const all = await explain(engine, selectOrganizationPage(db, undefined, page))
      const some = await explain(engine, selectOrganizationPage(db, 'north', page))
      if (engine === 'sqlite') {
        assert.match(log, /audit_events_deployment_index/, log)
        assert.match(all, /organizations_created_index/, all)
        assert.match(some, /organizations_sought_name_index/, some)
      }
      assert.deepEqual(await listOperatorOrganizations(db, 'north', page), [])
    })
  })
})

interface Explainable {
  explain(format?: 'text', expression?: unknown): Promise<unknown[]>
}

async function explain(engine: Engine, query: unknown): Promise<string> {
  const explainable = query as Explainable
  const rows =
    engine === 'sqlite'
      ? await explainable.explain(undefined, sql`query plan`)
      : await explainable.explain('text')
  return rows.map((row) => Object.values(row as object).join(' ')).join('\n')
}

function idOf(number: number): string {
  return `usr_${String(number).padStart(26, '0')}`
}

/** As if they had all registered, one after the other; made by the engine itself, for the sake of time. */
async function givePeople(app: TestApp, count: number): Promise<void> {
  const db = app.context.database.kysely
  const numbers = sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < ${sql.lit(count)})`
  const name = sql`case when i % 10 = 0 then 'ada' else 'grace' end`
  await sql`
    insert into users (id, directory_id, email, first_name, last_name, sought_name, sought_last_name,
      disabled_at, operator_since, created_at, updated_at)
    ${numbers} select 'usr_' || substr('00000000000000000000000000' || cast(i as text), length(cast(i as text)) + 1),
      'dir_platform', 'person' || cast(i as text) || '@example.org', ${name}, 'Quist' || cast(i as text),
      ${name} || ' quist' || cast(i as text), 'quist' || cast(i as text) || ' ' || ${name},
      case when i % 1000 = 0 then 1 end, case when i % 20000 = 0 and i <= 60000 then 1 end, i, 1 from n`.execute(
    db,
  )
  if (app.context.database.engine === 'postgres') await sql`analyze`.execute(db)
}
