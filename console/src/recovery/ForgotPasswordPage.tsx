import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import { checkEmail } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusFirstField } from '../design/page.ts'
import { navigate, PageLink, usePageState } from '../sign-in/navigation.tsx'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'

export function ForgotPasswordPage() {
  const { email: known = '' } = usePageState()
  const { form, field, problem, busy } = useForm({
    initial: { email: known },
    check: ({ email }) => ({ email: checkEmail(email) }),
    submit: requestReset,
  })
  return (
    <SignedOutFrame
      title="Forgot your password?"
      lead="Enter your address. If there is an account for it, we send a message with a way to choose a new password."
      aside={
        <p>
          Remembered it? <PageLink to="/sign-in">Sign in</PageLink>
        </p>
      }
    >
      <form {...form} className={controls.form}>
        <ProblemNotice problem={problem} />
        <Field
          {...field('email')}
          label="E-mail"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoFocus={focusFirstField}
        />
        <Action type="submit" wide busy={busy}>
          Send the message
        </Action>
      </form>
    </SignedOutFrame>
  )
}

async function requestReset(values: { email: string }): Promise<void> {
  const email = values.email.trim()
  await call(() => client.POST('/v1/recovery', { body: { email } }))
  navigate('/reset-password', { state: { email } })
}
