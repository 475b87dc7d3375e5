import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Loading } from '../account/AccountPage.tsx'
import { profileQuery } from '../account/profile-query.ts'
import type { Factors } from '../api/answers.ts'
import { asProblem } from '../api/problem.ts'
import { Action, LinkAction } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { Dialog } from '../design/Dialog.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { pageAddress, pagePath } from '../experience/place.ts'
import { factorsQuery } from '../sign-in/factors-query.ts'
import { leaveForGithub } from '../sign-in/github/leave-for-github.ts'
import { supportsPasskeys } from '../sign-in/passkey/ceremony.ts'
import { leaveForCompany } from '../sign-in/sso/leave-for-company.ts'
import { useManager } from '../sign-in/sso/use-manager.ts'
import { ProveByCode } from './ProveByCode.tsx'
import { ProveByPasskey } from './ProveByPasskey.tsx'
import { ProveByPassword } from './ProveByPassword.tsx'
import { ProveByProvider } from './ProveByProvider.tsx'

type Answer = (isProven: boolean) => void
type Way = 'passkey' | 'totp' | 'recovery-code' | 'password' | 'github' | 'mail'

/** Asks for what this account has, best first. */
export function FreshProofDialog({ answer }: { answer: Answer }) {
  const { data: factors, error, refetch } = useQuery({ ...factorsQuery, refetchOnMount: 'always' })
  const { data: profile } = useQuery(profileQuery)
  const management = profile?.managedBy
  const manager = useManager(management?.organization)
  return (
    <Dialog title="Confirm it’s you" onClose={() => answer(false)}>
      {profile && management ? (
        <ProveByProvider
          name={management.connectionName}
          why={`${manager.name} manages how you sign in, so sign in there once more.`}
          leave={() => leaveForCompany({ email: profile.email, returnTo: here(), again: true })}
          answer={answer}
          otherWays={null}
        />
      ) : factors && profile ? (
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
  github: 'Use GitHub',
  mail: 'Set a password by mail',
}

function Ways({ factors, answer }: { factors: Factors; answer: Answer }) {
  const ways = waysOf(factors)
  const [chosen, setChosen] = useState<Way>()
  const way = chosen && ways.includes(chosen) ? chosen : (ways[0] ?? 'mail')
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
    case 'github':
      return (
        <ProveByProvider
          name="GitHub"
          why="This account has no password, so sign in with GitHub once more."
          leave={() => leaveForGithub(here())}
          answer={answer}
          otherWays={otherWays}
        />
      )
    case 'mail':
      return <ProveByMail answer={answer} />
    default:
      return way satisfies never
  }
}

const here = () => pagePath() + location.search

/** Neither a password nor a provider: the mailbox is all there is. */
function ProveByMail({ answer }: { answer: Answer }) {
  return (
    <div className={controls.form}>
      <p>This account has nothing yet that could prove it. Set a password by mail, then sign in with it.</p>
      <div className={controls.actions}>
        <a href={pageAddress('/forgot-password')}>Set a password by mail</a>
        <Action look="quiet" onClick={() => answer(false)}>
          Cancel
        </Action>
      </div>
    </div>
  )
}

function waysOf(factors: Factors): Way[] {
  const { mfaEnabled, password, passkeys, totp, recoveryCodes, github } = factors
  // Everything but a passkey that verifies its holder is a second factor, and stands beside the password only.
  if (!password) {
    const isEnough = passkeys.some(({ signsInAlone }) => signsInAlone)
    return [
      ...(isEnough && supportsPasskeys ? (['passkey'] as const) : []),
      ...(github ? (['github'] as const) : []),
    ]
  }
  if (!mfaEnabled) return ['password']
  return [
    ...(passkeys.length > 0 && supportsPasskeys ? (['passkey'] as const) : []),
    ...(totp ? (['totp'] as const) : []),
    ...(recoveryCodes && recoveryCodes.left > 0 ? (['recovery-code'] as const) : []),
  ]
}
