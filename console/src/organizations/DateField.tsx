import { useId } from 'react'
import controls from '../design/controls.module.css'
import classes from './date-field.module.css'

type DateFieldProps = {
  label: string
  /** `2026-11-22`, or empty. */
  value: string
  onChange: (day: string) => void
  min?: string
  /** No wider than a day needs, where it stands alone. */
  short?: boolean
}

/** A day of this person's calendar. */
export function DateField({ label, value, onChange, min, short }: DateFieldProps) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label className={controls.fieldLabel} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={`${controls.input} ${classes.date}`}
        data-short={short || undefined}
        min={min}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
