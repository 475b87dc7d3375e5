import { useEffect, useState } from 'react'
import { call, client } from '../../api/client.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import { Notice } from '../../design/Notice.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { focusHeading } from '../../design/page.ts'
import { pageAddress } from '../../experience/place.ts'
import { signInTarget } from '../continue-sign-in.ts'
import { navigate } from '../navigation.tsx'
import { BusyPage } from '../providers/BusyPage.tsx'
import { SignedOutFrame } from '../SignedOutFrame.tsx'
import { forgetPendingLink, keepPendingLink, type PendingLink } from './pending-link.ts'

let linking: Promise<Problem | undefined> | undefined

/** The account is proven: connects GitHub to it, says so, and leads on. */
export function LinkAfterProof({ pending }: { pending: PendingLink }) {
  const [done, setDone] = useState<{ problem: Problem | undefined }>()
  useEffect(() => {
    linking ??= link(pending)
    void linking.then((problem) => {
      linking = undefined
      // The address of this page was opened before anybody signed in.
      if (problem?.code === 'not-signed-in') return backToProof(pending)
      setDone({ problem })
    })
  }, [pending])
  useEffect(() => {
    if (done) focusHeading()
  }, [done])
  if (!done) return <BusyPage title="Connecting GitHub" lead="You are signed in. One moment." />
  const { problem } = done
  return (
    <SignedOutFrame title={problem ? 'GitHub is not connected' : 'GitHub is connected'}>
      {problem ? (
        <>
          <ProblemNotice problem={problem} />
          <p>You are signed in all the same.</p>
        </>
      ) : (
        <Notice tone="good" role="status">
          <p>From the next time on, “Continue with GitHub” opens {pending.email}.</p>
        </Notice>
      )}
      <Action wide onClick={() => location.assign(pageAddress(signInTarget()))}>
        Continue
      </Action>
    </SignedOutFrame>
  )
}

async function link({ token }: PendingLink): Promise<Problem | undefined> {
  forgetPendingLink()
  try {
    await call(() => client.POST('/v1/account/links/github/finish', { body: { answer: token } }))
    return undefined
  } catch (error) {
    return asProblem(error)
  }
}

function backToProof(pending: PendingLink): void {
  keepPendingLink(pending)
  const state = { email: pending.email, message: 'prove-account' } as const
  navigate(`/sign-in${location.search}`, { state, replace: true })
}
