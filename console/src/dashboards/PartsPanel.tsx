import { lazy, Suspense } from 'react'
import type { PanelFigures } from './answers.ts'
import board from './board.module.css'
import { inFigures, type Paint, paints, shareInWords, total } from './chart-data.ts'
import { NoChart } from './NoChart.tsx'
import classes from './parts.module.css'
import { Swatch } from './Swatch.tsx'

const PartsRing = lazy(async () => {
  const loaded = await import('./charts/PartsRing.tsx').catch(() => null)
  return { default: loaded?.PartsRing ?? NoChart }
})

type PartsPanelProps = { figures: PanelFigures }

/** What something consists of now: a ring for shares of a whole, bars for what is compared. */
export function PartsPanel({ figures: { panel, parts } }: PartsPanelProps) {
  return panel === 'factor-adoption' ? <Ring parts={parts} /> : <Bars parts={parts} />
}

type PartsProps = { parts: PanelFigures['parts'] }

function Ring({ parts }: PartsProps) {
  const all = total(parts.map(({ value }) => value))
  const painted = parts.map((part, index) => ({ ...part, paint: paintOf(part.id, index) }))
  return (
    <div className={classes.ring} data-ring>
      <div className={classes.circle} data-circle>
        <Suspense fallback={<div className={board.shimmer} data-round />}>
          <PartsRing parts={painted} />
        </Suspense>
      </div>
      <ul className={classes.parts}>
        {painted.map(({ id, name, value, paint }) => (
          <li key={id}>
            <Swatch paint={paint} />
            <span>{name}</span>
            <strong>{inFigures(value)}</strong>
            <span className={classes.share}>{shareInWords(value, all)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What is missing is grey, whatever else there is. */
function paintOf(id: string, index: number): Paint {
  return id === 'none' ? 'others' : (paints[index - 1] ?? 'others')
}

function Bars({ parts }: PartsProps) {
  const all = total(parts.map(({ value }) => value))
  const most = Math.max(1, ...parts.map(({ value }) => value))
  return (
    <ul className={classes.bars}>
      {parts.map(({ id, name, value }) => (
        <li key={id}>
          <span className={classes.barName}>{name}</span>
          <span className={classes.barNumbers}>
            <strong>{inFigures(value)}</strong>{' '}
            <span className={classes.share}>{shareInWords(value, all)}</span>
          </span>
          <span className={classes.track} aria-hidden="true">
            <span style={{ width: `${(value / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  )
}
