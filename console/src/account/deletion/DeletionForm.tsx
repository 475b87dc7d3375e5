import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeletionPlan, Factors } from '../../api/answers.ts'
import { call, client } from '../../api/client.ts'
import { Action, LinkAction } from '../../design/Action.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field, PasswordField } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { pageAddress } from '../../experience/place.ts'
import { factorsQuery } from '../../sign-in/factors-query.ts'
import { askForPasskey, supportsPasskeys } from '../../sign-in/passkey/ceremony.ts'
import { RecoveryCodeField } from '../../sign-in/recovery-codes/RecoveryCodeField.tsx'
import { TotpField } from '../../sign-in/totp/TotpField.tsx'
import { checkTotpCode } from '../../sign-in/totp/totp-code.ts'

type Second = 'passkey' | 'totp' | 'recovery-code'

const names: Record<Second, string> = {
  passkey: 'Use a passkey',
  totp: 'Use the authenticator app',
  'recovery-code': 'Use a recovery code',
}

/** The address typed again, and everything that a sign-in would ask for. */
export function DeletionForm({ plan }: { plan: DeletionPlan }) {
  const queryClient = useQueryClient()
  const { data: factors } = useQuery(factorsQuery)
  const ways = plan.asks.secondFactor && factors ? secondsOf(factors) : []
  const [chosen, setChosen] = useState<Second>()
  const second = chosen ?? ways[0]
  const { form, field, problem, busy } = useForm({
    initial: { email: '', password: '', code: '', recoveryCode: '' },
    check: ({ email, password, code, recoveryCode }) => ({
      email:
        email.trim().toLowerCase() === plan.email ? undefined : `Type your address exactly: ${plan.email}`,
      password: plan.asks.password ? checkFilled(password, 'Enter your password.') : undefined,
      code: second === 'totp' ? checkTotpCode(code) : undefined,
      recoveryCode:
        second === 'recovery-code'
          ? checkFilled(recoveryCode, 'Enter one of your recovery codes.')
          : undefined,
    }),
    submit: async ({ email, password, code, recoveryCode }) => {
      const body = {
        email: email.trim(),
        ...(plan.asks.password && { password }),
        ...(second === 'totp' && { code }),
        ...(second === 'recovery-code' && { recoveryCode }),
        ...(second === 'passkey' && { passkey: await provePasskey() }),
      }
      await call(() => client.DELETE('/v1/account', { body }))
      queryClient.clear()
      location.replace(pageAddress('/account-deleted'))
      await new Promise(() => {})
    },
  })
  return (
    <form {...form} className={controls.form}>
      <ProblemNotice problem={problem} />
      <Field
        {...field('email')}
        label="Type the address of your account"
        description={plan.email}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
      />
      {plan.asks.password && (
        <PasswordField {...field('password')} label="Password" autoComplete="current-password" />
      )}
      {second === 'totp' && <TotpField {...field('code')} />}
      {second === 'recovery-code' && <RecoveryCodeField {...field('recoveryCode')} />}
      {second === 'passkey' && <p>Your browser asks for your passkey when you go on.</p>}
      {ways.length > 1 && (
        <p className={controls.actions}>
          {ways
            .filter((way) => way !== second)
            .map((way) => (
              <LinkAction key={way} onClick={() => setChosen(way)}>
                {names[way]}
              </LinkAction>
            ))}
        </p>
      )}
      <div className={controls.actions}>
        <Action look="danger" type="submit" busy={busy}>
          Delete my account for good
        </Action>
      </div>
    </form>
  )
}

function secondsOf({ passkeys, totp, recoveryCodes }: Factors): Second[] {
  return [
    ...(totp ? (['totp'] as const) : []),
    ...(passkeys.length > 0 && supportsPasskeys ? (['passkey'] as const) : []),
    ...(recoveryCodes && recoveryCodes.left > 0 ? (['recovery-code'] as const) : []),
  ]
}

async function provePasskey() {
  const { options } = await call(() =>
    client.POST('/v1/sign-in/passkey-verification/start', { body: { for: 'fresh-proof' } }),
  )
  return askForPasskey(options)
}
