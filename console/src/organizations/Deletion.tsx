import { type ReactNode, useState } from 'react'
import type { Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { DangerAct } from './DangerAct.tsx'
import { type Deletable, DeleteDialog } from './DeleteDialog.tsx'

type DeletionProps = {
  what: Deletable
  name: string
  warning: string
  /** What dies with it; it is asked for when the dialog opens. */
  plan: ReactNode
  act: {
    run: (name: string) => void
    busy: boolean
    problem: Problem | undefined
    forget: () => void
  }
}

/** Deletes an organization, a project or a workspace, after its name was typed. */
export function Deletion({ what, name, warning, plan, act }: DeletionProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <DangerAct warning={warning}>
      <div>
        <Action look="quiet" small onClick={() => setAsking(true)}>
          {`Delete ${what}`}
        </Action>
      </div>
      {isAsking && (
        <DeleteDialog
          what={what}
          name={name}
          plan={plan}
          busy={act.busy}
          problem={act.problem}
          onConfirm={act.run}
          onClose={() => {
            setAsking(false)
            act.forget()
          }}
        />
      )}
    </DangerAct>
  )
}
