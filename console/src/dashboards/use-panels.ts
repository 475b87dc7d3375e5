import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, client, problemToShow } from '../api/client.ts'
import type { Dashboard, Panel } from './answers.ts'
import { useDashboard } from './current-dashboard.ts'
import { dashboardKey, figuresKey } from './dashboards-query.ts'

/** Changes the panels of the dashboard: seen at once, saved one after the other, taken back where that fails. */
export function usePanels() {
  const { id: dashboardId } = useDashboard()
  const queryClient = useQueryClient()
  const queryKey = dashboardKey(dashboardId)
  const saving = useMutation({
    scope: { id: `panels of ${dashboardId}` },
    mutationFn: (panels: Panel[]) =>
      call(() =>
        client.PATCH('/v1/dashboards/{dashboardId}', { params: { path: { dashboardId } }, body: { panels } }),
      ),
    onMutate: async (panels) => {
      await queryClient.cancelQueries({ queryKey, exact: true })
      queryClient.setQueryData<Dashboard>(queryKey, (before) => before && { ...before, panels })
    },
    onError: () => queryClient.invalidateQueries({ queryKey, exact: true }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: figuresKey(dashboardId) }),
  })
  return { save: saving.mutate, problem: problemToShow(saving.error) }
}
