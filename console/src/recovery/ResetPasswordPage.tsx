import { call, client } from '../api/client.ts'
import { useDeployment } from '../api/deployment.ts'
import type { Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { checkCode, checkNewPassword, normalCode } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { CodeField, UsernameForManagers } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusFirstField } from '../design/page.ts'
import { experience } from '../experience/place.ts'
import { useFragmentToken } from '../sign-in/fragment-token.ts'
import { LocalInboxLink } from '../sign-in/LocalInboxLink.tsx'
import { navigate, PageLink, usePageState } from '../sign-in/navigation.tsx'
import { NewPasswordField } from '../sign-in/password/NewPasswordField.tsx'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'

export function ResetPasswordPage() {
  const token = useFragmentToken()
  const isInvited = experience !== undefined && new URLSearchParams(location.search).has('invited')
  return token ? <ResetByLink key={token} token={token} isInvited={isInvited} /> : <ResetByCode />
}

/** From the mail of a recovery, or of whoever made an account for somebody: both choose a password. */
function ResetByLink({ token, isInvited }: { token: string; isInvited: boolean }) {
  const { deployment } = useDeployment()
  const { form, field, problem, busy } = useForm({
    initial: { newPassword: '' },
    check: ({ newPassword }) => ({ newPassword: checkNewPassword(newPassword, deployment?.passwordLimits) }),
    submit: ({ newPassword }) => reset({ token, newPassword }),
  })
  return (
    <SignedOutFrame
      title={isInvited ? 'You are invited' : 'Choose a new password'}
      lead={
        isInvited
          ? `Choose a password for ${experience?.name}, and your account is ready.`
          : 'You will be signed out everywhere else.'
      }
    >
      <form {...form} className={controls.form}>
        <ResetProblem problem={problem} />
        <NewPasswordField
          {...field('newPassword')}
          label={isInvited ? 'Password' : 'New password'}
          ownWords={[]}
          autoFocus={focusFirstField}
        />
        <Action type="submit" wide busy={busy}>
          {isInvited ? 'Set up my account' : 'Set new password'}
        </Action>
      </form>
    </SignedOutFrame>
  )
}

function ResetByCode() {
  const { email } = usePageState()
  const { deployment } = useDeployment()
  const { form, field, problem, busy } = useForm({
    initial: { code: '', newPassword: '' },
    check: ({ code, newPassword }) => ({
      code: checkCode(code),
      newPassword: checkNewPassword(newPassword, deployment?.passwordLimits),
    }),
    submit: ({ code, newPassword }) => reset({ code: normalCode(code), newPassword }),
  })
  return (
    <SignedOutFrame
      title="Check your mail"
      lead={
        <p>
          If there is an account for {email ? <strong>{email}</strong> : 'your address'}, a message is on its
          way. Open its link, or enter its code here with a new password.
        </p>
      }
      aside={<NothingCame />}
    >
      <form {...form} className={controls.form}>
        <ResetProblem problem={problem} />
        {email && <UsernameForManagers email={email} />}
        <CodeField {...field('code')} autoFocus={focusFirstField} />
        <NewPasswordField
          {...field('newPassword')}
          label="New password"
          ownWords={[...(email ?? '').split(/[@.]/)]}
        />
        <Action type="submit" wide busy={busy}>
          Set new password
        </Action>
      </form>
    </SignedOutFrame>
  )
}

async function reset(body: { token?: string; code?: string; newPassword: string }): Promise<void> {
  const { email } = await call(() => client.POST('/v1/recovery/reset', { body }))
  navigate('/sign-in', { state: { email, message: 'password-reset' } })
}

function ResetProblem({ problem }: { problem: Problem | undefined }) {
  return (
    <ProblemNotice problem={problem}>
      {problem?.status === 410 && (
        <p>
          <PageLink to="/forgot-password">Ask for a new message</PageLink>
        </p>
      )}
    </ProblemNotice>
  )
}

function NothingCame() {
  return (
    <>
      <p>
        Nothing there? Look in the spam folder, or <PageLink to="/forgot-password">try again</PageLink>
      </p>
      <LocalInboxLink />
    </>
  )
}
