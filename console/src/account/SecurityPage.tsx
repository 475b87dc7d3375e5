import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Factors } from '../api/answers.ts'
import { useDeployment } from '../api/deployment.ts'
import { asProblem } from '../api/problem.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { sinceInWords } from '../design/time.ts'
import { ReturnNotice } from '../organizations/mfa-requirement/ReturnNotice.tsx'
import { WaysOut } from '../organizations/mfa-requirement/WaysOut.tsx'
import type { FactorsChanged } from '../sign-in/factors-changed.ts'
import { factorsQuery } from '../sign-in/factors-query.ts'
import { GithubCard } from '../sign-in/github/GithubCard.tsx'
import { forgetConnected, isJustConnected } from '../sign-in/github/just-connected.ts'
import { PasskeysCard } from '../sign-in/passkey/PasskeysCard.tsx'
import { NewRecoveryCodesDialog } from '../sign-in/recovery-codes/NewRecoveryCodesDialog.tsx'
import { RecoveryCodesCard } from '../sign-in/recovery-codes/RecoveryCodesCard.tsx'
import { ManagedWays } from '../sign-in/sso/ManagedWays.tsx'
import { TotpCard } from '../sign-in/totp/TotpCard.tsx'
import { useIsOffered } from '../sign-in/use-is-offered.ts'
import { WaysInSection } from '../sign-in/ways-in/WaysInSection.tsx'
import { AccountPage, Loading, Section } from './AccountPage.tsx'
import classes from './page.module.css'
import { profileQuery } from './profile-query.ts'

export function SecurityPage() {
  const { data: factors, error, refetch } = useQuery({ ...factorsQuery, refetchOnMount: 'always' })
  const profile = useQuery(profileQuery)
  const [message, setMessage] = useState(() =>
    isJustConnected() ? 'GitHub is connected. From now on it signs you in to this account.' : undefined,
  )
  useEffect(forgetConnected, [])
  const [newCodes, setNewCodes] = useState<string[]>()
  const onChanged: FactorsChanged = (next, codes) => {
    setMessage(next)
    setNewCodes(codes ?? undefined)
    // The button that was pressed may be gone with what it was about.
    requestAnimationFrame(() => document.activeElement === document.body && focusHeading())
  }
  return (
    <AccountPage
      title="Ways to sign in"
      lead="What proves that it is you, and what helps when some of it is lost."
    >
      {message && (
        <Notice tone="good" role="status">
          <p>{message}</p>
        </Notice>
      )}
      {factors && profile.data ? (
        profile.data.managedBy ? (
          <ManagedWays management={profile.data.managedBy} />
        ) : (
          <Cards factors={factors} onChanged={onChanged} />
        )
      ) : (
        <Section>
          <LoadingOr
            error={error ?? profile.error}
            onRetry={() => Promise.all([refetch(), profile.refetch()])}
          />
        </Section>
      )}
      {newCodes && <NewRecoveryCodesDialog codes={newCodes} onKept={() => setNewCodes(undefined)} />}
    </AccountPage>
  )
}

function LoadingOr({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  return error ? <ProblemNotice problem={asProblem(error)} onRetry={onRetry} /> : <Loading lines={6} />
}

function Cards({ factors, onChanged }: { factors: Factors; onChanged: FactorsChanged }) {
  const has = useWhatIsOffered(factors)
  return (
    <>
      <ReturnNotice isDone={factors.mfaEnabled} />
      {!factors.mfaEnabled && (has.passkeys || has.totp) && (
        <Notice tone="warn">
          <p>
            Only {factors.password ? 'your password' : 'GitHub'} protects this account. Add{' '}
            {[has.passkeys && 'a passkey', has.totp && 'an authenticator app'].filter(Boolean).join(' or ')}.
          </p>
        </Notice>
      )}
      {has.passkeys && <PasskeysCard factors={factors} onChanged={onChanged} />}
      {has.totp && <TotpCard factors={factors} onChanged={onChanged} />}
      {(has.passkeys || has.totp) && <RecoveryCodesCard factors={factors} onChanged={onChanged} />}
      {has.password && <PasswordCard password={factors.password} />}
      <GithubCard factors={factors} onChanged={onChanged} />
      {factors.mfaBlockedBy.length > 0 && (
        <Section
          title="Required by your organizations"
          lead={
            factors.mfaEnabled
              ? 'They do not let you remove your last second factor.'
              : 'They ask for a second factor of you.'
          }
        >
          <WaysOut blockedBy={factors.mfaBlockedBy} />
        </Section>
      )}
      <WaysInSection factors={factors} />
    </>
  )
}

/** What is set up stays visible where it is no longer offered: it may be taken away. */
function useWhatIsOffered({ passkeys, totp, password }: Factors) {
  const { deployment } = useDeployment()
  const offers = (factor: 'passkey' | 'totp') => deployment?.secondFactors.includes(factor) ?? true
  return {
    passkeys: passkeys.length > 0 || offers('passkey'),
    totp: totp !== null || offers('totp'),
    password: useIsOffered('password') || password !== null,
  }
}

function PasswordCard({ password }: { password: Factors['password'] }) {
  return (
    <Section title="Password">
      <p className={classes.foot} data-bare>
        {password ? `Set ${sinceInWords(password.changedAt)}.` : 'This account has no password.'}{' '}
        <Link to="/account/password">{password ? 'Change password' : 'Set a password'}</Link>
      </p>
    </Section>
  )
}
