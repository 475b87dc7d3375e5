import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Permission, permissionNames } from '../access/permissions.ts'
import type { Context } from '../context.ts'
import type { Soon } from '../database/soon.ts'
import { currentContext } from '../deployment/current-context.ts'
import { meterOf } from '../observability/metrics.ts'
import { type AccessRequest, type Caller, readToken, requireAccess } from './access.ts'
import { jarOf } from './cookies.ts'
import { sendProblem, toProblemOf } from './error-answers.ts'
import { routeSchema } from './openapi.ts'
import { type Answer, type AnyOperation, plainRules } from './operation.ts'
import { decisionHoldsMs, type Mount, perform } from './perform.ts'
import type { Refused } from './refusals.ts'
import { takeForms } from './strict-form.ts'

declare module 'fastify' {
  interface FastifyRequest {
    mount: Mount
    /** What access was asked with. */
    asked: AccessRequest | undefined
    caller: Caller
    /** When access was decided, on the clock of `performance.now()`. */
    decidedAt: number
  }
  interface FastifyContextConfig {
    /** See `Operation`. */
    fromOtherSites?: boolean
  }
}

export interface MountOptions {
  context: Context
  /** Whom a request acts on, as it is in a context. @throws {Problem} not-found */
  placeOf(request: FastifyRequest): Soon<(context: Context) => Mount>
  noteRefusal(refused: Refused): void
  /** The same operations stand in the API document at their other place. */
  isHidden: boolean
}

/** Mounts operations. @throws {Error} when one does not declare its access. */
export function mountOperations(
  scope: FastifyInstance,
  operations: readonly AnyOperation[],
  options: MountOptions,
): void {
  for (const operation of operations) {
    if (!isAccessRule(operation.access)) {
      throw new Error(`${operation.id} does not say who may call it.`)
    }
    if (operation.fromOtherSites && operation.access !== 'anyone') {
      throw new Error(`${operation.id} comes from other sites and cannot know its caller.`)
    }
    // A scope of its own, so that no other operation takes forms.
    if (operation.takesForms) {
      void scope.register(async (own) => {
        takeForms(own)
        addRoute(own, operation, options)
      })
    } else addRoute(scope, operation, options)
  }
}

function addRoute(scope: FastifyInstance, operation: AnyOperation, options: MountOptions): void {
  const { context, placeOf, noteRefusal, isHidden } = options
  const admit = async (request: FastifyRequest) => {
    // On its way beside the look-ups of access, none of whose rules goes by a setting that may change.
    const changed = currentContext(context)
    // Asked below, unless the request is refused before.
    if (changed instanceof Promise) changed.catch(() => undefined)
    const found = placeOf(request)
    const mountIn = found instanceof Promise ? await found : found
    const configured = mountIn(context)
    const { directory } = configured
    const token = readToken(request, jarOf(context.config, directory))
    const shown = token === null ? null : { token, address: request.ip }
    const asked: AccessRequest = { shown, params: request.params as Record<string, string> }
    request.asked = asked
    const rule = { access: operation.access, directoryId: directory.id }
    request.caller = await requireAccess(configured.context, rule, asked)
    const current = changed instanceof Promise ? await changed : changed
    request.mount = current === context ? configured : mountIn(current)
    request.decidedAt = performance.now()
  }
  const takesNothing =
    operation.body !== undefined && Object.keys(operation.body.properties ?? {}).length === 0
  scope.route({
    method: operation.method,
    url: operation.path,
    schema: isHidden ? { ...routeSchema(operation), hide: true } : routeSchema(operation),
    // Above what the parsers of forms and JSON allow by themselves.
    ...(operation.largestBody !== undefined && { bodyLimit: operation.largestBody }),
    config: { fromOtherSites: operation.fromOtherSites ?? false, meter: meterOf(operation.id) },
    onRequest: admit,
    // Whoever has nothing to say need not send an empty object.
    preValidation: (request, _reply, done) => {
      // `null` is something that was sent, and wrong.
      if (takesNothing && request.body === undefined) request.body = {}
      done()
    },
    // A body can be held back for seconds, and the session may have ended meanwhile: then it is asked again.
    preHandler: async (request) => {
      if (performance.now() - request.decidedAt > decisionHoldsMs) await admit(request)
    },
    handler: (request, reply) => {
      if (operation.takesLong) reply.raw.setTimeout(0, () => {})
      return answer(operation, request, reply)
    },
    errorHandler: (error, request, reply) => {
      const problem = toProblemOf(context, operation, error)
      noteRefusal({ operation, problem, asked: request.asked, requestId: request.id })
      void sendProblem(problem, request, reply)
    },
  })
}

function isAccessRule(access: unknown): boolean {
  if (typeof access === 'object' && access !== null) {
    return (
      'membership' in access ||
      'operator' in access ||
      ('permission' in access && permissionNames.includes(access.permission as Permission))
    )
  }
  return (plainRules as readonly unknown[]).includes(access)
}

async function answer(
  operation: AnyOperation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { headers, ip: address, caller, body, params, query } = request
  const given = { caller, headers, address, body, params, query, rawQuery: rawQueryOf(request) }
  const answered = await perform({ ...request.mount, operation }, given, (cookie) =>
    reply.header('set-cookie', cookie),
  )
  reply.code(answered.status).headers(answered.headers ?? {})
  if (answered.file) return sendFile(reply, answered.file)
  if (answered.image) return sendImage(reply, answered.image)
  // Whoever is sent elsewhere has nothing to read here.
  if (answered.status >= 300) return reply.send()
  return answered.body ?? null
}

export function rawQueryOf({ url }: Pick<FastifyRequest, 'url'>): string {
  const mark = url.indexOf('?')
  return mark === -1 ? '' : url.slice(mark + 1)
}

/** Never shown as a page: browsers keep it. @see OWASP ASVS 3.2.1 */
function sendFile(reply: FastifyReply, file: NonNullable<Answer['file']>): FastifyReply {
  if (file.nextCursor) reply.header('x-next-cursor', file.nextCursor)
  reply.header('content-disposition', `attachment; filename="${file.name}"`)
  if (typeof file.content !== 'string') return reply.type(file.type).send(file.content)
  return reply
    .type(`${file.type}; charset=utf-8`)
    .serializer((content: unknown) => content as string)
    .send(file.content)
}

/** Its bytes were looked at when it was given; `nosniff` keeps it from being taken for anything else. */
function sendImage(reply: FastifyReply, image: NonNullable<Answer['image']>): FastifyReply {
  return reply
    .type(image.type)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .send(image.content)
}
