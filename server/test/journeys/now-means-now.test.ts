import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { wholeAnswer } from '../support/access-answers.ts'
import { asBrowser, asProgram, assertProblem, type Client, fetchTransport } from '../support/http-client.ts'
import { codeIn } from '../support/mail.ts'
import { newcomer } from '../support/people.ts'
import { createEmptyTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { stepMs, totpCode } from '../support/second-factors.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { repositoryRoot } from '../support/source-tree.ts'

// What one process acknowledged holds for the next request in the other one, however warm that is.
describe('two processes on one PostgreSQL', () => {
  let database: TestDatabase
  let one: ServerProcess
  let other: ServerProcess
  let owner: Somebody
  let member: Somebody
  let organization: string
  before(async () => {
    database = await createEmptyTestDatabase()
    const settings = {
      LATCHKEY_DATABASE_URL: database.url,
      LATCHKEY_SECRET: 'a-secret-of-the-tests-0123456789-abcdefghijklmnop',
      LATCHKEY_LIMITS: 'off',
      NODE_COMPILE_CACHE: join(repositoryRoot, 'node_modules/.cache/node'),
    }
    // One after the other: the second finds the migrations done.
    one = await startServerProcess({ settings })
    other = await startServerProcess({ settings })
    const servers = [one, other] as const
    owner = await somebody(servers)
    member = await somebody(servers)
    organization = `/v1/organizations/${await idOf(owner.here.post('/v1/organizations', { name: 'Northwind' }))}`
    await comeIn('viewer')
  })
  after(async () => {
    await one?.[Symbol.asyncDispose]()
    await other?.[Symbol.asyncDispose]()
    await database?.drop()
  })

  /** The member comes (back) into the organization. */
  const comeIn = async (role: string) => {
    const invitationId = await idOf(
      owner.here.post(`${organization}/invitations`, { email: member.email, role }),
    )
    assert.equal((await member.there.post('/v1/invitations/accept', { invitationId })).status, 200)
  }
  const statusThere = async (method: string, path: string, body?: object) =>
    (await member.there.request(method, `${organization}${path}`, { ...(body && { body }) })).status
  const done = async (act: Promise<{ status: number; text: string }>) => {
    const { status, text } = await act
    assert.ok(status === 200 || status === 204, `${status} ${text}`)
  }

  it('let a change of role hold at once, up and down', async () => {
    const give = (role: string) => done(owner.here.patch(`${organization}/members/${member.id}`, { role }))
    for (let round = 0; round < 5; round++) {
      assert.equal(await statusThere('GET', '/billing'), 403, `round ${round}`)
      await give('admin')
      assert.equal(await statusThere('GET', '/billing'), 200, `round ${round}`)
      await give('viewer')
    }
    assert.equal(await statusThere('GET', '/billing'), 403)
  })

  it('let a change of what a custom role allows hold at once', async () => {
    const reads = { name: 'Auditor', permissions: ['organization.read'] }
    const role = await idOf(owner.here.post(`${organization}/roles`, reads))
    await done(owner.here.patch(`${organization}/members/${member.id}`, { role }))
    for (let round = 0; round < 3; round++) {
      assert.equal(await statusThere('GET', '/audit-events'), 403)
      const permissions = ['organization.read', 'audit.read']
      await done(owner.here.patch(`${organization}/roles/${role}`, { permissions }))
      assert.equal(await statusThere('GET', '/audit-events'), 200)
      await done(owner.here.patch(`${organization}/roles/${role}`, { permissions: ['organization.read'] }))
    }
    await done(owner.here.patch(`${organization}/members/${member.id}`, { role: 'viewer' }))
  })

  it('let a grant hold at once, and its end', async () => {
    const id = await idOf(owner.here.post(`${organization}/projects`, { name: 'Granted' }))
    const grants = `${organization}/members/${member.id}/grants`
    for (let round = 0; round < 3; round++) {
      assert.equal(await statusThere('PATCH', `/projects/${id}`, { description: 'x' }), 403)
      const body = { scope: { kind: 'project', id }, role: 'editor' }
      const grant = await idOf(owner.here.request('PUT', grants, { body }))
      assert.equal(await statusThere('PATCH', `/projects/${id}`, { description: 'x' }), 200)
      await done(owner.here.delete(`${grants}/${grant}`))
    }
  })

  it('let the deletion of a project hold at once, for what is in it as well', async () => {
    const project = await idOf(owner.here.post(`${organization}/projects`, { name: 'Short-lived' }))
    const workspaces = `${organization}/projects/${project}/workspaces`
    const workspace = await idOf(owner.here.post(workspaces, { name: 'Staging' }))
    const paths = [`/projects/${project}`, `/projects/${project}/workspaces/${workspace}`]
    for (const path of paths) assert.equal(await statusThere('GET', path), 200)
    await done(owner.here.delete(`${organization}/projects/${project}`, { name: 'Short-lived' }))
    for (const path of paths) assert.equal(await statusThere('GET', path), 404)
    const organizationId = organization.slice(organization.lastIndexOf('/') + 1)
    const question = { organizationId, projectId: project, permission: 'project.read' }
    const { body } = await member.there.post('/v1/access/check', question)
    assert.deepEqual([body.allowed, body.reason], [false, 'not-a-member'])
  })

  it('let an MFA rule hold at once, and the proof that satisfies it', async () => {
    await proveSecondFactor(owner.here, owner.password)
    const rule = (appliesTo: 'all' | 'none') =>
      done(
        owner.here.request('PUT', `${organization}/mfa-requirement`, {
          body: { appliesTo, graceUntil: null, appliesToApiKeys: false },
        }),
      )
    for (let round = 0; round < 3; round++) {
      assert.equal(await statusThere('GET', '/members'), 200)
      await rule('all')
      const refused = assertProblem(await member.there.get(`${organization}/members`), 403, 'access-denied')
      assert.deepEqual([refused.reason, refused.remedy], ['mfa-required', { action: 'enrolMfa' }])
      if (round < 2) await rule('none')
    }
    await proveSecondFactor(member.there, member.password)
    assert.equal(await statusThere('GET', '/members'), 200)
    // The session of the other process was not asked for the factor: it is let in only when it proves it.
    const elsewhere = assertProblem(await member.here.get(`${organization}/members`), 403, 'access-denied')
    assert.deepEqual([elsewhere.reason, elsewhere.remedy], ['mfa-required', { action: 'proveFresh' }])
    await rule('none')
    assert.equal((await member.here.get(`${organization}/members`)).status, 200)
  })

  it('let a removal hold at once: what was there a moment ago is absent', async () => {
    const absent = await member.there.get(`/v1/organizations/org_${'0'.repeat(26)}/members`)
    for (let round = 0; round < 3; round++) {
      assert.equal(await statusThere('GET', '/members'), 200)
      await done(owner.here.delete(`${organization}/members/${member.id}`))
      const answer = await member.there.get(`${organization}/members`)
      assert.equal(withoutConnection(answer), withoutConnection(absent))
      const { body } = await member.there.get<{ items: unknown[] }>('/v1/organizations')
      assert.deepEqual(body.items, [])
      await comeIn('viewer')
    }
  })

  it('let the deletion of the organization hold at once, for its owner too', async () => {
    for (const browser of [owner.there, member.there])
      assert.equal((await browser.get(organization)).status, 200)
    await done(owner.here.delete(organization, { name: 'Northwind' }))
    for (const browser of [owner.there, member.there])
      assertProblem(await browser.get(organization), 404, 'not-found')
  })
})

interface Somebody {
  id: string
  email: string
  password: string
  /** A session of each process' own making. */
  here: Client
  there: Client
}

/** Somebody who registered with the first process, signed in at both. */
async function somebody([one, other]: readonly [ServerProcess, ServerProcess]): Promise<Somebody> {
  const person = newcomer()
  const [here, there] = [asBrowser(fetchTransport(one.baseUrl)), asBrowser(fetchTransport(other.baseUrl))]
  assert.equal((await here.post('/v1/registration', person)).status, 202)
  const { body } = await asProgram(fetchTransport(one.baseUrl)).get<{
    items: { to: string; text: string }[]
  }>('/local/inbox.json')
  const mail = body.items.find(({ to }) => to === person.email) ?? assert.fail('no mail')
  assert.equal((await here.post('/v1/registration/confirm', { code: codeIn(mail) })).status, 200)
  const { email, password } = person
  assert.equal((await there.post('/v1/sign-in/password', { email, password })).status, 200)
  const session = await there.get<{ user: { id: string } }>('/v1/session')
  return { id: session.body.user.id, email, password, here, there }
}

/** Sets an authenticator app up, by which this session has proven it. */
async function proveSecondFactor(browser: Client, password: string): Promise<void> {
  const { body } = await browser.post<{ secret: string }>('/v1/account/totp/enrolment')
  const code = totpCode(body.secret, Math.floor(Date.now() / stepMs))
  const confirmed = await browser.post('/v1/account/totp/confirm', { code, password })
  assert.equal(confirmed.status, 200, confirmed.text)
}

async function idOf(made: Promise<{ status: number; text: string; body: unknown }>): Promise<string> {
  const { status, text, body } = await made
  assert.ok(status === 201 || status === 200, text)
  return (body as { id: string }).id
}

/** Headers of the connection are no part of what is answered. */
function withoutConnection(answer: Parameters<typeof wholeAnswer>[0]): string {
  return wholeAnswer(answer)
    .split('\n')
    .filter((line) => !/^(connection|keep-alive):/.test(line))
    .join('\n')
}
