import { randomBytes } from 'node:crypto'

export interface GithubEmail {
  email: string
  primary: boolean
  verified: boolean
  /** `public` is shown as the profile's address; GitHub gives `null` for addresses that are not primary. */
  visibility: 'public' | 'private' | null
}

export interface GithubPerson {
  /** Never changes and is never given again, unlike login and addresses. */
  id: number
  login: string
  name: string | null
  emails: GithubEmail[]
}

export interface GithubApplication {
  clientId: string
  clientSecret: string
  name: string
  /** GitHub knows one per OAuth app; see `callbackFor` in authorize.ts for what may differ. */
  callbackUrl: string
}

export interface GithubToken {
  token: string
  clientId: string
  personId: number
  scopes: string[]
}

export interface GithubCode {
  code: string
  clientId: string
  personId: number
  scopes: string[]
  /** The parameter of the authorization request, if there was one. */
  redirectUri: string | undefined
  codeChallenge: string | undefined
  expiresAt: number
}

export interface GithubRequest {
  method: string
  path: string
}

/** What an intercepted request gets instead of its answer; with `delayMilliseconds` alone it gets its answer late. */
export interface GithubFault {
  delayMilliseconds?: number
  /** It gets its answer once this has happened. */
  after?: Promise<unknown>
  status?: number
  headers?: Record<string, string>
  /** A string is sent as it stands, anything else as JSON. */
  body?: unknown
  /** The connection is cut without an answer. */
  dropped?: boolean
}

/** The person that the browser is taken to be, and what they press, when nobody is there to look at the page. */
export interface GithubAutomatic {
  /** The request's `login` parameter goes first, then this, then the first person. */
  login?: string
  answer?: 'approve' | 'cancel'
}

/** Everything the emulator knows; tests change it as they like, each answer is made from what is here then. */
export interface GithubState {
  people: GithubPerson[]
  applications: GithubApplication[]
  automatic: GithubAutomatic | undefined
  /** A person whose primary address is not verified gets no token (error `unverified_user_email`), as documented. */
  requiresVerifiedEmail: boolean
  intercept: ((request: GithubRequest) => GithubFault | undefined) | undefined
  requests: GithubRequest[]
  codes: Map<string, GithubCode>
  tokens: Map<string, GithubToken>
  /** Scopes granted so far, by application and person. */
  grants: Map<string, Set<string>>
  now: () => number
}

const codeLifetime = 10 * 60_000
const mostTokensAlike = 10

export function issueCode(
  state: GithubState,
  request: Omit<GithubCode, 'code' | 'expiresAt' | 'scopes'> & { scopes: string[] | undefined },
): string {
  const key = grantKey(request.clientId, request.personId)
  const granted = state.grants.get(key) ?? new Set()
  // Without a scope parameter, the scopes that were authorized before hold.
  const scopes = request.scopes ?? [...granted]
  state.grants.set(key, new Set([...granted, ...scopes]))
  const code = randomBytes(10).toString('hex')
  state.codes.set(code, { ...request, scopes, code, expiresAt: state.now() + codeLifetime })
  return code
}

/** A new token; of more than ten for the same person, application and scopes the oldest is revoked. */
export function issueToken(state: GithubState, code: GithubCode): GithubToken {
  const token: GithubToken = {
    token: `gho_${randomBytes(27).toString('base64url').replaceAll(/[-_]/g, 'x')}`,
    clientId: code.clientId,
    personId: code.personId,
    scopes: code.scopes,
  }
  state.tokens.set(token.token, token)
  const alike = [...state.tokens.values()].filter(
    ({ clientId, personId, scopes }) =>
      clientId === token.clientId && personId === token.personId && String(scopes) === String(token.scopes),
  )
  for (const { token: oldest } of alike.slice(0, -mostTokensAlike)) state.tokens.delete(oldest)
  return token
}

/** The grant goes with everything that was issued under it. */
export function revokeGrant(state: GithubState, clientId: string, personId: number): void {
  state.grants.delete(grantKey(clientId, personId))
  for (const issued of [state.codes, state.tokens]) {
    for (const [key, entry] of issued) {
      if (entry.clientId === clientId && entry.personId === personId) issued.delete(key)
    }
  }
}

export function hasGrant(state: GithubState, clientId: string, personId: number): boolean {
  return state.grants.has(grantKey(clientId, personId))
}

export function personById(state: GithubState, id: number): GithubPerson | undefined {
  return state.people.find((person) => person.id === id)
}

function grantKey(clientId: string, personId: number): string {
  return `${clientId} ${personId}`
}
