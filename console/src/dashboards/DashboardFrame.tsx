import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { AccountPage, Loading, Section } from '../account/AccountPage.tsx'
import { asProblem } from '../api/problem.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { MfaGate } from '../organizations/mfa-requirement/MfaGate.tsx'
import { NothingHere } from '../organizations/NothingHere.tsx'
import { CurrentDashboard } from './current-dashboard.ts'
import { dashboardQuery } from './dashboards-query.ts'

/** Loads the dashboard of the address for all its pages, or says why it stays closed. */
export function DashboardFrame() {
  const { dashboardId } = useParams({ from: '/dashboards/$dashboardId' })
  const { data: dashboard, error, refetch } = useQuery(dashboardQuery(dashboardId))
  const problem = error ? asProblem(error) : undefined
  if (problem?.status === 404) return <NothingHere />
  if (dashboard) {
    return (
      <CurrentDashboard value={dashboard}>
        <Outlet key={dashboardId} />
      </CurrentDashboard>
    )
  }
  const blocker = problem?.blockedBy[0]?.organization
  if (problem?.reason === 'mfa-required' && blocker) {
    return <MfaGate organizationId={blocker.id} problem={problem} onOpen={refetch} />
  }
  return (
    <AccountPage title="Dashboard">
      <Section>
        {problem ? (
          <ProblemNotice problem={problem} {...(problem.status === 403 ? {} : { onRetry: refetch })}>
            {problem.reason === 'mfa-required' && (
              <p>
                <Link to="/account/security">See your second factors</Link>, and come back.
              </p>
            )}
          </ProblemNotice>
        ) : (
          <Loading lines={6} />
        )}
      </Section>
    </AccountPage>
  )
}
