import { useQuery } from '@tanstack/react-query'
import { Badge, Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { asProblem } from '../../api/problem.ts'
import { sinceInWords } from '../../design/time.ts'
import link from '../link-button.module.css'
import { Refusal } from '../Refusal.tsx'
import { Row } from '../Row.tsx'
import { type Connection, connectionsQuery } from './connection-query.ts'
import { domainsInWords, kindNames, provenDomains, stateInWords, warningsOf } from './connection-words.ts'
import { enforcementBadge } from './enforcement-words.ts'
import { NoConnections } from './NoConnections.tsx'
import { useSsoPlace } from './place.ts'
import { SsoLink } from './SsoLink.tsx'
import { SsoPlacePage } from './SsoPlacePage.tsx'
import classes from './sso.module.css'

/** The connections of the organization, or what they are good for. */
export function SsoPage() {
  const { isDeployment } = useSsoPlace()
  return (
    <SsoPlacePage
      title="Single sign-on"
      lead={
        isDeployment
          ? 'People of your company sign in with their company account, whatever organization they belong to.'
          : 'People of your company sign in with their company account.'
      }
    >
      <Connections />
    </SsoPlacePage>
  )
}

function Connections() {
  const { id: organizationId } = useSsoPlace()
  const { data: connections, error, refetch } = useQuery(connectionsQuery(organizationId))
  if (!connections) {
    return (
      <Section>
        {error ? <Refusal problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={5} />}
      </Section>
    )
  }
  if (connections.length === 0) return <NoConnections />
  return (
    <>
      <Section>
        <ul className={page.rows} aria-label="Connections">
          {connections.map((connection) => (
            <ConnectionRow key={connection.id} connection={connection} />
          ))}
        </ul>
      </Section>
      <div>
        <SsoLink page="new" className={link.button}>
          Set up another connection
        </SsoLink>
      </div>
    </>
  )
}

function ConnectionRow({ connection }: { connection: Connection }) {
  const state = stateInWords(connection)
  const required = enforcementBadge(connection.enforcement)
  const needsCare = connection.state !== 'draft' && warningsOf(connection).length > 0
  return (
    <Row
      name={connection.name}
      title={
        <>
          <SsoLink page="connection" connectionId={connection.id} className={classes.name}>
            {connection.name}
          </SsoLink>
          <Badge tone={state.tone}>{state.text}</Badge>
          {required && <Badge tone="good">{required}</Badge>}
          {needsCare && <Badge tone="warn">Needs attention</Badge>}
        </>
      }
      actions={
        <SsoLink
          page="connection"
          connectionId={connection.id}
          className={link.button}
          aria-label={
            connection.state === 'draft' ? `Go on with ${connection.name}` : `Open ${connection.name}`
          }
        >
          {connection.state === 'draft' ? 'Go on' : 'Open'}
        </SsoLink>
      }
    >
      <p className={page.rowDetail}>{[kindNames[connection.kind], ...factsOf(connection)].join(' · ')}</p>
    </Row>
  )
}

function factsOf(connection: Connection): string[] {
  const { lastSignInAt, state } = connection
  const domains = provenDomains(connection).length > 0 ? [domainsInWords(connection)] : []
  if (state === 'draft') return domains
  return [...domains, lastSignInAt ? `used ${sinceInWords(lastSignInAt)}` : 'not used yet']
}
