import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Context } from '../context.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import { mountExperience } from '../experiences/experience-mount.ts'
import { findExperience } from '../experiences/experiences.ts'
import { platformDirectory } from '../users/directories.ts'
import { addApiReference } from './api-reference.ts'
import { compileSerializer, compileValidator } from './compilers.ts'
import { addDirectLane } from './direct-lane.ts'
import { sendProblem, toProblem } from './error-answers.ts'
import { addExperienceHosts } from './experience-hosts.ts'
import { addHealth } from './health.ts'
import { addMetrics } from './metrics.ts'
import { mountOperations, rawQueryOf } from './mount.ts'
import { nextRequestId, observeRequests } from './observed-requests.ts'
import { addOpenapi } from './openapi.ts'
import type { AnyOperation } from './operation.ts'
import { checkLocalHost, checkOrigin, dropCookies } from './origin-check.ts'
import { addPages } from './pages.ts'
import { largestBody, type Mount } from './perform.ts'
import { Problem } from './problems.ts'
import { checkQueryLength, parseQuery } from './query.ts'
import { createRefusalLog } from './refusals.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { parseStrictJson } from './strict-json.ts'
import { addWellKnown } from './well-known.ts'

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
    genReqId: nextRequestId,
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
  server.decorateRequest('mount')
  server.decorateRequest('asked')
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
  observeRequests(server, context)
  server.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(reply, config.secureCookies)
    const { arrival } = request.raw
    // A proven domain is nobody else's name.
    if (config.localMode && !arrival) checkLocalHost(request)
    checkQueryLength(rawQueryOf(request))
    if (request.routeOptions.config?.fromOtherSites) dropCookies(request.raw.headers)
    else checkOrigin(request, arrival ? [arrival.origin] : ownOrigins)
    done()
  })
  server.setErrorHandler((error, request, reply) => sendProblem(toProblem(context, error), request, reply))
  await addOpenapi(server, context)
  addHealth(server, context)
  addMetrics(server, context)
  addApiReference(server, context)
  addWellKnown(server, context)
  const sendMissingPage = await addPages(server, context)
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    if (isPage && sendMissingPage && !request.url.startsWith('/v1/')) return sendMissingPage(reply)
    return sendProblem(new Problem('not-found'), request, reply)
  })
  const { note: noteRefusal, close: closeRefusals } = createRefusalLog(context)
  server.addHook('onClose', async () => closeRefusals())
  const ofPlatform = operations.filter(({ directories }) => directories !== 'experiences')
  await server.register(
    async (scope) =>
      mountOperations(scope, ofPlatform, {
        context,
        placeOf: () => mountPlatform,
        noteRefusal,
        isHidden: false,
      }),
    { prefix: '/v1' },
  )
  const placeOf = (request: FastifyRequest) => experienceOf(context, request)
  await server.register(
    async (scope) => {
      mountOperations(
        scope,
        operations.filter(({ directories }) => directories === 'all'),
        { context, placeOf, noteRefusal, isHidden: true },
      )
      mountOperations(
        scope,
        operations.filter(({ directories }) => directories === 'experiences'),
        { context, placeOf, noteRefusal, isHidden: false },
      )
    },
    { prefix: '/v1/experiences/:experienceId' },
  )
  addDirectLane(server, context, ofPlatform, { prefix: '/v1', noteRefusal })
  addExperienceHosts(server, context)
  return server
}

function mountPlatform(context: Context): Mount {
  return { context, directory: platformDirectory(context) }
}

/** Whose Experience a request's path names; on an Experience's own domain no other is there. */
function experienceOf(context: Context, request: FastifyRequest): Soon<(context: Context) => Mount> {
  const { experienceId = '' } = request.params as Record<string, string>
  const { arrival } = request.raw
  if (arrival !== undefined) {
    const { experience, domain } = arrival
    if (experience.id !== experienceId) throw new Problem('not-found')
    return (current) => mountExperience(current, experience, domain)
  }
  return whenReady(findExperience(context, experienceId), (experience) => {
    if (experience === null) throw new Problem('not-found')
    return (current) => mountExperience(current, experience, null)
  })
}
