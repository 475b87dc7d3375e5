import { useEffect, useState } from 'react'
import { call, client } from '../api/client.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { pageAddress } from '../experience/place.ts'
import { navigate } from './navigation.tsx'
import { SignedOutFrame } from './SignedOutFrame.tsx'

/** The bare address leads to the account or to the sign-in page. */
export function StartPage() {
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    call(() => client.GET('/v1/session')).then(
      () => location.replace(pageAddress('/account')),
      (error: unknown) => {
        const refused = asProblem(error)
        if (refused.status === 401) navigate('/sign-in', { replace: true })
        else setProblem(refused)
      },
    )
  }, [])
  if (!problem) return null
  return (
    <SignedOutFrame title="Welcome">
      <ProblemNotice problem={problem} onRetry={() => location.reload()} />
    </SignedOutFrame>
  )
}
