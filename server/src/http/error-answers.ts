import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { HashingOverload } from '../crypto/password-hash.ts'
import { toFieldErrors } from './field-errors.ts'
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
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('body-too-large')
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem('unsupported-media-type')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Problem('malformed-request', { cause: error })
  }
  return new Problem('internal', { cause: error })
}

/** Sends a problem as RFC 9457 says. */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (problem.status >= 500) request.log.error({ err: problem.facts.cause ?? problem }, problem.message)
  if (problem.facts.retryAfterSeconds !== undefined)
    reply.header('retry-after', problem.facts.retryAfterSeconds)
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem.toBody())
}
