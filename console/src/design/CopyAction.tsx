import { useState } from 'react'
import { Action } from './Action.tsx'
import classes from './controls.module.css'

/** Copies a text; absent where the browser has no clipboard for pages, and the text can be selected by hand. */
export function CopyAction({ text, children, label }: { text: string; children: string; label?: string }) {
  const [outcome, setOutcome] = useState<'Copied' | 'Not copied'>()
  if (!navigator.clipboard) return null
  return (
    <>
      <Action
        look="quiet"
        small
        {...(label ? { label } : {})}
        onClick={() =>
          navigator.clipboard.writeText(text).then(
            () => setOutcome('Copied'),
            () => setOutcome('Not copied'),
          )
        }
      >
        {outcome ?? children}
      </Action>
      <span role="status" className={classes.unseen}>
        {outcome}
      </span>
    </>
  )
}
