import { useEffect, useState } from 'react'
import { call, client } from '../api/client.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { NotFoundPage } from '../sign-in/NotFoundPage.tsx'
import { navigate } from '../sign-in/navigation.tsx'
import { signInPathFor } from '../sign-in/next-path.ts'
import { BusyPage } from '../sign-in/providers/BusyPage.tsx'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'
import { experience, pageAddress } from './place.ts'
import { forgetWaitingApplication, keepWaitingApplication } from './waiting-application.ts'

/** Where an application sends people who shall sign in: leads back to it as soon as it is known who they are. */
export function ContinuePage() {
  const asked = new URLSearchParams(location.search)
  const returnTo = asked.get('returnTo')
  if (!experience) return <NotFoundPage />
  if (!returnTo) return <Refused />
  return <HandOver experienceId={experience.id} returnTo={returnTo} state={asked.get('state')} />
}

type HandOverProps = { experienceId: string; returnTo: string; state: string | null }

// A code is made once, however often the page is drawn.
let going: Promise<Problem> | undefined

function HandOver(asked: HandOverProps) {
  const [problem, setProblem] = useState<Problem>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked for stands in the address and stays
  useEffect(() => {
    if (problem) return
    going ??= goToApplication(asked)
    void going.then((refusal) => {
      going = undefined
      setProblem(refusal)
    })
  }, [problem])
  if (!problem) return <BusyPage title="One moment" lead="You are on your way to the application." />
  if (problem.status === 422) return <Refused />
  return (
    <SignedOutFrame title="You are not there yet">
      <ProblemNotice problem={problem} onRetry={() => setProblem(undefined)} />
    </SignedOutFrame>
  )
}

/** Leaves this page, or says why not. */
async function goToApplication({ experienceId, returnTo, state }: HandOverProps): Promise<Problem> {
  const path = `/continue${location.search}`
  try {
    const answer = await call(() =>
      client.POST('/v1/experiences/{experienceId}/handovers', {
        params: { path: { experienceId } },
        body: { returnTo, ...(state === null ? {} : { state }) },
      }),
    )
    forgetWaitingApplication()
    location.replace(answer.location)
    return new Promise(() => {})
  } catch (error) {
    const problem = asProblem(error)
    if (problem.status !== 401) {
      forgetWaitingApplication()
      return problem
    }
    keepWaitingApplication(path)
    going = undefined
    navigate(signInPathFor(path, undefined), { replace: true })
    return new Promise(() => {})
  }
}

/** Nobody is sent to an address that the owner of the application did not name. */
function Refused() {
  useEffect(focusHeading, [])
  return (
    <SignedOutFrame title="This way leads nowhere">
      <p>
        The application that sent you here asked us to send you back to an address that {experience?.name}{' '}
        does not know. Nothing about you was passed on.
      </p>
      <p>
        Go back to the application and try again. If this happens again, tell the people who run it: they have
        to register the address.
      </p>
      <p>
        <a href={pageAddress('/account')}>Go to your account</a>
      </p>
    </SignedOutFrame>
  )
}
