import cluster from 'node:cluster'

/** What a primary says to its workers. */
export interface ToWorker {
  /** Another one has taken this worker's place. */
  kind: 'retire'
}

/** This process as one of several under a primary. */
export interface WorkerRole {
  number: number
  /** Prints where to look and how the first operator gets in; one of them does. */
  greets: boolean
}

export const soleProcess: WorkerRole = { number: 0, greets: true }

/** What this process is to be, as the primary told it. */
export function readRole(environment: NodeJS.ProcessEnv): WorkerRole {
  if (!cluster.isWorker) return soleProcess
  return { number: Number(environment.WORKER_NUMBER), greets: environment.WORKER_GREETS === 'yes' }
}

/** Has `retire` run when another worker has taken this one's place. */
export function onRetire(retire: () => void): void {
  process.on('message', (message: ToWorker) => {
    if (message.kind === 'retire') retire()
  })
}

/** Lets go of the primary, which would keep this process alive. */
export function leavePrimary(): void {
  if (cluster.isWorker && process.connected) process.disconnect?.()
}
