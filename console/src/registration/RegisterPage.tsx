import type { Deployment } from '../api/answers.ts'
import { call, client } from '../api/client.ts'
import { loadDeployment, useDeployment } from '../api/deployment.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { pageAddress } from '../experience/place.ts'
import { signInTarget } from '../sign-in/continue-sign-in.ts'
import { GithubFirst } from '../sign-in/github/GithubAction.tsx'
import { navigate, PageLink } from '../sign-in/navigation.tsx'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'
import { keepForm, keptForm, type RegistrationValues } from './kept-form.ts'
import { RegistrationForm } from './RegistrationForm.tsx'

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
  if (!takesNewcomers(deployment)) return <RegistrationClosed deployment={deployment} />
  const hasForm = deployment.signInMethods.includes('password')
  return (
    <SignedOutFrame title="Create your account" aside={<HaveAccount />}>
      <GithubFirst isOnly={!hasForm} />
      {hasForm && (
        <RegistrationForm
          initial={keptForm() ?? { firstName: '', lastName: '', email: '', password: '' }}
          passwordLimits={deployment.passwordLimits}
          submit={register}
        />
      )}
    </SignedOutFrame>
  )
}

async function register(values: RegistrationValues): Promise<void> {
  const answer = await call(() => client.POST('/v1/registration', { body: values }))
  if (answer.next === 'done') return location.assign(pageAddress(signInTarget()))
  keepForm(values)
  navigate('/confirm-email', { state: { email: answer.email } })
}

/** An account begins with a password or with GitHub. */
function takesNewcomers({ registration, signInMethods }: Deployment): boolean {
  return registration === 'open' && signInMethods.some((way) => way !== 'passkey')
}

function RegistrationClosed({ deployment }: { deployment: Deployment }) {
  if (deployment.experience) return <ExperienceClosed {...deployment} {...deployment.experience} />
  return (
    <SignedOutFrame
      title="Registration is closed"
      lead="New accounts are made by invitation here."
      aside={<HaveAccount />}
    >
      <p>
        Ask the people who run this service, or an administrator of your organization, to invite you. The
        invitation comes by e-mail; open its link to create your account.
      </p>
    </SignedOutFrame>
  )
}

type ExperienceClosedProps = { name: string; takesInvitations: boolean }

function ExperienceClosed({ name, takesInvitations }: ExperienceClosedProps) {
  if (!takesInvitations) {
    return (
      <SignedOutFrame title="Registration is closed" aside={<HaveAccount />}>
        <p>{name} takes nobody new. Ask the people who run it if you think that it should know you.</p>
      </SignedOutFrame>
    )
  }
  return (
    <SignedOutFrame title="Registration is by invitation" aside={<HaveAccount />}>
      <p>
        Ask the people who run {name} to invite you. The invitation comes by e-mail; open its link to set up
        your account.
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
