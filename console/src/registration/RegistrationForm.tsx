import type { Deployment } from '../api/answers.ts'
import { Action } from '../design/Action.tsx'
import { checkEmail, checkFilled, checkNewPassword } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusFirstField } from '../design/page.ts'
import { NewPasswordField } from '../sign-in/password/NewPasswordField.tsx'
import { CompanyInstead } from '../sign-in/sso/CompanyInstead.tsx'
import { useIsOffered } from '../sign-in/use-is-offered.ts'
import type { RegistrationValues } from './kept-form.ts'

type RegistrationFormProps = {
  initial: RegistrationValues
  passwordLimits: Deployment['passwordLimits']
  /** The address cannot be changed: the invitation is for it alone. */
  isEmailFixed?: boolean
  /** GitHub signs in to this account: the password is optional, and the address that GitHub verified needs no mail. */
  github?: { verifiedEmail: string | null }
  submit: (values: RegistrationValues) => Promise<void>
}

export function RegistrationForm({
  initial,
  passwordLimits,
  isEmailFixed,
  github,
  submit,
}: RegistrationFormProps) {
  const takesPassword = useIsOffered('password')
  const { form, field, values, problem, busy } = useForm({
    initial,
    check: (typed) => ({
      firstName: checkFilled(typed.firstName, 'Enter your first name.'),
      lastName: checkFilled(typed.lastName, 'Enter your last name.'),
      email: checkEmail(typed.email),
      password:
        github && typed.password === '' ? undefined : checkNewPassword(typed.password, passwordLimits),
    }),
    submit: (typed) => submit({ ...typed, email: typed.email.trim() }),
  })
  return (
    <form {...form} className={controls.form}>
      <ProblemNotice problem={problem} />
      <div className={controls.pair}>
        <Field
          {...field('firstName')}
          label="First name"
          autoComplete="given-name"
          autoFocus={focusFirstField}
        />
        <Field {...field('lastName')} label="Last name" autoComplete="family-name" />
      </div>
      <Field
        {...field('email')}
        label="E-mail"
        type="email"
        autoComplete="email"
        inputMode="email"
        readOnly={isEmailFixed}
        description={github && !isEmailFixed && <AddressProof email={values.email} {...github} />}
      />
      {!github && !isEmailFixed && <CompanyInstead email={values.email} />}
      {takesPassword && (
        <NewPasswordField
          {...field('password')}
          label="Password"
          optional={github !== undefined}
          purpose={
            github &&
            'A second way in, should GitHub be out of reach one day. Without it GitHub signs you in.'
          }
          ownWords={[values.firstName, values.lastName, ...values.email.split(/[@.]/)]}
        />
      )}
      <Action type="submit" wide busy={busy}>
        Create account
      </Action>
    </form>
  )
}

/** Whether a mail has to prove the address, said while it is being changed. */
function AddressProof({ email, verifiedEmail }: { email: string; verifiedEmail: string | null }) {
  const isProven = verifiedEmail !== null && email.trim().toLowerCase() === verifiedEmail.toLowerCase()
  return isProven
    ? 'GitHub has verified this address: your account is ready at once.'
    : 'We will send a message to this address to confirm it.'
}
