import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { type ActivityCount, readActivity } from './activity.ts'
import { type Metric, type Span, spanMs, startOf } from './activity-events.ts'
import { type Panel, type PanelName, panelCatalogue } from './panels.ts'
import { countFactors, countRoles, countSessions, type Part } from './present-state.ts'
import type { Source } from './sources.ts'

/** How far back a dashboard looks, and in which steps. */
export const periods = {
  '24h': { span: 'hour', days: 1 },
  '7d': { span: 'day', days: 7 },
  '30d': { span: 'day', days: 30 },
  '90d': { span: 'week', days: 90 },
  '365d': { span: 'week', days: 365 },
} as const satisfies Record<string, { span: Span; days: number }>
export type Period = keyof typeof periods
export const periodNames = Object.keys(periods) as Period[]

/** One line of a chart. */
export interface Series {
  metric: Metric
  /** Null: of everything together. */
  of: Pick<Source, 'kind' | 'id' | 'name'> | 'others' | null
  values: number[]
}

export interface PanelFigures extends Panel {
  /** What is shown over time; empty for what is shown as it is now. */
  series: Series[]
  parts: Part[]
}

export interface Figures {
  period: Period
  step: Span
  /** When each step begins; the last one is still going on. */
  times: number[]
  panels: PanelFigures[]
}

const metricsOf: Partial<Record<PanelName, readonly Metric[]>> = {
  'sign-ins': ['sign-ins', 'failures'],
  'active-users': ['active'],
  programs: ['key-acts', 'agent-acts'],
  'experience-sign-ups': ['sign-ups'],
  'experience-sign-ins': ['sign-ins', 'failures'],
  'experience-active-users': ['active'],
}

/** The figures of these panels: numbers of what the sources did, never who it was. */
export async function findFigures(
  context: Context,
  asked: { panels: readonly Panel[]; sources: readonly Source[]; period: Period },
): Promise<Figures> {
  const { panels, sources, period } = asked
  const now = context.clock.now()
  const { span, days } = periods[period]
  const times = stepsOf(span, now - days * spanMs.day, now)
  const from = times[0] ?? now
  const db = context.database.kysely
  const counts = await readActivity(db, subjectsOf(panels, sources), { span, from })
  const drawn = panels.map(async (panel): Promise<PanelFigures> => {
    const shown = sources.filter(({ kind }) => kind === panelCatalogue[panel.panel].of)
    const chart = { times, counts, sources: shown }
    return {
      ...panel,
      series: (metricsOf[panel.panel] ?? []).flatMap((metric) => draw(chart, metric, panel.stacked)),
      parts: await findParts(
        db,
        panel.panel,
        shown.map(({ id }) => id),
        now,
      ),
    }
  })
  return { period, step: span, times, panels: await Promise.all(drawn) }
}

function stepsOf(span: Span, from: number, now: number): number[] {
  const times: number[] = []
  for (let at = startOf(span, from); at <= now; at += spanMs[span]) times.push(at)
  return times
}

/** Only what some panel shows over time is read. */
function subjectsOf(panels: readonly Panel[], sources: readonly Source[]) {
  const isShown = (of: Source['kind']) =>
    panels.some(({ panel }) => metricsOf[panel] && panelCatalogue[panel].of === of)
  const ids = (kind: Source['kind']) =>
    isShown(kind) ? sources.filter((source) => source.kind === kind).map(({ subject }) => subject) : []
  return { organizationIds: ids('organization'), directoryIds: ids('application') }
}

interface Chart {
  times: readonly number[]
  counts: readonly ActivityCount[]
  sources: readonly Source[]
}

const mostSeries = 10

function draw(chart: Chart, metric: Metric, isStacked: boolean): Series[] {
  const whole = (sources: readonly Source[]) => valuesOf(chart, metric, sources)
  if (!isStacked) return [{ metric, of: null, values: whole(chart.sources) }]
  const named = chart.sources
    .filter(({ name }) => name !== null)
    .map((source) => ({ source, values: whole([source]) }))
    .sort((a, b) => total(b.values) - total(a.values))
  const single = named.slice(0, mostSeries)
  const rest = chart.sources.filter((one) => !single.some(({ source }) => source === one))
  return [
    ...single.map(({ source: { kind, id, name }, values }) => ({ metric, of: { kind, id, name }, values })),
    ...(rest.length > 0 ? [{ metric, of: 'others' as const, values: whole(rest) }] : []),
  ]
}

function valuesOf({ times, counts }: Chart, metric: Metric, sources: readonly Source[]): number[] {
  const subjects = new Set(sources.map(({ subject }) => subject))
  const byTime = new Map<number, number>()
  for (const one of counts) {
    if (one.metric !== metric || !subjects.has(one.subject)) continue
    byTime.set(one.startedAt, (byTime.get(one.startedAt) ?? 0) + one.count)
  }
  return times.map((at) => byTime.get(at) ?? 0)
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function findParts(db: Db, panel: PanelName, organizationIds: string[], now: number): Promise<Part[]> {
  if (panel === 'factor-adoption') return countFactors(db, organizationIds)
  if (panel === 'sessions-by-device') return countSessions(db, organizationIds, now)
  if (panel === 'members-by-role') return countRoles(db, organizationIds)
  return Promise.resolve([])
}
