import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import {
  addTo,
  type DevelopedExperience,
  developedExperience,
  madeGroup,
  madeUser,
} from '../../../test/support/developers.ts'
import { type Engine, eachEngine } from '../../../test/support/each-engine.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'
import { weighWords, wordsOf } from '../../users/user-words.ts'
import { listExperienceUserPage, selectPage, type UserFilter } from './experience-users.ts'

const all = { limit: 100, after: null }

eachEngine((engine) => {
  describe('the users of an Experience', () => {
    let app: TestApp
    let experience: DevelopedExperience
    let other: DevelopedExperience
    before(async () => {
      app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      experience = await developedExperience(app)
      other = await developedExperience(app)
      await madeUser(other, { firstName: 'José', lastName: 'Álvarez', tags: ['vip'] })
      await madeUser(experience, { firstName: 'José', lastName: 'Álvarez Núñez', email: 'jose@port.example' })
      await madeUser(experience, { firstName: 'Ada', lastName: 'King-Noel', email: 'ada@quay.example' })
      await madeUser(experience, { firstName: 'ÉLODIE', lastName: "d'Arc", tags: ['Beta', 'VIP'] })
    })
    after(() => app[Symbol.asyncDispose]())

    const find = async (filter: UserFilter) => {
      const db = app.context.database.kysely
      const users = await listExperienceUserPage(db, experience.directoryId, filter, all)
      return users.map(({ firstName }) => firstName).sort()
    }

    it('are found by the beginnings of words, whatever the case and accents', async () => {
      const cases: [string, string[]][] = [
        ['jos', ['José']],
        ['JOSÉ', ['José']],
        ['alv', ['José']],
        ['nunez jose', ['José']],
        ['jose king', []],
        ['noel', ['Ada']],
        ['king-n', ['Ada']],
        ['arc', ['ÉLODIE']],
        ['elod', ['ÉLODIE']],
        ['ada@', ['Ada']],
        ['quay.example', ['Ada']],
        ['exampl', ['ÉLODIE']],
        ['xample', []],
        ['%', []],
        ['_da', []],
        ['os', []],
        ['   ', ['Ada', 'José', 'ÉLODIE']],
      ]
      for (const [search, names] of cases) assert.deepEqual(await find({ search }), names.sort(), search)
    })

    it('are found by the words that they have now', async () => {
      const { id } = await madeUser(experience, { firstName: 'Before', lastName: 'Change' })
      const path = `${experience.path}/users/${id}`
      await experience.browser.patch(path, { firstName: 'Afterwards' })
      assert.deepEqual(await find({ search: 'before' }), [])
      assert.deepEqual(await find({ search: 'afterw change' }), ['Afterwards'])
      await experience.browser.delete(path)
      assert.deepEqual(await find({ search: 'afterw' }), [])
    })

    it('are found by tag, by group or beneath, and by being disabled, also together', async () => {
      const top = await madeGroup(experience, 'Top')
      const under = await madeGroup(experience, 'Under', top)
      const { id } = await madeUser(experience, { firstName: 'Grouped', tags: ['beta'] })
      await addTo(experience, under, id)
      assert.deepEqual(await find({ tag: 'beta' }), ['Grouped', 'ÉLODIE'])
      assert.deepEqual(await find({ groupId: top }), ['Grouped'])
      assert.deepEqual(await find({ groupId: under, tag: 'beta', search: 'gro' }), ['Grouped'])
      assert.deepEqual(await find({ groupId: createId('group') }), [])
      await experience.browser.patch(`${experience.path}/users/${id}`, { disabled: true })
      assert.deepEqual(await find({ disabled: true }), ['Grouped'])
      assert.ok(!(await find({ disabled: false })).includes('Grouped'))
    })

    it('come in pages without gap or repetition, also when made in the same moment', async () => {
      const crowd = await developedExperience(app)
      for (let n = 0; n < 5; n++) await madeUser(crowd)
      const db = app.context.database.kysely
      const whole = await listExperienceUserPage(db, crowd.directoryId, {}, all)
      const paged: string[] = []
      let after: { at: number; id: string } | null = null
      for (;;) {
        const page = await listExperienceUserPage(db, crowd.directoryId, {}, { limit: 2, after })
        if (page.length === 0) break
        paged.push(...page.map(({ id }) => id))
        const last = page.at(-1) as (typeof page)[number]
        after = { at: last.createdAt, id: last.id }
      }
      assert.deepEqual(
        paged,
        whole.map(({ id }) => id),
      )
      assert.equal(paged.length, 5)
    })
  })

  // Filling PostgreSQL takes longer than all questions; its plans are the same from there on.
  const count = engine === 'sqlite' ? 100_000 : 20_000

  describe(`${count} users of an Experience`, () => {
    let app: TestApp
    let experience: DevelopedExperience
    before(async () => {
      app = await startTestApp({ engine })
      experience = await developedExperience(app)
      await giveUsers(app, experience.directoryId, count)
    })
    after(() => app[Symbol.asyncDispose]())

    const filters: [string, UserFilter][] = [
      ['a page', {}],
      ['a common beginning', { search: 'shopper' }],
      ['a rare name', { search: 'shopper19999' }],
      ['a common beginning and a name', { search: 'shopper lastname777' }],
      ['a tag', { tag: 'tag-7' }],
      ['those disabled', { disabled: true }],
    ]
    for (const [name, filter] of filters)
      it(`are looked through by an index for ${name}`, async () => {
        const { directoryId } = experience
        const db = app.context.database.kysely
        const sought = await weighWords(db, directoryId, filter.search ?? '')
        const query = () => selectPage(db, directoryId, { ...filter, sought }, { limit: 26, after: null })
        const plan = await explain(engine, query())
        assert.doesNotMatch(plan, /SCAN [uwt]$|Seq Scan on (users|user_words|user_tags)/m, plan)
        const before = process.cpuUsage()
        const rows = await query().execute()
        const { user, system } = process.cpuUsage(before)
        assert.ok(rows.length > 0)
        // On SQLite the work is done in this process; what it takes does not depend on what else runs.
        if (engine === 'sqlite') assert.ok((user + system) / 1000 < 100, `${(user + system) / 1000} ms`)
      })

    it('are paged through from the middle as fast as from the beginning', async () => {
      const { directoryId } = experience
      const db = app.context.database.kysely
      const after = { at: 1_700_000_010_000, id: createId('user') }
      const plan = await explain(engine, selectPage(db, directoryId, { sought: [] }, { limit: 26, after }))
      assert.match(plan, /users_directory_index/)
      assert.doesNotMatch(plan, /TEMP B-TREE|Sort/, plan)
    })
  })
})

describe('the words of a user', () => {
  it('are those of the names, the address and its domain', () => {
    const words = wordsOf({ email: 'ada@quay.example', firstName: 'Ada Lou', lastName: 'O’Hara-Ståhl' })
    assert.deepEqual(words.sort(), [
      'ada',
      'ada@quay.example',
      'hara',
      'lou',
      'o',
      'o’hara-stahl',
      'quay.example',
      'stahl',
    ])
  })
})

async function explain(engine: Engine, query: ReturnType<typeof selectPage>): Promise<string> {
  const rows =
    engine === 'sqlite' ? await query.explain(undefined, sql`query plan`) : await query.explain('text')
  return rows.map((row) => Object.values(row).join(' ')).join('\n')
}

/** As if they had all registered, one after the other; made by the engine itself, for the sake of time. */
async function giveUsers(app: TestApp, directoryId: string, count: number): Promise<void> {
  const db = app.context.database.kysely
  const numbers = sql`with recursive n (i) as (select 0 union all select i + 1 from n where i < ${sql.lit(count - 1)})`
  const id = sql`'usr_' || cast(1000000 + i as text)`
  await sql`
    insert into users (id, directory_id, email, first_name, last_name, disabled_at, created_at, updated_at)
    ${numbers} select ${id}, ${sql.lit(directoryId)}, 'shopper' || cast(i as text) || '@example.org',
      'Shopper' || cast(i as text), 'Lastname' || cast(i as text),
      case when i % 1000 = 0 then 1 end, ${sql.lit(1_700_000_000_000)} + i, 1 from n`.execute(db)
  for (const word of [
    "'shopper' || cast(i as text) || '@example.org'",
    "'shopper' || cast(i as text)",
    "'lastname' || cast(i as text)",
  ])
    await sql`
      insert into user_words (directory_id, user_id, word)
      ${numbers} select ${sql.lit(directoryId)}, ${id}, ${sql.raw(word)} from n`.execute(db)
  await sql`
    insert into user_tags (directory_id, user_id, tag)
    ${numbers} select ${sql.lit(directoryId)}, ${id}, 'tag-' || cast(i % 50 as text) from n`.execute(db)
  await sql`analyze`.execute(db)
}
