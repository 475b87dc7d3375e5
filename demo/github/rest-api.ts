import type { IncomingMessage, ServerResponse } from 'node:http'
import { basicCredentials, readBody, sendJson } from '../http-server.ts'
import {
  type GithubApplication,
  type GithubPerson,
  type GithubState,
  type GithubToken,
  personById,
  revokeGrant,
} from './accounts.ts'

const documentation = 'https://docs.github.com/rest'

/** The part of the REST API that an account layer needs; `path` is without `/api/v3`. */
export async function restApi(
  state: GithubState,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (!request.headers['user-agent']) {
    refuse(response, 403, 'Request forbidden by administrative rules. A User-Agent header is required.')
    return
  }
  const application = /^\/applications\/([^/]+)\/(grant|token)$/.exec(path)
  if (application) {
    await applicationEndpoint(state, request, response, {
      clientId: decodeURIComponent(application[1] ?? ''),
      part: application[2] === 'grant' ? 'grant' : 'token',
    })
    return
  }
  if (request.method !== 'GET' || (path !== '/user' && path !== '/user/emails')) {
    refuse(response, 404, 'Not Found')
    return
  }
  const token = bearerOf(state, request)
  const person = token && personById(state, token.personId)
  if (!token || !person) {
    refuse(response, 401, request.headers.authorization ? 'Bad credentials' : 'Requires authentication')
    return
  }
  const scopes = { 'x-oauth-scopes': token.scopes.join(', ') }
  if (path === '/user') sendJson(response, 200, profileOf(person), scopes)
  else if (mayReadEmails(token)) sendJson(response, 200, person.emails, scopes)
  else refuse(response, 404, 'Not Found', { ...scopes, 'x-accepted-oauth-scopes': 'user, user:email' })
}

/**
 * `DELETE …/grant` ends the application's access to the token's owner, `DELETE …/token` the one token, `POST …/token`
 * checks it; Basic authentication with the application's own credentials.
 * @see https://docs.github.com/en/rest/apps/oauth-applications
 */
async function applicationEndpoint(
  state: GithubState,
  request: IncomingMessage,
  response: ServerResponse,
  { clientId, part }: { clientId: string; part: 'grant' | 'token' },
): Promise<void> {
  const application = authenticatedApplication(state, request)
  if (!application) {
    refuse(response, 401, 'Bad credentials')
    return
  }
  const isCheck = request.method === 'POST' && part === 'token'
  if (application.clientId !== clientId || !(isCheck || request.method === 'DELETE')) {
    refuse(response, 404, 'Not Found')
    return
  }
  const token = state.tokens.get(await accessTokenIn(request))
  if (!token || token.clientId !== clientId) {
    if (isCheck) refuse(response, 404, 'Not Found')
    else refuse(response, 422, 'Validation Failed')
    return
  }
  if (isCheck) {
    sendJson(response, 200, checkedToken(application, token, personById(state, token.personId)))
    return
  }
  if (part === 'grant') revokeGrant(state, clientId, token.personId)
  else state.tokens.delete(token.token)
  response.writeHead(204).end()
}

function authenticatedApplication(
  state: GithubState,
  request: IncomingMessage,
): GithubApplication | undefined {
  const [id, secret] = basicCredentials(request) ?? []
  return state.applications.find(({ clientId, clientSecret }) => clientId === id && clientSecret === secret)
}

async function accessTokenIn(request: IncomingMessage): Promise<string> {
  const body = await readBody(request)
  const parsed: unknown = body === '' ? {} : JSON.parse(body)
  const token = (parsed as { access_token?: unknown }).access_token
  return typeof token === 'string' ? token : ''
}

function checkedToken(
  application: GithubApplication,
  token: GithubToken,
  person: GithubPerson | undefined,
): unknown {
  return {
    token: token.token,
    token_last_eight: token.token.slice(-8),
    scopes: token.scopes,
    app: { name: application.name, client_id: application.clientId, url: application.callbackUrl },
    user: person && profileOf(person),
  }
}

/** `Bearer` and the older `token` are the same to GitHub. */
function bearerOf(state: GithubState, request: IncomingMessage): GithubToken | undefined {
  const token = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return token === undefined ? undefined : state.tokens.get(token)
}

function mayReadEmails({ scopes }: GithubToken): boolean {
  return scopes.includes('user:email') || scopes.includes('user')
}

function profileOf(person: GithubPerson): Record<string, unknown> {
  return {
    login: person.login,
    id: person.id,
    node_id: Buffer.from(`04:User${person.id}`).toString('base64'),
    avatar_url: '',
    html_url: `https://github.com/${person.login}`,
    type: 'User',
    site_admin: false,
    name: person.name,
    // The profile's public address, whatever is verified; `null` for most people.
    email: person.emails.find(({ visibility }) => visibility === 'public')?.email ?? null,
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Record<string, string> = {},
): void {
  sendJson(response, status, { message, documentation_url: documentation, status: String(status) }, headers)
}
