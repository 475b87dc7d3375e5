import { useState } from 'react'
import { asProblem, type Problem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { signInTarget } from '../continue-sign-in.ts'
import frame from '../frame.module.css'
import { useIsOffered } from '../use-is-offered.ts'
import { GithubMark } from './GithubMark.tsx'
import classes from './github.module.css'
import { leaveForGithub } from './leave-for-github.ts'

type GithubStart = {
  /** Where to go on afterwards; without it, where the address of this page asks for. */
  returnTo?: string
  /** Token of the invitation with which an account may be made. */
  invitation?: string
}

type GithubActionProps = GithubStart & {
  label?: string
  onProblem: (problem: Problem | undefined) => void
}

/** Leaves for GitHub, where this deployment offers it. */
export function GithubAction({
  label = 'Continue with GitHub',
  onProblem,
  returnTo,
  invitation,
}: GithubActionProps) {
  const isOffered = useIsOffered('github')
  const [busy, setBusy] = useState(false)
  if (!isOffered) return null
  async function leave(): Promise<void> {
    setBusy(true)
    onProblem(undefined)
    try {
      await leaveForGithub(returnTo ?? signInTarget(), invitation)
    } catch (error) {
      onProblem(asProblem(error))
      setBusy(false)
    }
  }
  return (
    <Action look="quiet" wide busy={busy} onClick={leave}>
      <span className={classes.withMark}>
        <GithubMark />
        {label}
      </span>
    </Action>
  )
}

/** Above a registration form: the way that spares typing it; where there is no form, the only one. */
export function GithubFirst({ isOnly = false, ...start }: GithubStart & { isOnly?: boolean }) {
  const isOffered = useIsOffered('github')
  const [problem, setProblem] = useState<Problem>()
  if (!isOffered) return null
  return (
    <div className={classes.first}>
      <ProblemNotice problem={problem} />
      <GithubAction {...start} onProblem={setProblem} />
      {!isOnly && <p className={frame.or}>or</p>}
    </div>
  )
}
