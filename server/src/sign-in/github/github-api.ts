import * as openid from 'openid-client'
import type { Config } from '../../config/config.ts'
import { Problem } from '../../http/problems.ts'
import { observeProviderCall } from '../../observability/provider-calls.ts'
import { canonicalEmail } from '../../users/email-address.ts'
import { foreignName } from '../../users/person-fields.ts'
import type { OutsideIdentity } from './account-links.ts'

/** The page of the console to which GitHub sends the browser back. */
export const githubReturnPath = '/sign-in/github'
// The only thing asked for beyond what is public: the addresses, and whether they are verified.
const scope = 'user:email'
const largestAnswer = 1_000_000

/** What GitHub says about the person who just gave the code. */
export interface GithubPerson {
  identity: OutsideIdentity
  firstName: string
  lastName: string
}

/** The primary address there; null when there is none of a form that we take. */
export interface GithubEmail {
  email: string | null
  isVerified: boolean
}

export interface GithubVisit {
  person: GithubPerson
  /** Asked for only when it is needed. @throws {Problem} provider-failed */
  findEmail(): Promise<GithubEmail>
}

/** Is sign-in by GitHub set up here? */
export function hasGithub(config: Config): boolean {
  return config.githubClientId !== undefined && config.githubClientSecret !== undefined
}

/** @throws {Problem} not-found where GitHub is not set up. */
export function requireGithub(config: Config): void {
  if (!hasGithub(config)) throw new Problem('not-found', { detail: 'Sign-in by GitHub is not set up here.' })
}

/**
 * Where the REST API of a GitHub is.
 * @see https://docs.github.com/en/enterprise-server/rest/using-the-rest-api/getting-started-with-the-rest-api
 */
export function githubApiUrl(githubUrl: string): string {
  const { protocol, host, hostname } = new URL(githubUrl)
  const isCloud = hostname === 'github.com' || hostname.endsWith('.ghe.com')
  return isCloud ? `${protocol}//api.${host}` : `${githubUrl}/api/v3`
}

/** A verifier for one request, to be kept sealed until its answer. @see RFC 7636 */
export function createVerifier(): string {
  return openid.randomPKCECodeVerifier()
}

/** Where to send the browser, with the state and the challenge of this one request. */
export async function githubAuthorizationUrl(
  config: Config,
  { state, verifier }: { state: string; verifier: string },
): Promise<string> {
  const parameters = {
    redirect_uri: config.baseUrl + githubReturnPath,
    scope,
    state,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }
  return openid.buildAuthorizationUrl(createClient(config), parameters).href
}

/**
 * Trades the code for a token, asks who its person is, and forgets the token with the visit: nothing is kept of it.
 * No redirect is followed, and all of it together is bounded in time and size.
 * @throws {Problem} provider-failed
 * @see RFC 9700 section 4.5, OWASP ASVS 15.3.2
 */
export async function visitGithub(
  config: Config,
  given: { code: string; state: string; verifier: string },
): Promise<GithubVisit> {
  const client = createClient(config)
  const signal = AbortSignal.timeout(config.providerTimeout * 1000)
  client[openid.customFetch] = (url, options) => {
    const asked = { address: url, method: options.method }
    return observeProviderCall('github', asked, () => boundedFetch(url, options as RequestInit, signal))
  }
  const back = new URL(config.baseUrl + githubReturnPath)
  back.search = new URLSearchParams({ code: given.code, state: given.state }).toString()
  return explained(async () => {
    const { access_token: token } = await openid.authorizationCodeGrant(client, back, {
      pkceCodeVerifier: given.verifier,
      expectedState: given.state,
    })
    const ask = (path: string) => askApi(client, token, `${githubApiUrl(config.githubUrl)}${path}`)
    const person = readPerson(config, await ask('/user'))
    return { person, findEmail: () => explained(async () => readEmail(await ask('/user/emails'))) }
  })
}

function createClient(config: Config): openid.Configuration {
  const { githubUrl: issuer, githubClientId = '', githubClientSecret = '' } = config
  const server = {
    issuer,
    authorization_endpoint: `${issuer}/login/oauth/authorize`,
    token_endpoint: `${issuer}/login/oauth/access_token`,
  }
  const secret = openid.ClientSecretPost(githubClientSecret)
  const client = new openid.Configuration(server, githubClientId, undefined, secret)
  // The settings accept it on loopback only.
  if (issuer.startsWith('http:')) openid.allowInsecureRequests(client)
  return client
}

/** Reads the whole answer before it is used, up to a size, and follows no redirect. */
async function boundedFetch(url: string, options: RequestInit, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { ...options, redirect: 'manual', signal })
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.byteLength
    if (size > largestAnswer) throw new Error(`GitHub answered more than ${largestAnswer} bytes.`)
    parts.push(part)
  }
  const { status, headers } = response
  return new Response(size === 0 ? null : Buffer.concat(parts), { status, headers })
}

async function askApi(client: openid.Configuration, token: string, url: string): Promise<unknown> {
  const headers = new Headers({
    accept: 'application/vnd.github+json',
    'user-agent': 'Latchkey',
    'x-github-api-version': '2022-11-28',
  })
  const response = await openid.fetchProtectedResource(client, token, new URL(url), 'GET', null, headers)
  if (response.status !== 200)
    throw new Error(`GitHub answered ${response.status} at ${new URL(url).pathname}.`)
  return response.json()
}

/** Without a numeric id it is nobody, whatever else stands there. */
function readPerson({ githubUrl }: Config, answer: unknown): GithubPerson {
  const { id, login, name } = toObject(answer)
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0)
    throw new Error('GitHub named nobody: the answer has no numeric id.')
  // It stands in mails: nothing that a mail program could take for a link.
  const shownAs = typeof login === 'string' && /^[\w-]{1,100}$/.test(login) ? login : String(id)
  const words = foreignName(name).split(' ')
  const [firstName, lastName] = [words.slice(0, -1).join(' '), words.at(-1) ?? '']
  return {
    identity: { issuer: githubUrl, subject: String(id), name: shownAs },
    firstName: firstName === '' ? lastName : firstName,
    lastName: firstName === '' ? '' : lastName,
  }
}

function readEmail(answer: unknown): GithubEmail {
  const primary = Array.isArray(answer)
    ? answer.map(toObject).find((entry) => entry.primary === true)
    : undefined
  const email = typeof primary?.email === 'string' ? canonicalEmail(primary.email) : null
  return { email, isVerified: email !== null && primary?.verified === true }
}

function toObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

async function explained<T>(visit: () => Promise<T>): Promise<T> {
  try {
    return await visit()
  } catch (error) {
    const reason = oauthErrorIn(error)
    // An answer can hold a token: the log gets the kinds of the errors, never what they carry.
    const cause = new Error(`GitHub did not confirm anybody: ${reason ?? kindsOf(error)}`)
    if (reason === 'unverified_user_email') {
      const detail = 'GitHub wants you to verify your e-mail address there first. Do that, and try again.'
      throw new Problem('provider-failed', { detail, cause })
    }
    throw new Problem('provider-failed', { cause })
  }
}

/**
 * The documented error, wherever it is: GitHub answers errors with status 200, which no standard knows.
 * @see https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-oauth-app-access-token-request-errors
 */
function oauthErrorIn(error: unknown): string | undefined {
  for (let at = toLink(error), depth = 0; at !== undefined && depth < 5; at = toLink(at.cause), depth++) {
    const code = at.error ?? toLink(at.body)?.error
    if (typeof code === 'string' && /^[a-z_]{1,60}$/.test(code)) return code
  }
  return undefined
}

function kindsOf(error: unknown): string {
  const kinds: string[] = []
  for (let at = error; at instanceof Error && kinds.length < 5; at = at.cause) {
    const { code } = at as { code?: unknown }
    // A parser's message quotes what it read.
    const words = at instanceof SyntaxError ? at.name : at.message.slice(0, 200)
    kinds.push(typeof code === 'string' ? code : words)
  }
  return kinds.join(' < ')
}

function toLink(value: unknown): { error?: unknown; body?: unknown; cause?: unknown } | undefined {
  return typeof value === 'object' && value !== null ? value : undefined
}
