import type { Server as HttpServer } from 'node:http'
import { Server } from 'node:net'
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'

export interface Patience {
  /** For how long requests are still taken while `/readyz` already says no. */
  drainMs: number
  /** For how long idle connections may bring one more request once no new connection is taken. */
  graceMs: number
}

/** What `createServer` makes, as far as it matters here. */
interface Stoppable {
  server: HttpServer
  close(): PromiseLike<unknown>
}

const leaving = new WeakSet<Stoppable>()
// Whoever sends so slowly, or has connected and says nothing, does not hold the process for longer.
const longestMs = 30_000

/** Is this server about to stop, so that balancers should send nobody here any more? */
export function isLeaving(server: Stoppable): boolean {
  return leaving.has(server)
}

/**
 * Answers what is under way, and ends. First balancers are told and given time, then no connection is taken any more,
 * then each kept-alive one ends with its next answer, or when its time to bring one is over.
 */
export async function finishRequests(server: Stoppable, { drainMs, graceMs }: Patience): Promise<void> {
  leaving.add(server)
  if (drainMs > 0) await delay(drainMs)
  server.server.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close')
  })
  await quietMoment()
  // The close of HTTP would end idle connections in the very moment in which a client may be sending on one.
  const closed = new Promise<unknown>((resolve) => Server.prototype.close.call(server.server, resolve))
  const graceEndsAt = performance.now() + graceMs
  const sweep = setInterval(() => {
    if (performance.now() >= graceEndsAt) server.server.closeIdleConnections()
  }, 50)
  if (graceMs === 0) server.server.closeIdleConnections()
  const impatience = setTimeout(() => server.server.closeAllConnections(), graceMs + longestMs)
  await closed
  clearInterval(sweep)
  clearTimeout(impatience)
  await server.close()
}

/**
 * A listener that is closed drops the connections that came since the last turn of the event loop; behind a turn that
 * had nothing to do there are none.
 */
async function quietMoment(): Promise<void> {
  for (let turn = 0; turn < 500; turn++) {
    const begunAt = performance.now()
    await nextTurn()
    if (performance.now() - begunAt < 0.1) return
  }
}
