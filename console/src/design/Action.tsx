import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './controls.module.css'

type ActionProps = {
  children: ReactNode
  look?: 'primary' | 'quiet' | 'danger'
  type?: 'button' | 'submit'
  busy?: boolean
  small?: boolean
  wide?: boolean
  onClick?: () => void
  label?: string
  autoFocus?: boolean
  /** For a button that is a choice: whether it is chosen. */
  pressed?: boolean
  /** For a button that opens something below it: whether that is open. */
  expanded?: boolean
}

/** A button that keeps its size and its focus while its act is under way. */
export function Action({
  look = 'primary',
  type = 'button',
  busy = false,
  small,
  wide,
  label,
  autoFocus,
  pressed,
  expanded,
  ...rest
}: ActionProps) {
  return (
    <Button
      type={type}
      fullWidth={wide ?? false}
      classNames={{ root: classes.button ?? '', label: classes.label ?? '' }}
      data-look={look}
      data-small={small || undefined}
      data-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      autoFocus={autoFocus ?? false}
      data-first={autoFocus || undefined}
      onClick={busy ? undefined : rest.onClick}
    >
      {rest.children}
    </Button>
  )
}

/** A button that reads like a link: for small acts within a sentence. */
export function LinkAction(props: { children: ReactNode; onClick: () => void; disabled?: boolean }) {
  return (
    <button
      type="button"
      className={classes.link}
      aria-disabled={props.disabled || undefined}
      onClick={props.disabled ? undefined : props.onClick}
    >
      {props.children}
    </button>
  )
}
