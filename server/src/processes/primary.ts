import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Logger, pino } from 'pino'
import { relayMetrics } from '../observability/metrics-relay.ts'
import type { ToWorker } from './worker.ts'

const firstPauseMs = 250
const longestPauseMs = 30_000
/** A worker that lived for so long had a good start. */
const goodLifeMs = 60_000
/** Longer than a worker takes for its own patience (finish-requests.ts). */
const retireLimitMs = 45_000

interface Place {
  number: number
  worker: Worker | null
  failures: number
}

/**
 * Runs so many workers in this machine, all answering on one port, and replaces each that dies. This process holds the
 * port and nothing else of the program, so no connection is lost while a worker is replaced.
 * SIGTERM and SIGINT end it when the workers have; SIGHUP replaces them one after the other.
 */
export async function runPrimary(count: number): Promise<void> {
  const log = pino({ base: { pid: process.pid, worker: 'primary' } })
  const places = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    worker: null,
    failures: 0,
  }))
  cluster.setupPrimary({ exec: fileURLToPath(new URL('../main.ts', import.meta.url)) })
  relayMetrics(cluster)
  const primary = new Primary(places, log)
  process.on('SIGTERM', () => primary.stop('SIGTERM'))
  process.on('SIGINT', () => primary.stop('SIGINT'))
  // A terminal that is closed sends it too, and nobody is left to read what would go on.
  process.on('SIGHUP', () => (process.stdout.isTTY ? primary.stop('SIGTERM') : primary.replaceAll()))
  await primary.start()
}

class Primary {
  readonly #places: readonly Place[]
  readonly #log: Logger
  readonly #retiring = new Set<Worker>()
  #isStarted = false
  #isStopping = false
  #isReplacing = false
  #isAskedAgain = false

  constructor(places: readonly Place[], log: Logger) {
    this.#places = places
    this.#log = log
  }

  /** The first worker alone: it brings the schema up to date, and says what is wrong with the configuration once. */
  async start(): Promise<void> {
    const [first, ...rest] = this.#places
    if (first === undefined || this.#isStopping) return
    const isReady = await this.#fill(first, { greets: true })
    if (this.#isStopping) return
    if (!isReady) {
      process.exitCode ||= 1
      return
    }
    await Promise.all(rest.map(async (place) => (await this.#fill(place)) || this.#refill(place)))
    this.#isStarted = true
    if (!this.#isStopping) this.#log.info({ workers: this.#places.length }, 'All workers are ready.')
  }

  /** Passes the signal on; a second one ends them at once. */
  stop(signal: 'SIGTERM' | 'SIGINT'): void {
    const isSecond = this.#isStopping
    this.#isStopping = true
    this.#log.info({ signal }, isSecond ? 'Ending every worker at once.' : 'Stopping every worker.')
    for (const worker of Object.values(cluster.workers ?? {}))
      worker?.process.kill(isSecond ? 'SIGKILL' : signal)
  }

  /** One after the other: the new worker takes connections before the old one stops to. */
  async replaceAll(): Promise<void> {
    if (!this.#isStarted) return
    if (this.#isReplacing) {
      this.#isAskedAgain = true
      return
    }
    this.#isReplacing = true
    do {
      this.#isAskedAgain = false
      this.#log.info('Replacing every worker, one after the other.')
      const wentWell = await this.#replaceEach()
      if (wentWell) this.#log.info('Every worker is replaced.')
    } while (this.#isAskedAgain && !this.#isStopping)
    this.#isReplacing = false
  }

  async #replaceEach(): Promise<boolean> {
    for (const place of this.#places) {
      const old = place.worker
      if (this.#isStopping) return false
      if (!(await this.#fill(place))) {
        if (this.#isStopping) return false
        place.worker = old?.isDead() ? null : old
        this.#log.error({ worker: place.number }, 'A new worker did not start: the others stay as they are.')
        if (place.worker === null) void this.#refill(place)
        return false
      }
      if (old !== null && !old.isDead()) await this.#retire(old)
    }
    return true
  }

  async #retire(worker: Worker): Promise<void> {
    this.#retiring.add(worker)
    const gone = once(worker, 'exit')
    worker.send({ kind: 'retire' } satisfies ToWorker, () => {})
    const impatience = setTimeout(() => worker.process.kill('SIGKILL'), retireLimitMs)
    await gone
    clearTimeout(impatience)
    this.#retiring.delete(worker)
  }

  /** Starts a worker in this place. @returns whether it takes connections. */
  async #fill(place: Place, { greets = false } = {}): Promise<boolean> {
    const worker = cluster.fork({ WORKER_NUMBER: String(place.number), WORKER_GREETS: greets ? 'yes' : 'no' })
    const startedAt = performance.now()
    place.worker = worker
    const isReady = await new Promise<boolean>((resolve) => {
      worker.once('listening', () => resolve(true))
      worker.once('exit', () => resolve(false))
      // The machine has no room for another process.
      worker.once('error', () => resolve(false))
    })
    if (!isReady) {
      const { exitCode } = worker.process
      process.exitCode = this.#isStopping ? 0 : (exitCode ?? 1)
      return false
    }
    worker.once('exit', (code, signal) => {
      if (this.#isStopping || this.#retiring.has(worker)) return
      if (performance.now() - startedAt > goodLifeMs) place.failures = 0
      this.#log.error({ worker: place.number, pid: worker.process.pid, code, signal }, 'A worker died.')
      if (place.worker === worker) void this.#refill(place)
    })
    return true
  }

  /** Tries until a worker is there, with growing pauses. */
  async #refill(place: Place): Promise<void> {
    do {
      const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** place.failures)
      place.failures++
      await delay(pauseMs)
      if (this.#isStopping) return
    } while (!(await this.#fill(place)))
    process.exitCode = 0
    this.#log.info({ worker: place.number }, 'A new worker took its place.')
  }
}
