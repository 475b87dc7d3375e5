import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Badge, Loading, Section } from '../account/AccountPage.tsx'
import { activitySentence } from '../account/activity-sentences.ts'
import page from '../account/page.module.css'
import { asProblem } from '../api/problem.ts'
import audit from '../audit/audit.module.css'
import { EventDays } from '../audit/EventDays.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { ShowMore } from '../organizations/ShowMore.tsx'
import type { DeploymentEvent } from './answers.ts'
import { actorName, tellEvent } from './event-words.ts'
import { OperatorPage } from './OperatorPage.tsx'
import { deploymentAuditQuery } from './operator-query.ts'

export function AuditPage() {
  const list = useInfiniteQuery(deploymentAuditQuery)
  const { data, error, refetch, fetchNextPage } = list
  const items = data?.pages.flatMap((one) => one.items)
  return (
    <OperatorPage
      title="Audit log"
      lead="What operators did, here and on the command line, newest first. Nothing in it can be changed here."
    >
      {!items && !error && (
        <Section>
          <Loading lines={6} />
        </Section>
      )}
      {items?.length === 0 && (
        <Section>
          <p className={page.empty}>Nothing has happened yet.</p>
        </Section>
      )}
      {items && (
        <EventDays
          items={items}
          title={(item) => <Sentence event={item} />}
          facts={({ method }) => [method === 'command-line' ? 'on the machine of the service' : undefined]}
        />
      )}
      {error && <ProblemNotice problem={asProblem(error)} onRetry={items ? fetchNextPage : refetch} />}
      {!error && <ShowMore list={list}>Show earlier entries</ShowMore>}
    </OperatorPage>
  )
}

function Sentence({ event }: { event: DeploymentEvent }) {
  const told = tellEvent(event)
  const subject = <Subject event={event} />
  return (
    <p className={audit.sentence}>
      <strong>{actorName(event.actor)}</strong>
      {told ? (
        <>
          {' '}
          {told.before} {!told.isAboutNobody && subject} {told.after}
        </>
      ) : (
        <>
          : {activitySentence({ ...event, target: null })} {subject}
        </>
      )}{' '}
      {event.result === 'failure' && <Badge tone="warn">Refused</Badge>}
    </p>
  )
}

/** To whom it was done, while there is somebody. */
function Subject({ event: { user, organization } }: { event: DeploymentEvent }) {
  return (
    <>
      {user && (
        <Link to="/operator/people/$userId" params={{ userId: user.id }}>
          {user.email}
        </Link>
      )}
      {organization && (
        <Link to="/operator/organizations/$organizationId" params={{ organizationId: organization.id }}>
          {organization.name}
        </Link>
      )}
    </>
  )
}
