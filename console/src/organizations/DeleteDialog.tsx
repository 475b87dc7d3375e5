import { type ReactNode, useState } from 'react'
import type { Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { Dialog } from '../design/Dialog.tsx'
import { Field } from '../design/Field.tsx'
import { Notice } from '../design/Notice.tsx'
import { Refusal } from './Refusal.tsx'

export type Deletable = 'organization' | 'project' | 'workspace' | 'connection' | 'application' | 'dashboard'

type DeleteDialogProps = {
  what: Deletable
  name: string
  /** What dies with it. */
  plan: ReactNode
  busy: boolean
  problem: Problem | undefined
  onConfirm: (name: string) => void
  onClose: () => void
}

/** Shows what dies and has the name typed: there is no way back. */
export function DeleteDialog({ what, name, plan, busy, problem, onConfirm, onClose }: DeleteDialogProps) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  function submit(): void {
    if (typed.trim() === name) onConfirm(typed.trim())
    else setError(`Type the name exactly: ${name}`)
  }
  return (
    <Dialog title={`Delete “${name}”?`} onClose={onClose}>
      <form
        className={controls.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) submit()
        }}
      >
        {plan}
        <Notice tone="warn">
          <p>It is deleted at once and for good. There is no undo.</p>
        </Notice>
        <Field
          label={`Type the name of the ${what}`}
          description={name}
          value={typed}
          error={error}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          data-first
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setError(undefined)
          }}
        />
        <Refusal problem={problem} />
        <div className={controls.actions}>
          <Action look="danger" type="submit" busy={busy}>
            Delete for good
          </Action>
          <Action look="quiet" onClick={onClose}>
            Keep it
          </Action>
        </div>
      </form>
    </Dialog>
  )
}
