import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AccountPage, Loading, Section } from '../account/AccountPage.tsx'
import { askForProof } from '../api/client.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { CurrentOrganization } from '../organizations/current-organization.ts'
import { MfaGate } from '../organizations/mfa-requirement/MfaGate.tsx'
import { NothingHere } from '../organizations/NothingHere.tsx'
import { organizationQuery } from '../organizations/organization-query.ts'
import { applicationQuery } from './applications-query.ts'
import { CurrentApplication } from './current-application.ts'

/** Loads the application of the address for all its pages, with the organization that owns it. */
export function ApplicationFrame() {
  const { applicationId } = useParams({ from: '/applications/$applicationId' })
  const { data: application, error, refetch } = useQuery(applicationQuery(applicationId))
  const problem = error ? asProblem(error) : undefined
  if (problem?.status === 404) return <NothingHere />
  if (!application) return <Waiting problem={problem} onRetry={refetch} />
  return (
    <OfOwner organizationId={application.organizationId}>
      <CurrentApplication value={application}>
        <Outlet key={application.id} />
      </CurrentApplication>
    </OfOwner>
  )
}

type OfOwnerProps = { organizationId: string | null; children: ReactNode }

/** Knows the organization where one is the owner; a change of owner leaves the page as it is. */
function OfOwner({ organizationId, children }: OfOwnerProps) {
  const {
    data: organization,
    error,
    refetch,
  } = useQuery({ ...organizationQuery(organizationId ?? ''), enabled: organizationId !== null })
  if (organizationId === null) {
    return <CurrentOrganization value={undefined}>{children}</CurrentOrganization>
  }
  const problem = error ? asProblem(error) : undefined
  if (problem?.reason === 'mfa-required') {
    return <MfaGate key={organizationId} organizationId={organizationId} problem={problem} onOpen={refetch} />
  }
  if (!organization) return <Waiting problem={problem} onRetry={refetch} />
  return <CurrentOrganization value={organization}>{children}</CurrentOrganization>
}

function Waiting({ problem, onRetry }: { problem: Problem | undefined; onRetry: () => void }) {
  return (
    <AccountPage title="Application">
      <Section>
        {problem ? (
          <ProblemNotice problem={problem} {...(problem.status === 403 ? {} : { onRetry })}>
            {problem.reason === 'mfa-required' && <ProveFactor problem={problem} onProven={onRetry} />}
          </ProblemNotice>
        ) : (
          <Loading lines={6} />
        )}
      </Section>
    </AccountPage>
  )
}

/** The organization that owns it asks for a second factor. */
function ProveFactor({ problem, onProven }: { problem: Problem; onProven: () => void }) {
  if (problem.remedy?.action === 'proveFresh') {
    return (
      <p>
        <Action look="quiet" small onClick={() => askForProof().then((isProven) => isProven && onProven())}>
          Prove your second factor now
        </Action>
      </p>
    )
  }
  return (
    <p>
      <Link to="/account/security">Set up a second factor</Link> and come back.
    </p>
  )
}
