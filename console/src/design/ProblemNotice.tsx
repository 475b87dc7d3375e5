import type { ReactNode } from 'react'
import type { Problem } from '../api/problem.ts'
import { Action } from './Action.tsx'
import { Notice } from './Notice.tsx'
import classes from './notice.module.css'
import { waitInWords } from './time.ts'

type ProblemNoticeProps = {
  problem: Problem | undefined
  /** Offered as a button; for what was loaded, not for what was sent. */
  onRetry?: () => void
  children?: ReactNode
}

/** Says what went wrong as a whole; errors of single fields stand at their fields. */
export function ProblemNotice({ problem, onRetry, children }: ProblemNoticeProps) {
  if (!problem) return null
  return (
    <Notice tone="danger" role="alert">
      <p className={classes.title}>{problem.title}</p>
      <p>{problem.detail}</p>
      {problem.retryAfterSeconds !== undefined && <p>{waitInWords(problem.retryAfterSeconds)}</p>}
      {children}
      {onRetry && (
        <p>
          <Action look="quiet" small onClick={onRetry}>
            Try again
          </Action>
        </p>
      )}
    </Notice>
  )
}
