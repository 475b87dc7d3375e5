import { type ReactNode, useId } from 'react'
import controls from '../../design/controls.module.css'
import classes from './sso.module.css'

type TextAreaFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  rows: number
  placeholder?: string
  hint?: ReactNode
  error?: string | undefined
}

/** Text of many lines that a machine wrote: a certificate, an XML document. */
export function TextAreaField({
  label,
  value,
  onChange,
  rows,
  placeholder,
  hint,
  error,
}: TextAreaFieldProps) {
  const id = useId()
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div>
      <label className={controls.fieldLabel} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={`${controls.input} ${classes.area}`}
        rows={rows}
        value={value}
        placeholder={placeholder}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        data-error={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
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
