import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Action } from '../../design/Action.tsx'
import classes from './step.module.css'

type StepProps = {
  id: string
  number: number
  title: string
  isDone: boolean
  isOpen: boolean
  /** What was done, or what is to come, while it is closed. */
  summary: ReactNode
  /** Absent where the steps before must come first. */
  onOpen?: (() => void) | undefined
  children: ReactNode
}

/** One step of a set-up: open while it is worked on, a line before and after. */
export function Step({ id, number, title, isDone, isOpen, summary, onOpen, children }: StepProps) {
  return (
    <li className={classes.step} data-open={isOpen || undefined} aria-current={isOpen ? 'step' : undefined}>
      <span className={classes.number} data-done={isDone || undefined} aria-hidden="true">
        {isDone ? <IconCheck size={16} stroke={2.4} /> : number}
      </span>
      <div className={classes.words}>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {!isOpen && <p>{summary}</p>}
      </div>
      {!isOpen && onOpen && (
        <div className={classes.action}>
          <Action
            look="quiet"
            small
            label={`${isDone ? 'Change' : 'Open'}: ${title}`}
            expanded={false}
            onClick={onOpen}
          >
            {isDone ? 'Change' : 'Open'}
          </Action>
        </div>
      )}
      {isOpen && <div className={classes.content}>{children}</div>}
    </li>
  )
}

/** The steps in their order. */
export function Steps({ children }: { children: ReactNode }) {
  return <ol className={classes.steps}>{children}</ol>
}
