import { type ReactNode, useId } from 'react'
import controls from '../design/controls.module.css'
import classes from './select-field.module.css'

type SelectFieldProps = {
  label: ReactNode
  value: string
  onChange: (value: string) => void
  /** `option` and `optgroup` elements. */
  children: ReactNode
  hint?: ReactNode
  error?: string | undefined
  name?: string
}

/** One of several; the browser's own list works with keyboard, phone and screen reader alike. */
export function SelectField({ label, value, onChange, children, hint, error, name }: SelectFieldProps) {
  const id = useId()
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div>
      <label className={controls.fieldLabel} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        className={`${controls.input} ${classes.select}`}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {children}
      </select>
      {error && (
        <p id={`${id}-error`} className={controls.fieldError}>
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={controls.fieldDescription}>
          {hint}
        </p>
      )}
    </div>
  )
}
