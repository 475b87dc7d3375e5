import { type ReactNode, useState } from 'react'
import { Action } from '../design/Action.tsx'
import { ConfirmDialog } from '../organizations/ConfirmDialog.tsx'
import { DangerAct } from '../organizations/DangerAct.tsx'
import classes from './operator.module.css'
import { useOperatorAct } from './use-operator-act.ts'

type QuestionProps<Answer> = {
  title: string
  confirm: string
  act: () => Promise<Answer>
  onDone: (answer: Answer) => void
  /** What will happen, in full. */
  children: ReactNode
}

type AskFirstProps<Answer> = QuestionProps<Answer> & {
  /** What the act does, beside its button. */
  warning: string
  button: string
}

/** An act that others feel: said beside its button, and said in full before it is done. */
export function AskFirst<Answer>({ warning, ...asking }: AskFirstProps<Answer>) {
  return (
    <DangerAct warning={warning}>
      <div>
        <AskingAction {...asking} />
      </div>
    </DangerAct>
  )
}

type AskingActionProps<Answer> = QuestionProps<Answer> & {
  button: string
  /** For a button that stands in a list: what it is about. */
  label?: string
}

/** The button alone, with its question. */
export function AskingAction<Answer>({ button, label, ...question }: AskingActionProps<Answer>) {
  const [isAsking, setAsking] = useState(false)
  const doing = useOperatorAct(question.act, (answer) => {
    setAsking(false)
    question.onDone(answer)
  })
  return (
    <>
      <Action look="quiet" small {...(label ? { label } : {})} onClick={() => setAsking(true)}>
        {button}
      </Action>
      {isAsking && (
        <ConfirmDialog
          title={question.title}
          confirm={question.confirm}
          busy={doing.busy}
          problem={doing.problem}
          onConfirm={doing.run}
          onClose={() => {
            doing.forget()
            setAsking(false)
          }}
        >
          <div className={classes.said}>{question.children}</div>
        </ConfirmDialog>
      )}
    </>
  )
}
