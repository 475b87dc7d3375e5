import type { Problem } from '../api/problem.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { pageAddress } from '../experience/place.ts'
import { WaysOut } from '../organizations/mfa-requirement/WaysOut.tsx'
import classes from './factors.module.css'

/** Why a factor stays, with every way out. */
export function FactorRefusal({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null
  return (
    <ProblemNotice problem={problem}>
      {problem.blockedBy.length > 0 && <WaysOut blockedBy={problem.blockedBy} />}
      {problem.remedies.length > 0 && (
        <ul className={classes.suggestions}>
          {problem.remedies.map(({ action }) => (
            <li key={action}>
              <Remedy action={action} />
            </li>
          ))}
        </ul>
      )}
    </ProblemNotice>
  )
}

function Remedy({ action }: { action: string }) {
  if (action === 'changePassword') return <a href={pageAddress('/account/password')}>Set a password</a>
  if (action === 'requestPasswordReset')
    return <a href={pageAddress('/forgot-password')}>Set a password by mail</a>
  if (action === 'startPasskeyEnrolment') return <>Add another passkey or security key on this page.</>
  return <>Ask the people who run this service.</>
}
