import { useQuery } from '@tanstack/react-query'
import { Loading, Section } from '../account/AccountPage.tsx'
import { asProblem } from '../api/problem.ts'
import { useDone } from '../applications/use-done.ts'
import { CurrentOrganization } from '../organizations/current-organization.ts'
import { Done } from '../organizations/Done.tsx'
import { RolesHere } from '../organizations/members/RolesHere.tsx'
import { organizationQuery } from '../organizations/organization-query.ts'
import { Refusal } from '../organizations/Refusal.tsx'
import { useDashboard } from './current-dashboard.ts'
import { dashboardKey } from './dashboards-query.ts'

/** What members of the organization that owns the dashboard may do with it. */
export function MemberRoles({ organizationId }: { organizationId: string }) {
  const { id } = useDashboard()
  const { data: organization, error, refetch } = useQuery(organizationQuery(organizationId))
  const [done, tell] = useDone()
  if (!organization) {
    return (
      <Section>
        {error ? <Refusal problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={6} />}
      </Section>
    )
  }
  return (
    <CurrentOrganization value={organization}>
      <Done message={done} />
      <RolesHere place={{ kind: 'dashboard', id, queryKey: dashboardKey(id) }} onDone={tell} />
    </CurrentOrganization>
  )
}
