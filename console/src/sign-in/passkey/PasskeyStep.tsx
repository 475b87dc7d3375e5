import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { useForm } from '../../design/form.ts'
import { Notice } from '../../design/Notice.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { focusFirstField } from '../../design/page.ts'
import { takeStep } from '../take-step.ts'
import { askForPasskey, supportsPasskeys } from './ceremony.ts'

export function PasskeyStep({ email }: { email: string | undefined }) {
  const { form, problem, busy } = useForm({ initial: {}, submit: () => takeStep(provePasskey, email) })
  if (!supportsPasskeys) {
    return (
      <Notice tone="warn">
        <p>This browser cannot use passkeys. Use another way, or another browser.</p>
      </Notice>
    )
  }
  return (
    <form {...form} className={controls.form}>
      <ProblemNotice problem={problem} />
      <Action type="submit" wide busy={busy} autoFocus={focusFirstField}>
        Use my passkey
      </Action>
    </form>
  )
}

async function provePasskey() {
  const { options } = await call(() =>
    client.POST('/v1/sign-in/passkey-verification/start', { body: { for: 'sign-in' } }),
  )
  const response = await askForPasskey(options)
  return call(() => client.POST('/v1/sign-in/passkey-verification/finish', { body: { response } }))
}
