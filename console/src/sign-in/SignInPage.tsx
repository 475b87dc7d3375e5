import { type ComponentProps, useState } from 'react'
import { call, client } from '../api/client.ts'
import { useDeployment } from '../api/deployment.ts'
import type { Problem } from '../api/problem.ts'
import { Action, LinkAction } from '../design/Action.tsx'
import { checkEmail, checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field, PasswordField } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusFirstField } from '../design/page.ts'
import { experience } from '../experience/place.ts'
import { continueSignIn, signInTarget } from './continue-sign-in.ts'
import classes from './frame.module.css'
import { GithubAction } from './github/GithubAction.tsx'
import { forgetPendingLink, pendingLink } from './github/pending-link.ts'
import { PageLink, type PageState, usePageState } from './navigation.tsx'
import { supportsPasskeys } from './passkey/ceremony.ts'
import { usePasskeySignIn } from './passkey/use-passkey-sign-in.ts'
import { SignedOutFrame } from './SignedOutFrame.tsx'
import { ByCompany } from './sso/ByCompany.tsx'
import { leaveForCompany } from './sso/leave-for-company.ts'
import { SignedOutNotice } from './sso/SignedOutNotice.tsx'
import { companyOf, useCompany } from './sso/use-company.ts'
import { useIsOffered } from './use-is-offered.ts'

export function SignInPage() {
  const { email, message } = usePageState()
  const [isOwnWay, setOwnWay] = useState(message === 'sso-declined')
  const [otherProblem, setOtherProblem] = useState<Problem>()
  const { form, field, values, problem, busy } = useForm({
    initial: { email: email ?? '', password: '' },
    check: (values) => ({
      email: checkEmail(values.email),
      password: company ? undefined : checkFilled(values.password, 'Enter your password.'),
    }),
    submit: async (values) => {
      passkey.forgetProblem()
      setOtherProblem(undefined)
      const email = values.email.trim()
      if (company) return leaveForCompany({ email, returnTo: signInTarget() })
      // Quicker than the look at the domain: the page shows what it has found, and nothing is sent.
      if (!isOwnWay && (await companyOf(email))) return
      return signIn({ ...values, email })
    },
  })
  const found = useCompany(values.email)
  const company = isOwnWay ? undefined : found
  const isPasswordOffered = useIsOffered('password')
  const isPasskeyOffered = useIsOffered('passkey')
  const passkey = usePasskeySignIn(busy || !isPasskeyOffered)
  const isProving = message === 'prove-account' && pendingLink() !== undefined
  return (
    <SignedOutFrame title="Sign in" aside={<NoAccount />}>
      {!problem && <Message message={message} isProving={isProving} />}
      {!problem && <SignedOutNotice />}
      <form {...form} className={controls.form}>
        <SignInProblem
          problem={problem ?? passkey.problem ?? otherProblem}
          onCompany={found && isOwnWay ? () => setOwnWay(false) : undefined}
        />
        {(isPasswordOffered || !experience) && (
          <Field
            {...field('email')}
            label="E-mail"
            type="email"
            autoComplete="username webauthn"
            inputMode="email"
            autoFocus={focusFirstField && !email}
          />
        )}
        {company ? (
          <ByCompany company={company} busy={busy} onOwnWay={() => setOwnWay(true)} />
        ) : (
          <OwnWays
            password={{ ...field('password'), autoFocus: (focusFirstField && Boolean(email)) || isOwnWay }}
            email={values.email.trim()}
            busy={busy}
            passkey={passkey}
            isGithubOffered={!isProving}
            onProblem={setOtherProblem}
          />
        )}
      </form>
    </SignedOutFrame>
  )
}

type OwnWaysProps = {
  password: { name: string; value: string; error: string | undefined; autoFocus: boolean } & Pick<
    ComponentProps<'input'>,
    'onChange'
  >
  email: string
  busy: boolean
  passkey: ReturnType<typeof usePasskeySignIn>
  isGithubOffered: boolean
  onProblem: (problem: Problem | undefined) => void
}

/** The ways that need nobody but the person and us, or GitHub. */
function OwnWays({ password, email, busy, passkey, isGithubOffered, onProblem }: OwnWaysProps) {
  const isPasswordOffered = useIsOffered('password')
  const isPasskeyOffered = useIsOffered('passkey')
  return (
    <>
      {isPasswordOffered && (
        <>
          <div className={classes.withLink}>
            <PasswordField {...password} label="Password" autoComplete="current-password" />
            <div className={classes.atLabel}>
              <PageLink to="/forgot-password" state={{ email }}>
                Forgot password?
              </PageLink>
            </div>
          </div>
          <Action type="submit" wide busy={busy}>
            Sign in
          </Action>
        </>
      )}
      <div className={classes.otherWays}>
        {isPasswordOffered && <p className={classes.or}>or</p>}
        {supportsPasskeys && isPasskeyOffered && (
          <Action look="quiet" wide busy={passkey.busy} onClick={() => passkey.signIn(email)}>
            Sign in with a passkey
          </Action>
        )}
        {isGithubOffered && <GithubAction onProblem={onProblem} />}
      </div>
    </>
  )
}

/** What brought somebody here. */
function Message({ message, isProving }: { message: PageState['message']; isProving: boolean }) {
  switch (message) {
    case 'password-reset':
      return (
        <Notice tone="good" role="status">
          <p>Your new password is set. Sign in with it.</p>
        </Notice>
      )
    case 'attempt-expired':
      return (
        <Notice tone="warn" role="alert">
          <p>That sign-in has ended: it took too long, or there were too many wrong codes. Begin again.</p>
        </Notice>
      )
    case 'sso-declined':
      return (
        <Notice tone="plain" role="status">
          <p>Nothing has changed. Your account is as it was.</p>
        </Notice>
      )
    case 'prove-account':
      return isProving && <ProvingNotice />
    case undefined:
      return null
    default:
      return message satisfies never
  }
}

/** On the way to connect GitHub: why GitHub itself is not enough now, and the way out of it. */
function ProvingNotice() {
  return (
    <Notice tone="plain" role="status">
      <p>
        Sign in to this account once, without GitHub. Then GitHub is connected to it.{' '}
        <PageLink to="/sign-in" onFollow={forgetPendingLink}>
          Do not connect it
        </PageLink>
      </p>
    </Notice>
  )
}

async function signIn(body: { email: string; password: string }): Promise<void> {
  await continueSignIn(await call(() => client.POST('/v1/sign-in/password', { body })), body.email)
}

type SignInProblemProps = {
  problem: Problem | undefined
  /** Shows the way to the company of the address that stands in the form. */
  onCompany: (() => void) | undefined
}

function SignInProblem({ problem, onCompany }: SignInProblemProps) {
  return (
    <ProblemNotice problem={problem}>
      {problem?.code === 'password-must-change' && (
        <p>
          <PageLink to="/forgot-password">Choose a new password</PageLink>
        </p>
      )}
      {problem?.code === 'sso-managed' && onCompany && (
        <p>
          <LinkAction onClick={onCompany}>Show the company’s sign-in</LinkAction>
        </p>
      )}
    </ProblemNotice>
  )
}

function NoAccount() {
  const { deployment, problem } = useDeployment()
  if (!deployment && !problem) return null
  if (deployment?.registration === 'closed') {
    const isByInvitation = deployment.experience?.takesInvitations ?? true
    return <p>{isByInvitation ? 'Accounts are by invitation here.' : 'No new accounts are made here.'}</p>
  }
  return (
    <p>
      New here? <PageLink to="/register">Create an account</PageLink>
    </p>
  )
}
