import { useId } from 'react'
import controls from '../../design/controls.module.css'
import classes from '../organizations.module.css'

type GraceFieldsProps = {
  /** A moment, null for at once, empty while no day is chosen yet. */
  value: string | null
  onChange: (value: string | null) => void
}

const usualDays = 14

/** From when the rule counts. */
export function GraceFields({ value, onChange }: GraceFieldsProps) {
  const id = useId()
  const isLater = value !== null
  return (
    <fieldset className={classes.checks}>
      <legend>From when?</legend>
      <label className={classes.choice}>
        <input type="radio" name="grace" checked={!isLater} onChange={() => onChange(null)} />
        <strong>At once</strong>
        <span>Whoever lacks one is led through setting it up at the next visit here.</span>
      </label>
      <label className={classes.choice}>
        <input
          type="radio"
          name="grace"
          checked={isLater}
          onChange={() => onChange(startOfDay(dayOf(Date.now() + usualDays * 86_400_000)))}
        />
        <strong>From a day on</strong>
        <span>Until then those who lack one are reminded by mail.</span>
      </label>
      {isLater && (
        <div>
          <label className={controls.fieldLabel} htmlFor={id}>
            It counts from
          </label>
          <input
            id={id}
            type="date"
            className={`${controls.input} ${classes.date}`}
            min={dayOf(Date.now() + 86_400_000)}
            value={value === '' ? '' : dayOf(Date.parse(value))}
            onChange={(event) => onChange(startOfDay(event.currentTarget.value))}
          />
        </div>
      )}
    </fieldset>
  )
}

/** A day of this person's calendar, as a date field wants it. */
function dayOf(at: number): string {
  const local = new Date(at)
  const parts = [local.getFullYear(), local.getMonth() + 1, local.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

function startOfDay(day: string): string {
  return day === '' ? '' : new Date(`${day}T00:00`).toISOString()
}
