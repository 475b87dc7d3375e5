// What the process counts, in plain numbers: they are given a form only when somebody asks for /metrics.

/** A value with its labels, as prom-client exchanges it between processes. */
export interface Sample {
  labels: Record<string, string | number>
  value: number
  /** Of a part of a histogram: its own name. */
  metricName?: string
}

/** A metric as prom-client gives and takes it. */
export interface MetricSnapshot {
  name: string
  help: string
  type: 'counter' | 'gauge' | 'histogram'
  /** How the values of several processes become one. */
  aggregator: 'sum' | 'max' | 'first'
  values: Sample[]
}

export interface Instrument {
  name: string
  help: string
  type: MetricSnapshot['type']
  labelNames: readonly string[]
  read(): MetricSnapshot
}

/** Every value that a label may have; null: a closed set as well, which is known only once the program runs. */
type LabelSets = Record<string, (() => readonly string[]) | null>
type LabelsOf<S extends LabelSets> = {
  [K in keyof S]: S[K] extends () => readonly (infer V extends string)[] ? V : string
}

/** A counter at one set of labels: whoever counts often keeps it. */
export interface Series {
  labels: Record<string, string>
  value: number
}

export interface Counter<S extends LabelSets> extends Instrument {
  at(labels: LabelsOf<S>): Series
  count(labels: LabelsOf<S>, times?: number): void
}

export interface Timing {
  labels: Record<string, string>
  /** How many fell into each bucket and into none before it; the last one is for what is longer than all. */
  buckets: number[]
  sum: number
  count: number
}

export interface Histogram<S extends LabelSets> extends Instrument {
  readonly bounds: readonly number[]
  at(labels: LabelsOf<S>): Timing
  observe(labels: LabelsOf<S>, seconds: number): void
}

/** No label is made of what people send; this holds even where somebody once forgets it. */
const mostSeries = 2000

/** A number that only grows. Where all values of its labels are known, each series is there from the start, at zero. */
export function counter<const S extends LabelSets>(name: string, help: string, sets: S): Counter<S> {
  const series = createSeries<Series>(sets, (labels) => ({ labels, value: 0 }))
  const at = (labels: LabelsOf<S>) => series.at(labels)
  return {
    name,
    help,
    type: 'counter',
    labelNames: Object.keys(sets),
    at,
    count: (labels, times = 1) => {
      at(labels).value += times
    },
    read: () => ({
      name,
      help,
      type: 'counter',
      aggregator: 'sum',
      values: series.all().map(({ labels, value }) => ({ labels: { ...labels }, value })),
    }),
  }
}

/** How long something took, in seconds. */
export function histogram<const S extends LabelSets>(
  name: string,
  help: string,
  sets: S,
  bounds: readonly number[],
): Histogram<S> {
  const series = createSeries<Timing>(sets, (labels) => ({
    labels,
    buckets: Array.from({ length: bounds.length + 1 }, () => 0),
    sum: 0,
    count: 0,
  }))
  const at = (labels: LabelsOf<S>) => series.at(labels)
  const hasOpenLabel = Object.values(sets).includes(null)
  return {
    name,
    help,
    type: 'histogram',
    labelNames: Object.keys(sets),
    bounds,
    at,
    observe: (labels, seconds) => addTiming(at(labels), bounds, seconds),
    read: () => ({
      name,
      help,
      type: 'histogram',
      aggregator: 'sum',
      // Those of an open label are made in advance, and shown from their first use on.
      values: series
        .all()
        .filter(({ count }) => count > 0 || !hasOpenLabel)
        .flatMap((timing) => timingSamples(name, bounds, timing)),
    }),
  }
}

/** What is so at this moment; read when it is asked for. */
export function gauge<const S extends LabelSets>(
  name: string,
  help: string,
  sets: S,
  { aggregator, read }: { aggregator: MetricSnapshot['aggregator']; read: () => Sample[] },
): Instrument {
  return {
    name,
    help,
    type: 'gauge',
    labelNames: Object.keys(sets),
    read: () => ({ name, help, type: 'gauge', aggregator, values: read() }),
  }
}

/** Adds one duration to a kept series. */
export function addTiming(timing: Timing, bounds: readonly number[], seconds: number): void {
  let index = 0
  while (index < bounds.length && seconds > (bounds[index] as number)) index++
  ;(timing.buckets[index] as number)++
  timing.sum += seconds
  timing.count++
}

function timingSamples(name: string, bounds: readonly number[], timing: Timing): Sample[] {
  const { labels, buckets, sum, count } = timing
  let upTo = 0
  const samples: Sample[] = bounds.map((bound, index) => {
    upTo += buckets[index] ?? 0
    return { labels: { ...labels, le: bound }, value: upTo, metricName: `${name}_bucket` }
  })
  return [
    ...samples,
    { labels: { ...labels, le: '+Inf' }, value: count, metricName: `${name}_bucket` },
    { labels: { ...labels }, value: sum, metricName: `${name}_sum` },
    { labels: { ...labels }, value: count, metricName: `${name}_count` },
  ]
}

function createSeries<T>(sets: LabelSets, make: (labels: Record<string, string>) => T) {
  const names = Object.keys(sets)
  const known = new Map<string, T>()
  let isFilled = false
  const add = (labels: Record<string, string>): T => {
    const key = names.map((name) => labels[name]).join('\n')
    const series = known.get(key) ?? make({ ...labels })
    known.set(key, series)
    return series
  }
  // Later than the declaration: the lists of labels stand in modules that may be loading still.
  const fill = () => {
    if (isFilled) return
    isFilled = true
    for (const labels of combinations(sets)) add(labels)
  }
  return {
    at(labels: Record<string, string>): T {
      fill()
      return add(known.size < mostSeries ? labels : Object.fromEntries(names.map((name) => [name, 'other'])))
    },
    all(): T[] {
      fill()
      return [...known.values()]
    },
  }
}

/** Every set of labels that there can be; none where one of them is open. */
function combinations(sets: LabelSets): Record<string, string>[] {
  return Object.entries(sets).reduce<Record<string, string>[]>(
    (list, [name, valuesOf]) => {
      const values = valuesOf?.() ?? []
      return list.flatMap((labels) => values.map((value) => ({ ...labels, [name]: value })))
    },
    [{}],
  )
}
