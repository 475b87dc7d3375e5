import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Badge, Loading, Section } from '../../account/AccountPage.tsx'
import { asProblem } from '../../api/problem.ts'
import { NothingHere } from '../NothingHere.tsx'
import { OrganizationPage } from '../OrganizationPage.tsx'
import { Refusal } from '../Refusal.tsx'
import { connectionQuery } from './connection-query.ts'
import { kindNames, stateInWords } from './connection-words.ts'
import { RunningConnection } from './RunningConnection.tsx'
import { SetUp } from './SetUp.tsx'

/** One connection: its set-up until it is on for the first time, and what it takes to keep it afterwards. */
export function ConnectionPage() {
  const path = useParams({ from: '/organizations/$organizationId/sso/$connectionId' })
  const { data: connection, error, refetch } = useQuery(connectionQuery(path))
  if (error && asProblem(error).status === 404) return <NothingHere />
  const state = connection && stateInWords(connection)
  return (
    <OrganizationPage
      title={connection?.name ?? 'Single sign-on'}
      needs="sso.manage"
      lead={
        <>
          {connection && state && (
            <>
              {kindNames[connection.kind]} <Badge tone={state.tone}>{state.text}</Badge>
              <br />
            </>
          )}
          <Link to="/organizations/$organizationId/sso" params={path}>
            All connections
          </Link>
        </>
      }
    >
      {connection ? (
        connection.state === 'draft' ? (
          <SetUp key={connection.id} connection={connection} />
        ) : (
          <RunningConnection key={connection.id} connection={connection} />
        )
      ) : (
        <Section>
          {error ? <Refusal problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={6} />}
        </Section>
      )}
    </OrganizationPage>
  )
}
