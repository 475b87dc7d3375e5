import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { useForm, useSubmitWhenComplete } from '../../design/form.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { focusFirstField } from '../../design/page.ts'
import { takeStep } from '../take-step.ts'
import { TotpField } from './TotpField.tsx'
import { checkTotpCode, completeTotpCode } from './totp-code.ts'

export function TotpStep({ email }: { email: string | undefined }) {
  const { form, field, values, problem, busy } = useForm({
    initial: { code: '' },
    check: ({ code }) => ({ code: checkTotpCode(code) }),
    submit: (body) => takeStep(() => call(() => client.POST('/v1/sign-in/totp', { body })), email),
  })
  useSubmitWhenComplete(form.ref, completeTotpCode(values.code))
  return (
    <form {...form} className={controls.form}>
      <ProblemNotice problem={problem} />
      <TotpField {...field('code')} autoFocus={focusFirstField} />
      <Action type="submit" wide busy={busy}>
        Continue
      </Action>
    </form>
  )
}
