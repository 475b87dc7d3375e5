import type { ReactNode } from 'react'
import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { PasswordField, UsernameForManagers } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { RecoveryCodeField } from '../sign-in/recovery-codes/RecoveryCodeField.tsx'
import { TotpField } from '../sign-in/totp/TotpField.tsx'
import { checkTotpCode } from '../sign-in/totp/totp-code.ts'
import { useFreshProof, useOwnEmail } from './use-fresh-proof.ts'

type ProveByCodeProps = {
  way: 'totp' | 'recovery-code'
  answer: (isProven: boolean) => void
  otherWays: ReactNode
}

/** The password, and a code of the app or a recovery code. */
export function ProveByCode({ way, answer, otherWays }: ProveByCodeProps) {
  const isTotp = way === 'totp'
  const email = useOwnEmail()
  const prove = useFreshProof()
  const { form, field, problem, busy } = useForm({
    initial: { password: '', code: '', recoveryCode: '' },
    check: ({ password, code, recoveryCode }) => ({
      password: checkFilled(password, 'Enter your password.'),
      code: isTotp ? checkTotpCode(code) : undefined,
      recoveryCode: isTotp ? undefined : checkFilled(recoveryCode, 'Enter one of your recovery codes.'),
    }),
    submit: async ({ password, code, recoveryCode }) => {
      await prove(isTotp ? { password, code } : { password, recoveryCode })
      answer(true)
    },
  })
  return (
    <>
      <p>
        This needs your password and {isTotp ? 'a code of your authenticator app' : 'a recovery code'}. They
        then count for a few minutes.
      </p>
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
        {isTotp ? <TotpField {...field('code')} /> : <RecoveryCodeField {...field('recoveryCode')} />}
        <div className={controls.actions}>
          <Action type="submit" busy={busy}>
            Continue
          </Action>
          <Action look="quiet" onClick={() => answer(false)}>
            Cancel
          </Action>
        </div>
        {otherWays}
      </form>
    </>
  )
}
