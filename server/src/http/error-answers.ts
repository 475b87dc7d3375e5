import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { HashingOverload } from '../crypto/password-hash.ts'
import { toFieldErrors } from './field-errors.ts'
import type { AnyOperation } from './operation.ts'
import { Problem } from './problems.ts'

interface ServerError extends Error {
  code?: string
  statusCode?: number
  validation?: Parameters<typeof toFieldErrors>[0]
}

/** Turns whatever a request ended with into a problem; what nobody expected becomes `internal`, told to the log only. */
export function toProblem(context: Context, error: unknown): Problem {
  if (error instanceof Problem) return error
  const { validation, statusCode, code } = error as ServerError
  if (validation) return new Problem('validation', { errors: toFieldErrors(validation) })
  if (error instanceof HashingOverload)
    return new Problem('overloaded', { retryAfterSeconds: 2, cause: error })
  if (context.database.isUnavailable(error))
    return new Problem('unavailable', { retryAfterSeconds: 2, cause: error })
  if (context.database.isRetryable(error))
    return new Problem('overloaded', { retryAfterSeconds: 1, cause: error })
  if (context.database.isUnstorableText(error)) return new Problem('malformed-request', { cause: error })
  // Deleted since the request began, the account itself perhaps.
  if (context.database.isMissingReference(error)) return new Problem('not-found', { cause: error })
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('body-too-large')
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem('unsupported-media-type')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Problem('malformed-request', { cause: error })
  }
  return new Problem('internal', { cause: error })
}

/** The same for one operation: some say by themselves what input that does not fit answers. */
export function toProblemOf(context: Context, operation: AnyOperation, error: unknown): Problem {
  const problem = toProblem(context, error)
  if (problem.code !== 'validation' || operation.validationProblem === undefined) return problem
  return new Problem(operation.validationProblem, problem.facts)
}

/** A problem as RFC 9457 says, ready to be sent. */
export function problemAnswer(problem: Problem): {
  status: number
  headers: [string, string][]
  body: string
} {
  const headers: [string, string][] = [['content-type', 'application/problem+json']]
  const { retryAfterSeconds } = problem.facts
  if (retryAfterSeconds !== undefined) headers.push(['retry-after', String(retryAfterSeconds)])
  if (problem.status === 401) headers.push(['www-authenticate', 'Bearer'])
  return { status: problem.status, headers, body: JSON.stringify(problem.toBody()) }
}

/** Sends a problem by the framework. */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (problem.status >= 500) {
    request.log.error({ err: problem.facts.cause ?? problem, requestId: request.id }, problem.message)
  }
  const { status, headers, body } = problemAnswer(problem)
  for (const [name, value] of headers) reply.header(name, value)
  return reply
    .code(status)
    .serializer((text: unknown) => text as string)
    .send(body)
}
