import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import classes from './controls.module.css'

const classNames = {
  label: classes.fieldLabel ?? '',
  input: classes.input ?? '',
  description: classes.fieldDescription ?? '',
  error: classes.fieldError ?? '',
}

type FieldProps = Omit<TextInputProps, 'classNames'> & { optional?: boolean }

/** One line of text, with its label above and its hint or error below. */
export function Field({ optional, label, ...rest }: FieldProps) {
  const shownLabel = optional ? (
    <>
      {label}
      <span className={classes.optional}>optional</span>
    </>
  ) : (
    label
  )
  return (
    <TextInput
      {...rest}
      label={shownLabel}
      classNames={classNames}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    />
  )
}

/** A password that its owner can look at; managers and pasting work as in any other field. */
export function PasswordField(props: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const [isShown, setShown] = useState(false)
  return (
    <Field
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      rightSectionWidth="4.25rem"
      rightSection={
        <button
          type="button"
          className={classes.reveal}
          aria-label={isShown ? 'Hide password' : 'Show password'}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      }
    />
  )
}

/** A code for typing, such as that of a mail: one field, so that it can be pasted and filled by the system. */
export function CodeField({ isLong, ...rest }: Omit<FieldProps, 'optional'> & { isLong?: boolean }) {
  return (
    <TextInput
      label="Code"
      autoComplete="one-time-code"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      maxLength={12}
      data-long={isLong || undefined}
      {...rest}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      classNames={{ ...classNames, input: `${classes.input} ${classes.code}` }}
    />
  )
}

/** Tells a password manager whose password the form is about. */
export function UsernameForManagers({ email }: { email: string }) {
  return (
    <input
      className={classes.username}
      type="email"
      name="username"
      autoComplete="username"
      value={email}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
