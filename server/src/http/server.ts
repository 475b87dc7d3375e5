import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { type Permission, permissionNames } from '../access/permissions.ts'
import type { Context } from '../context.ts'
import { type Directory, platformDirectory } from '../users/directories.ts'
import { type Caller, readToken, requireAccess } from './access.ts'
import { addApiReference } from './api-reference.ts'
import { compileSerializer, compileValidator } from './compilers.ts'
import { addDirectLane } from './direct-lane.ts'
import { sendProblem, toProblem, toProblemOf } from './error-answers.ts'
import { addHealth } from './health.ts'
import { addOpenapi, routeSchema } from './openapi.ts'
import { type Answer, type AnyOperation, plainRules } from './operation.ts'
import { checkLocalHost, checkOrigin, dropCookies } from './origin-check.ts'
import { addPages } from './pages.ts'
import { decisionHoldsMs, largestBody, type Mounted, perform } from './perform.ts'
import { Problem } from './problems.ts'
import { checkQueryLength, parseQuery } from './query.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { takeForms } from './strict-form.ts'
import { parseStrictJson } from './strict-json.ts'
import { addWellKnown } from './well-known.ts'

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller
    /** When access was decided, on the clock of `performance.now()`. */
    decidedAt: number
  }
  interface FastifyContextConfig {
    /** See `Operation`. */
    fromOtherSites?: boolean
  }
}

/** Builds the HTTP server: what is true of every request, and each operation at its mount. */
export async function createServer(
  context: Context,
  operations: readonly AnyOperation[],
): Promise<FastifyInstance> {
  const { config } = context
  const ownOrigins = [config.baseUrl, ...config.additionalOrigins]
  const server = Fastify({
    loggerInstance: context.log as FastifyBaseLogger,
    // Requests are not logged one by one, so a logger of its own for each would only cost time.
    childLoggerFactory: (logger) => logger,
    // A path that cannot be decoded is refused before any hook runs.
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(reply, config.secureCookies)
      return sendProblem(toProblem(context, error), request, reply)
    },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    requestTimeout: 15_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // One parser for both paths: a query must not be read in two ways.
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200, querystringParser: parseQuery },
  })
  server.decorateRequest('caller')
  server.decorateRequest('decidedAt', 0)
  server.setValidatorCompiler(compileValidator)
  server.setSerializerCompiler(compileSerializer)
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (_request: unknown, body: string) => (body === '' ? undefined : parseStrictJson(body)),
  )
  server.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(reply, config.secureCookies)
    if (config.localMode) checkLocalHost(request)
    checkQueryLength(rawQueryOf(request))
    if (request.routeOptions.config?.fromOtherSites) dropCookies(request.raw.headers)
    else checkOrigin(request, ownOrigins)
    done()
  })
  server.setErrorHandler((error, request, reply) => sendProblem(toProblem(context, error), request, reply))
  await addOpenapi(server, context)
  addHealth(server, context)
  addApiReference(server, context)
  addWellKnown(server, context)
  const sendMissingPage = await addPages(server, context)
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    if (isPage && sendMissingPage && !request.url.startsWith('/v1/')) return sendMissingPage(reply)
    return sendProblem(new Problem('not-found'), request, reply)
  })
  await server.register(
    async (scope) => mountOperations(scope, context, operations, platformDirectory(context)),
    {
      prefix: '/v1',
    },
  )
  addDirectLane(server, context, operations, '/v1')
  return server
}

/** Mounts each operation for one directory. @throws {Error} when an operation does not declare its access. */
export function mountOperations(
  scope: FastifyInstance,
  context: Context,
  operations: readonly AnyOperation[],
  directory: Directory,
): void {
  for (const operation of operations) {
    if (!isAccessRule(operation.access)) {
      throw new Error(`${operation.id} does not say who may call it.`)
    }
    if (operation.fromOtherSites && operation.access !== 'anyone') {
      throw new Error(`${operation.id} comes from other sites and cannot know its caller.`)
    }
    const rule = { access: operation.access, directoryId: directory.id }
    const admit = async (request: FastifyRequest) => {
      const token = readToken(request, context.config.secureCookies)
      const shown = token === null ? null : { token, address: request.ip }
      const params = request.params as Record<string, string>
      request.caller = await requireAccess(context, rule, { shown, params })
      request.decidedAt = performance.now()
    }
    const mount = (at: FastifyInstance) =>
      at.route({
        method: operation.method,
        url: operation.path,
        schema: routeSchema(operation),
        // Above what the parsers of forms and JSON allow by themselves.
        ...(operation.largestBody !== undefined && { bodyLimit: operation.largestBody }),
        config: { fromOtherSites: operation.fromOtherSites ?? false },
        onRequest: admit,
        // A body can be held back for seconds, and the session may have ended meanwhile: then it is asked again.
        preHandler: async (request) => {
          if (performance.now() - request.decidedAt > decisionHoldsMs) await admit(request)
        },
        handler: (request, reply) => answer({ context, operation, directory }, request, reply),
        errorHandler: (error, request, reply) =>
          void sendProblem(toProblemOf(context, operation, error), request, reply),
      })
    // A scope of its own, so that no other operation takes forms.
    if (operation.takesForms) {
      void scope.register(async (own) => {
        takeForms(own)
        mount(own)
      })
    } else mount(scope)
  }
}

function isAccessRule(access: unknown): boolean {
  if (typeof access === 'object' && access !== null) {
    return (
      'membership' in access ||
      ('permission' in access && permissionNames.includes(access.permission as Permission))
    )
  }
  return (plainRules as readonly unknown[]).includes(access)
}

async function answer(mounted: Mounted, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { headers, ip: address, caller, body, params, query } = request
  const given = { caller, headers, address, body, params, query, rawQuery: rawQueryOf(request) }
  const answered = await perform(mounted, given, (cookie) => reply.header('set-cookie', cookie))
  reply.code(answered.status).headers(answered.headers ?? {})
  if (answered.file) return sendFile(reply, answered.file)
  // Whoever is sent elsewhere has nothing to read here.
  if (answered.status >= 300) return reply.send()
  return answered.body ?? null
}

function rawQueryOf({ url }: FastifyRequest): string {
  const mark = url.indexOf('?')
  return mark === -1 ? '' : url.slice(mark + 1)
}

/** Never shown as a page: browsers keep it. @see OWASP ASVS 3.2.1 */
function sendFile(reply: FastifyReply, file: NonNullable<Answer['file']>): FastifyReply {
  if (file.nextCursor) reply.header('x-next-cursor', file.nextCursor)
  return reply
    .type(`${file.type}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${file.name}"`)
    .serializer((content: unknown) => content as string)
    .send(file.content)
}
