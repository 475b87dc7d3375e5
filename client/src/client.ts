import { type Caller, readCaller } from './caller.ts'
import { type Input, type OperationId, type Output, placeCall } from './calls.ts'
import { bearerCredential, type Credential } from './credential.ts'
import { notSignedIn, unavailable } from './problem.ts'
import { send, type TransportOptions, type WireAnswer } from './transport.ts'

// biome-ignore-start lint/performance/noBarrelFile: the one entrance of the package.
export type { AgentCaller, Caller, CallerKind, PersonCaller } from './caller.ts'
export type { Input, OperationId, Output } from './calls.ts'
export { bearerCredential, type Credential, credentialOf, type RequestLike } from './credential.ts'
export { LatchkeyProblem, type ProblemBody, type ProblemCode } from './problem.ts'
// biome-ignore-end lint/performance/noBarrelFile: the one entrance of the package.

export interface LatchkeyOptions {
  /** Where Latchkey is reached from here. */
  baseUrl: string
  /** With which this service asks about others: `introspect`, and `checkAccess` with a `userId`. */
  serviceKey?: string
  /** For a whole call, with what is tried again. Default 5000. */
  timeoutMs?: number
  /** How often a question that was answered "busy" is asked again. Default 2. */
  retries?: number
  fetch?: typeof globalThis.fetch
}

export interface CallOptions {
  /** Who calls: what a request showed, or a token. Without it the service key where it can ask, else nobody. */
  credential?: Credential | string | null
  signal?: AbortSignal
}

type RequiredOf<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] }
type Arguments<Id extends OperationId> =
  RequiredOf<Input<Id>> extends Record<string, never>
    ? [input?: Input<Id>, options?: CallOptions]
    : [input: Input<Id>, options?: CallOptions]

export type Permission = Input<'checkAccess'>['permission']
export type Decision = Output<'checkAccess'>
export type Session = Output<'getSession'>
export type Introspection = Output<'introspect'>

/** What must be allowed for a request to go on; nothing: somebody must be signed in. */
export type Admission = Omit<Input<'forwardAuth'>, 'permission'> & { permission?: Permission }

export interface Latchkey {
  readonly baseUrl: string
  /**
   * Calls any operation of the API by its operationId.
   * @throws {LatchkeyProblem}
   */
  call<Id extends OperationId>(id: Id, ...given: Arguments<Id>): Promise<Output<Id>>
  /** May this be done, there, with this credential? @throws {LatchkeyProblem} not-signed-in, credential-ended … */
  checkAccess(credential: Credential | string | null, question: Input<'checkAccess'>): Promise<Decision>
  /** The session of a request, with its user. @throws {LatchkeyProblem} wrong-credential for keys and agents … */
  getSession(credential: Credential | string | null): Promise<Session>
  /** What a secret is worth that this service was shown, asked with the service key. */
  introspect(token: string, question?: Omit<Input<'introspect'>, 'token'>): Promise<Introspection>
  /**
   * Who calls, when it is allowed: identity and decision in one call, as the middlewares ask it. Of a change that
   * comes with a cookie, Latchkey also judges the page that caused it.
   * @throws {LatchkeyProblem} the refusal
   */
  admit(credential: Credential | string | null, admission?: Admission): Promise<Caller>
}

// They change nothing, so that they may be asked again; and they are all that a service key can ask.
const questions: readonly OperationId[] = ['checkAccess', 'checkAccessBatch', 'introspect']

/** A client of one Latchkey. Connections are kept; nothing is opened before the first call. */
export function createLatchkey(options: LatchkeyOptions): Latchkey {
  const { baseUrl, serviceKey, timeoutMs = 5000, retries = 2, fetch = globalThis.fetch } = options
  const url = new URL(baseUrl)
  const transport: TransportOptions = {
    baseUrl: url.href.replace(/\/$/, ''),
    // Called as a plain function: browsers refuse a fetch that is a method of something else.
    fetch: (input, init) => fetch(input, init),
    timeoutMs,
    retries,
  }

  async function ask(id: OperationId, input: unknown, asked: CallOptions): Promise<WireAnswer> {
    const isAccessQuestion = questions.includes(id)
    const { credential = isAccessQuestion ? serviceKey : null, signal } = asked
    if (credential === undefined) throw new TypeError(`${id} needs a credential or the option serviceKey`)
    const { method, path, body } = placeCall(id, input)
    const shown = typeof credential === 'string' ? bearerCredential(credential) : credential
    const headers: Record<string, string> = { ...shown?.headers }
    if (body !== undefined) headers['content-type'] = 'application/json'
    const isQuestion = method === 'GET' || isAccessQuestion
    return send(transport, { method, path, headers, body, isQuestion, signal })
  }

  const call: Latchkey['call'] = async (id, ...[input, asked = {}]) => readBody(await ask(id, input, asked))
  return {
    baseUrl: transport.baseUrl,
    call,
    checkAccess: async (credential, question) =>
      call('checkAccess', question, { credential: requireOne(credential) }),
    getSession: async (credential) => call('getSession', {}, { credential: requireOne(credential) }),
    introspect: (token, question = {}) => call('introspect', { ...question, token }),
    async admit(credential, admission = {}) {
      const { headers } = await ask('forwardAuth', admission, { credential: requireOne(credential) })
      return readCaller(headers)
    },
  }
}

/** A request without a credential must never be asked about with the service's own. */
function requireOne(credential: Credential | string | null): Credential | string {
  if (credential === null || credential === undefined || credential === '') throw notSignedIn()
  return credential
}

// biome-ignore lint/suspicious/noExplicitAny: what the answer is follows from the operation, as its document says.
function readBody({ headers, text }: WireAnswer): any {
  if (text === '') return undefined
  const type = headers.get('content-type') ?? ''
  if (/^(text\/csv|application\/jsonl)\b/.test(type)) return text
  try {
    if (/^application\/json\b/.test(type)) return JSON.parse(text)
  } catch (cause) {
    throw unavailable(cause)
  }
  throw unavailable(new Error(`Something that is not Latchkey answered ${type || 'without a type'}`))
}
