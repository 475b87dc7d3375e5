import { useEffect, useState } from 'react'
import type { GithubNewcomer } from '../../api/answers.ts'
import { call, client } from '../../api/client.ts'
import { loadDeployment, useDeployment } from '../../api/deployment.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { focusHeading } from '../../design/page.ts'
import { pageAddress } from '../../experience/place.ts'
import { keepForm, type RegistrationValues } from '../../registration/kept-form.ts'
import { RegistrationForm } from '../../registration/RegistrationForm.tsx'
import { signInTarget } from '../continue-sign-in.ts'
import { navigate, PageLink } from '../navigation.tsx'
import { SignedOutFrame } from '../SignedOutFrame.tsx'

/** A new account with what GitHub says, all of it open to change. */
export function GithubRegistration({ newcomer }: { newcomer: GithubNewcomer }) {
  const { deployment, problem: deploymentProblem } = useDeployment()
  const { invited, problem: invitationProblem } = useInvitation(newcomer.invitation)
  useEffect(focusHeading, [])
  const { profile } = newcomer
  const failed = deploymentProblem ?? invitationProblem
  return (
    <SignedOutFrame
      title="Create your account"
      lead="No account here is connected to your GitHub account yet. This is what GitHub says about you: change what you like."
      aside={
        <p>
          Already have an account? <PageLink to="/sign-in">Sign in</PageLink>, then connect GitHub there.
        </p>
      }
    >
      {failed && <ProblemNotice problem={failed} onRetry={loadDeployment} />}
      {deployment && invited && !failed && (
        <RegistrationForm
          initial={{
            firstName: profile.firstName,
            lastName: profile.lastName,
            email: invited.email ?? profile.email ?? '',
            password: '',
          }}
          passwordLimits={deployment.passwordLimits}
          isEmailFixed={invited.email !== null}
          github={{ verifiedEmail: profile.emailVerified ? profile.email : null }}
          submit={(values) => register(values, newcomer, invited)}
        />
      )}
    </SignedOutFrame>
  )
}

type Invited = { email: string | null; organization: { id: string } | null }
const uninvited: Invited = { email: null, organization: null }

/** What the invitation is for with which the way to GitHub began; undefined while it is being asked for. */
function useInvitation(invitation: string | null) {
  const [invited, setInvited] = useState<Invited | undefined>(invitation === null ? uninvited : undefined)
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    if (invitation === null) return
    call(() => client.POST('/v1/registration/invitation', { body: { invitation } })).then(
      setInvited,
      (error: unknown) => setProblem(asProblem(error)),
    )
  }, [invitation])
  return { invited, problem }
}

async function register(
  { password, ...person }: RegistrationValues,
  { token, invitation }: GithubNewcomer,
  { organization }: Invited,
): Promise<void> {
  const body = {
    ...person,
    github: token,
    ...(password ? { password } : {}),
    ...(invitation ? { invitation } : {}),
  }
  const answer = await call(() => client.POST('/v1/registration', { body }))
  if (answer.next === 'done') {
    location.assign(pageAddress(organization ? `/organizations/${organization.id}/overview` : signInTarget()))
    return new Promise(() => {})
  }
  keepForm({ ...person, password })
  navigate('/confirm-email', { state: { email: answer.email }, replace: true })
}
