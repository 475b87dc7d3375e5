import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading, Section } from '../../account/AccountPage.tsx'
import { asProblem } from '../../api/problem.ts'
import { Done } from '../Done.tsx'
import { NothingHere } from '../NothingHere.tsx'
import { Refusal } from '../Refusal.tsx'
import { type Connection, connectionQuery } from './connection-query.ts'
import { EnforcementForm } from './EnforcementForm.tsx'
import { enforcementInWords, fallbackInWords } from './enforcement-words.ts'
import { useConnectionPath } from './place.ts'
import { SsoLink } from './SsoLink.tsx'
import { SsoPlacePage } from './SsoPlacePage.tsx'
import { StopRequiring } from './StopRequiring.tsx'

/** Whether members may come in another way. */
export function EnforcementPage() {
  const path = useConnectionPath()
  const { data: connection, error, refetch } = useQuery(connectionQuery(path))
  if (error && asProblem(error).status === 404) return <NothingHere />
  return (
    <SsoPlacePage
      title="Require single sign-on"
      lead={
        <SsoLink page="connection" connectionId={path.connectionId}>
          {connection ? `Back to ${connection.name}` : 'Back to the connection'}
        </SsoLink>
      }
    >
      {connection ? (
        <Requirement key={connection.id} connection={connection} />
      ) : (
        <Section>
          {error ? <Refusal problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={6} />}
        </Section>
      )}
    </SsoPlacePage>
  )
}

function Requirement({ connection }: { connection: Connection }) {
  const { enforcement, state } = connection
  const [done, setDone] = useState<string>()
  const [version, setVersion] = useState(0)
  const isRequired = enforcement.stage !== 'none'
  function finish(message: string): void {
    setDone(message)
    setVersion(version + 1)
  }
  return (
    <>
      <Done message={done} />
      <Section title="In force now">
        <p>
          {enforcementInWords(connection)} {isRequired && fallbackInWords(enforcement)}
        </p>
        {isRequired && <StopRequiring connection={connection} onDone={finish} />}
      </Section>
      {state === 'on' ? (
        <EnforcementForm
          key={version}
          connection={connection}
          onDone={finish}
          onChange={() => setDone(undefined)}
        />
      ) : (
        <Section title="Not yet">
          <p>Switch the connection on first. Before it is required, people should have come in through it.</p>
        </Section>
      )}
    </>
  )
}
