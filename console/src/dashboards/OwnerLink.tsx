import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { organizationsQuery } from '../organizations/organization-query.ts'

/** Back to the dashboards among which this one is listed. */
export function OwnerLink({ organizationId }: { organizationId: string | null }) {
  const { data: organizations } = useQuery(organizationsQuery)
  if (organizationId === null) return <Link to="/account/dashboards">All your dashboards</Link>
  const name = organizations?.find(({ id }) => id === organizationId)?.name
  return (
    <Link to="/organizations/$organizationId/dashboards" params={{ organizationId }}>
      {name ? `All dashboards of ${name}` : 'All dashboards of the organization'}
    </Link>
  )
}
