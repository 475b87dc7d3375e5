import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { checkEmail, checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field, PasswordField } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { focusFirstField } from '../../design/page.ts'
import { takeStep } from '../take-step.ts'

/** After a passkey that did not verify who holds it. Whose it is, the browser was not told. */
export function PasswordStep({ email }: { email: string | undefined }) {
  const { form, field, problem, busy } = useForm({
    initial: { email: email ?? '', password: '' },
    check: (values) => ({
      email: checkEmail(values.email),
      password: checkFilled(values.password, 'Enter your password.'),
    }),
    submit: (values) => {
      const body = { email: values.email.trim(), password: values.password }
      return takeStep(() => call(() => client.POST('/v1/sign-in/password', { body })), body.email)
    },
  })
  return (
    <form {...form} className={controls.form}>
      <ProblemNotice problem={problem} />
      <Field
        {...field('email')}
        label="E-mail"
        type="email"
        autoComplete="username"
        inputMode="email"
        autoFocus={focusFirstField && !email}
      />
      <PasswordField
        {...field('password')}
        label="Password"
        autoComplete="current-password"
        autoFocus={focusFirstField && Boolean(email)}
      />
      <Action type="submit" wide busy={busy}>
        Sign in
      </Action>
    </form>
  )
}
