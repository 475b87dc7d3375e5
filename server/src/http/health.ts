import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { isLeaving } from '../processes/finish-requests.ts'
import { Problem } from './problems.ts'

/** `/healthz`: the process lives. `/readyz`: it can serve, the database answers, and it is not about to stop. */
export function addHealth(server: FastifyInstance, context: Context): void {
  server.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  server.get('/readyz', { schema: { hide: true } }, async () => {
    if (isLeaving(server))
      throw new Problem('unavailable', { retryAfterSeconds: 2, detail: 'This process is about to stop.' })
    try {
      await context.database.ping()
    } catch (cause) {
      throw new Problem('unavailable', { retryAfterSeconds: 2, cause })
    }
    return { status: 'ok' }
  })
}
