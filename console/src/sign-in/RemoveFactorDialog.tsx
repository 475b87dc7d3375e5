import type { ReactNode } from 'react'
import type { Blocker, Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { Dialog } from '../design/Dialog.tsx'
import { Notice } from '../design/Notice.tsx'
import { WaysOut } from '../organizations/mfa-requirement/WaysOut.tsx'
import { FactorRefusal } from './FactorRefusal.tsx'

type RemoveFactorDialogProps = {
  title: string
  children: ReactNode
  /** With the last second factor the protection goes, and the recovery codes. */
  isLast: boolean
  blockedBy: Blocker[]
  problem: Problem | undefined
  busy: boolean
  onConfirm: () => void
  onClose: () => void
}

export function RemoveFactorDialog(props: RemoveFactorDialogProps) {
  const isBlocked = props.isLast && props.blockedBy.length > 0
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <div className={controls.form}>
        <div>{props.children}</div>
        {isBlocked && !props.problem && (
          <Notice tone="warn">
            <WaysOut blockedBy={props.blockedBy} />
          </Notice>
        )}
        {props.isLast && !isBlocked && (
          <Notice tone="warn">
            <p>
              It is your last second factor. Afterwards your password alone signs in, and your recovery codes
              are void.
            </p>
          </Notice>
        )}
        <FactorRefusal problem={props.problem} />
        <div className={controls.actions}>
          {!isBlocked && (
            <Action look="danger" busy={props.busy} onClick={props.onConfirm}>
              Remove
            </Action>
          )}
          <Action look="quiet" onClick={props.onClose}>
            {isBlocked ? 'Close' : 'Cancel'}
          </Action>
        </div>
      </div>
    </Dialog>
  )
}
