import { useEffect, useState } from 'react'
import { call, client } from '../api/client.ts'
import { useDeployment } from '../api/deployment.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { dateAndTime } from '../design/time.ts'
import { pageAddress } from '../experience/place.ts'
import { signInTarget } from '../sign-in/continue-sign-in.ts'
import { useFragmentToken } from '../sign-in/fragment-token.ts'
import { navigate, PageLink } from '../sign-in/navigation.tsx'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'
import { keepForm, keptForm, type RegistrationValues } from './kept-form.ts'
import { RegistrationWays } from './RegistrationWays.tsx'

type Invitation = { email: string | null; operator: boolean; expiresAt: string }

export function InvitationPage() {
  const token = useFragmentToken()
  const { invitation, problem, load } = useInvitation(token)
  const { deployment, problem: deploymentProblem } = useDeployment()
  const failed = problem ?? deploymentProblem
  if (!token) return <InvitationWithoutLink />
  if (failed) return <InvitationRefused problem={failed} onRetry={load} />
  if (!invitation || !deployment) return null
  return (
    <SignedOutFrame
      title="You are invited"
      lead={
        invitation.email ? 'Create your account to accept.' : 'Create your account with any address of yours.'
      }
      aside={<p>The invitation is open until {dateAndTime(invitation.expiresAt)}.</p>}
    >
      {invitation.operator && (
        <Notice tone="plain">
          <p>This account will be an operator: it runs this service.</p>
        </Notice>
      )}
      <RegistrationWays
        deployment={deployment}
        github={{ invitation: token }}
        initial={{
          ...(keptForm() ?? { firstName: '', lastName: '', email: '', password: '' }),
          ...(invitation.email && { email: invitation.email }),
        }}
        isEmailFixed={invitation.email !== null}
        submit={(values) => accept(values, token)}
      />
    </SignedOutFrame>
  )
}

async function accept(values: RegistrationValues, invitation: string): Promise<void> {
  const answer = await call(() => client.POST('/v1/registration', { body: { ...values, invitation } }))
  if (answer.next === 'done') return location.assign(pageAddress(signInTarget()))
  keepForm(values)
  navigate('/confirm-email', { state: { email: answer.email, back: '/invitation' } })
}

function useInvitation(token: string | undefined) {
  const [invitation, setInvitation] = useState<Invitation>()
  const [problem, setProblem] = useState<Problem>()
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again
  useEffect(() => {
    if (!token) return
    call(() => client.POST('/v1/registration/invitation', { body: { invitation: token } })).then(
      setInvitation,
      (error: unknown) => setProblem(asProblem(error)),
    )
  }, [token, tries])
  function load(): void {
    setProblem(undefined)
    setTries(tries + 1)
  }
  return { invitation, problem, load }
}

function InvitationRefused({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  if (problem.code === 'invitation-invalid') {
    return (
      <SignedOutFrame title="This invitation no longer works" aside={<HaveAccount />}>
        <p>It was used, withdrawn or is too old. Ask whoever invited you for a new one.</p>
      </SignedOutFrame>
    )
  }
  return (
    <SignedOutFrame title="Your invitation" aside={<HaveAccount />}>
      <ProblemNotice problem={problem} onRetry={onRetry} />
    </SignedOutFrame>
  )
}

function InvitationWithoutLink() {
  return (
    <SignedOutFrame title="Your invitation" aside={<HaveAccount />}>
      <p>
        To accept an invitation, open the link in the mail that you got. It brings you here with all that is
        needed.
      </p>
    </SignedOutFrame>
  )
}

function HaveAccount() {
  return (
    <p>
      Already have an account? <PageLink to="/sign-in">Sign in</PageLink>
    </p>
  )
}
