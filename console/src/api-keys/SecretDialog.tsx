import { type ReactNode, useState } from 'react'
import { Action } from '../design/Action.tsx'
import { CheckField } from '../design/CheckField.tsx'
import { CopyAction } from '../design/CopyAction.tsx'
import controls from '../design/controls.module.css'
import { Dialog } from '../design/Dialog.tsx'
import { Notice } from '../design/Notice.tsx'
import classes from './api-keys.module.css'

type SecretDialogProps = {
  title: string
  secret: string
  /** A line for the command line that shows the secret at work. */
  example: string
  /** What helps when it is lost. */
  whenLost: string
  children?: ReactNode
  onKept: () => void
}

/** A secret, shown this once: it closes only when its owner says that it is stored. */
export function SecretDialog({ title, secret, example, whenLost, children, onKept }: SecretDialogProps) {
  const [isKept, setKept] = useState(false)
  const [isReminded, setReminded] = useState(false)
  return (
    <Dialog title={title} mustAnswer onClose={() => setReminded(true)}>
      <div className={controls.form}>
        {children}
        <Notice tone="warn">
          <p>
            <strong>You will not see it again.</strong> Store it now where your program reads its secrets.{' '}
            {whenLost}
          </p>
        </Notice>
        <div className={classes.secret}>
          <h3>Secret</h3>
          <pre data-whole translate="no">
            {secret}
          </pre>
          <CopyAction text={secret} label="Copy the secret">
            Copy
          </CopyAction>
        </div>
        <div className={classes.secret}>
          <h3>Try it</h3>
          <pre translate="no">{example}</pre>
          <CopyAction text={example} label="Copy the command">
            Copy
          </CopyAction>
        </div>
        <CheckField
          label="I have stored the secret."
          checked={isKept}
          onChange={setKept}
          error={isReminded && !isKept ? 'Store it first: you cannot see it again.' : undefined}
        />
        <div className={controls.actions}>
          <Action onClick={() => (isKept ? onKept() : setReminded(true))}>Done</Action>
        </div>
      </div>
    </Dialog>
  )
}
