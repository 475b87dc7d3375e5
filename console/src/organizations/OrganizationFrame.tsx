import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { AccountPage, Loading, Section } from '../account/AccountPage.tsx'
import { asProblem } from '../api/problem.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { CurrentOrganization } from './current-organization.ts'
import { MfaGate } from './mfa-requirement/MfaGate.tsx'
import { NothingHere } from './NothingHere.tsx'
import { organizationQuery } from './organization-query.ts'

/** Loads the organization of the address for all its pages, or says why it stays closed. */
export function OrganizationFrame() {
  const { organizationId } = useParams({ from: '/organizations/$organizationId' })
  const { data, error, refetch } = useQuery(organizationQuery(organizationId))
  const problem = error ? asProblem(error) : undefined
  if (problem?.status === 404) return <NothingHere />
  if (problem?.reason === 'mfa-required') {
    return <MfaGate key={organizationId} organizationId={organizationId} problem={problem} onOpen={refetch} />
  }
  if (data) {
    return (
      <CurrentOrganization value={data}>
        <Outlet />
      </CurrentOrganization>
    )
  }
  return (
    <AccountPage title="Organization">
      <Section>
        {problem ? <ProblemNotice problem={problem} onRetry={refetch} /> : <Loading lines={6} />}
      </Section>
    </AccountPage>
  )
}
