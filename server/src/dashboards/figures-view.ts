import Type, { type Static } from 'typebox'
import { toCsv } from '../http/csv.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { eventMetrics, spans } from './activity-events.ts'
import { type Figures, type PanelFigures, periodNames, type Series } from './figures.ts'
import { panelView } from './panels.ts'

export const periodField = Type.Optional(
  Type.Enum([...periodNames], { default: '30d', description: 'How far back it looks.' }),
)

const series = Type.Object({
  metric: Type.Enum([...eventMetrics, 'active']),
  of: Type.Union(
    [
      Type.Object({
        kind: Type.Enum(['organization', 'application']),
        id: Type.String(),
        name: Type.String(),
      }),
      Type.Literal('others'),
      Type.Null(),
    ],
    { description: 'Null: of everything together; `others`: of what is too small, or not yours to see.' },
  ),
  values: Type.Array(Type.Integer()),
})

/** The figures of a dashboard. */
export const figuresView = Type.Object({
  period: Type.Enum([...periodNames]),
  step: Type.Enum([...spans]),
  times: Type.Array(timeField('When a step begins, UTC; the last one is still going on.')),
  panels: Type.Array(
    Type.Object({
      ...panelView.properties,
      series: Type.Array(series, { description: 'What is shown over time: a value for each of `times`.' }),
      parts: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), value: Type.Integer() }), {
        description: 'What is shown as it is now.',
      }),
    }),
  ),
})

export function toFiguresView(figures: Figures): Static<typeof figuresView> {
  return {
    period: figures.period,
    step: figures.step,
    times: figures.times.map(toTime),
    panels: figures.panels.map(({ panel, stacked, series: drawn, parts }) => ({
      panel,
      stacked,
      series: drawn.map(({ metric, of, values }) => ({ metric, of: toOf(of), values })),
      parts,
    })),
  }
}

function toOf(of: Series['of']): Static<typeof series>['of'] {
  // What has no name for the viewer is among the others.
  return of === null || of === 'others' ? of : { kind: of.kind, id: of.id, name: of.name ?? '' }
}

/** One panel as a file: a row for each step, or for each part. */
export function toFiguresCsv(times: readonly number[], panel: PanelFigures): string {
  if (panel.series.length === 0) {
    return toCsv(
      ['name', 'value'],
      panel.parts.map(({ name, value }) => [name, value]),
    )
  }
  const rows = times.map((at, step) => [toTime(at), ...panel.series.map(({ values }) => values[step] ?? 0)])
  return toCsv(['time', ...panel.series.map(nameOf)], rows)
}

function nameOf({ metric, of }: Series): string {
  if (of === null) return metric
  return `${metric} ${of === 'others' ? 'others' : (of.name ?? '')}`
}
