import type { IncomingMessage, ServerResponse } from 'node:http'
import { readForm, redirect, send, urlOf } from '../http-server.ts'
import { choicePage, messagePage } from '../page.ts'
import { type GithubApplication, type GithubState, issueCode } from './accounts.ts'

const troubleshooting =
  '/apps/building-integrations/setting-up-and-registering-oauth-apps/troubleshooting-authorization-request-errors/'

const documentedErrors = {
  access_denied: 'The user has denied your application access.',
  redirect_uri_mismatch: 'The redirect_uri MUST match the registered callback URL for this application.',
} as const

/** `GET /login/oauth/authorize` shows the page, `POST` is its form. */
export async function authorize(
  state: GithubState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parameters = request.method === 'POST' ? await readForm(request) : urlOf(request).searchParams
  const application = state.applications.find(({ clientId }) => clientId === parameters.get('client_id'))
  if (!application) {
    send(response, 404, 'text/html', messagePage('GitHub', 'Not found', 'There is no such application.'))
    return
  }
  const redirectUri = parameters.get('redirect_uri') ?? undefined
  const callback = callbackFor(application, redirectUri)
  if (!callback) {
    redirect(response, errorUrl(application.callbackUrl, 'redirect_uri_mismatch', parameters))
    return
  }
  const challenge = parameters.get('code_challenge') ?? undefined
  const method = parameters.get('code_challenge_method') ?? undefined
  // The documentation says what is required, not how a fault is answered.
  if ((challenge !== undefined || method !== undefined) && !isChallenge(challenge, method)) {
    send(response, 400, 'text/html', messagePage('GitHub', 'Bad request', 'code_challenge must be S256.'))
    return
  }
  const answer = answerOf(state, request, parameters)
  if (!answer) {
    send(response, 200, 'text/html', authorizePage(state, application, parameters))
    return
  }
  const person = state.people.find(({ login }) => login === answer.login)
  if (answer.answer === 'cancel' || !person) {
    redirect(response, errorUrl(callback, 'access_denied', parameters))
    return
  }
  const code = issueCode(state, {
    clientId: application.clientId,
    personId: person.id,
    scopes: scopesOf(parameters),
    redirectUri,
    codeChallenge: challenge,
  })
  redirect(response, withParameters(callback, { code, ...stateOf(parameters) }))
}

/**
 * Where to send the browser: scheme, host and port must be those of the callback URL, the path the same or below; on
 * loopback the port may differ. Without `redirect_uri` it is the callback URL itself.
 * @see https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps#redirect-urls
 */
export function callbackFor(
  { callbackUrl }: GithubApplication,
  redirectUri: string | undefined,
): string | undefined {
  if (redirectUri === undefined) return callbackUrl
  if (!URL.canParse(redirectUri)) return undefined
  const wanted = new URL(redirectUri)
  const registered = new URL(callbackUrl)
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(registered.hostname)
  const isSameHost =
    wanted.protocol === registered.protocol &&
    wanted.hostname === registered.hostname &&
    (isLoopback || wanted.port === registered.port)
  const folder = registered.pathname.replace(/\/?$/, '/')
  const isBelow = wanted.pathname === registered.pathname || wanted.pathname.startsWith(folder)
  return isSameHost && isBelow ? redirectUri : undefined
}

function isChallenge(challenge: string | undefined, method: string | undefined): boolean {
  return method === 'S256' && /^[A-Za-z0-9_-]{43}$/.test(challenge ?? '')
}

/** What the person says: by the form, or by the automatic mode; `undefined` means that they must be asked. */
function answerOf(
  { automatic, people }: GithubState,
  request: IncomingMessage,
  parameters: URLSearchParams,
): { login: string | undefined; answer: 'approve' | 'cancel' } | undefined {
  if (request.method === 'POST') {
    return {
      login: parameters.get('person') ?? undefined,
      answer: parameters.get('answer') === 'approve' ? 'approve' : 'cancel',
    }
  }
  if (!automatic) return undefined
  const hinted = people.find(({ login }) => login === parameters.get('login'))
  return {
    login: (hinted ?? people.find(({ login }) => login === automatic.login) ?? people[0])?.login,
    answer: automatic.answer ?? 'approve',
  }
}

function authorizePage(
  state: GithubState,
  application: GithubApplication,
  parameters: URLSearchParams,
): string {
  const scopes = scopesOf(parameters) ?? []
  return choicePage({
    provider: 'GitHub (emulator)',
    heading: `Authorize ${application.name}`,
    explanation: scopes.includes('user:email')
      ? `${application.name} wants to read your profile and your e-mail addresses.`
      : `${application.name} wants to read your public profile.`,
    action: '/login/oauth/authorize',
    fields: Object.fromEntries(parameters),
    choices: state.people.map(({ login, name, emails }) => ({
      value: login,
      label: name ?? login,
      detail: `${login} · ${emails.find(({ primary }) => primary)?.email ?? 'no e-mail address'}`,
    })),
    chosen: parameters.get('login') ?? undefined,
    approve: 'Authorize',
    cancel: 'Cancel',
  })
}

function scopesOf(parameters: URLSearchParams): string[] | undefined {
  const scope = parameters.get('scope')
  // The documentation separates scopes by spaces; GitHub takes commas too, as its own answers use them.
  return scope === null ? undefined : scope.split(/[\s,]+/).filter(Boolean)
}

function errorUrl(
  callback: string,
  error: keyof typeof documentedErrors,
  parameters: URLSearchParams,
): string {
  return withParameters(callback, {
    error,
    error_description: documentedErrors[error],
    error_uri: `${troubleshooting}#${error.replaceAll('_', '-')}`,
    ...stateOf(parameters),
  })
}

function stateOf(parameters: URLSearchParams): Record<string, string> {
  const state = parameters.get('state')
  return state === null ? {} : { state }
}

function withParameters(target: string, parameters: Record<string, string>): string {
  const url = new URL(target)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.toString()
}
