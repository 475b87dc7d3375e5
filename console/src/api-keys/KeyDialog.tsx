import type { ReactNode } from 'react'
import type { Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { Dialog } from '../design/Dialog.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'

type KeyDialogProps = {
  title: string
  children: ReactNode
  confirm: string
  look?: 'primary' | 'danger'
  act: { busy: boolean; problem: Problem | undefined; forget: () => void }
  onConfirm: () => void
  onClose: () => void
}

/** Asks before an act on a key. */
export function KeyDialog({ title, children, confirm, look, act, onConfirm, onClose }: KeyDialogProps) {
  function close(): void {
    act.forget()
    onClose()
  }
  return (
    <Dialog title={title} onClose={close}>
      <div className={controls.form}>
        {children}
        <ProblemNotice problem={act.problem} />
        <div className={controls.actions}>
          <Action look={look ?? 'primary'} busy={act.busy} onClick={onConfirm}>
            {confirm}
          </Action>
          <Action look="quiet" onClick={close}>
            Cancel
          </Action>
        </div>
      </div>
    </Dialog>
  )
}
