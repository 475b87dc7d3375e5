import type { components } from './schema.ts'

export type ProblemBody = components['schemas']['Problem']
export type ProblemCode = ProblemBody['code']

/** What a call ended with: a problem that Latchkey answered, or `unavailable` when it did not answer. */
export class LatchkeyProblem extends Error {
  /** As Latchkey sent it (RFC 9457). */
  readonly body: ProblemBody

  constructor(body: ProblemBody, options?: ErrorOptions) {
    super(`${body.title}: ${body.detail}`, options)
    this.name = 'LatchkeyProblem'
    this.body = body
  }

  get code(): ProblemCode {
    return this.body.code
  }

  get status(): number {
    return this.body.status
  }

  /** A sentence for people. */
  get detail(): string {
    return this.body.detail
  }

  /** Why access was refused, or why the credential is not in force. */
  get reason(): string | undefined {
    return this.body.reason
  }

  /** The operation that would change the answer. */
  get remedy(): { action: string } | undefined {
    return this.body.remedy
  }

  /** The fields at fault. */
  get errors(): NonNullable<ProblemBody['errors']> {
    return this.body.errors ?? []
  }

  get retryAfterSeconds(): number | undefined {
    return this.body.retryAfterSeconds
  }

  /** The same refusal, ready to be sent to whoever called. */
  toAnswer(): { status: number; headers: Record<string, string>; body: string } {
    const headers: Record<string, string> = {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    }
    if (this.status === 401) headers['www-authenticate'] = 'Bearer'
    if (this.retryAfterSeconds !== undefined) headers['retry-after'] = String(this.retryAfterSeconds)
    return { status: this.status, headers, body: JSON.stringify(this.body) }
  }
}

/** There is no credential to ask about: answered without a call, in the words of Latchkey. */
export function notSignedIn(): LatchkeyProblem {
  return new LatchkeyProblem({
    type: '/docs/problems#not-signed-in',
    title: 'Not signed in',
    status: 401,
    code: 'not-signed-in',
    detail: 'Sign in and try again.',
    remedy: { action: 'signInWithPassword' },
  })
}

/** The request names no place that could be asked about: as what is not there. */
export function placeNotNamed(): LatchkeyProblem {
  return new LatchkeyProblem({
    type: '/docs/problems#access-denied',
    title: 'You may not do this here',
    status: 403,
    code: 'access-denied',
    detail: 'Your place in this organization does not allow it.',
  })
}

export function wrongCredential(): LatchkeyProblem {
  return new LatchkeyProblem({
    type: '/docs/problems#wrong-credential',
    title: 'Not with this kind of credential',
    status: 403,
    code: 'wrong-credential',
    detail: 'A session, an API key and an agent token open different things. Use the kind that this needs.',
  })
}

/** Nobody knows what is allowed: nothing is. */
export function unavailable(cause: unknown): LatchkeyProblem {
  return new LatchkeyProblem(
    {
      type: '/docs/problems#unavailable',
      title: 'Not available just now',
      status: 503,
      code: 'unavailable',
      detail: 'Who may do this cannot be asked. Nothing was changed. Try again in a moment.',
      retryAfterSeconds: 2,
    },
    { cause },
  )
}
