import type { ReactNode } from 'react'
import type { Factors } from '../api/answers.ts'
import type { Problem } from '../api/problem.ts'
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
  factors: Factors
  problem: Problem | undefined
  busy: boolean
  onConfirm: () => void
  onClose: () => void
}

export function RemoveFactorDialog(props: RemoveFactorDialogProps) {
  const { mfaBlockedBy: blockedBy, waysIn } = props.factors
  const isBlocked = props.isLast && blockedBy.length > 0
  const first = firstsInWords(waysIn)
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <div className={controls.form}>
        <div>{props.children}</div>
        {isBlocked && !props.problem && (
          <Notice tone="warn">
            <WaysOut blockedBy={blockedBy} />
          </Notice>
        )}
        {props.isLast && !isBlocked && first && (
          <Notice tone="warn">
            <p>
              It is your last second factor. Afterwards {first} alone signs in, and your recovery codes are
              void.
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

/** What signs in without a second factor once there is none; empty where a passkey is the only way in. */
function firstsInWords(waysIn: Factors['waysIn']): string {
  const opens = (thing: string) => waysIn.some((way) => way.includes(thing))
  return [opens('password') && 'your password', opens('github') && 'GitHub'].filter(Boolean).join(' or ')
}
