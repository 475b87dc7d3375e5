import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLoopback } from '../config/config.ts'
import type { Context } from '../context.ts'
import { Problem } from './problems.ts'

/** `/metrics` for Prometheus. To whoever may not read them they are not there. */
export function addMetrics(server: FastifyInstance, context: Context): void {
  server.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(context, request)) throw new Problem('not-found')
    // Loaded with the first who asks: most processes of a developer never are.
    const { exposeMetrics } = await import('../observability/exposition.ts')
    return reply
      .type('text/plain; version=0.0.4; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(await exposeMetrics(context))
  })
}

/**
 * Whoever shows the token; without one configured, only the person at this machine in local mode. What a request says
 * about whom it was forwarded for never opens anything, it only closes.
 */
function mayRead({ config }: Context, request: FastifyRequest): boolean {
  if (config.metricsToken !== undefined) return showsToken(request, config.metricsToken)
  const { forwarded, 'x-forwarded-for': forwardedFor } = request.headers
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/i, '')
  return config.localMode && isLoopback(peer) && forwarded === undefined && forwardedFor === undefined
}

function showsToken({ headers }: FastifyRequest, token: string): boolean {
  const shown = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
  return timingSafeEqual(digest(shown), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
