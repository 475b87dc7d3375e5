import { call, client } from '../api/client.ts'
import { useDeployment } from '../api/deployment.ts'
import type { Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { checkEmail, checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field, PasswordField } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusFirstField } from '../design/page.ts'
import { fragmentToken } from './fragment-token.ts'
import classes from './frame.module.css'
import { navigate, PageLink, usePageState } from './navigation.tsx'
import { nextPath } from './next-path.ts'
import { SignedOutFrame } from './SignedOutFrame.tsx'

export function SignInPage() {
  const { email, message } = usePageState()
  const { form, field, values, problem, busy } = useForm({
    initial: { email: email ?? '', password: '' },
    check: (values) => ({
      email: checkEmail(values.email),
      password: checkFilled(values.password, 'Enter your password.'),
    }),
    submit: signIn,
  })
  return (
    <SignedOutFrame title="Sign in" aside={<NoAccount />}>
      {message === 'password-reset' && (
        <Notice tone="good" role="status">
          <p>Your new password is set. Sign in with it.</p>
        </Notice>
      )}
      <form {...form} className={controls.form}>
        <SignInProblem problem={problem} />
        <Field
          {...field('email')}
          label="E-mail"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoFocus={focusFirstField && !email}
        />
        <div className={classes.withLink}>
          <PasswordField
            {...field('password')}
            label="Password"
            autoComplete="current-password"
            autoFocus={focusFirstField && Boolean(email)}
          />
          <div className={classes.atLabel}>
            <PageLink to="/forgot-password" state={{ email: values.email.trim() }}>
              Forgot password?
            </PageLink>
          </div>
        </div>
        <Action type="submit" wide busy={busy}>
          Sign in
        </Action>
      </form>
    </SignedOutFrame>
  )
}

async function signIn(values: { email: string; password: string }): Promise<void> {
  const body = { email: values.email.trim(), password: values.password }
  const answer = await call(() => client.POST('/v1/sign-in/password', { body }))
  if (answer.next === 'confirm-email') return navigate('/confirm-email', { state: { email: answer.email } })
  const token = fragmentToken()
  location.assign(
    nextPath(location.search, location.origin) + (token ? `#${new URLSearchParams({ token })}` : ''),
  )
  // Busy until the account area is there.
  return new Promise(() => {})
}

function SignInProblem({ problem }: { problem: Problem | undefined }) {
  return (
    <ProblemNotice problem={problem}>
      {problem?.code === 'password-must-change' && (
        <p>
          <PageLink to="/forgot-password">Choose a new password</PageLink>
        </p>
      )}
    </ProblemNotice>
  )
}

function NoAccount() {
  const { deployment, problem } = useDeployment()
  if (!deployment && !problem) return null
  if (deployment?.registration === 'closed') return <p>Accounts are by invitation here.</p>
  return (
    <p>
      New here? <PageLink to="/register">Create an account</PageLink>
    </p>
  )
}
