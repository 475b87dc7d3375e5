import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ActingPeople, startActing } from '../support/acknowledged-acts.ts'
import { asBrowser, fetchTransport } from '../support/http-client.ts'
import { newcomer } from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { repositoryRoot } from '../support/source-tree.ts'

const settings = {
  NODE_COMPILE_CACHE: join(repositoryRoot, 'node_modules/.cache/node'),
  LATCHKEY_SECRET: 'a-secret-of-the-tests-0123456789-abcdefghijklmnop',
  LATCHKEY_WORKERS: '2',
}

describe('several workers', () => {
  it('are refused on SQLite, in one message', async () => {
    await assert.rejects(startServerProcess({ settings }), ({ message }: Error) => {
      assert.match(message, /ended at its start \(1\)/)
      assert.equal(message.match(/LATCHKEY_WORKERS: more than 1 needs PostgreSQL/g)?.length, 1, message)
      return true
    })
  })

  it('name each fault of the configuration once', async () => {
    const wrong = { ...settings, LATCHKEY_REGISTRATION: 'perhaps' }
    await assert.rejects(
      startServerProcess({ engine: 'postgres', settings: wrong }),
      ({ message }: Error) => {
        assert.equal(message.match(/LATCHKEY_REGISTRATION/g)?.length, 1, message)
        return true
      },
    )
  })
})

describe('two workers on PostgreSQL', { skip: process.platform !== 'linux' && 'reads /proc' }, () => {
  let server: ServerProcess
  let people: ActingPeople
  before(async () => {
    server = await startServerProcess({
      engine: 'postgres',
      settings: { ...settings, LATCHKEY_LIMITS: 'off' },
    })
    await until(() => /All workers are ready/.test(server.output()))
    people = await startActing(server.baseUrl, 6)
  })
  after(() => server?.[Symbol.asyncDispose]())

  it('both answer, under a primary that is small, and greet once', async (t) => {
    const workers = workersOf(server)
    assert.equal(workers.length, 2)
    const megabytes = residentMegabytes(server.pid())
    t.diagnostic(
      `primary ${megabytes.toFixed(0)} MB, workers ${workers.map((pid) => residentMegabytes(pid).toFixed(0))} MB`,
    )
    assert.ok(megabytes < 90, `${megabytes} MB`)
    assert.equal(server.output().match(/First operator:/g)?.length, 1)
    for (const number of [1, 2])
      assert.match(server.output(), new RegExp(`"worker":${number},.*Latchkey is ready`))
  })

  it('are replaced one after the other without a request that fails', async () => {
    const before = workersOf(server)
    await people.untilActed(10)
    process.kill(server.pid(), 'SIGHUP')
    await until(() => /Every worker is replaced/.test(server.output()))
    await people.untilActed(10)
    const now = workersOf(server)
    assert.equal(now.length, 2)
    assert.ok(now.every((pid) => !before.includes(pid)))
    const { statuses, unanswered, wrong } = people.tally
    assert.deepEqual(
      { unanswered, wrong, refused: statuses.get(503) },
      { unanswered: [], wrong: [], refused: undefined },
    )
  })

  it('lose nothing when one is killed, and it is replaced', async () => {
    const [victim = 0] = workersOf(server)
    process.kill(victim, 'SIGKILL')
    await until(() => /A new worker took its place/.test(server.output()))
    const now = workersOf(server)
    assert.equal(now.length, 2)
    assert.ok(!now.includes(victim))
    await people.untilWell()
    await people.stopAndCheck()
    assert.deepEqual(people.tally.wrong, [])
  })

  it('end with the primary that is told to, each finishing its requests', async () => {
    const workers = workersOf(server)
    await server.stop()
    for (const pid of workers) assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' })
    assert.doesNotMatch(server.output(), /"level":60|UnhandledPromise/)
  })
})

describe('limits of two workers', () => {
  it('count together', async () => {
    const limit = 5
    await using server = await startServerProcess({
      engine: 'postgres',
      settings: { ...settings, LATCHKEY_LIMIT_ACCOUNT_FAILURES: String(limit) },
    })
    await until(() => /All workers are ready/.test(server.output()))
    const { email } = newcomer()
    // A connection each, so that both workers are asked.
    const guesses = Array.from({ length: 4 * limit }, (_, index) =>
      asBrowser(fetchTransport(server.baseUrl), { headers: { connection: 'close' } }).post(
        '/v1/sign-in/password',
        {
          email,
          password: `guess number ${index} of many`,
        },
      ),
    )
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    assert.equal(statuses.filter((status) => status === 401).length, limit, String(statuses))
    assert.equal(statuses.filter((status) => status === 429).length, 3 * limit, String(statuses))
  })
})

function workersOf(server: ServerProcess): number[] {
  const parent = server.pid()
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const isOurs =
        /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1] === String(parent)
      return isOurs ? [Number(name)] : []
    } catch {
      return []
    }
  })
}

function residentMegabytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 60_000
  while (!isSo()) {
    assert.ok(performance.now() < deadline, 'it does not come about')
    await sleep(20)
  }
}
