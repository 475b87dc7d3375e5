import type { ReactNode } from 'react'
import type { Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { Dialog } from '../design/Dialog.tsx'
import { Refusal } from './Refusal.tsx'

type ConfirmDialogProps = {
  title: string
  children: ReactNode
  confirm: string
  busy: boolean
  problem: Problem | undefined
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that others feel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <div className={controls.form}>
        <div>{props.children}</div>
        <Refusal problem={props.problem} />
        <div className={controls.actions}>
          <Action look="danger" busy={props.busy} onClick={props.onConfirm}>
            {props.confirm}
          </Action>
          <Action look="quiet" onClick={props.onClose}>
            Cancel
          </Action>
        </div>
      </div>
    </Dialog>
  )
}
