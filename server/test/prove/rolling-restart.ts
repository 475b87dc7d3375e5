import assert from 'node:assert/strict'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { findCaddy, findHaproxy, findNginx } from '../../../tools/find-programs.ts'
import { startActing, type Tally } from '../support/acknowledged-acts.ts'
import { freePort } from '../support/free-port.ts'
import { createEmptyTestDatabase } from '../support/postgres.ts'
import { blockOf, type RunningProxy, startCaddy, startHaproxy, startNginx } from '../support/proxy.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { repositoryRoot } from '../support/source-tree.ts'

// Restarts a deployment under load, and counts the requests that fail: two machines, one after the other, behind each
// balancer of the guide that is here, with its configuration; and the workers of one machine, by SIGHUP.
//   node server/test/prove/rolling-restart.ts [--rounds 5] [--people 12]

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    people: { type: 'string', default: '12' },
  },
})
const rounds = Number(values.rounds)
const people = Number(values.people)
const common = {
  NODE_COMPILE_CACHE: join(repositoryRoot, 'node_modules/.cache/node'),
  LATCHKEY_SECRET: 'a-secret-of-the-tests-0123456789-abcdefghijklmnop',
  LATCHKEY_LIMITS: 'off',
}

// The certificate is one of this run.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
process.removeAllListeners('warning')

const balancers = [
  { language: 'nginx', find: findNginx, start: startNginx },
  { language: 'caddyfile', find: findCaddy, start: startCaddy },
  { language: 'haproxy', find: findHaproxy, start: startHaproxy },
]
for (const balancer of balancers) {
  const program = balancer.find()
  if (program) await proveTwoMachines({ ...balancer, program })
  else console.log(`${balancer.language}: the program is not on this machine`)
}
await proveWorkers()

type Balancer = (typeof balancers)[number] & { program: NonNullable<ReturnType<typeof findNginx>> }

async function proveTwoMachines(balancer: Balancer): Promise<void> {
  await using database = await createEmptyTestDatabase()
  const port = await freePort()
  const settings = {
    ...common,
    LATCHKEY_DATABASE_URL: database.url,
    LATCHKEY_BASE_URL: `https://localhost:${port}`,
    LATCHKEY_TRUSTED_PROXIES: '127.0.0.1',
    LATCHKEY_DRAIN_SECONDS: '2',
  }
  await using one = await startServerProcess({ settings })
  await using other = await startServerProcess({ settings })
  await using proxy = await startBalancer(balancer, port, [one, other])
  const acting = await startActing(proxy.origin, people, `http://localhost:${portOf(one)}`)
  for (let round = 0; round < rounds; round++) {
    for (const server of [one, other]) {
      await acting.untilActed(people)
      await server.restart()
      // As the guide says: until the balancer has noticed.
      await sleep(2000)
    }
  }
  await acting.untilActed(people)
  await acting.stopAndCheck()
  report(
    `two machines behind ${balancer.program.path} ${balancer.program.version}, ${2 * rounds} restarts`,
    acting.tally,
  )
}

async function proveWorkers(): Promise<void> {
  const settings = { ...common, LATCHKEY_WORKERS: '2' }
  await using server = await startServerProcess({ engine: 'postgres', settings })
  await until(() => server.output().includes('All workers are ready'))
  const acting = await startActing(server.baseUrl, people)
  for (let round = 1; round <= rounds; round++) {
    await acting.untilActed(people)
    process.kill(server.pid(), 'SIGHUP')
    await until(() => server.output().split('Every worker is replaced').length > round)
  }
  await acting.untilActed(people)
  await acting.stopAndCheck()
  report(`two workers, ${rounds} times replaced by SIGHUP`, acting.tally)
}

function startBalancer(
  { program, language, start }: Balancer,
  port: number,
  [one, other]: [ServerProcess, ServerProcess],
): Promise<RunningProxy> {
  const config = blockOf('docs/guides/several-processes.md', language)
    .replace('10.0.0.11:7420', '127.0.0.1:7420')
    .replace('10.0.0.12:7420', '127.0.0.1:8080')
  return start(program.path, config, { proxy: port, latchkey: portOf(one), service: portOf(other) })
}

function portOf({ environment }: ServerProcess): number {
  return Number(environment.LATCHKEY_PORT)
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 120_000
  while (!isSo()) {
    assert.ok(performance.now() < deadline, 'it does not come about')
    await sleep(20)
  }
}

function report(what: string, { statuses, unanswered, wrong, longestMs }: Tally): void {
  assert.deepEqual(wrong, [])
  assert.deepEqual(unanswered, [])
  assert.equal(statuses.get(503), undefined)
  const count = [...statuses.values()].reduce((sum, each) => sum + each, 0)
  console.log(
    `${what}: ${count.toLocaleString('en')} requests, none failed, the longest took ${longestMs.toFixed(0)} ms`,
  )
}
