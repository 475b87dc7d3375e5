import type { Period } from './answers.ts'
import classes from './dashboards.module.css'
import { periods, periodWords } from './panel-words.ts'

type PeriodSwitchProps = { value: Period; onChange: (period: Period) => void }

/** How far back the dashboard looks. */
export function PeriodSwitch({ value, onChange }: PeriodSwitchProps) {
  return (
    <fieldset className={classes.periods}>
      <legend>Period</legend>
      {periods.map((period) => (
        <label key={period}>
          <input
            type="radio"
            name="period"
            checked={value === period}
            aria-label={periodWords[period].full}
            onChange={() => onChange(period)}
          />
          <span>{periodWords[period].short}</span>
        </label>
      ))}
    </fieldset>
  )
}
