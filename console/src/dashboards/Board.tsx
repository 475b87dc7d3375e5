import type { ReactNode } from 'react'
import { Notice } from '../design/Notice.tsx'
import type { Figures, Panel, Period } from './answers.ts'
import classes from './board.module.css'
import { isEmpty } from './chart-data.ts'
import { PanelCard } from './PanelCard.tsx'
import { stepWords } from './panel-words.ts'

type BoardProps = {
  panels: readonly Panel[]
  /** Absent while they are on their way. */
  figures: Figures | undefined
  /** Of another period, until those asked for are there. */
  isStale: boolean
  fileOf?: (panel: Panel, period: Period) => string
  toolsOf?: ((panel: Panel, index: number) => ReactNode) | undefined
}

/** The panels of a dashboard, the first one large. */
export function Board({ panels, figures, isStale, fileOf, toolsOf }: BoardProps) {
  const times = figures?.times ?? []
  const step = figures?.step ?? 'day'
  const figuresOf = ({ panel, stacked }: Panel) =>
    figures?.panels.find((one) => one.panel === panel && one.stacked === stacked)
  return (
    <>
      {figures && panels.length > 0 && figures.panels.every(isEmpty) && (
        <Notice tone="plain">
          <p>There is nothing to count yet in this period. The charts fill by themselves as people come.</p>
        </Notice>
      )}
      <div className={classes.board} data-stale={isStale || undefined} aria-busy={isStale}>
        {panels.map((panel, index) => (
          <PanelCard
            key={panel.panel}
            panel={panel}
            figures={figuresOf(panel)}
            times={times}
            step={step}
            file={figures && fileOf?.(panel, figures.period)}
            tools={toolsOf?.(panel, index)}
          />
        ))}
      </div>
      {figures && panels.length > 0 && (
        <p className={classes.foot}>{stepWords[step]} The last one is still going on.</p>
      )}
    </>
  )
}
