import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { loadConfig } from '../../src/config/config.ts'
import { type Database, openDatabase } from '../../src/database/database.ts'
import { type Engine, engines } from '../support/each-engine.ts'
import { asBrowser, type Client, fetchTransport } from '../support/http-client.ts'
import { codeIn } from '../support/mail.ts'
import { type Amounts, giveThings } from '../support/owned-things.ts'
import { goodPassword as password } from '../support/people.ts'
import { findBrokenKeys, findOrphans, readTables } from '../support/schema-walk.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'

// Deletes large accounts from the running program: how long it takes, whether everybody else is answered meanwhile, and
// whether kill -9 in the middle leaves all or nothing.
//   node server/test/prove/account-deletion.ts [--people 100000] [--kills 12] [--engine sqlite]

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '12' },
    engine: { type: 'string' },
    'only-kills': { type: 'boolean', default: false },
  },
})
const people = Number(values.people)
const kills = Number(values.kills)
const large: Amounts = { applications: 600, dashboards: 200, apiKeys: 200, people, events: people }
const tables = [
  'users',
  'applications',
  'experiences',
  'sessions',
  'api_keys',
  'dashboards',
  'user_words',
] as const

for (const engine of engines) {
  if (values.engine !== undefined && values.engine !== engine) continue
  if (!values['only-kills']) await timeOne(engine)
  await killMany(engine)
}

/** One account, deleted while somebody else asks for their session all the time. */
async function timeOne(engine: Engine): Promise<void> {
  await using server = await startServerProcess({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
  const [ada, other] = [await register(server, 'ada'), await register(server, 'other')]
  await seed(server, ada.email, large)
  await signIn(server, ada)
  const asking = askUntil(other.browser)
  await sleep(500)
  const quiet = asking.times.splice(0)
  const begun = performance.now()
  const answer = await ada.browser.delete('/v1/account', { email: ada.email, password })
  const seconds = (performance.now() - begun) / 1000
  const busy = await asking.stop()
  assert.equal(answer.status, 204, answer.text)
  console.log(
    `${engine}: 1,000 things and ${people.toLocaleString('en')} people are gone in ${seconds.toFixed(1)} s;`,
    `session checks before: p99 ${percentile(quiet, 0.99)} ms; meanwhile (${busy.length}):`,
    `p50 ${percentile(busy, 0.5)}, p99 ${percentile(busy, 0.99)}, longest ${percentile(busy, 1)} ms`,
  )
  await onData(server, assertNothingLeft)
}

/** Kills the program at moments spread over the deletion and a little beyond its end. */
async function killMany(engine: Engine): Promise<void> {
  await using server = await startServerProcess({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
  const amounts = {
    ...large,
    applications: 60,
    dashboards: 20,
    apiKeys: 20,
    people: people / 20,
    events: people / 20,
  }
  const outcomes = { all: 0, nothing: 0, acknowledged: 0 }
  let longest = 0
  for (let round = 0; round < kills; round++) {
    const ada = await register(server, `ada${round}`)
    await seed(server, ada.email, amounts)
    await signIn(server, ada)
    const before = await onData(server, countRows)
    const begun = performance.now()
    let wasAcknowledged = false
    const deletion = ada.browser.delete('/v1/account', { email: ada.email, password }).then(
      ({ status }) => {
        wasAcknowledged = status === 204
        longest = Math.max(longest, performance.now() - begun)
      },
      () => {},
    )
    // The first one tells how long it takes, and is killed in the moment of its answer.
    await (round === 0 ? deletion : sleep(Math.random() * longest * 1.15))
    await server.kill9()
    await deletion
    await server.restart()
    const after = await onData(server, countRows)
    const isGone = after.applications === 0
    if (wasAcknowledged) outcomes.acknowledged++
    assert.ok(isGone || !wasAcknowledged, 'what was acknowledged is undone')
    if (isGone) await onData(server, assertNothingLeft)
    else assert.deepEqual({ ...after, sessions: 0 }, { ...before, sessions: 0 })
    outcomes[isGone ? 'all' : 'nothing']++
    if (!isGone) {
      await signIn(server, ada)
      assert.equal((await ada.browser.delete('/v1/account', { email: ada.email, password })).status, 204)
    }
  }
  console.log(
    `${engine}: killed ${kills} times: ${outcomes.all} were wholly gone (${outcomes.acknowledged} acknowledged),`,
    `${outcomes.nothing} untouched, none in between`,
  )
}

interface Owner {
  email: string
  browser: Client
}

async function register(server: ServerProcess, name: string): Promise<Owner> {
  const email = `${name}@example.com`
  const browser = asBrowser(fetchTransport(server.baseUrl))
  await browser.post('/v1/registration', { email, password, firstName: name, lastName: 'Moreau' })
  const inbox = await browser.get<{ items: { to: string; text: string; subject: string; code: string }[] }>(
    '/local/inbox.json',
  )
  const mail = inbox.body.items.find(({ to }) => to === email) ?? assert.fail(`no mail to ${email}`)
  const confirmed = await browser.post('/v1/registration/confirm', { code: codeIn(mail as never) })
  assert.equal(confirmed.status, 200, confirmed.text)
  return { email, browser }
}

async function signIn(server: ServerProcess, { browser, email }: Owner): Promise<void> {
  browser.cookies.clear()
  const answer = await browser.post('/v1/sign-in/password', { email, password })
  assert.equal(answer.status, 200, `${answer.text} ${server.output().slice(-2000)}`)
}

/** The data while the program does not run: one SQLite file has one process. */
async function onData<T>(server: ServerProcess, work: (database: Database) => Promise<T>): Promise<T> {
  await server.stop()
  const config = loadConfig(server.environment)
  let result: T
  {
    await using database = await openDatabase(config)
    result = await work(database)
  }
  await server.restart()
  return result
}

async function seed(server: ServerProcess, email: string, amounts: Amounts): Promise<void> {
  await onData(server, ({ kysely }) =>
    kysely.transaction().execute(async (tx) => {
      const user = await tx
        .selectFrom('users')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirstOrThrow()
      await giveThings(tx, user.id, amounts)
    }),
  )
}

async function countRows({ kysely }: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const row = await kysely
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    counts[table] = Number(row.n)
  }
  return counts
}

async function assertNothingLeft(database: Database): Promise<void> {
  assert.deepEqual(await findBrokenKeys(database), [])
  const orphans = Object.keys(await findOrphans(database))
  assert.deepEqual(
    orphans.filter((each) => !/^audit_events\.(user_id|actor_id)$/.test(each)),
    [],
  )
  assert.ok((await readTables(database)).length > 40)
  const { users = 0, applications, dashboards } = await countRows(database)
  assert.deepEqual([applications, dashboards], [0, 0])
  assert.ok(users <= 2, `${users} users are left`)
}

/** Asks who is signed in, one request after the other. */
function askUntil(browser: Client): { times: number[]; stop: () => Promise<number[]> } {
  const times: number[] = []
  let isOver = false
  const loop = (async () => {
    while (!isOver) {
      const begun = performance.now()
      const { status } = await browser.get('/v1/session')
      assert.equal(status, 200)
      times.push(performance.now() - begun)
      await sleep(2)
    }
  })()
  // Whoever stops it hears of it.
  loop.catch(() => {})
  return {
    times,
    stop: async () => {
      isOver = true
      await loop
      return times
    },
  }
}

function percentile(times: number[], part: number): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * part))
  return (sorted[at] ?? Number.NaN).toFixed(1)
}
