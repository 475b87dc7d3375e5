import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type HttpHandler,
  readForm,
  redirect,
  send,
  sendJson,
  startHttpServer,
  urlOf,
} from '../http-server.ts'
import { documentPage, escapeHtml, hiddenFields, messagePage } from '../page.ts'
import { accessToken } from './access-token.ts'
import {
  type GithubApplication,
  type GithubAutomatic,
  type GithubEmail,
  type GithubPerson,
  type GithubState,
  hasGrant,
  revokeGrant,
} from './accounts.ts'
import { authorize } from './authorize.ts'
import { restApi } from './rest-api.ts'

export interface GithubOptions {
  port?: number
  /**
   * `enterprise`: API below `/api/v3` of the same host, as of a GitHub Enterprise Server. `github.com`: the API is a host
   * (here: a port) of its own, and the web host has none.
   */
  layout?: 'enterprise' | 'github.com'
  people?: GithubPerson[]
  applications?: GithubApplication[]
  /** Without it, the person chooses and approves on a page. */
  automatic?: GithubAutomatic
  requiresVerifiedEmail?: boolean
  now?: () => number
}

export interface Github extends GithubState {
  /** The web host: `/login/oauth/…`. What a base URL setting wants. */
  url: string
  /** Where `/user` is: `https://api.github.com` or `…/api/v3` in the real world. */
  apiUrl: string
  /** The first application. */
  application: GithubApplication
  /** @throws Error when nobody has that login. */
  person(login: string): GithubPerson
  /** The person removes an application at GitHub (all of them without `clientId`): its tokens are dead from now on. */
  revokeAccess(login: string, clientId?: string): void
  /** Whether the person has authorized the application. */
  hasAccess(login: string, clientId?: string): boolean
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** GitHub, as far as its documentation of OAuth apps says what it does, on loopback. */
export async function startGithub(options: GithubOptions = {}): Promise<Github> {
  const layout = options.layout ?? 'enterprise'
  const state: GithubState = {
    people: options.people ?? demoPeople(),
    applications: options.applications ?? [demoApplication()],
    automatic: options.automatic,
    requiresVerifiedEmail: options.requiresVerifiedEmail ?? true,
    intercept: undefined,
    requests: [],
    codes: new Map(),
    tokens: new Map(),
    grants: new Map(),
    now: options.now ?? Date.now,
  }
  const prefix = layout === 'enterprise' ? '/api/v3' : undefined
  const github = Object.assign(state, methodsOf(state))
  const web = await startHttpServer(intercepted(github, webHost(github, prefix)), options.port)
  const api =
    layout === 'github.com'
      ? await startHttpServer(intercepted(github, (request, response) => apiHost(github, request, response)))
      : undefined
  const close = async () => {
    await Promise.all([web.close(), api?.close()])
  }
  return Object.assign(github, {
    url: web.url,
    apiUrl: api?.url ?? `${web.url}/api/v3`,
    close,
    [Symbol.asyncDispose]: close,
  })
}

/** An address as most people have it: primary, verified, kept private. */
export function githubEmail(email: string, changes: Partial<GithubEmail> = {}): GithubEmail {
  return { email, primary: true, verified: true, visibility: 'private', ...changes }
}

function methodsOf(state: GithubState) {
  const person = (login: string) => {
    const found = state.people.find((candidate) => candidate.login === login)
    if (!found) throw new Error(`Nobody at this GitHub is called ${login}`)
    return found
  }
  return {
    get application() {
      const [first] = state.applications
      if (!first) throw new Error('This GitHub has no application')
      return first
    },
    person,
    revokeAccess(login: string, clientId?: string) {
      for (const application of state.applications) {
        if (clientId === undefined || application.clientId === clientId) {
          revokeGrant(state, application.clientId, person(login).id)
        }
      }
    },
    hasAccess: (login: string, clientId = state.applications[0]?.clientId ?? '') =>
      hasGrant(state, clientId, person(login).id),
  }
}

function webHost(
  github: GithubState & ReturnType<typeof methodsOf>,
  apiPrefix: string | undefined,
): HttpHandler {
  return async (request, response) => {
    const { pathname } = urlOf(request)
    if (pathname === '/login/oauth/authorize') return authorize(github, request, response)
    if (pathname === '/login/oauth/access_token' && request.method === 'POST') {
      return accessToken(github, request, response)
    }
    if (pathname.startsWith('/settings/connections/applications/')) {
      return authorizedApplication(github, request, response)
    }
    if (apiPrefix && pathname.startsWith(`${apiPrefix}/`)) {
      return restApi(github, request, response, pathname.slice(apiPrefix.length))
    }
    send(response, 404, 'text/html', messagePage('GitHub (emulator)', 'Not found', 'There is no such page.'))
  }
}

function apiHost(state: GithubState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  return restApi(state, request, response, urlOf(request).pathname)
}

/** Notes each request, and lets a test answer it otherwise, late, or not at all. */
function intercepted(state: GithubState, handle: HttpHandler): HttpHandler {
  return async (request, response) => {
    const noted = { method: request.method ?? 'GET', path: urlOf(request).pathname }
    state.requests.push(noted)
    const fault = state.intercept?.(noted)
    // The wait must not hold the process, and not the close of a server whose client has gone.
    if (fault?.delayMilliseconds) await wait(fault.delayMilliseconds, undefined, { ref: false })
    await fault?.after
    if (response.destroyed) return
    if (fault?.dropped) {
      response.destroy()
      return
    }
    if (fault?.status === undefined && fault?.body === undefined) return handle(request, response)
    const { status = 200, body = '', headers = {} } = fault
    if (typeof body === 'string') send(response, status, 'text/plain', body, headers)
    else sendJson(response, status, body, headers)
  }
}

/** The page to which GitHub's documentation sends people who want to review or revoke an application. */
async function authorizedApplication(
  github: GithubState & ReturnType<typeof methodsOf>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = urlOf(request).pathname
  const clientId = decodeURIComponent(path.split('/').at(-1) ?? '')
  const application = github.applications.find((candidate) => candidate.clientId === clientId)
  if (request.method === 'POST') {
    const login = (await readForm(request)).get('person') ?? ''
    github.revokeAccess(login, clientId)
    redirect(response, path)
    return
  }
  const rows = github.people
    .filter(({ id }) => hasGrant(github, clientId, id))
    .map(
      ({
        login,
        name,
      }) => `<form method="post" action="${escapeHtml(path)}">${hiddenFields({ person: login })}
        <p><strong>${escapeHtml(name ?? login)}</strong> (${escapeHtml(login)})</p>
        <div class="buttons"><button>Revoke access</button></div></form>`,
    )
  const heading = `Who has authorized ${application?.name ?? 'this application'}`
  const content = rows.length > 0 ? rows.join('<hr>') : '<p>Nobody.</p>'
  send(response, 200, 'text/html', documentPage('GitHub (emulator)', heading, content))
}

function demoApplication(): GithubApplication {
  return {
    clientId: 'Ov23liLatchkeyDemo00',
    clientSecret: 'a-secret-for-the-emulator-only',
    name: 'Latchkey',
    callbackUrl: 'http://localhost/',
  }
}

function demoPeople(): GithubPerson[] {
  return [
    { id: 583231, login: 'ada', name: 'Ada Moreno', emails: [githubEmail('ada@example.com')] },
    {
      id: 9919101,
      login: 'ben',
      name: 'Ben Okafor',
      emails: [
        githubEmail('ben@example.org', { visibility: 'public' }),
        githubEmail('ben.okafor@old.example', { primary: false, verified: false, visibility: null }),
      ],
    },
    { id: 77, login: 'chris', name: null, emails: [githubEmail('chris@example.net', { verified: false })] },
  ]
}
