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
import { continueSignIn } from './continue-sign-in.ts'
import classes from './frame.module.css'
import { PageLink, usePageState } from './navigation.tsx'
import { supportsPasskeys } from './passkey/ceremony.ts'
import { usePasskeySignIn } from './passkey/use-passkey-sign-in.ts'
import { SignedOutFrame } from './SignedOutFrame.tsx'

export function SignInPage() {
  const { email, message } = usePageState()
  const { form, field, values, problem, busy } = useForm({
    initial: { email: email ?? '', password: '' },
    check: (values) => ({
      email: checkEmail(values.email),
      password: checkFilled(values.password, 'Enter your password.'),
    }),
    submit: (values) => {
      passkey.forgetProblem()
      return signIn(values)
    },
  })
  const passkey = usePasskeySignIn(busy)
  return (
    <SignedOutFrame title="Sign in" aside={<NoAccount />}>
      {message === 'password-reset' && (
        <Notice tone="good" role="status">
          <p>Your new password is set. Sign in with it.</p>
        </Notice>
      )}
      {message === 'attempt-expired' && !problem && (
        <Notice tone="warn" role="alert">
          <p>That sign-in has ended: it took too long, or there were too many wrong codes. Begin again.</p>
        </Notice>
      )}
      <form {...form} className={controls.form}>
        <SignInProblem problem={problem ?? passkey.problem} />
        <Field
          {...field('email')}
          label="E-mail"
          type="email"
          autoComplete="username webauthn"
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
        {supportsPasskeys && (
          <>
            <p className={classes.or}>or</p>
            <Action look="quiet" wide busy={passkey.busy} onClick={() => passkey.signIn(values.email.trim())}>
              Sign in with a passkey
            </Action>
          </>
        )}
      </form>
    </SignedOutFrame>
  )
}

async function signIn(values: { email: string; password: string }): Promise<void> {
  const body = { email: values.email.trim(), password: values.password }
  await continueSignIn(await call(() => client.POST('/v1/sign-in/password', { body })), body.email)
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
