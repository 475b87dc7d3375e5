import type { ReactNode } from 'react'
import classes from './table.module.css'

/** A table that scrolls sideways by itself where the page is narrower. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard
    <section className={classes.scroller} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
