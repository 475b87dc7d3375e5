import { Link } from '@tanstack/react-router'
import type { Problem } from '../api/problem.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { useMay, useOrganization } from './current-organization.ts'

/** Why something of the organization was refused, and what would change that. */
export function Refusal({ problem, onRetry }: { problem: Problem | undefined; onRetry?: () => void }) {
  if (!problem) return null
  return (
    <ProblemNotice problem={problem} {...(onRetry && problem.status !== 403 ? { onRetry } : {})}>
      <WayOut problem={problem} />
    </ProblemNotice>
  )
}

function WayOut({ problem }: { problem: Problem }) {
  const may = useMay()
  const params = { organizationId: useOrganization().id }
  if (problem.reason === 'mfa-required' || problem.code === 'mfa-own-missing') {
    return (
      <p>
        <Link to="/account/security">Set up a second factor</Link>, or sign in with the one you have, and come
        back.
      </p>
    )
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
