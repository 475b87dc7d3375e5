import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { useForm } from '../../design/form.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { focusFirstField } from '../../design/page.ts'
import { takeStep } from '../take-step.ts'
import { RecoveryCodeField } from './RecoveryCodeField.tsx'

export function RecoveryCodeStep({ email }: { email: string | undefined }) {
  const { form, field, problem, busy } = useForm({
    initial: { code: '' },
    check: ({ code }) => ({ code: checkFilled(code, 'Enter one of your recovery codes.') }),
    submit: (body) => takeStep(() => call(() => client.POST('/v1/sign-in/recovery-code', { body })), email),
  })
  return (
    <form {...form} className={controls.form}>
      <ProblemNotice problem={problem} />
      <RecoveryCodeField {...field('code')} autoFocus={focusFirstField} />
      <Action type="submit" wide busy={busy}>
        Continue
      </Action>
    </form>
  )
}
