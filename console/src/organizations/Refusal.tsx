import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { askForProof } from '../api/client.ts'
import type { Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { CurrentOrganization, useMay, useOrganization } from './current-organization.ts'
import { AskAdministrators } from './mfa-requirement/AskAdministrators.tsx'
import { keepReturn } from './mfa-requirement/return-to-organization.ts'

type RefusalProps = { problem: Problem | undefined; onRetry?: () => void }

/** Why something of the organization, or of the personal space, was refused, and what would change that. */
export function Refusal({ problem, onRetry }: RefusalProps) {
  const organization = use(CurrentOrganization)
  if (!problem) return null
  return (
    <ProblemNotice problem={problem} {...(onRetry && problem.status !== 403 ? { onRetry } : {})}>
      {organization && <WayOut problem={problem} onRetry={onRetry} />}
    </ProblemNotice>
  )
}

function WayOut({ problem, onRetry }: { problem: Problem; onRetry: RefusalProps['onRetry'] }) {
  const may = useMay()
  const { id: organizationId, name } = useOrganization()
  const params = { organizationId }
  if (problem.reason === 'mfa-required' || problem.code === 'mfa-own-missing') {
    return <ProveFactor problem={problem} onProven={onRetry} />
  }
  if (problem.reason === 'role-missing') {
    return <AskAdministrators organizationId={organizationId} name={name} isAboutRole />
  }
  if (problem.code === 'last-owner') {
    return (
      <p>
        <Link to="/organizations/$organizationId/members" params={params}>
          Make somebody else an owner
        </Link>
        , or{' '}
        <Link to="/organizations/$organizationId/settings" params={params}>
          delete the organization
        </Link>
        .
      </p>
    )
  }
  if (problem.code === 'role-in-use' && may('members.update')) {
    return (
      <p>
        <Link to="/organizations/$organizationId/members" params={params}>
          See who has which role
        </Link>
      </p>
    )
  }
  if (problem.code === 'plan-limit-reached' && may('billing.read')) {
    return (
      <p>
        <Link to="/organizations/$organizationId/billing" params={params}>
          See plan and usage
        </Link>
      </p>
    )
  }
  return null
}

function ProveFactor({ problem, onProven }: { problem: Problem; onProven: RefusalProps['onRetry'] }) {
  const { id: organizationId, name } = useOrganization()
  if (problem.remedy?.action === 'proveFresh') {
    return (
      <p>
        <Action look="quiet" small onClick={() => askForProof().then((isProven) => isProven && onProven?.())}>
          Prove your second factor now
        </Action>
      </p>
    )
  }
  return (
    <p>
      <Link to="/account/security" onClick={() => keepReturn({ organizationId, name })}>
        Set up a second factor
      </Link>{' '}
      and come back.
    </p>
  )
}
