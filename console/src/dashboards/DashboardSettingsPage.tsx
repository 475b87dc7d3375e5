import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { AccountPage, Section } from '../account/AccountPage.tsx'
import { call, client, problemToShow } from '../api/client.ts'
import { Deletion } from '../organizations/Deletion.tsx'
import { Done } from '../organizations/Done.tsx'
import { ProgramId } from '../projects/ProgramId.tsx'
import { useDashboard, useMayOnDashboard } from './current-dashboard.ts'
import { type DashboardFacts, DashboardForm } from './DashboardForm.tsx'
import { DashboardTabs } from './DashboardTabs.tsx'
import { dashboardKey, dashboardsKey } from './dashboards-query.ts'
import { TransferDashboard } from './TransferDashboard.tsx'

export function DashboardSettingsPage() {
  const dashboard = useDashboard()
  const may = useMayOnDashboard()
  return (
    <AccountPage title={`Settings of ${dashboard.name}`}>
      <DashboardTabs />
      {may('dashboard.update') && <Rename />}
      <Section title="For programs" lead="What names this dashboard in calls of the API.">
        <ProgramId id={dashboard.id} />
      </Section>
      {may('dashboard.transfer') && (
        <Section
          title="Another owner"
          lead="It then shows the figures of its new owner, and none of the earlier one."
        >
          <TransferDashboard key={`${dashboard.organizationId} ${dashboard.name}`} />
        </Section>
      )}
      {may('dashboard.delete') && (
        <Section title="Danger zone">
          <DeleteDashboard />
        </Section>
      )}
    </AccountPage>
  )
}

function Rename() {
  const dashboard = useDashboard()
  const queryClient = useQueryClient()
  const [isSaved, setSaved] = useState(false)
  async function save(body: DashboardFacts): Promise<void> {
    setSaved(false)
    const path = { dashboardId: dashboard.id }
    await call(() => client.PATCH('/v1/dashboards/{dashboardId}', { params: { path }, body }))
    await queryClient.invalidateQueries({ queryKey: dashboardKey(dashboard.id) })
    await queryClient.invalidateQueries({ queryKey: dashboardsKey })
    setSaved(true)
  }
  return (
    <Section title="Name and description">
      <DashboardForm action="Save" initial={dashboard} onSubmit={save} />
      <Done message={isSaved ? 'Saved.' : undefined} />
    </Section>
  )
}

function DeleteDashboard() {
  const { id: dashboardId, name, organizationId } = useDashboard()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const path = { dashboardId }
  const deleting = useMutation({
    mutationFn: (typed: string) =>
      call(() => client.DELETE('/v1/dashboards/{dashboardId}', { params: { path }, body: { name: typed } })),
    onSuccess: async () => {
      queryClient.invalidateQueries({ queryKey: dashboardsKey })
      if (organizationId === null) await navigate({ to: '/account/dashboards' })
      else await navigate({ to: '/organizations/$organizationId/dashboards', params: { organizationId } })
      queryClient.removeQueries({ queryKey: dashboardKey(dashboardId) })
    },
  })
  return (
    <Deletion
      what="dashboard"
      name={name}
      warning="Its links stop working at once. The figures themselves stay: a new dashboard shows the same."
      plan={<p>With it die its links: whoever looks at it through one sees nothing any more.</p>}
      act={{
        run: deleting.mutate,
        busy: deleting.isPending,
        problem: problemToShow(deleting.error),
        forget: deleting.reset,
      }}
    />
  )
}
