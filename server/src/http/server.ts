import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Standing } from '../access/decide.ts'
import { type Permission, permissionNames } from '../access/permissions.ts'
import type { Context } from '../context.ts'
import type { Credential } from '../credentials/credential.ts'
import { type Directory, platformDirectory } from '../users/directories.ts'
import { readToken, requireAccess } from './access.ts'
import { addApiReference } from './api-reference.ts'
import { createClient } from './client.ts'
import { compileSerializer, compileValidator } from './compilers.ts'
import { openCookies } from './cookies.ts'
import { sendProblem, toProblem } from './error-answers.ts'
import { addHealth } from './health.ts'
import { addOpenapi, routeSchema } from './openapi.ts'
import { type Answer, type AnyOperation, plainRules } from './operation.ts'
import { checkLocalHost, checkOrigin } from './origin-check.ts'
import { addPages } from './pages.ts'
import { Problem } from './problems.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { parseStrictJson } from './strict-json.ts'
import { addWellKnown } from './well-known.ts'

const largestBody = 64 * 1024
const decisionHoldsMs = 50

declare module 'fastify' {
  interface FastifyRequest {
    credential: Credential | null
    standing: Standing | null
    /** When access was decided, on the clock of `performance.now()`. */
    decidedAt: number
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
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
  })
  server.decorateRequest('credential', null)
  server.decorateRequest('standing', null)
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
    checkOrigin(request, ownOrigins)
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
    const rule = { access: operation.access, directoryId: directory.id }
    const admit = async (request: FastifyRequest) => {
      const token = readToken(request, context.config.secureCookies)
      const shown = token === null ? null : { token, address: request.ip }
      const params = request.params as Record<string, string>
      const caller = await requireAccess(context, rule, { shown, params })
      request.credential = caller.credential
      request.standing = caller.standing
      request.decidedAt = performance.now()
    }
    scope.route({
      method: operation.method,
      url: operation.path,
      schema: routeSchema(operation),
      onRequest: admit,
      // A body can be held back for seconds, and the session may have ended meanwhile: then it is asked again.
      preHandler: async (request) => {
        if (performance.now() - request.decidedAt > decisionHoldsMs) await admit(request)
      },
      handler: (request, reply) => answer({ context, operation, directory }, request, reply),
    })
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

async function answer(
  at: { context: Context; operation: AnyOperation; directory: Directory },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { context, operation, directory } = at
  const client = createClient({
    address: request.ip,
    userAgent: request.headers['user-agent'],
    usesBearer: request.headers.authorization !== undefined,
    cookies: openCookies(request, reply, context.config.secureCookies),
  })
  const { status, body, file } = await operation.handle({
    context,
    directory,
    client,
    caller: request.credential,
    // Whether null or a session is what its declaration promises.
    session: (request.credential?.kind === 'session' ? request.credential : null) as null,
    standing: request.standing,
    body: request.body,
    params: request.params,
    query: request.query,
  })
  reply.code(status)
  return file ? sendFile(reply, file) : (body ?? null)
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
