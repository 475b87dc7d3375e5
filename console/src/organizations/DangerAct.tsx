import type { ReactNode } from 'react'
import classes from './danger-act.module.css'

/** An act with no way back: what it does, and its button. */
export function DangerAct({ warning, children }: { warning: string; children: ReactNode }) {
  return (
    <div className={classes.act}>
      <p>{warning}</p>
      {children}
    </div>
  )
}
