import { useQuery } from '@tanstack/react-query'
import { Badge, Loading, Section } from '../../account/AccountPage.tsx'
import { asProblem } from '../../api/problem.ts'
import { NothingHere } from '../NothingHere.tsx'
import { Refusal } from '../Refusal.tsx'
import { connectionQuery } from './connection-query.ts'
import { kindNames, stateInWords } from './connection-words.ts'
import { useConnectionPath } from './place.ts'
import { RunningConnection } from './RunningConnection.tsx'
import { SetUp } from './SetUp.tsx'
import { SsoLink } from './SsoLink.tsx'
import { SsoPlacePage } from './SsoPlacePage.tsx'

/** One connection: its set-up until it is on for the first time, and what it takes to keep it afterwards. */
export function ConnectionPage() {
  const path = useConnectionPath()
  const { data: connection, error, refetch } = useQuery(connectionQuery(path))
  if (error && asProblem(error).status === 404) return <NothingHere />
  const state = connection && stateInWords(connection)
  return (
    <SsoPlacePage
      title={connection?.name ?? 'Single sign-on'}
      lead={
        <>
          {connection && state && (
            <>
              {kindNames[connection.kind]} <Badge tone={state.tone}>{state.text}</Badge>
              <br />
            </>
          )}
          <SsoLink page="list">All connections</SsoLink>
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
    </SsoPlacePage>
  )
}
