import { call, client } from '../../api/client.ts'
import { Action, LinkAction } from '../../design/Action.tsx'
import { Notice } from '../../design/Notice.tsx'
import { goToSection } from '../../sign-in/go-to-section.ts'
import { Refusal } from '../Refusal.tsx'
import { type Connection, pathOf } from './connection-query.ts'
import { type Warning, warningsOf } from './connection-words.ts'
import { at, useSsoAct } from './place.ts'

/** What to see to, each with what can be done about it. */
export function ConnectionWarnings({ connection }: { connection: Connection }) {
  return warningsOf(connection).map((warning) => (
    <Notice key={warning.text} tone="warn">
      <p>{warning.text}</p>
      <Remedy warning={warning} connection={connection} />
    </Notice>
  ))
}

function Remedy({ warning: { about }, connection }: { warning: Warning; connection: Connection }) {
  switch (about) {
    case 'metadata':
      return <ReadAgain connection={connection} />
    case 'certificate':
      if (connection.saml?.metadataUrl) return <ReadAgain connection={connection} />
      return <p>Get the new metadata from your provider and bring it under “Identity provider”.</p>
    case 'domain':
      return (
        <p>
          <LinkAction onClick={() => goToSection('domains')}>See the record</LinkAction>
        </p>
      )
    case 'untested':
      return (
        <p>
          <LinkAction onClick={() => goToSection('test')}>To the test</LinkAction>
        </p>
      )
    default:
      return about satisfies never
  }
}

function ReadAgain({ connection }: { connection: Connection }) {
  const path = pathOf(connection)
  const reading = useSsoAct(() =>
    call(() =>
      client.POST(
        at(
          path.organizationId,
          '/v1/organizations/{organizationId}/sso-connections/{connectionId}/metadata/refresh',
        ),
        {
          params: { path },
        },
      ),
    ),
  )
  return (
    <>
      <p>
        <Action look="quiet" small busy={reading.busy} onClick={() => reading.run()}>
          Read it again now
        </Action>
      </p>
      <Refusal problem={reading.problem} />
    </>
  )
}
