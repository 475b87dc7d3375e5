import type { Deployment } from '../api/answers.ts'
import { call, client } from '../api/client.ts'
import { loadDeployment, useDeployment } from '../api/deployment.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { pageAddress } from '../experience/place.ts'
import { signInTarget } from '../sign-in/continue-sign-in.ts'
import { navigate, PageLink } from '../sign-in/navigation.tsx'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'
import { HowToBeInvited } from './HowToBeInvited.tsx'
import { keepForm, keptForm, type RegistrationValues } from './kept-form.ts'
import { hasRegistrationWay, RegistrationWays } from './RegistrationWays.tsx'

export function RegisterPage() {
  const { deployment, problem } = useDeployment()
  if (problem) {
    return (
      <SignedOutFrame title="Create your account" aside={<HaveAccount />}>
        <ProblemNotice problem={problem} onRetry={loadDeployment} />
      </SignedOutFrame>
    )
  }
  if (!deployment) return null
  if (deployment.registration === 'closed' || !hasRegistrationWay(deployment))
    return <RegistrationClosed deployment={deployment} />
  return (
    <SignedOutFrame title="Create your account" aside={<HaveAccount />}>
      <RegistrationWays
        deployment={deployment}
        initial={keptForm() ?? { firstName: '', lastName: '', email: '', password: '' }}
        submit={register}
      />
    </SignedOutFrame>
  )
}

async function register(values: RegistrationValues): Promise<void> {
  const answer = await call(() => client.POST('/v1/registration', { body: values }))
  if (answer.next === 'done') return location.assign(pageAddress(signInTarget()))
  keepForm(values)
  navigate('/confirm-email', { state: { email: answer.email } })
}

function RegistrationClosed({ deployment }: { deployment: Deployment }) {
  const { experience } = deployment
  return (
    <SignedOutFrame
      title={experience?.takesInvitations ? 'Registration is by invitation' : 'Registration is closed'}
      lead={experience ? undefined : 'New accounts are made by invitation here.'}
      aside={<HaveAccount />}
    >
      <HowToBeInvited deployment={deployment} />
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
