import assert from 'node:assert/strict'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { residentMegabytesOf } from '../../../bench/cpu-time.ts'
import { type LoadReport, runLoad, wireRequest } from '../../../bench/load.ts'
import { pin } from '../../../bench/pin.ts'
import { addMembers, addUsers } from '../../../bench/population.ts'
import { portOf, registerPerson, signIn, startLatchkey } from '../../../bench/servers.ts'
import { median, milliseconds, ratio, type Table, toMarkdown, whole } from '../../../bench/tables.ts'
import { createToken, hashToken } from '../../src/crypto/tokens.ts'
import type { Engine } from '../support/each-engine.ts'
import { asProgram, fetchTransport } from '../support/http-client.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { circumstances, writeSection } from './reliability-page.ts'

// What a deployment costs when it has grown: the same questions with 1,000 people and with 1,000,000, and the memory of a
// process that has seen 100,000 sessions.
//   node server/test/prove/load.ts [--users 1000000] [--sessions 100000] [--rounds 5]
//   … --only listProjects,getSession: these questions on SQLite, which writes nothing down

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '1000000' },
    sessions: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
})
const users = Number(values.users)
const sessions = Number(values.sessions)
const rounds = Number(values.rounds)
const only = values.only?.split(',')

const sizes = [
  { users: 1_000, organizations: 10 },
  { users, organizations: Math.max(10, users / 100) },
]
// A steady pace that both sizes keep easily: at full speed p99 would measure the queue.
const pace = { core: 1, connections: 4, pauseMs: 8, warmUpSeconds: 1, seconds: 3 }

interface Deployment {
  latchkey: ServerProcess
  questions: Map<string, string>
  reports: Map<string, LoadReport[]>
}

if (only) console.log(toMarkdown(await measureGrowth('sqlite')))
else await measureAll()

async function measureAll(): Promise<void> {
  const tables = [await measureGrowth('sqlite'), await measureGrowth('postgres'), await measureSessions()]
  const text = tables.map(toMarkdown).join('\n')
  console.log(text)
  writeSection(
    'load',
    `## Grown\n\n\`npm run prove:load\`, ${circumstances()}.\n\n${text.replaceAll(/^## /gm, '### ')}`,
  )
}

async function measureGrowth(engine: Engine): Promise<Table> {
  const deployments: Deployment[] = []
  try {
    for (const size of sizes) deployments.push(await deploy(engine, size))
    const names = [...(deployments[0]?.questions.keys() ?? [])].filter(
      (name) => only?.includes(name.replaceAll('`', '')) ?? true,
    )
    for (const name of names) {
      for (let round = 0; round < rounds; round++) for (const each of deployments) await ask(each, name)
    }
    return {
      title: `The same questions, ${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`,
      columns: ['', ...sizes.map((size) => `p99, ${whole(size.users)} people`), 'ratio'],
      rows: names.map((name) => {
        const p99 = deployments.map(({ reports }) => median((reports.get(name) ?? []).map((it) => it.p99Ms)))
        return [name, ...p99.map(milliseconds), ratio((p99[1] ?? Number.NaN) / (p99[0] ?? Number.NaN))]
      }),
      findings: [
        `${whole(users)} people belong to 3 of ${whole(sizes[1]?.organizations ?? 0)} organizations each; the aim is a ratio of 1.25 at most. Each figure is the median of ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`,
      ],
    }
  } finally {
    for (const { latchkey } of deployments) await latchkey[Symbol.asyncDispose]()
  }
}

/** A deployment of this size, and one person in it with an organization of twenty members who asks. */
async function deploy(engine: Engine, size: { users: number; organizations: number }): Promise<Deployment> {
  const latchkey = await startLatchkey(engine)
  const [token = ''] = await signIn(latchkey, await registerPerson(latchkey, 'ada'), 1)
  const program = asProgram(fetchTransport(latchkey.baseUrl), token)
  const make = async (path: string, body: object) => {
    const answer = await program.post<{ id: string }>(path, body)
    assert.equal(answer.status, 201, answer.text)
    return answer.body.id
  }
  const organizationId = await make('/v1/organizations', { name: 'Acme' })
  const projectId = await make(`/v1/organizations/${organizationId}/projects`, { name: 'Bridge' })
  await addUsers(engine, latchkey, size.users)
  await addMembers(engine, latchkey, { ...size, membershipsEach: 3 })
  pin(latchkey.pid(), 0)
  const port = portOf(latchkey)
  const get = (path: string) => wireRequest('GET', path, { port, token })
  const check = { permission: 'project.update', organizationId, projectId }
  const questions = new Map([
    ['`getSession`', get('/v1/session')],
    ['`checkAccess`', wireRequest('POST', '/v1/access/check', { port, token, body: check })],
    ['`listOrganizations`', get('/v1/organizations')],
    ['`listMembers`', get(`/v1/organizations/${organizationId}/members`)],
    ['`listProjects`', get(`/v1/organizations/${organizationId}/projects`)],
    ['`listAuditEvents`', get(`/v1/organizations/${organizationId}/audit-events`)],
    ['`listSessions`', get('/v1/sessions')],
    [
      '`updateProfile`',
      wireRequest('PATCH', '/v1/account/profile', { port, token, body: { company: 'Acme' } }),
    ],
  ])
  return { latchkey, questions, reports: new Map() }
}

async function ask({ latchkey, questions, reports }: Deployment, name: string): Promise<void> {
  const order = { ...pace, port: portOf(latchkey), serverPid: latchkey.pid() }
  const report = await runLoad({ ...order, requests: [questions.get(name) ?? ''] })
  reports.set(name, [...(reports.get(name) ?? []), report])
}

/** Every session is presented once, so that whatever a process keeps of one is there. */
async function measureSessions(): Promise<Table> {
  await using latchkey = await startLatchkey('sqlite')
  await registerPerson(latchkey, 'ada')
  const before = residentMegabytesOf(latchkey.pid()) ?? Number.NaN
  const tokens = addSessions(latchkey)
  const startedAt = performance.now()
  await presentEach(latchkey, tokens)
  const seconds = (performance.now() - startedAt) / 1000
  await new Promise((resolve) => setTimeout(resolve, 15_000))
  const after = residentMegabytesOf(latchkey.pid()) ?? Number.NaN
  return {
    title: `A process with ${whole(sessions)} live sessions, SQLite`,
    columns: ['', 'resident memory'],
    rows: [
      ['with one', `${whole(before)} MB`],
      [`after each of ${whole(sessions)} was used once, in ${whole(seconds)} s`, `${whole(after)} MB`],
    ],
    findings: ['the aim is 200 MB at most; sessions are rows, and no process keeps one.'],
  }
}

function addSessions(latchkey: ServerProcess): string[] {
  const tokens = Array.from({ length: sessions }, () => createToken('session'))
  const database = new DatabaseSync(join(latchkey.dataDir, 'latchkey.db'), { timeout: 20_000 })
  const { id: userId } = database.prepare('select id from users').get() as { id: string }
  const insert = database.prepare(
    `insert into sessions (id, directory_id, user_id, token_hash, methods, address, created_at, fresh_at, last_used_at, expires_at)
     values (?, 'dir_platform', ?, ?, '["pwd"]', '127.0.0.1', ?, ?, ?, ?)`,
  )
  const now = Date.now()
  database.exec('begin immediate')
  for (const [at, token] of tokens.entries()) {
    const id = `ses_${String(at).padStart(26, '0')}`
    insert.run(id, userId, hashToken('session', token), now, now, now, now + 86_400_000)
  }
  database.exec('commit')
  database.close()
  return tokens
}

async function presentEach(latchkey: ServerProcess, tokens: readonly string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  let next = 0
  const work = async () => {
    for (let token = tokens[next++]; token !== undefined; token = tokens[next++])
      assert.equal(await statusFor(latchkey, agent, token), 200)
  }
  await Promise.all(Array.from({ length: 16 }, work))
  agent.destroy()
}

function statusFor(latchkey: ServerProcess, agent: Agent, token: string): Promise<number | undefined> {
  const headers = { authorization: `Bearer ${token}` }
  return new Promise((resolve, reject) => {
    request(`${latchkey.baseUrl}/v1/session`, { agent, headers }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode))
    })
      .once('error', reject)
      .end()
  })
}
