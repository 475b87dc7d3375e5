import { lazy, Suspense } from 'react'
import type { PanelFigures, Step } from './answers.ts'
import classes from './board.module.css'
import { type Chart, chartOf } from './chart-data.ts'
import { NoChart } from './NoChart.tsx'
import { panelTitle } from './panel-words.ts'
import { Swatch } from './Swatch.tsx'

// The charts are the heaviest part of the console: the frame of a dashboard is there before them.
const SeriesChart = lazy(async () => {
  const loaded = await import('./charts/SeriesChart.tsx').catch(() => null)
  return { default: loaded?.SeriesChart ?? NoChart }
})

type SeriesPanelProps = { figures: PanelFigures; times: readonly string[]; step: Step }

export function SeriesPanel({ figures, times, step }: SeriesPanelProps) {
  const chart = chartOf(figures)
  return (
    <div className={classes.series}>
      <Legend chart={chart} />
      <div className={classes.plot}>
        <Suspense fallback={<div className={classes.shimmer} />}>
          <SeriesChart title={panelTitle(figures)} chart={chart} times={times} step={step} />
        </Suspense>
      </div>
    </div>
  )
}

function Legend({ chart: { layers, line } }: { chart: Chart }) {
  const shown = line ? [...layers, line] : layers
  if (shown.length < 2 && layers[0]?.label === 'Active') return null
  return (
    <ul className={classes.legend}>
      {shown.map(({ label, paint }) => (
        <li key={`${paint} ${label}`}>
          <Swatch paint={paint} />
          <span>{label}</span>
        </li>
      ))}
    </ul>
  )
}
