import { setTimeout as delay } from 'node:timers/promises'
import type { MetricSnapshot } from './instruments.ts'
import { instruments } from './metrics.ts'
import { isAboutMetrics, type MetricsMessage, patienceMs } from './metrics-relay.ts'

/** How the other processes are asked; alone there are none. */
let askOthers: () => Promise<MetricSnapshot[][]> = async () => []

/** What the other workers of this machine counted, those that have ended included. */
export function countedByOthers(): Promise<MetricSnapshot[][]> {
  return askOthers()
}

/**
 * For a worker: has its `/metrics` speak for all of them.
 * @returns what tells the primary the last word of this worker, to be waited for before it ends.
 */
export function joinMetrics(worker: Pick<NodeJS.Process, 'on' | 'send'>): () => Promise<void> {
  const open = new Map<number, (others: MetricSnapshot[][]) => void>()
  let questions = 0
  const post = (message: MetricsMessage) =>
    new Promise<void>((sent) => {
      if (worker.send === undefined) sent()
      else worker.send(message, undefined, undefined, () => sent())
    })
  worker.on('message', (message: unknown) => {
    if (!isAboutMetrics(message)) return
    if (message.step === 'answer') open.get(message.id)?.(message.others)
    if (message.step === 'tell') void tell(message.id)
  })
  const tell = async (id: number) => {
    const { snapshotProcess } = await import('./exposition.ts')
    await post({ about: 'metrics', step: 'told', id, counted: await snapshotProcess() })
  }
  askOthers = async () => {
    const id = ++questions
    const answered = new Promise<MetricSnapshot[][]>((resolve) => open.set(id, resolve))
    await post({ about: 'metrics', step: 'ask', id })
    const others = await Promise.race([answered, delay(2 * patienceMs, [], { ref: false })])
    open.delete(id)
    return others
  }
  return () => post({ about: 'metrics', step: 'last', counted: instruments.map((it) => it.read()) })
}
