import type { Blocker, Problem } from '../api/problem.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import classes from './factors.module.css'

/** Why a factor stays, with every way out. */
export function FactorRefusal({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null
  return (
    <ProblemNotice problem={problem}>
      {problem.blockedBy.length > 0 && <Blockers blockedBy={problem.blockedBy} />}
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

/** The organizations that do not let this account drop its second factor. */
export function Blockers({ blockedBy }: { blockedBy: Blocker[] }) {
  return (
    <ul className={classes.suggestions}>
      {blockedBy.map(({ organization, remedies }) => (
        <li key={organization.id}>
          <strong>{organization.name}</strong> requires a second factor. You can {waysOut(remedies)}.
        </li>
      ))}
    </ul>
  )
}

function Remedy({ action }: { action: string }) {
  if (action === 'requestPasswordReset') return <a href="/forgot-password">Set a password by mail</a>
  if (action === 'startPasskeyEnrolment') return <>Add another passkey or security key on this page.</>
  return <>Ask the people who run this service.</>
}

const wayOut: Record<string, string> = {
  leaveOrganization: 'leave it',
  updateMember: 'take a role that needs none',
}

function waysOut(remedies: { action: string }[]): string {
  const known = remedies.flatMap(({ action }) => wayOut[action] ?? [])
  return [...new Set([...known, 'ask its administrators'])].join(', or ')
}
