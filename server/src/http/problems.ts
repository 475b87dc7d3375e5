import { type ProblemCode, problemCatalogue } from './problem-catalogue.ts'

export interface FieldError {
  /** Dotted path of the field in the request body or query. */
  path: string
  code: string
  message: string
}

/** An organization whose rule stands in the way of an act, and the acts that lift it. */
export interface Blocker {
  organization: { id: string; name: string }
  rule: string
  remedies: { action: string }[]
}

export interface ProblemFacts {
  errors?: FieldError[]
  /** The act that would change the answer. */
  remedy?: { action: string }
  /** Several acts of which each would change the answer. */
  remedies?: { action: string }[]
  /** Why access was refused. */
  reason?: string
  /** What must be proven as well, best first. */
  missing?: string[]
  /** The organizations whose rules stand in the way, each with what lifts it. */
  blockedBy?: Blocker[]
  /** Whose rule or connection it is about. */
  organization?: { id: string | null; name: string }
  retryAfterSeconds?: number
  detail?: string
  /** For the log only, never sent. */
  cause?: unknown
}

/** What ends a request: one entry of the catalogue with the facts of this case. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly facts: ProblemFacts

  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(problemCatalogue[code].title, { cause: facts.cause })
    this.name = 'Problem'
    this.code = code
    this.facts = facts
  }

  get status(): number {
    return problemCatalogue[this.code].status
  }

  /** The answer's body, `application/problem+json`. */
  toBody(): Record<string, unknown> {
    const { status, title, detail } = problemCatalogue[this.code]
    const { errors, reason, remedy, remedies, missing, blockedBy, organization, retryAfterSeconds } =
      this.facts
    return {
      type: `/docs/problems#${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.facts.detail ?? detail,
      ...(errors && { errors }),
      ...(reason && { reason }),
      ...(remedy && { remedy }),
      ...(remedies && { remedies }),
      ...(missing && { missing }),
      ...(blockedBy && { blockedBy }),
      ...(organization && { organization }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    }
  }
}

/** A validation problem about one field. */
export function fieldProblem(path: string, code: string, message: string): Problem {
  return new Problem('validation', { errors: [{ path, code, message }] })
}
