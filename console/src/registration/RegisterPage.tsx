import { call, client } from '../api/client.ts'
import { loadDeployment, useDeployment } from '../api/deployment.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
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
  if (deployment.registration === 'closed') return <RegistrationClosed />
  return (
    <SignedOutFrame title="Create your account" aside={<HaveAccount />}>
      <GithubFirst />
      <RegistrationForm
        initial={keptForm() ?? { firstName: '', lastName: '', email: '', password: '' }}
        passwordLimits={deployment.passwordLimits}
        submit={register}
      />
    </SignedOutFrame>
  )
}

async function register(values: RegistrationValues): Promise<void> {
  const answer = await call(() => client.POST('/v1/registration', { body: values }))
  if (answer.next === 'done') return location.assign('/account')
  keepForm(values)
  navigate('/confirm-email', { state: { email: answer.email } })
}

function RegistrationClosed() {
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

function HaveAccount() {
  return (
    <p>
      Already have an account? <PageLink to="/sign-in">Sign in</PageLink>
    </p>
  )
}
