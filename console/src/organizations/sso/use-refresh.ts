import { useQueryClient } from '@tanstack/react-query'
import { organizationKey } from '../organization-query.ts'
import { useSsoPlace } from './place.ts'

/** Asks again for everything that is shown of the place; done when it is there. */
export function useRefresh(): () => Promise<void> {
  const { id } = useSsoPlace()
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: organizationKey(id) })
}
