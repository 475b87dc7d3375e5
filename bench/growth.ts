import type { Engine } from '../server/test/support/each-engine.ts'
import { type LoadReport, runLoad, wireRequest } from './load.ts'
import { pin } from './pin.ts'
import { addUsers } from './population.ts'
import { portOf, registerPerson, signIn, startLatchkey } from './servers.ts'
import { median, milliseconds, ratio, type Table, whole } from './tables.ts'

const sizes = [1000, 1_000_000]
const rounds = 5
// A steady pace that both sizes keep easily: at full speed p99 would measure the queue.
const load = { core: 1, connections: 8, pauseMs: 4, warmUpSeconds: 1, seconds: 4 }

/** The session check with 1,000 users and with 1,000,000, each of them signed in, in alternating rounds. */
export async function measureGrowth(engine: Engine): Promise<Table> {
  const servers = []
  for (const users of sizes) {
    const latchkey = await startLatchkey(engine)
    const tokens = await signIn(latchkey, await registerPerson(latchkey, 'ada'), 20)
    await addUsers(engine, latchkey, users)
    pin(latchkey.pid(), 0)
    servers.push({ users, latchkey, tokens, reports: [] as LoadReport[] })
  }
  try {
    for (let round = 0; round < rounds; round++) {
      for (const { latchkey, tokens, reports } of servers) {
        const port = portOf(latchkey)
        const requests = tokens.map((token) => wireRequest('GET', '/v1/session', { port, token }))
        reports.push(await runLoad({ ...load, port, serverPid: latchkey.pid(), requests }))
      }
    }
  } finally {
    for (const { latchkey } of servers) await latchkey[Symbol.asyncDispose]()
  }
  const p99 = servers.map(({ reports }) => median(reports.map((report) => report.p99Ms)))
  return {
    title: `Growth, session check, ${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`,
    columns: ['users, each with a session', 'requests/s', 'p50', 'p99'],
    rows: servers.map(({ users, reports }, at) => [
      whole(users),
      whole(median(reports.map((report) => report.perSecond))),
      milliseconds(median(reports.map((report) => report.p50Ms))),
      milliseconds(p99[at] ?? Number.NaN),
    ]),
    findings: [`p99 with 1,000,000 ÷ p99 with 1,000: **${ratio((p99[1] ?? 0) / (p99[0] ?? 1))}**`],
  }
}
