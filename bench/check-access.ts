import type { Engine } from '../server/test/support/each-engine.ts'
import { asProgram, fetchTransport } from '../server/test/support/http-client.ts'
import type { ServerProcess } from '../server/test/support/server-process.ts'
import { type LoadReport, runLoad, wireRequest } from './load.ts'
import { pin } from './pin.ts'
import { addMembers, addUsers } from './population.ts'
import { portOf, registerPerson, signIn, startBareServer, startLatchkey } from './servers.ts'
import { median, milliseconds, ratio, type Table, whole } from './tables.ts'

const organizations = 10_000
const users = 100_000
const membershipsEach = 10
const rounds = 5
const load = { core: 1, connections: 16, pauseMs: 0, warmUpSeconds: 0.5, seconds: 1 }

/**
 * `checkAccess` over HTTP in a deployment with 10,000 organizations and 1,000,000 members, against the bare server: once
 * looking up one session, once reading the same body and looking up two rows. The question names organization, project
 * and workspace.
 */
export async function measureCheckAccess(engine: Engine): Promise<Table> {
  await using latchkey = await startLatchkey(engine)
  const email = await registerPerson(latchkey, 'ada')
  const [token = ''] = await signIn(latchkey, email, 1)
  await using bare = await startBareServer(latchkey, 300)
  const question = await prepareQuestion(latchkey, token)
  await addUsers(engine, latchkey, users)
  await addMembers(engine, latchkey, { organizations, users, membershipsEach })
  for (const pid of [latchkey.pid(), bare.pid]) pin(pid, 0)
  const port = portOf(latchkey)
  const ask = (seconds: number) => {
    const requests = [wireRequest('POST', '/v1/access/check', { port, token, body: question })]
    return runLoad({ ...load, port, serverPid: latchkey.pid(), seconds, requests })
  }
  const lookUp = (seconds: number) => {
    const requests = [wireRequest('GET', '/v1/session', { port: bare.port, token })]
    return runLoad({ ...load, port: bare.port, serverPid: bare.pid, seconds, requests })
  }
  const lookUpTwice = (seconds: number) => {
    const requests = [wireRequest('POST', '/', { port: bare.port, token, body: question })]
    return runLoad({ ...load, port: bare.port, serverPid: bare.pid, seconds, requests })
  }
  await ask(3)
  await lookUp(3)
  await lookUpTwice(3)
  const ours: LoadReport[] = []
  const theirs: LoadReport[] = []
  const alike: LoadReport[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(await ask(load.seconds))
    theirs.push(await lookUp(load.seconds))
    alike.push(await lookUpTwice(load.seconds))
  }
  const against = (others: LoadReport[]) => {
    const ratios = ours.map((report, round) => report.perSecond / (others[round] as LoadReport).perSecond)
    return `**${ratio(median(ratios))}** (rounds: ${ratios.map(ratio).join(', ')})`
  }
  const members = users * membershipsEach
  return {
    title: `checkAccess over HTTP, ${whole(organizations)} organizations, ${whole(members)} members, ${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`,
    columns: ['', 'requests/s', 'CPU µs/request', 'p50', 'p99'],
    rows: [
      row('Latchkey `POST /v1/access/check`', ours),
      row('bare `node:http` server, one session looked up', theirs),
      row('bare `node:http` server, the same body read and two rows looked up', alike),
    ],
    findings: [
      `requests/s, Latchkey ÷ bare server that looks up one session: ${against(theirs)}`,
      `requests/s, Latchkey ÷ bare server that reads the body and looks up two rows: ${against(alike)}`,
    ],
  }
}

/** An organization with a project and a workspace, on which a grant decides. @returns the question. */
async function prepareQuestion(latchkey: ServerProcess, token: string): Promise<Record<string, string>> {
  const program = asProgram(fetchTransport(latchkey.baseUrl), token)
  const make = async (path: string, name: string) => {
    const { body, text } = await program.post<{ id: string }>(path, { name })
    if (!body.id) throw new Error(text)
    return body.id
  }
  const organizationId = await make('/v1/organizations', 'Acme')
  const projectId = await make(`/v1/organizations/${organizationId}/projects`, 'Bridge')
  const workspaceId = await make(
    `/v1/organizations/${organizationId}/projects/${projectId}/workspaces`,
    'Production',
  )
  return { organizationId, projectId, workspaceId, permission: 'workspace.update' }
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
  ]
}
