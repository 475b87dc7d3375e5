/** The code of what a person called off. */
export const cancelled = 'cancelled'

export type FieldError = { path: string; code: string; message: string }

/** An organization whose rule stands in the way, and the acts that lift it. */
export type Blocker = {
  organization: { id: string; name: string }
  rule: string
  remedies: { action: string }[]
}

type ProblemBody = {
  status?: number
  code?: string
  title?: string
  detail?: string
  reason?: string
  errors?: FieldError[]
  remedy?: { action: string }
  remedies?: { action: string }[]
  missing?: string[]
  blockedBy?: Blocker[]
  retryAfterSeconds?: number
}

/**
 * Why a call was refused, in words that can be shown.
 * `status` is 0 when no answer came at all.
 * @see RFC 9457
 */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  /** Why access was refused. */
  readonly reason: string | undefined
  readonly errors: FieldError[]
  readonly remedy: { action: string } | undefined
  /** Several acts of which each would change the answer. */
  readonly remedies: { action: string }[]
  /** What must be proven as well, best first. */
  readonly missing: string[]
  readonly blockedBy: Blocker[]
  readonly retryAfterSeconds: number | undefined

  constructor(status: number, body: ProblemBody) {
    super(body.code ?? 'unexpected')
    this.status = status
    this.code = body.code ?? 'unexpected'
    this.title = body.title ?? 'That did not work'
    this.detail = body.detail ?? 'Something went wrong on our side. Please try again in a moment.'
    this.reason = body.reason
    this.errors = body.errors ?? []
    this.remedy = body.remedy
    this.remedies = body.remedies ?? []
    this.missing = body.missing ?? []
    this.blockedBy = body.blockedBy ?? []
    this.retryAfterSeconds = body.retryAfterSeconds
  }
}

/** Reads what the server sent, whatever it is: a proxy in between may answer with HTML. */
export function problemFromAnswer(response: Response, body: unknown): Problem {
  const known = isProblemBody(body) ? body : {}
  const retryAfterSeconds = known.retryAfterSeconds ?? secondsOf(response.headers.get('retry-after'))
  return new Problem(
    response.status,
    retryAfterSeconds === undefined ? known : { ...known, retryAfterSeconds },
  )
}

export function problemWithoutAnswer(): Problem {
  return new Problem(0, {
    code: 'no-answer',
    title: 'No connection',
    detail: navigator.onLine
      ? 'The server does not answer. Please try again in a moment.'
      : 'You seem to be offline. Check your connection and try again.',
  })
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  console.error(error)
  return new Problem(0, { detail: 'Something went wrong on this page. Please load it again.' })
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body
}

function secondsOf(header: string | null): number | undefined {
  const seconds = Number(header)
  return header && Number.isFinite(seconds) ? seconds : undefined
}
