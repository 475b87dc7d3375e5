import { useEffect, useState } from 'react'
import type { AdmissionAnswer, SsoNoticeAnswer } from '../../api/answers.ts'
import { call, client } from '../../api/client.ts'
import { asProblem, Problem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import { useForm } from '../../design/form.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { continueSignIn, resumeTarget, signInTarget } from '../continue-sign-in.ts'
import { openedWith } from '../fragment-token.ts'
import { navigate, PageLink } from '../navigation.tsx'
import { BusyPage } from '../providers/BusyPage.tsx'
import { forgetProviderReturn, providerReturn } from '../providers/provider-return.ts'
import { lastTrip } from '../providers/trip.ts'
import { SignedOutFrame } from '../SignedOutFrame.tsx'
import { leaveForCompany } from './leave-for-company.ts'
import { SsoNotice } from './SsoNotice.tsx'
import { keepTestResult, testResultPath } from './test-result.ts'

type Next = { kind: 'refused'; problem: Problem } | { kind: 'notice'; notice: SsoNoticeAnswer }

// What came back works once: however often the page is drawn, it is sent once.
let finishing: Promise<Next> | undefined

/** Where a company's provider sends people back: with parameters (OpenID Connect), or by way of our server (SAML). */
export function SsoReturnPage() {
  const [next, setNext] = useState<Next>()
  useEffect(() => {
    finishing ??= finish()
    void finishing.then(setNext)
  }, [])
  if (!next) return <BusyPage title="Signing you in" lead="Your company has sent you back. One moment." />
  return next.kind === 'notice' ? <SsoNotice notice={next.notice} /> : <Refused problem={next.problem} />
}

async function finish(): Promise<Next> {
  try {
    const answer = await ask()
    if (answer.next === 'sso-tested') {
      keepTestResult(answer)
      location.replace(testResultPath(answer))
      return new Promise(() => {})
    }
    resumeTarget(answer.returnTo)
    if (answer.next === 'sso-notice') return { kind: 'notice', notice: answer }
    await continueSignIn(answer)
    // Another page is being shown instead of this one.
    return new Promise(() => {})
  } catch (refusal) {
    return { kind: 'refused', problem: asProblem(refusal) }
  }
}

async function ask(): Promise<AdmissionAnswer> {
  const connectionId = connectionOfPath()
  if (connectionId) {
    const returned = providerReturn()
    forgetProviderReturn()
    if (!returned) throw nothingReturned()
    return call(() => client.POST('/v1/sign-in/sso/oidc/finish', { body: { connectionId, ...returned } }))
  }
  const fragment = openedWith()
  const problem = new URLSearchParams(fragment).get('problem')
  if (problem) throw refusedOnTheWay(problem)
  if (!fragment) throw nothingReturned()
  return call(() => client.POST('/v1/sign-in/sso/enter', { body: { answer: fragment } }))
}

function connectionOfPath(): string | undefined {
  return location.pathname.match(/^\/sign-in\/sso\/([^/]+)\/oidc$/)?.[1]
}

/** What our server said about a provider's response; it could only say it in the address. */
function refusedOnTheWay(code: string): Problem {
  return new Problem(0, { code, ...(words[code] ?? words['provider-failed']) })
}

const words: Record<string, { title: string; detail: string }> = {
  'provider-failed': {
    title: 'Your company could not confirm you',
    detail: 'Its sign-in did not answer as expected. Try again; if it stays so, tell the people who run it.',
  },
  'provider-declined': {
    title: 'Your company did not confirm you',
    detail: 'It was cancelled there, or you may not use this service. Nothing has changed here.',
  },
  'provider-request-expired': {
    title: 'This sign-in is no longer open',
    detail: 'It was used already, took too long, or began in another browser. Start again.',
  },
  'sign-in-refused': {
    title: 'This way in is closed',
    detail: 'Signing in through this organization is switched off.',
  },
  'too-many-attempts': { title: 'Too many attempts', detail: 'Wait a few minutes, then try again.' },
}

function nothingReturned(): Problem {
  return refusedOnTheWay('provider-request-expired')
}

function Refused({ problem }: { problem: Problem }) {
  const { purpose, from } = lastTrip()
  if (purpose === 'test') {
    return (
      <SignedOutFrame title="The test did not succeed">
        <ProblemNotice problem={problem} />
        <p>
          <a href={from}>Back to the test</a>
        </p>
      </SignedOutFrame>
    )
  }
  return (
    <SignedOutFrame
      title="Sign in through your company"
      aside={
        <p>
          <PageLink to="/sign-in">Use another address</PageLink>
        </p>
      }
    >
      <ProblemNotice problem={problem} />
      <TryAgain connectionId={connectionOfPath()} />
    </SignedOutFrame>
  )
}

function TryAgain({ connectionId }: { connectionId: string | undefined }) {
  const { form, problem, busy } = useForm({
    initial: {},
    submit: async () => {
      if (connectionId) await leaveForCompany({ connectionId, returnTo: signInTarget() })
      else navigate('/sign-in')
    },
  })
  return (
    <form {...form}>
      <ProblemNotice problem={problem} />
      <Action type="submit" look="quiet" wide busy={busy}>
        Try again
      </Action>
    </form>
  )
}
