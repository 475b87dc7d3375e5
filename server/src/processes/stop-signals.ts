import cluster from 'node:cluster'
import type { Patience } from './finish-requests.ts'
import { leavePrimary, onRetire } from './worker.ts'

const longestGraceMs = 5_000
const atOnce: Patience = { drainMs: 0, graceMs: 0 }
/** Another worker takes the connections: there is nothing to be told to a balancer, and time for each to end well. */
const retiring: Patience = { drainMs: 0, graceMs: longestGraceMs }

/**
 * Has `stop` run once, when the process is told to end: by SIGTERM, which balancers are given time to notice, by SIGINT
 * of whoever sits before it, or by the primary. The second signal ends a process that stands alone at once.
 */
export function stopWhenTold(
  drainMs: number,
  stop: (why: string, patience: Patience) => Promise<void>,
): void {
  const draining = { drainMs, graceMs: Math.min(drainMs, longestGraceMs) }
  let isStopping = false
  const begin = async (why: string, patience: Patience) => {
    if (isStopping) return
    isStopping = true
    await stop(why, patience)
    leavePrimary()
  }
  // A worker is told by its primary, and often by whoever told the primary as well.
  const listen = cluster.isWorker ? process.on.bind(process) : process.once.bind(process)
  listen('SIGTERM', () => void begin('SIGTERM', draining))
  listen('SIGINT', () => void begin('SIGINT', atOnce))
  if (!cluster.isWorker) return
  // Of a closed terminal, or meant for the primary.
  process.on('SIGHUP', () => {})
  onRetire(() => void begin('replaced', retiring))
}
