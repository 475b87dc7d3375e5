import { type ReactNode, useId } from 'react'
import classes from './controls.module.css'

type CheckFieldProps = {
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  error?: string | undefined
}

/** Something that is so or not. */
export function CheckField({ label, checked, onChange, error }: CheckFieldProps) {
  const errorId = useId()
  return (
    <div>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {error && (
        <p id={errorId} className={classes.fieldError}>
          {error}
        </p>
      )}
    </div>
  )
}
