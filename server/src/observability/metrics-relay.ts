import type { Cluster, Worker } from 'node:cluster'
import { setTimeout as delay } from 'node:timers/promises'
import type { MetricSnapshot, Sample } from './instruments.ts'

// Workers of one machine share a port, so a scrape reaches one of them; what the others counted is told through the
// primary. It keeps what ended workers had counted: without that a worker that is replaced would make counters shrink,
// which Prometheus takes for a restart of all of them.

export type MetricsMessage =
  /** A worker wants what the others counted. */
  | { about: 'metrics'; step: 'ask'; id: number }
  /** The primary wants what a worker counted. */
  | { about: 'metrics'; step: 'tell'; id: number }
  | { about: 'metrics'; step: 'told'; id: number; counted: MetricSnapshot[] }
  /** What a worker counted in all, as it ends. */
  | { about: 'metrics'; step: 'last'; counted: MetricSnapshot[] }
  | { about: 'metrics'; step: 'answer'; id: number; others: MetricSnapshot[][] }

/** How long a worker may take to tell. */
export const patienceMs = 2000

/** For the primary: carries what workers counted from one to the other. It counts nothing itself. */
export function relayMetrics(cluster: Pick<Cluster, 'on' | 'workers'>): void {
  const newest = new Map<number, MetricSnapshot[]>()
  let ended: MetricSnapshot[] = []
  const waiting = new Map<number, { missing: Set<number>; done: () => void }>()
  let questions = 0

  const noteTold = (question: number, workerId: number) => {
    const open = waiting.get(question)
    open?.missing.delete(workerId)
    if (open?.missing.size === 0) open.done()
  }
  const askOthers = async (asker: Worker): Promise<MetricSnapshot[][]> => {
    const others = Object.values(cluster.workers ?? {}).filter(
      (worker): worker is Worker => worker !== undefined && worker !== asker && worker.isConnected(),
    )
    const id = ++questions
    const missing = new Set(others.map((worker) => worker.id))
    if (missing.size > 0) {
      const told = new Promise<void>((done) => waiting.set(id, { missing, done }))
      for (const worker of others) send(worker, { about: 'metrics', step: 'tell', id })
      // One that hangs is counted with what it told last.
      await Promise.race([told, delay(patienceMs, undefined, { ref: false })])
      waiting.delete(id)
    }
    return [ended, ...others.map((worker) => newest.get(worker.id) ?? [])]
  }
  cluster.on('message', (worker: Worker, message: unknown) => {
    if (!isAboutMetrics(message)) return
    if (message.step === 'told' || message.step === 'last') {
      newest.set(worker.id, renewed(newest.get(worker.id) ?? [], message.counted))
    }
    if (message.step === 'told') noteTold(message.id, worker.id)
    if (message.step !== 'ask') return
    const { id } = message
    void askOthers(worker).then((others) => send(worker, { about: 'metrics', step: 'answer', id, others }))
  })
  cluster.on('exit', (worker: Worker) => {
    ended = addCounted(ended, newest.get(worker.id) ?? [])
    newest.delete(worker.id)
    for (const question of waiting.keys()) noteTold(question, worker.id)
  })
}

export function isAboutMetrics(message: unknown): message is MetricsMessage {
  return (message as Partial<MetricsMessage> | null)?.about === 'metrics'
}

function send(worker: Worker, message: MetricsMessage): void {
  // One that has just ended takes nothing more.
  if (worker.isConnected()) worker.send(message, () => {})
}

/** The newer of each metric. */
function renewed(known: MetricSnapshot[], told: MetricSnapshot[]): MetricSnapshot[] {
  const names = new Set(told.map(({ name }) => name))
  return [...told, ...known.filter(({ name }) => !names.has(name))]
}

/** Sums what only grows; what was so at a moment ends with its process. */
export function addCounted(some: MetricSnapshot[], more: MetricSnapshot[]): MetricSnapshot[] {
  const sums = new Map<string, { metric: MetricSnapshot; samples: Map<string, Sample> }>()
  for (const metric of [...some, ...more]) {
    if (metric.type === 'gauge') continue
    const sum = sums.get(metric.name) ?? { metric, samples: new Map<string, Sample>() }
    sums.set(metric.name, sum)
    for (const sample of metric.values) {
      const key = JSON.stringify([sample.metricName, sample.labels])
      const value = (sum.samples.get(key)?.value ?? 0) + sample.value
      sum.samples.set(key, { ...sample, value })
    }
  }
  return [...sums.values()].map(({ metric, samples }) => ({ ...metric, values: [...samples.values()] }))
}
