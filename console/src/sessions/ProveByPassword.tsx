import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { PasswordField, UsernameForManagers } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { useFreshProof, useOwnEmail } from './use-fresh-proof.ts'

export function ProveByPassword({ answer }: { answer: (isProven: boolean) => void }) {
  const email = useOwnEmail()
  const prove = useFreshProof()
  const { form, field, problem, busy } = useForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: checkFilled(password, 'Enter your password.') }),
    submit: async ({ password }) => {
      await prove({ password })
      answer(true)
    },
  })
  return (
    <>
      <p>This needs your password once more. It then counts for a few minutes.</p>
      <form {...form} className={controls.form}>
        <ProblemNotice problem={problem} />
        {email && <UsernameForManagers email={email} />}
        <PasswordField
          {...field('password')}
          label="Password"
          autoComplete="current-password"
          autoFocus
          data-first
        />
        <div className={controls.actions}>
          <Action type="submit" busy={busy}>
            Continue
          </Action>
          <Action look="quiet" onClick={() => answer(false)}>
            Cancel
          </Action>
        </div>
      </form>
    </>
  )
}
