import { IconDownload, IconTable } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import controls from '../design/controls.module.css'
import type { Panel, PanelFigures, Step } from './answers.ts'
import classes from './board.module.css'
import { headlineOf, inFigures, isEmpty } from './chart-data.ts'
import { PanelTable } from './PanelTable.tsx'
import { PartsPanel } from './PartsPanel.tsx'
import { panelTitle, panelWords } from './panel-words.ts'
import { SeriesPanel } from './SeriesPanel.tsx'

type PanelCardProps = {
  panel: Panel
  /** Absent while they are on their way. */
  figures: PanelFigures | undefined
  times: readonly string[]
  step: Step
  /** Where the panel can be had as a file. */
  file?: string | undefined
  /** What changes the panel, while the dashboard is being changed. */
  tools?: ReactNode
}

/** One panel of a dashboard: its number, its chart, and the same as a table. */
export function PanelCard({ panel, figures, times, step, file, tools }: PanelCardProps) {
  const titleId = useId()
  const [isTable, setTable] = useState(false)
  const title = panelTitle(panel)
  return (
    <section className={classes.panel} aria-labelledby={titleId}>
      <div className={classes.panelHead}>
        <h2 id={titleId}>{title}</h2>
        <div className={classes.panelActs}>
          <button
            type="button"
            className={classes.iconAct}
            aria-pressed={isTable}
            aria-label={`Show as table: ${title}`}
            title="Show as table"
            onClick={() => setTable(!isTable)}
          >
            <IconTable size={17} stroke={1.7} aria-hidden="true" />
          </button>
          {file && (
            <a
              className={classes.iconAct}
              href={file}
              download
              aria-label={`Download as CSV: ${title}`}
              title="Download as CSV"
            >
              <IconDownload size={17} stroke={1.7} aria-hidden="true" />
            </a>
          )}
        </div>
      </div>
      {tools}
      {figures ? (
        <Filled figures={figures} times={times} step={step} isTable={isTable} />
      ) : (
        <Empty panel={panel} />
      )}
    </section>
  )
}

type FilledProps = Facts & { isTable: boolean }

function Filled({ figures, times, step, isTable }: FilledProps) {
  const { number, words, failed } = headlineOf(figures, step)
  const facts = { figures, times, step }
  const { kind, nothing } = panelWords[figures.panel]
  return (
    <>
      <p className={classes.headline}>
        <strong>{number}</strong> <span>{words}</span>
        {failed > 0 && <span className={classes.failed}>{inFigures(failed)} failed</span>}
      </p>
      {isTable ? (
        <Table {...facts} />
      ) : (
        <div className={classes.body} data-kind={kind}>
          {isEmpty(figures) ? <p className={classes.nothing}>{nothing}</p> : <Drawn {...facts} />}
        </div>
      )}
    </>
  )
}

type Facts = { figures: PanelFigures; times: readonly string[]; step: Step }

function Table(facts: Facts) {
  const { panel, stacked } = facts.figures
  const about = {
    'data-kind': panelWords[panel].kind,
    'aria-label': `Table: ${panelTitle({ panel, stacked })}`,
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className={classes.scroller} tabIndex={0} {...about}>
      <PanelTable {...facts} />
    </section>
  )
}

function Drawn(facts: Facts) {
  return (
    <>
      {panelWords[facts.figures.panel].kind === 'now' ? (
        <PartsPanel figures={facts.figures} />
      ) : (
        <>
          <SeriesPanel {...facts} />
          <div className={controls.unseen}>
            <PanelTable {...facts} />
          </div>
        </>
      )}
    </>
  )
}

/** As large as what is to come, so that nothing jumps. */
function Empty({ panel: { panel } }: { panel: Panel }) {
  return (
    <>
      <p className={classes.headline}>
        <span className={classes.shimmer} data-number />
      </p>
      <div className={classes.body} data-kind={panelWords[panel].kind} role="status" aria-label="Loading">
        <div className={classes.shimmer} />
      </div>
    </>
  )
}
