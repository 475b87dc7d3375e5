import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, send, sendJson } from '../http-server.ts'
import { type GithubState, issueToken, personById } from './accounts.ts'
import { callbackFor } from './authorize.ts'

const troubleshooting = '/apps/managing-oauth-apps/troubleshooting-oauth-app-access-token-request-errors/'

const documentedErrors = {
  incorrect_client_credentials: 'The client_id and/or client_secret passed are incorrect.',
  redirect_uri_mismatch: 'The redirect_uri MUST match the registered callback URL for this application.',
  bad_verification_code: 'The code passed is incorrect or expired.',
  unverified_user_email: 'The user must have a verified primary email.',
} as const

type TokenError = keyof typeof documentedErrors

/**
 * `POST /login/oauth/access_token`: every answer has status 200, errors too, in the format that `Accept` names.
 * @see https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-oauth-app-access-token-request-errors
 */
export async function accessToken(
  state: GithubState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parameters = await parametersOf(request)
  const answer = exchange(state, parameters)
  answerAs(request.headers.accept ?? '', response, answer)
}

function exchange(state: GithubState, parameters: URLSearchParams): Record<string, string> {
  const application = state.applications.find(
    ({ clientId, clientSecret }) =>
      clientId === parameters.get('client_id') && clientSecret === parameters.get('client_secret'),
  )
  if (!application) return errorAnswer('incorrect_client_credentials')
  const code = state.codes.get(parameters.get('code') ?? '')
  if (!code || code.clientId !== application.clientId) return errorAnswer('bad_verification_code')
  // Whatever comes of it, a code is tried once.
  state.codes.delete(code.code)
  if (code.expiresAt <= state.now()) return errorAnswer('bad_verification_code')
  const redirectUri = parameters.get('redirect_uri') ?? undefined
  if (redirectUri !== undefined) {
    const sent = code.redirectUri ?? application.callbackUrl
    if (!callbackFor(application, redirectUri) || redirectUri !== sent) {
      return errorAnswer('redirect_uri_mismatch')
    }
  }
  // A verifier without a challenge is ignored, as PKCE is not required by GitHub.
  if (code.codeChallenge !== undefined && !isVerifier(code.codeChallenge, parameters.get('code_verifier'))) {
    return errorAnswer('bad_verification_code')
  }
  const primary = personById(state, code.personId)?.emails.find((email) => email.primary)
  if (state.requiresVerifiedEmail && primary && !primary.verified) return errorAnswer('unverified_user_email')
  const { token, scopes } = issueToken(state, code)
  return { access_token: token, scope: scopes.join(','), token_type: 'bearer' }
}

function isVerifier(challenge: string, verifier: string | null): boolean {
  return verifier !== null && createHash('sha256').update(verifier).digest('base64url') === challenge
}

function errorAnswer(error: TokenError): Record<string, string> {
  return {
    error,
    error_description: documentedErrors[error],
    error_uri: `${troubleshooting}#${error.replaceAll('_', '-')}`,
  }
}

function answerAs(accept: string, response: ServerResponse, answer: Record<string, string>): void {
  if (/\bjson\b/.test(accept)) sendJson(response, 200, answer)
  else if (/\bxml\b/.test(accept)) send(response, 200, 'application/xml', xmlOf(answer))
  else send(response, 200, 'application/x-www-form-urlencoded', new URLSearchParams(answer).toString())
}

function xmlOf(answer: Record<string, string>): string {
  const elements = Object.entries(answer).map(
    ([name, value]) => `<${name}>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`,
  )
  return `<OAuth>${elements.join('')}</OAuth>`
}

/** The body is a form or JSON. */
async function parametersOf(request: IncomingMessage): Promise<URLSearchParams> {
  const body = await readBody(request)
  const isJson = /\bjson\b/.test(request.headers['content-type'] ?? '')
  return new URLSearchParams(isJson ? (JSON.parse(body) as Record<string, string>) : body)
}
