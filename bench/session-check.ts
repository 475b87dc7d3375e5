import type { Engine } from '../server/test/support/each-engine.ts'
import { asProgram, fetchTransport } from '../server/test/support/http-client.ts'
import { type LoadReport, runLoad, wireRequest } from './load.ts'
import { pin } from './pin.ts'
import { portOf, registerPerson, signIn, startBareServer, startLatchkey } from './servers.ts'
import { median, milliseconds, ratio, type Table, whole } from './tables.ts'

const rounds = 9
const load = { core: 1, connections: 16, pauseMs: 0, warmUpSeconds: 0.5, seconds: 1 }

/** `GET /v1/session` against the bare server on the same database, in alternating rounds. */
export async function measureSessionCheck(engine: Engine): Promise<Table> {
  await using latchkey = await startLatchkey(engine)
  const email = await registerPerson(latchkey, 'ada')
  const tokens = await signIn(latchkey, email, 20)
  const sample = await asProgram(fetchTransport(latchkey.baseUrl), tokens[0]).get('/v1/session')
  await using bare = await startBareServer(latchkey, Buffer.byteLength(sample.text))

  for (const pid of [latchkey.pid(), bare.pid]) pin(pid, 0)
  const checkAt = (port: number, serverPid: number, seconds = load.seconds) => {
    const requests = tokens.map((token) => wireRequest('GET', '/v1/session', { port, token }))
    return runLoad({ ...load, port, serverPid, seconds, requests })
  }
  // Until the code is compiled by its use, the first rounds would be slower than the rest.
  await checkAt(portOf(latchkey), latchkey.pid(), 3)
  await checkAt(bare.port, bare.pid, 3)
  const ours: LoadReport[] = []
  const theirs: LoadReport[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(await checkAt(portOf(latchkey), latchkey.pid()))
    theirs.push(await checkAt(bare.port, bare.pid))
  }
  const ratios = ours.map((report, round) => report.perSecond / (theirs[round] as LoadReport).perSecond)
  const cpuOf = (reports: LoadReport[]) => median(reports.map((it) => it.serverCpuMicroseconds ?? Number.NaN))
  return {
    title: `Session check, ${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`,
    columns: ['', 'requests/s', 'CPU µs/request', 'p50', 'p99', 'generator CPU µs'],
    rows: [row('Latchkey `GET /v1/session`', ours), row('bare `node:http` server', theirs)],
    findings: [
      `requests/s, Latchkey ÷ bare server: **${ratio(median(ratios))}** (rounds: ${ratios.map(ratio).join(', ')})`,
      `CPU per request, bare server ÷ Latchkey: ${ratio(cpuOf(theirs) / cpuOf(ours))}`,
    ],
  }
}

function row(name: string, reports: LoadReport[]): string[] {
  const middle = (pick: (report: LoadReport) => number | null) =>
    median(reports.map((report) => pick(report) ?? Number.NaN))
  return [
    name,
    whole(middle((it) => it.perSecond)),
    whole(middle((it) => it.serverCpuMicroseconds)),
    milliseconds(middle((it) => it.p50Ms)),
    milliseconds(middle((it) => it.p99Ms)),
    whole(middle((it) => it.generatorCpuMicroseconds)),
  ]
}
