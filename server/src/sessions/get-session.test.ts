import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { countStatements } from '../../test/support/counted-database.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startServerOn } from '../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createToken } from '../crypto/tokens.ts'

interface View {
  id: string
  createdAt: string
  expiresAt: string
  freshUntil: string
  methods: string[]
  user: Record<string, unknown>
}

eachEngine((engine) => {
  describe('getSession', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('says who is signed in, how, and until when', async () => {
      const { browser, email } = await registeredPerson(app)
      const { status, body } = await browser.get<View>('/v1/session')
      assert.equal(status, 200)
      const after = (seconds: number) => new Date(app.clock.now() + seconds * 1000).toISOString()
      const { id, user, ...rest } = body
      assert.match(id, /^ses_/)
      assert.match(String(user.id), /^usr_/)
      assert.deepEqual(
        { ...user, id: '' },
        { id: '', email, firstName: 'Ada', lastName: 'Moreau', operator: false },
      )
      assert.deepEqual(rest, {
        methods: ['pwd'],
        createdAt: after(0),
        expiresAt: after(30 * 86_400),
        freshUntil: after(600),
      })
    })

    it('costs one statement', async () => {
      const { browser } = await registeredPerson(app)
      const counted = countStatements(app.context.database)
      await using server = await startServerOn({ ...app.context, database: counted.database })
      const headers = { authorization: `Bearer ${browser.cookies.get('latchkey')}` }
      counted.take()
      assert.equal((await server.program().request('GET', '/v1/session', { headers })).status, 200)
      assert.equal(counted.take(), 1)
      // The count must be able to tell more from one.
      await server.program().request('GET', '/v1/sessions', { headers })
      assert.ok(counted.take() > 1)
    })

    it('does not even ask the database about what cannot be a token', async () => {
      const counted = countStatements(app.context.database)
      await using server = await startServerOn({ ...app.context, database: counted.database })
      counted.take()
      assertProblem(await server.program('lks_guess').get('/v1/session'), 401, 'not-signed-in')
      assert.equal(counted.take(), 0)
    })

    it('refuses without a session, with an unknown one, and with one of another directory', async () => {
      assertProblem(await app.browser().get('/v1/session'), 401, 'not-signed-in')
      assertProblem(await app.program(createToken('session')).get('/v1/session'), 401, 'not-signed-in')
      const { browser } = await registeredPerson(app)
      const { body } = await browser.get<View>('/v1/session')
      const db = app.context.database.kysely
      await db.insertInto('directories').values({ id: 'dir_x', kind: 'experience', created_at: 0 }).execute()
      await db.updateTable('sessions').set({ directory_id: 'dir_x' }).where('id', '=', body.id).execute()
      assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    })

    it('refuses from the next request on when the user is disabled', async () => {
      const { browser, email } = await registeredPerson(app)
      assert.equal((await browser.get('/v1/session')).status, 200)
      await app.context.database.kysely
        .updateTable('users')
        .set({ disabled_at: app.clock.now() })
        .where('email', '=', email)
        .execute()
      assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    })

    it('finds no token in the data, only its hash', async () => {
      const { browser } = await registeredPerson(app)
      const rows = await app.context.database.kysely.selectFrom('sessions').selectAll().execute()
      const token = browser.cookies.get('latchkey') ?? ''
      assert.match(token, /^lks_/)
      assert.ok(!JSON.stringify(rows).includes(token))
    })
  })
})

describe('a session', () => {
  const day = 86_400_000

  /** Uses the session every so often, as the jobs of a running server note it; says after which use it was over. */
  async function lifeOf(app: TestApp, stepMs: number, most: number): Promise<number> {
    const { browser } = await registeredPerson(app)
    for (let used = 0; used < most; used++) {
      app.clock.advance(stepMs)
      if ((await browser.get('/v1/session')).status === 401) return used
      await app.runJob('write-last-uses')
    }
    return most
  }

  const strict = { LATCHKEY_SESSION_PRESET: 'strict' }
  const hour = 3_600_000
  const deployments: [Record<string, string>, [string, number, number][]][] = [
    [
      {},
      [
        ['used daily ends after 30 days', day, 29],
        ['used every six days lives on', 6 * day, 4],
        ['left alone for seven days is over', 7 * day, 0],
        ['left alone for a moment less lives', 7 * day - 1, 4],
      ],
    ],
    [
      strict,
      [
        ['under the strict preset, used often, ends after a day', 0.5 * hour, 47],
        ['under the strict preset, left alone for an hour, is over', hour, 0],
      ],
    ],
    [
      { LATCHKEY_SESSION_IDLE: '300' },
      [
        ['with the shortest idle time, in use, lives on', 100_000, 60],
        ['with the shortest idle time, left alone for it, is over', 300_000, 0],
      ],
    ],
  ]
  for (const [settings, table] of deployments) {
    describe(`with settings ${JSON.stringify(settings)}`, () => {
      let app: TestApp
      before(async () => {
        app = await startTestApp({ settings })
      })
      after(() => app[Symbol.asyncDispose]())

      for (const [name, stepMs, uses] of table) {
        it(name, async () => assert.equal(await lifeOf(app, stepMs, 60), uses))
      }
    })
  }

  it('cannot be given an idle time shorter than its uses are noted', async () => {
    await assert.rejects(startTestApp({ settings: { LATCHKEY_SESSION_IDLE: '60' } }), /LATCHKEY_SESSION_IDLE/)
  })
})
