import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { freePort } from '../server/test/support/free-port.ts'
import { asProgram, fetchTransport } from '../server/test/support/http-client.ts'
import { residentMegabytesOf } from './cpu-time.ts'
import { type LoadReport, runLoad, wireRequest } from './load.ts'
import { pin } from './pin.ts'
import {
  portOf,
  type RunningServer,
  registerPerson,
  signIn,
  startBareServer,
  startLatchkey,
} from './servers.ts'
import { median, milliseconds, ratio, type Table, whole } from './tables.ts'

const rounds = 5
const load = { core: 1, connections: 16, pauseMs: 0, warmUpSeconds: 0.5, seconds: 1 }

interface Asked {
  name: string
  port: number
  pid: number
  request: string
}

/**
 * The questions that a service asks with each of its requests: Latchkey, Better Auth and the bare server on the same
 * runtime and on SQLite, in one run, in alternating rounds.
 */
export async function measureBetterAuth(): Promise<Table> {
  await using latchkey = await startLatchkey('sqlite')
  const email = await registerPerson(latchkey, 'ada')
  const [token = ''] = await signIn(latchkey, email, 1)
  await using bare = await startBareServer(latchkey, 300)
  await using plain = await startBetterAuth('')
  await using cached = await startBetterAuth('cookie-cache')
  const asked = [
    {
      name: 'bare `node:http`, one row',
      port: bare.port,
      pid: bare.pid,
      request: wireRequest('GET', '/', { port: bare.port, token }),
    },
    ...(await askLatchkey(latchkey, { port: bare.port, pid: bare.pid }, token)),
    ...askBetterAuth(plain),
    {
      name: 'Better Auth session check, cookie cache',
      port: cached.port,
      pid: cached.pid,
      request: withCookie(cached, 'GET', '/api/auth/get-session'),
    },
  ]
  for (const { pid } of asked) pin(pid, 0)
  const reports = new Map<string, LoadReport[]>(asked.map(({ name }) => [name, []]))
  const measure = ({ port, pid, request }: Asked, seconds: number) =>
    runLoad({ ...load, port, serverPid: pid, seconds, requests: [request] })
  for (const question of asked) await measure(question, 2)
  for (let round = 0; round < rounds; round++) {
    for (const question of asked) reports.get(question.name)?.push(await measure(question, load.seconds))
  }
  return report(asked, reports)
}

/** The questions to Latchkey, and the bare server's with the same body. */
async function askLatchkey(
  latchkey: Awaited<ReturnType<typeof startLatchkey>>,
  bare: { port: number; pid: number },
  token: string,
): Promise<Asked[]> {
  const program = asProgram(fetchTransport(latchkey.baseUrl), token)
  const organization = await program.post<{ id: string }>('/v1/organizations', { name: 'Acme' })
  assert.equal(organization.status, 201, organization.text)
  const key = await program.post<{ secret: string }>('/v1/api-keys', { name: 'bench' })
  assert.equal(key.status, 201, key.text)
  const body = { organizationId: organization.body.id, permission: 'project.create' }
  const port = portOf(latchkey)
  const at = { port, pid: latchkey.pid() }
  return [
    {
      name: 'bare `node:http`, body and two rows',
      ...bare,
      request: wireRequest('POST', '/', { port: bare.port, token, body }),
    },
    { name: 'Latchkey session check', ...at, request: wireRequest('GET', '/v1/session', { port, token }) },
    {
      name: 'Latchkey `checkAccess`, session',
      ...at,
      request: wireRequest('POST', '/v1/access/check', { port, token, body }),
    },
    {
      name: 'Latchkey `checkAccess`, API key',
      ...at,
      request: wireRequest('POST', '/v1/access/check', { port, token: key.body.secret, body }),
    },
  ]
}

interface BetterAuth extends RunningServer {
  cookie: string
  organizationId: string
  apiKey: string
}

function askBetterAuth(server: BetterAuth): Asked[] {
  const { port, pid, organizationId, apiKey } = server
  const permission = { organizationId, permissions: { member: ['create'] } }
  return [
    {
      name: 'Better Auth session check',
      port,
      pid,
      request: withCookie(server, 'GET', '/api/auth/get-session'),
    },
    {
      name: 'Better Auth API key verification',
      port,
      pid,
      request: withHeader(wireRequest('GET', '/verify-key', { port }), `x-api-key: ${apiKey}`),
    },
    {
      name: 'Better Auth organization permission check',
      port,
      pid,
      request: withCookie(server, 'POST', '/api/auth/organization/has-permission', permission),
    },
  ]
}

function withCookie({ port, cookie }: BetterAuth, method: string, path: string, body?: unknown): string {
  const request = wireRequest(method, path, { port, ...(body !== undefined && { body }) })
  return withHeader(request, `cookie: ${cookie}\r\norigin: http://127.0.0.1:${port}`)
}

function withHeader(request: string, lines: string): string {
  return request.replace('\r\n', `\r\n${lines}\r\n`)
}

async function startBetterAuth(cache: string): Promise<BetterAuth> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'better-auth-bench-'))
  const program = fileURLToPath(new URL('better-auth-server.ts', import.meta.url))
  const child: ChildProcess = spawn(
    process.execPath,
    ['--no-warnings', program, String(port), join(folder, 'auth.db'), cache],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  )
  let credentials: Omit<BetterAuth, keyof RunningServer> | undefined
  assert.ok(child.stdout)
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue
    credentials = JSON.parse(line) as typeof credentials
    break
  }
  assert.ok(credentials, 'Better Auth ended at its start.')
  child.stdout.resume()
  return {
    ...credentials,
    port,
    pid: child.pid as number,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await once(child, 'close')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function report(asked: Asked[], reports: Map<string, LoadReport[]>): Table {
  const middle = (name: string, pick: (it: LoadReport) => number | null) =>
    median((reports.get(name) ?? []).map((it) => pick(it) ?? Number.NaN))
  const cpu = (name: string) => middle(name, (it) => it.serverCpuMicroseconds)
  const speed = (name: string) => middle(name, (it) => it.perSecond)
  const against = (ours: string, theirs: string) =>
    `${ours} ÷ ${theirs}: requests/s **${ratio(speed(ours) / speed(theirs))}**, CPU per request ${ratio(cpu(theirs) / cpu(ours))}`
  return {
    title: 'What every request asks, beside Better Auth, SQLite',
    columns: ['', 'requests/s', 'CPU µs/request', 'p50', 'p99', 'memory afterwards'],
    rows: asked.map(({ name, pid }) => [
      name,
      whole(speed(name)),
      whole(cpu(name)),
      milliseconds(middle(name, (it) => it.p50Ms)),
      milliseconds(middle(name, (it) => it.p99Ms)),
      `${whole(residentMegabytesOf(pid) ?? Number.NaN)} MB`,
    ]),
    findings: [
      against('Latchkey session check', 'bare `node:http`, one row'),
      against('Latchkey `checkAccess`, session', 'bare `node:http`, one row'),
      against('Latchkey `checkAccess`, API key', 'bare `node:http`, one row'),
      against('Latchkey `checkAccess`, session', 'bare `node:http`, body and two rows'),
      against('Latchkey `checkAccess`, API key', 'bare `node:http`, body and two rows'),
      against('Latchkey session check', 'Better Auth session check'),
      against('Latchkey session check', 'Better Auth session check, cookie cache'),
      against('Latchkey `checkAccess`, API key', 'Better Auth API key verification'),
      against('Latchkey `checkAccess`, session', 'Better Auth organization permission check'),
    ],
  }
}
