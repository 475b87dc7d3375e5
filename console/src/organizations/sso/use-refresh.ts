import { useQueryClient } from '@tanstack/react-query'
import { useOrganization } from '../current-organization.ts'
import { organizationKey } from '../organization-query.ts'

/** Asks again for everything that is shown of the organization; done when it is there. */
export function useRefresh(): () => Promise<void> {
  const { id } = useOrganization()
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: organizationKey(id) })
}
