import table from '../organizations/table.module.css'
import type { PanelFigures, Step } from './answers.ts'
import { columnLabel, inFigures, shareInWords, total } from './chart-data.ts'
import { stepInWords } from './chart-times.ts'
import { panelTitle, panelWords } from './panel-words.ts'

type PanelTableProps = { figures: PanelFigures; times: readonly string[]; step: Step }

/** Every number of a panel. It is there for those who do not see the chart also while the chart is shown. */
export function PanelTable(props: PanelTableProps) {
  return panelWords[props.figures.panel].kind === 'now' ? (
    <PartsTable {...props} />
  ) : (
    <StepsTable {...props} />
  )
}

function StepsTable({ figures, times, step }: PanelTableProps) {
  const { series } = figures
  // People of several steps are not added up: they may be the same.
  const isSummed = series.every(({ metric }) => metric !== 'active')
  return (
    <table className={table.table}>
      <caption>{panelTitle(figures)}</caption>
      <thead>
        <tr>
          <th scope="col">{step === 'hour' ? 'Hour' : step === 'day' ? 'Day' : 'Week'}</th>
          {series.map((one) => (
            <th key={keyOf(one)} scope="col" data-number>
              {columnLabel(one, series)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {times.map((time, index) => (
          <tr key={time}>
            <th scope="row">
              {stepInWords(time, step)}
              {index === times.length - 1 && ', so far'}
            </th>
            {series.map((one) => (
              <td key={keyOf(one)} data-number>
                {inFigures(one.values[index] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {isSummed && (
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            {series.map((one) => (
              <td key={keyOf(one)} data-number>
                {inFigures(total(one.values))}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function keyOf({ metric, of }: PanelFigures['series'][number]): string {
  return `${metric} ${of === null || of === 'others' ? of : of.id}`
}

function PartsTable({ figures }: PanelTableProps) {
  const { parts } = figures
  const all = total(parts.map(({ value }) => value))
  return (
    <table className={table.table}>
      <caption>{panelTitle(figures)}</caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col" data-number>
            Number
          </th>
          <th scope="col" data-number>
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ id, name, value }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-number>{inFigures(value)}</td>
            <td data-number>{shareInWords(value, all)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
