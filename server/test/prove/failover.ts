import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { startActing, type Tally } from '../support/acknowledged-acts.ts'
import { makePostgresCluster, type PostgresCluster, urlOf } from '../support/postgres-cluster.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { repositoryRoot } from '../support/source-tree.ts'

// Takes PostgreSQL away from running processes in every way we know, under load: what is answered meanwhile, how soon
// everybody is answered well again, and whether anything that was acknowledged is missing.
//   node server/test/prove/failover.ts [--rounds 10] [--people 12] [--workers 2]

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    people: { type: 'string', default: '12' },
    workers: { type: 'string', default: '2' },
  },
})
const rounds = Number(values.rounds)
const people = Number(values.people)
const settings = {
  NODE_COMPILE_CACHE: join(repositoryRoot, 'node_modules/.cache/node'),
  LATCHKEY_SECRET: 'a-secret-of-the-tests-0123456789-abcdefghijklmnop',
  LATCHKEY_LIMITS: 'off',
  LATCHKEY_WORKERS: values.workers,
}

await proveAbsentAtStart()
await proveRestarts()
await provePromotion()
await proveStandbyAway()
await proveSilence()

/** PostgreSQL is started after us. */
async function proveAbsentAtStart(): Promise<void> {
  await using cluster = await makePostgresCluster()
  const late = sleep(10_000).then(() => cluster.start())
  await using server = await startWith(urlOf(cluster))
  await late
  assert.match(server.output(), /PostgreSQL cannot be reached yet/)
  console.log('start before PostgreSQL: waited, then served')
}

/** Stopped and started many times. */
async function proveRestarts(): Promise<void> {
  await using cluster = await makePostgresCluster()
  await cluster.start()
  await using server = await startWith(urlOf(cluster))
  const acting = await startActing(server.baseUrl, people)
  let longest = 0
  for (let round = 0; round < rounds; round++) {
    await acting.untilActed(people)
    await cluster.stop(round % 2 === 0 ? 'immediate' : 'fast')
    await sleep(Math.random() * 1500)
    await cluster.start()
    longest = Math.max(longest, await acting.untilWell())
  }
  await assertJobsGoOn(cluster, server)
  const kept = await acting.stopAndCheck()
  report(`stopped and started ${rounds} times`, acting.tally, { ...kept, longest })
}

/** The primary dies, its synchronous standby takes over. */
async function provePromotion(): Promise<void> {
  const total = { writes: 0, ended: 0, longest: 0 }
  for (let round = 0; round < Math.ceil(rounds / 3); round++) {
    await using primary = await makePostgresCluster()
    await using standby = await primary.addStandby()
    await Promise.all([primary.start(), standby.start()])
    await using server = await startWith(urlOf(primary, standby))
    const acting = await startActing(server.baseUrl, people)
    await acting.untilActed(3 * people)
    await primary.stop('immediate')
    await sleep(Math.random() * 1000)
    standby.promote()
    total.longest = Math.max(total.longest, await acting.untilWell())
    const kept = await acting.stopAndCheck()
    total.writes += kept.writes
    total.ended += kept.ended
    report(`promoted, round ${round + 1}`, acting.tally, { ...kept, longest: total.longest })
  }
}

/** The synchronous standby is away: nothing is acknowledged that it has not, and nothing hangs. */
async function proveStandbyAway(): Promise<void> {
  await using primary = await makePostgresCluster()
  await using standby = await primary.addStandby()
  await Promise.all([primary.start(), standby.start()])
  await using server = await startWith(urlOf(primary, standby))
  const acting = await startActing(server.baseUrl, people)
  await acting.untilActed(people)
  await standby.stop('immediate')
  await sleep(20_000)
  await standby.start()
  const longest = await acting.untilWell()
  const kept = await acting.stopAndCheck()
  report('the standby was away for 20 s', acting.tally, { ...kept, longest })
}

/** PostgreSQL is there and says nothing, as when its machine hangs or the network swallows everything. */
async function proveSilence(): Promise<void> {
  await using cluster = await makePostgresCluster()
  await cluster.start()
  await using server = await startWith(urlOf(cluster))
  const acting = await startActing(server.baseUrl, people)
  await acting.untilActed(people)
  const frozen = processesOf(cluster)
  for (const pid of frozen) process.kill(pid, 'SIGSTOP')
  try {
    await sleep(25_000)
  } finally {
    for (const pid of frozen) process.kill(pid, 'SIGCONT')
  }
  const longest = await acting.untilWell()
  const kept = await acting.stopAndCheck()
  report('PostgreSQL said nothing for 25 s', acting.tally, { ...kept, longest })
}

function startWith(url: string): Promise<ServerProcess> {
  return startServerProcess({ settings: { ...settings, LATCHKEY_DATABASE_URL: url } })
}

/** The server and its children. */
function processesOf({ pid }: PostgresCluster): number[] {
  const children = execFileSync('pgrep', ['-P', String(pid())], { encoding: 'utf8' })
  return [pid(), ...children.trim().split('\n').map(Number)]
}

async function assertJobsGoOn(cluster: PostgresCluster, server: ServerProcess): Promise<void> {
  const since = Date.now()
  await using stack = new AsyncDisposableStack()
  const client = postgres(urlOf(cluster), { max: 1 })
  stack.defer(() => client.end())
  // Every 30 seconds at the latest.
  for (;;) {
    const [row] = await client`select last_run_at, last_error from jobs where name = 'reset-factors'`
    if (Number(row?.last_run_at ?? 0) > since) {
      assert.equal(row?.last_error, null)
      return
    }
    assert.ok(Date.now() - since < 150_000, `jobs stand still:\n${server.output().slice(-2000)}`)
    await sleep(500)
  }
}

function report(what: string, tally: Tally, kept: { writes: number; ended: number; longest: number }): void {
  const { statuses, unanswered, wrong, longestMs } = tally
  assert.deepEqual(wrong, [])
  assert.deepEqual(unanswered, [])
  const answers = [...statuses].sort().map(([status, count]) => `${count.toLocaleString('en')} × ${status}`)
  console.log(
    `${what}: ${answers.join(', ')}; nothing lost of ${kept.writes} last writes and ${kept.ended} ended sessions;`,
    `longest request ${(longestMs / 1000).toFixed(1)} s, well again within ${(kept.longest / 1000).toFixed(2)} s`,
  )
}
