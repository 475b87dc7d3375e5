import { LatchkeyProblem, type ProblemBody, unavailable } from './problem.ts'

export interface TransportOptions {
  baseUrl: string
  fetch: typeof globalThis.fetch
  /** For a whole call, with what is tried again. */
  timeoutMs: number
  /** How often a busy answer (429, 503) is waited out. */
  retries: number
}

export interface WireRequest {
  method: string
  /** With its query. */
  path: string
  headers: Record<string, string>
  body: string | undefined
  /** It changes nothing, so that it may be sent again. */
  isQuestion: boolean
  signal: AbortSignal | undefined
}

export interface WireAnswer {
  headers: Headers
  text: string
}

/** Why there is no answer of success, and what may be tried. */
interface Failure {
  problem: LatchkeyProblem
  /** Asked to wait so long, or the connection broke; null when trying again is of no use. */
  tryAgain: { afterMs: number } | 'reconnect' | null
}

/**
 * Sends a request and gives its answer, when it is one of success.
 * @throws {LatchkeyProblem} what Latchkey answered, or `unavailable`: not reached, not in time, or not Latchkey.
 */
export async function send(options: TransportOptions, request: WireRequest): Promise<WireAnswer> {
  const deadline = performance.now() + options.timeoutMs
  // A kept connection may have been closed a moment before it is used again: that is no reason to refuse anybody.
  let reconnects = 1
  let waits = options.retries
  while (true) {
    const outcome = await attempt(options, request, deadline)
    if (!('problem' in outcome)) return outcome
    request.signal?.throwIfAborted()
    const { problem, tryAgain } = outcome
    const isLeft = tryAgain === 'reconnect' ? reconnects-- > 0 : waits-- > 0
    const afterMs = tryAgain === null || tryAgain === 'reconnect' ? 0 : tryAgain.afterMs
    const isInTime = performance.now() + afterMs < deadline
    if (!request.isQuestion || tryAgain === null || !isLeft || !isInTime) throw problem
    if (afterMs > 0) await pause(afterMs, request.signal)
  }
}

async function attempt(
  { baseUrl, fetch, timeoutMs }: TransportOptions,
  { method, path, headers, body, signal }: WireRequest,
  deadline: number,
): Promise<WireAnswer | Failure> {
  const timer = new AbortController()
  const late = () => timer.abort(new Error(`No answer within ${timeoutMs} ms`))
  const timeout = setTimeout(late, Math.max(0, deadline - performance.now()))
  try {
    const response = await fetch(baseUrl + path, {
      method,
      headers,
      // A credential goes to Latchkey and nowhere else.
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timer.signal]) : timer.signal,
      ...(body === undefined ? {} : { body }),
    })
    // Read to its end in any case: only then is the connection used again.
    const text = await response.text()
    return response.ok ? { headers: response.headers, text } : failureOf(response, text)
  } catch (cause) {
    return { problem: unavailable(cause), tryAgain: 'reconnect' }
  } finally {
    clearTimeout(timeout)
  }
}

function failureOf({ status, headers }: Response, text: string): Failure {
  const retryAfter = headers.get('retry-after') ?? ''
  const isBusy = (status === 429 || status === 503) && /^\d{1,6}$/.test(retryAfter)
  const tryAgain = isBusy ? { afterMs: Number(retryAfter) * 1000 } : null
  const isProblem = /^application\/problem\+json\b/.test(headers.get('content-type') ?? '')
  const body = isProblem ? parsed(text) : undefined
  const problem = isProblemBody(body, status)
    ? new LatchkeyProblem(body)
    : unavailable(new Error(`Something that is not Latchkey answered ${status}`))
  return { problem, tryAgain }
}

function isProblemBody(body: unknown, status: number): body is ProblemBody {
  if (typeof body !== 'object' || body === null) return false
  const facts = body as Partial<ProblemBody>
  return typeof facts.code === 'string' && facts.status === status
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timeout)
      reject(signal?.reason)
    }
    const timeout = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
