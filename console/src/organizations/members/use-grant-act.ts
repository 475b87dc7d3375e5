import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import type { Grant } from '../answers.ts'
import { useAct } from '../current-organization.ts'

/** One thing of the organization on which members may have a role of their own. */
export type GrantPlace = {
  kind: Extract<Grant['scope']['kind'], 'application' | 'dashboard'>
  id: string
  /** What is shown of it is kept under this key: the role may be one's own. */
  queryKey: QueryKey
}

/** Gives or takes a role there; members and the thing itself are asked for again. */
export function useGrantAct<Answer>(
  { queryKey }: GrantPlace,
  act: () => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const queryClient = useQueryClient()
  return useAct(async () => {
    const answer = await act()
    await queryClient.invalidateQueries({ queryKey })
    return answer
  }, onDone)
}
