import { type ReactNode, useState } from 'react'
import { call, client } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { PasswordField, UsernameForManagers } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { askForPasskey } from '../sign-in/passkey/ceremony.ts'
import { useFreshProof, useOwnEmail } from './use-fresh-proof.ts'

type ProveByPasskeyProps = {
  /** Whether one of the passkeys is known to verify who holds it. */
  isEnough: boolean
  answer: (isProven: boolean) => void
  otherWays: ReactNode
}

/** A passkey alone; together with the password when it turns out not to verify who holds it. */
export function ProveByPasskey({ isEnough, answer, otherWays }: ProveByPasskeyProps) {
  const email = useOwnEmail()
  const prove = useFreshProof()
  const [needsPassword, setNeedsPassword] = useState(!isEnough)
  const { form, field, problem, busy } = useForm({
    initial: { password: '' },
    check: ({ password }) => ({
      password: needsPassword ? checkFilled(password, 'Enter your password.') : undefined,
    }),
    submit: async ({ password }) => {
      const passkey = await askForOwnPasskey()
      try {
        await prove(needsPassword ? { passkey, password } : { passkey })
        answer(true)
      } catch (error) {
        if (!(error instanceof Problem && error.missing.includes('password'))) throw error
        setNeedsPassword(true)
      }
    },
  })
  return (
    <>
      <p role="status">
        {!needsPassword && 'Use your passkey once more. It then counts for a few minutes.'}
        {needsPassword && isEnough && 'This key does not check who holds it: enter your password as well.'}
        {needsPassword &&
          !isEnough &&
          'This needs your password and your key. They then count for a few minutes.'}
      </p>
      <form {...form} className={controls.form}>
        <ProblemNotice problem={problem} />
        {needsPassword && (
          <>
            {email && <UsernameForManagers email={email} />}
            <PasswordField
              {...field('password')}
              label="Password"
              autoComplete="current-password"
              autoFocus
              data-first
            />
          </>
        )}
        <div className={controls.actions}>
          <Action type="submit" busy={busy} autoFocus={!needsPassword}>
            {needsPassword ? 'Use my key' : 'Use my passkey'}
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

async function askForOwnPasskey() {
  const { options } = await call(() =>
    client.POST('/v1/sign-in/passkey-verification/start', { body: { for: 'fresh-proof' } }),
  )
  return askForPasskey(options)
}
