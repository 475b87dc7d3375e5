import cluster from 'node:cluster'
import { askedWorkers } from './asked-workers.ts'

/**
 * Runs the server in this process, or as many workers as are asked for under it. What is not needed is not loaded: the
 * one process starts as directly as it can, and a primary stays small.
 */
export async function start(environment: NodeJS.ProcessEnv): Promise<void> {
  const workers = cluster.isWorker ? 1 : askedWorkers(environment)
  if (workers > 1) {
    const { runPrimary } = await import('./primary.ts')
    await runPrimary(workers)
  } else {
    const { serve } = await import('../serve.ts')
    await serve(environment)
  }
}
