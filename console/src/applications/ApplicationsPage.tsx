import { useInfiniteQuery } from '@tanstack/react-query'
import { AccountPage, Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { asProblem } from '../api/problem.ts'
import { useMay, useOrganization } from '../organizations/current-organization.ts'
import { OrganizationPage } from '../organizations/OrganizationPage.tsx'
import { Refusal } from '../organizations/Refusal.tsx'
import { ShowMore } from '../organizations/ShowMore.tsx'
import { ApplicationRow } from './ApplicationRow.tsx'
import { applicationsQuery } from './applications-query.ts'
import { CreateApplication } from './CreateApplication.tsx'
import { WhatAnApplicationIs } from './WhatAnApplicationIs.tsx'

/** The applications of the personal space. */
export function OwnApplicationsPage() {
  return (
    <AccountPage title="Applications" lead="In your personal space: yours alone, until you give one away.">
      <Applications organizationId={null} mayCreate />
    </AccountPage>
  )
}

/** The applications of the organization that the address names. */
export function OrganizationApplicationsPage() {
  const { id } = useOrganization()
  const may = useMay()
  return (
    <OrganizationPage
      title="Applications"
      lead="What you may see. Each has people and sign-in pages of its own."
    >
      <Applications organizationId={id} mayCreate={may('application.create')} />
    </OrganizationPage>
  )
}

function Applications({ organizationId, mayCreate }: { organizationId: string | null; mayCreate: boolean }) {
  const list = useInfiniteQuery(applicationsQuery(organizationId))
  const { data, error, refetch } = list
  const applications = data?.pages.flatMap(({ items }) => items)
  if (applications?.length === 0) {
    return (
      <Section>
        <WhatAnApplicationIs />
        {mayCreate ? (
          <CreateApplication organizationId={organizationId} />
        ) : (
          <p className={page.empty}>
            There is no application that you may see. Ask an administrator for a role on one.
          </p>
        )}
      </Section>
    )
  }
  return (
    <>
      <Section>
        {!applications && !error && <Loading lines={4} />}
        {error && <Refusal problem={asProblem(error)} onRetry={refetch} />}
        {applications && (
          <ul className={page.rows} aria-label="Applications">
            {applications.map((application) => (
              <ApplicationRow key={application.id} application={application} />
            ))}
          </ul>
        )}
        <ShowMore list={list}>Show more applications</ShowMore>
      </Section>
      {mayCreate && applications && (
        <Section title="New application">
          <CreateApplication organizationId={organizationId} />
        </Section>
      )}
    </>
  )
}
