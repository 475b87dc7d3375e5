import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemToShow } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { ProblemNotice } from '../design/ProblemNotice.tsx'

type ProveByProviderProps = {
  /** What the provider is called here: GitHub, or the company's own. */
  name: string
  why: string
  /** Leaves for the provider, which leads back to this page. */
  leave: () => Promise<never>
  answer: (isProven: boolean) => void
  otherWays: ReactNode
}

/** Nothing of our own proves who is there: signing in once more does. */
export function ProveByProvider({ name, why, leave, answer, otherWays }: ProveByProviderProps) {
  const leaving = useMutation({ mutationFn: leave })
  return (
    <>
      <p>{why} It brings you back to this page, and then counts for a few minutes.</p>
      <div className={controls.form}>
        <ProblemNotice problem={problemToShow(leaving.error)} />
        <div className={controls.actions}>
          <Action busy={leaving.isPending} onClick={leaving.mutate} autoFocus>
            Sign in with {name}
          </Action>
          <Action look="quiet" onClick={() => answer(false)}>
            Cancel
          </Action>
        </div>
        {otherWays}
      </div>
    </>
  )
}
