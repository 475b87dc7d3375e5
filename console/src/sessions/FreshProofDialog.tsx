import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Loading } from '../account/AccountPage.tsx'
import type { Factors } from '../api/answers.ts'
import { asProblem } from '../api/problem.ts'
import { Action, LinkAction } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { Dialog } from '../design/Dialog.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { factorsQuery } from '../sign-in/factors-query.ts'
import { supportsPasskeys } from '../sign-in/passkey/ceremony.ts'
import { ProveByCode } from './ProveByCode.tsx'
import { ProveByPasskey } from './ProveByPasskey.tsx'
import { ProveByPassword } from './ProveByPassword.tsx'

type Answer = (isProven: boolean) => void
type Way = 'passkey' | 'totp' | 'recovery-code' | 'password'

/** Asks for what this account has, best first. */
export function FreshProofDialog({ answer }: { answer: Answer }) {
  const { data: factors, error, refetch } = useQuery({ ...factorsQuery, refetchOnMount: 'always' })
  return (
    <Dialog title="Confirm it’s you" onClose={() => answer(false)}>
      {factors ? (
        <Ways factors={factors} answer={answer} />
      ) : (
        <div className={controls.form}>
          {error ? <ProblemNotice problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={3} />}
          <div className={controls.actions}>
            <Action look="quiet" onClick={() => answer(false)}>
              Cancel
            </Action>
          </div>
        </div>
      )}
    </Dialog>
  )
}

const names: Record<Way, string> = {
  passkey: 'Use a passkey',
  totp: 'Use the authenticator app',
  'recovery-code': 'Use a recovery code',
  password: 'Use the password',
}

function Ways({ factors, answer }: { factors: Factors; answer: Answer }) {
  const ways = waysOf(factors)
  const [chosen, setChosen] = useState<Way>()
  const way = chosen && ways.includes(chosen) ? chosen : (ways[0] ?? 'password')
  const others = ways.filter((other) => other !== way)
  const otherWays = others.length > 0 && (
    <p className={controls.actions}>
      {others.map((other) => (
        <LinkAction key={other} onClick={() => setChosen(other)}>
          {names[other]}
        </LinkAction>
      ))}
    </p>
  )
  return <ProveBy key={way} way={way} factors={factors} answer={answer} otherWays={otherWays} />
}

type ProveByProps = { way: Way; factors: Factors; answer: Answer; otherWays: ReactNode }

function ProveBy({ way, factors, answer, otherWays }: ProveByProps) {
  switch (way) {
    case 'passkey': {
      const isEnough = factors.passkeys.some(({ signsInAlone }) => signsInAlone)
      return <ProveByPasskey isEnough={isEnough} answer={answer} otherWays={otherWays} />
    }
    case 'totp':
    case 'recovery-code':
      return <ProveByCode way={way} answer={answer} otherWays={otherWays} />
    case 'password':
      return <ProveByPassword answer={answer} />
    default:
      return way satisfies never
  }
}

function waysOf({ mfaEnabled, passkeys, totp, recoveryCodes }: Factors): Way[] {
  if (!mfaEnabled) return ['password']
  return [
    ...(passkeys.length > 0 && supportsPasskeys ? (['passkey'] as const) : []),
    ...(totp ? (['totp'] as const) : []),
    ...(recoveryCodes && recoveryCodes.left > 0 ? (['recovery-code'] as const) : []),
  ]
}
