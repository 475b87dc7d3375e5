import { AggregatorRegistry, collectDefaultMetrics, Registry } from 'prom-client'
import type { Context } from '../context.ts'
import { version } from '../deployment/version.ts'
import { countedByOthers } from './cluster-metrics.ts'
import { databaseFigures } from './database-figures.ts'
import type { MetricSnapshot } from './instruments.ts'
import { instruments } from './metrics.ts'

/** How long a text serves those who ask again. */
const keptMs = 1000
let processRegistry: Registry | null = null
const kept = new WeakMap<Context['database'], { madeAt: number; text: Promise<string> }>()

/** Everything that this process counted. */
export async function snapshotProcess(): Promise<MetricSnapshot[]> {
  if (processRegistry === null) {
    processRegistry = new Registry()
    collectDefaultMetrics({ register: processRegistry })
  }
  const ofProcess = (await processRegistry.getMetricsAsJSON()) as unknown as MetricSnapshot[]
  return [...instruments.map((instrument) => instrument.read()), ...ofProcess.map(keepNewest)]
}

/** prom-client leaves out when a process started, as it cannot be added up. The newest start is worth knowing. */
function keepNewest(metric: MetricSnapshot): MetricSnapshot {
  return metric.name === 'process_start_time_seconds' ? { ...metric, aggregator: 'max' } : metric
}

/** The metrics of the deployment on this machine, in the text format of Prometheus. */
export function exposeMetrics(context: Context): Promise<string> {
  const now = performance.now()
  const known = kept.get(context.database)
  if (known !== undefined && now - known.madeAt < keptMs) return known.text
  const text = expose(context)
  kept.set(context.database, { madeAt: now, text })
  return text
}

async function expose(context: Context): Promise<string> {
  const [own, figures, others] = await Promise.all([
    snapshotProcess(),
    databaseFigures(context),
    countedByOthers(),
  ])
  const all = [[...own, buildInfo(context), ...figures], ...others]
  return AggregatorRegistry.aggregate(all).metrics()
}

function buildInfo({ database }: Context): MetricSnapshot {
  const labels = { version, engine: database.engine, node: process.versions.node }
  return {
    name: 'latchkey_build_info',
    help: 'The release that runs, on what.',
    type: 'gauge',
    aggregator: 'first',
    values: [{ labels, value: 1 }],
  }
}
