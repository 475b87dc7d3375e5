import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { AccountPage, Badge, Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import { useMay, useOrganization } from '../organizations/current-organization.ts'
import { OrganizationPage } from '../organizations/OrganizationPage.tsx'
import { Row } from '../organizations/Row.tsx'
import { ShowMore } from '../organizations/ShowMore.tsx'
import type { DashboardItem } from './answers.ts'
import { type DashboardFacts, DashboardForm } from './DashboardForm.tsx'
import { dashboardsKey, dashboardsQuery } from './dashboards-query.ts'

/** The dashboards of the personal space. */
export function OwnDashboardsPage() {
  return (
    <AccountPage
      title="Dashboards"
      lead="Charts of your applications, and of the organizations whose audit log you may read. Yours alone, until you share one."
    >
      <Dashboards organizationId={null} mayCreate />
    </AccountPage>
  )
}

/** The dashboards of the organization that the address names. */
export function OrganizationDashboardsPage() {
  const { id } = useOrganization()
  const may = useMay()
  return (
    <OrganizationPage
      title="Dashboards"
      lead="Charts of this organization and its applications: numbers, never who it was."
    >
      <Dashboards organizationId={id} mayCreate={may('dashboard.create')} />
    </OrganizationPage>
  )
}

type DashboardsProps = { organizationId: string | null; mayCreate: boolean }

function Dashboards({ organizationId, mayCreate }: DashboardsProps) {
  const list = useInfiniteQuery(dashboardsQuery(organizationId))
  const { data, error, refetch } = list
  const dashboards = data?.pages.flatMap(({ items }) => items)
  return (
    <>
      <Section>
        {!dashboards && !error && <Loading lines={4} />}
        {error && <ProblemNotice problem={asProblem(error)} onRetry={refetch} />}
        {dashboards?.length === 0 && (
          <p className={page.empty}>
            {mayCreate
              ? 'There is no dashboard yet. A new one begins with panels that show something at once.'
              : 'There is no dashboard that you may see. Ask an administrator for a role on one.'}
          </p>
        )}
        {dashboards && dashboards.length > 0 && (
          <ul className={page.rows} aria-label="Dashboards">
            {dashboards.map((dashboard) => (
              <DashboardRow key={dashboard.id} dashboard={dashboard} />
            ))}
          </ul>
        )}
        <ShowMore list={list}>Show more dashboards</ShowMore>
      </Section>
      {mayCreate && dashboards && (
        <Section title="New dashboard">
          <CreateDashboard organizationId={organizationId} />
        </Section>
      )}
    </>
  )
}

function DashboardRow({ dashboard }: { dashboard: DashboardItem }) {
  const { id: dashboardId, organizationId, name, description, role, updatedAt } = dashboard
  return (
    <Row
      name={name}
      title={
        <>
          <Link to="/dashboards/$dashboardId" params={{ dashboardId }}>
            {name}
          </Link>
          {organizationId !== null && <Badge>{role.name}</Badge>}
        </>
      }
    >
      {description && <p>{description}</p>}
      <p className={page.rowDetail}>
        <time dateTime={updatedAt} title={dateAndTime(updatedAt)}>
          changed {sinceInWords(updatedAt)}
        </time>
      </p>
    </Row>
  )
}

function CreateDashboard({ organizationId }: { organizationId: string | null }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  async function create(facts: DashboardFacts): Promise<void> {
    const body = { ...facts, organizationId }
    const { id: dashboardId } = await call(() => client.POST('/v1/dashboards', { body }))
    await queryClient.invalidateQueries({ queryKey: dashboardsKey })
    await navigate({ to: '/dashboards/$dashboardId', params: { dashboardId } })
  }
  return <DashboardForm action="Create dashboard" onSubmit={create} />
}
