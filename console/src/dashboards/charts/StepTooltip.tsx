import type { Step } from '../answers.ts'
import { type Chart, inFigures, total } from '../chart-data.ts'
import { stepInWords } from '../chart-times.ts'
import { Swatch } from '../Swatch.tsx'
import classes from './charts.module.css'

type StepTooltipProps = { chart: Chart; times: readonly string[]; step: Step; time: string }

/** What happened in one step; spoken as well, because the keyboard leads here too. */
export function StepTooltip({ chart: { layers, line }, times, step, time }: StepTooltipProps) {
  const at = times.indexOf(time)
  if (at < 0) return null
  const shown = [...layers].reverse()
  const all = total(layers.map(({ values }) => values[at] ?? 0))
  return (
    <div className={classes.tooltip} role="status" aria-live="assertive">
      <p className={classes.moment}>
        {stepInWords(time, step)}
        {at === times.length - 1 && ' · so far'}
      </p>
      <dl>
        {[...shown, ...(line ? [line] : [])].map((layer) => (
          <div key={layer.label}>
            <dt>
              <Swatch paint={layer.paint} />
              {layer.label}
            </dt>
            <dd>{inFigures(layer.values[at] ?? 0)}</dd>
          </div>
        ))}
        {layers.length > 1 && (
          <div>
            <dt>Together</dt>
            <dd>{inFigures(all)}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}
