import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { Problem } from './problems.ts'

/** `/healthz`: the process lives. `/readyz`: it can serve, the database answers. */
export function addHealth(server: FastifyInstance, context: Context): void {
  server.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  server.get('/readyz', { schema: { hide: true } }, async () => {
    try {
      await context.database.ping()
    } catch (cause) {
      throw new Problem('unavailable', { retryAfterSeconds: 2, cause })
    }
    return { status: 'ok' }
  })
}
