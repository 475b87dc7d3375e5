import { insertMember } from '../../server/src/organizations/members/members.ts'
import { makeOperator } from '../../server/test/support/api-keys.ts'
import { freePort } from '../../server/test/support/free-port.ts'
import { startTestApp, type TestApp } from '../../server/test/support/test-app.ts'
import { createLatchkey, type Input, type Latchkey, LatchkeyProblem } from '../src/client.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'

/** What a program shows with its requests. */
export interface Shown {
  token: string
  headers: { authorization: string }
}

export interface TestUser extends Shown {
  id: string
  email: string
  password: string
  /** The same session as a browser shows it. */
  cookie: string
}

export interface TestOrganization {
  id: string
  name: string
  owner: TestUser
}

export interface TestProject {
  organization: TestOrganization
  organizationId: string
  projectId: string
}

export interface TestWorkspace extends TestProject {
  workspaceId: string
}

export interface UserFacts {
  organization?: Pick<TestOrganization, 'id'>
  /** In that organization, built in or custom. Default `viewer`. */
  role?: string
  email?: string
  firstName?: string
  lastName?: string
}

/** A whole Latchkey with data of its own, in this process. */
export interface TestLatchkey extends AsyncDisposable {
  baseUrl: string
  /** A client of it, with a service key. */
  client: Latchkey
  serviceKey: string
  /** Stands still until it is advanced. */
  clock: { now(): number; advance(milliseconds: number): void }
  /** Somebody who has signed up by mail and is signed in. */
  asUser(facts?: UserFacts): Promise<TestUser>
  /** An API key of this user. */
  asApiKey(user: TestUser, facts?: Partial<Input<'createApiKey'>>): Promise<Shown & { id: string }>
  /** An agent token of this workspace. */
  asAgent(
    workspace: TestWorkspace,
    facts?: Partial<Pick<Input<'createAgentToken'>, 'description' | 'permissions' | 'lifetimeSeconds'>>,
  ): Promise<Shown & { id: string }>
  organization(name?: string): Promise<TestOrganization>
  project(organization: TestOrganization, name?: string): Promise<TestProject>
  workspace(project: TestProject, name?: string): Promise<TestWorkspace>
  mailbox(address: string): Mailbox
  /** Does what the running server would do by itself in time: `write-last-uses`, `warn-of-expiring-keys` … */
  runJob(name: Parameters<TestApp['runJob']>[0]): Promise<void>
}

export interface StartOptions {
  /** `LATCHKEY_…` variables. */
  settings?: Record<string, string>
  /** What its clock shows at first, in milliseconds. Default: now. */
  startsAt?: number
}

const password = 'quiet lanterns over Trieste'

/**
 * Starts a Latchkey on a free port of loopback, with SQLite in a folder that goes with it; end it with `await using`.
 * Mail stays in it, its clock stands still, and nobody is slowed down by limits.
 */
export async function startLatchkey(options: StartOptions = {}): Promise<TestLatchkey> {
  const { app, baseUrl } = await listenSomewhere(options)
  const people = createPeople(app, createLatchkey({ baseUrl }))
  const end = async () => app[Symbol.asyncDispose]()
  const serviceKey = await people.serviceKey().catch(async (error: unknown) => {
    await end()
    throw error
  })
  let ending: Promise<void> | undefined
  return {
    baseUrl,
    serviceKey,
    client: createLatchkey({ baseUrl, serviceKey }),
    clock: app.clock,
    asUser: people.asUser,
    asApiKey: people.asApiKey,
    ...createPlaces(createLatchkey({ baseUrl }), people),
    mailbox: (address) => openMailbox(app, address),
    runJob: app.runJob,
    async [Symbol.asyncDispose]() {
      ending ??= end()
      await ending
    },
  }
}

/** Links in mails hold the address, so the port is chosen first; another program can take it in that moment. */
async function listenSomewhere(options: StartOptions, tries = 5): Promise<{ app: TestApp; baseUrl: string }> {
  const { settings, startsAt = Date.now() } = options
  const port = await freePort()
  const app = await startTestApp({
    startsAt,
    settings: { LATCHKEY_PORT: String(port), LATCHKEY_LIMITS: 'off', ...settings },
  })
  try {
    await app.server.listen({ port, host: 'localhost' })
    return { app, baseUrl: `http://localhost:${port}` }
  } catch (error) {
    await app[Symbol.asyncDispose]()
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries === 1) throw error
    return listenSomewhere(options, tries - 1)
  }
}

type People = ReturnType<typeof createPeople>

function createPeople(app: TestApp, latchkey: Latchkey) {
  let count = 0

  async function asUser(facts: UserFacts = {}): Promise<TestUser> {
    count += 1
    const { organization, role = 'viewer', firstName = 'Ada', lastName = 'Moreau' } = facts
    const email = facts.email ?? `ada${count}@example.com`
    await latchkey.call('register', { email, password, firstName, lastName })
    const { token } = await openMailbox(app, email).newest()
    const confirmed = await latchkey.call('confirmEmail', { token, password, delivery: 'token' })
    const shown = shownWith(tokenIn(confirmed))
    const { user } = await latchkey.getSession(shown.token)
    if (organization) await join(user.id, organization.id, role)
    return { ...shown, id: user.id, email, password, cookie: `latchkey=${shown.token}` }
  }

  const join = (userId: string, organizationId: string, role: string) =>
    insertMember(app.context, app.context.database.kysely, { organizationId, userId, role })

  async function asApiKey(user: TestUser, facts: Partial<Input<'createApiKey'>> = {}) {
    const input = { name: 'Deploys', ...facts }
    const { apiKey, secret } = await withFreshProof(user, (credential) =>
      latchkey.call('createApiKey', input, { credential }),
    )
    return { ...shownWith(secret), id: apiKey.id }
  }

  /** With the user's session, or, when its proof is too old by now, with another one. */
  async function withFreshProof<T>(user: TestUser, act: (credential: string) => Promise<T>): Promise<T> {
    try {
      return await act(user.token)
    } catch (error) {
      const codes = ['fresh-proof-required', 'credential-ended', 'not-signed-in']
      if (!(error instanceof LatchkeyProblem) || !codes.includes(error.code)) throw error
    }
    const credential = await signIn(user)
    const done = await act(credential)
    await latchkey.call('signOut', {}, { credential })
    return done
  }

  async function signIn({ email }: TestUser): Promise<string> {
    return tokenIn(await latchkey.call('signInWithPassword', { email, password, delivery: 'token' }))
  }

  async function serviceKey(): Promise<string> {
    const operator = await asUser({ email: 'operator@example.com' })
    await makeOperator(app, operator)
    return (await asApiKey(operator, { kind: 'service' })).token
  }

  return { asUser, asApiKey, withFreshProof, serviceKey }
}

function createPlaces(latchkey: Latchkey, { asUser, withFreshProof }: People) {
  return {
    async organization(name = 'Northwind'): Promise<TestOrganization> {
      const owner = await asUser()
      const { id } = await latchkey.call('createOrganization', { name }, { credential: owner.token })
      return { id, name, owner }
    },

    async project(organization: TestOrganization, name = 'Website'): Promise<TestProject> {
      const input = { organizationId: organization.id, name }
      const { id } = await withFreshProof(organization.owner, (credential) =>
        latchkey.call('createProject', input, { credential }),
      )
      return { organization, organizationId: organization.id, projectId: id }
    },

    async workspace(project: TestProject, name = 'Staging'): Promise<TestWorkspace> {
      const { organization, organizationId, projectId } = project
      const { id } = await withFreshProof(organization.owner, (credential) =>
        latchkey.call('createWorkspace', { organizationId, projectId, name }, { credential }),
      )
      return { ...project, workspaceId: id }
    },

    async asAgent(
      { organization, organizationId, projectId, workspaceId }: TestWorkspace,
      facts: Partial<Pick<Input<'createAgentToken'>, 'description' | 'permissions' | 'lifetimeSeconds'>> = {},
    ) {
      const input = { organizationId, projectId, workspaceId, description: 'Runner', ...facts }
      const { agentToken, secret } = await withFreshProof(organization.owner, (credential) =>
        latchkey.call('createAgentToken', input, { credential }),
      )
      return { ...shownWith(secret), id: agentToken.id }
    },
  }
}

function shownWith(token: string): Shown {
  return { token, headers: { authorization: `Bearer ${token}` } }
}

/** @throws {Error} when the sign-in asks for more, as for a second factor. */
function tokenIn(answer: object): string {
  const { token } = answer as { token?: string }
  if (token === undefined) throw new Error('The sign-in asks for more than a password')
  return token
}
