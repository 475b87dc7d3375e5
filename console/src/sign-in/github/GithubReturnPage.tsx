import { type ReactNode, useEffect, useState } from 'react'
import type { GithubNewcomer } from '../../api/answers.ts'
import { call, client } from '../../api/client.ts'
import { useDeployment } from '../../api/deployment.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { pageAddress } from '../../experience/place.ts'
import { HowToBeInvited } from '../../registration/HowToBeInvited.tsx'
import { continueSignIn, resumeTarget } from '../continue-sign-in.ts'
import { PageLink } from '../navigation.tsx'
import { BusyPage } from '../providers/BusyPage.tsx'
import { forgetProviderReturn, type ProviderReturn, providerReturn } from '../providers/provider-return.ts'
import { lastTrip } from '../providers/trip.ts'
import { SignedOutFrame } from '../SignedOutFrame.tsx'
import { GithubAction } from './GithubAction.tsx'
import { GithubRegistration } from './GithubRegistration.tsx'
import { noteConnected } from './just-connected.ts'
import { LinkAfterProof } from './LinkAfterProof.tsx'
import { ProveAccount } from './ProveAccount.tsx'
import { type PendingLink, pendingLink } from './pending-link.ts'

/** Where GitHub sends people back, and where a sign-in leads that was to prove an account for GitHub's sake. */
export function GithubReturnPage() {
  const [returned] = useState(providerReturn)
  const [pending] = useState(pendingLink)
  if (returned && lastTrip().purpose === 'link') return <FinishLink returned={returned} />
  if (returned) return <FinishSignIn returned={returned} />
  if (pending) return <LinkAfterProof pending={pending} />
  return <NothingReturned />
}

type Next =
  | { kind: 'refused'; problem: Problem }
  | { kind: 'register'; newcomer: GithubNewcomer }
  | { kind: 'prove'; link: PendingLink }

// A code works once: however often the page is drawn, it is sent once.
let finishing: Promise<Next> | undefined

function FinishSignIn({ returned }: { returned: ProviderReturn }) {
  const [next, setNext] = useState<Next>()
  useEffect(() => {
    finishing ??= finishSignIn(returned)
    void finishing.then(setNext)
  }, [returned])
  if (!next) return <BusyPage title="Signing you in" lead="GitHub has sent you back. One moment." />
  switch (next.kind) {
    case 'refused':
      return <Refused problem={next.problem} />
    case 'register':
      return <GithubRegistration newcomer={next.newcomer} />
    case 'prove':
      return <ProveAccount link={next.link} />
    default:
      return next satisfies never
  }
}

async function finishSignIn({ state, code, error }: ProviderReturn): Promise<Next> {
  forgetProviderReturn()
  const body = { state, ...(code ? { code } : {}), ...(error ? { error } : {}) }
  try {
    const answer = await call(() => client.POST('/v1/sign-in/github/finish', { body }))
    resumeTarget(answer.returnTo)
    switch (answer.next) {
      case 'register-with-github':
        return { kind: 'register', newcomer: answer }
      case 'prove-account':
        return { kind: 'prove', link: { token: answer.token, email: answer.email } }
      default:
        await continueSignIn(answer)
        // Another page is being shown instead of this one.
        return new Promise(() => {})
    }
  } catch (refusal) {
    return { kind: 'refused', problem: asProblem(refusal) }
  }
}

function Refused({ problem }: { problem: Problem }) {
  const { deployment } = useDeployment()
  const [startProblem, setStartProblem] = useState<Problem>()
  const isClosed = problem.code === 'registration-closed'
  return (
    <SignedOutFrame
      title="Sign in with GitHub"
      aside={
        <p>
          <PageLink to={lastTrip().from}>Use another way</PageLink>
        </p>
      }
    >
      <ProblemNotice problem={startProblem ?? problem} />
      {isClosed ? (
        <>
          <p>
            Nobody here has this GitHub account. If you have an account, sign in to it another way and connect
            GitHub there.
          </p>
          {deployment && <HowToBeInvited deployment={deployment} />}
        </>
      ) : (
        <GithubAction label="Try again with GitHub" onProblem={setStartProblem} />
      )}
    </SignedOutFrame>
  )
}

function FinishLink({ returned }: { returned: ProviderReturn }) {
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    finishing ??= finishLink(returned)
    void finishing.then((next) => next.kind === 'refused' && setProblem(next.problem))
  }, [returned])
  if (!problem) return <BusyPage title="Connecting GitHub" lead="GitHub has sent you back. One moment." />
  const isTooOld = problem.code === 'fresh-proof-required' || problem.code === 'not-signed-in'
  return (
    <SignedOutFrame title="GitHub is not connected">
      {isTooOld ? (
        <p role="alert">It took too long, so we are no longer sure that it is you. Begin again.</p>
      ) : (
        <ProblemNotice problem={problem} />
      )}
      <p>
        <a href={pageAddress('/account/security')}>Back to your ways to sign in</a>
      </p>
    </SignedOutFrame>
  )
}

async function finishLink({ state, code, error }: ProviderReturn): Promise<Next> {
  forgetProviderReturn()
  const body = { state, ...(code ? { code } : {}), ...(error ? { error } : {}) }
  try {
    await call(() => client.POST('/v1/account/links/github/finish', { body }))
    noteConnected()
    location.replace(pageAddress('/account/security'))
    return new Promise(() => {})
  } catch (refusal) {
    return { kind: 'refused', problem: asProblem(refusal) }
  }
}

/** Reloaded, or opened by hand: there is nothing to go on with. */
function NothingReturned(): ReactNode {
  return (
    <SignedOutFrame title="Sign in with GitHub">
      <p>There is nothing more to do here. A sign-in with GitHub begins on the sign-in page.</p>
      <p>
        <PageLink to={`/sign-in${location.search}`}>Go to the sign-in page</PageLink>
      </p>
    </SignedOutFrame>
  )
}
