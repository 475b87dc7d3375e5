import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge, Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import type { AuditEvent } from '../organizations/answers.ts'
import { useOrganization } from '../organizations/current-organization.ts'
import { Download } from '../organizations/Download.tsx'
import { OrganizationPage } from '../organizations/OrganizationPage.tsx'
import { Refusal } from '../organizations/Refusal.tsx'
import { ShowMore } from '../organizations/ShowMore.tsx'
import { AuditFilterFields } from './AuditFilterFields.tsx'
import classes from './audit.module.css'
import { type AuditFilter, auditFile, auditQuery, noFilter } from './audit-query.ts'
import { EventDays } from './EventDays.tsx'
import { eventFact, eventSentence } from './event-words.ts'
import { withApiKey } from './organization-sentences.ts'
import { useNames } from './use-names.ts'

export function AuditPage() {
  const { id } = useOrganization()
  const [filter, setFilter] = useState<AuditFilter>(noFilter)
  const list = useInfiniteQuery({ ...auditQuery(id, filter), placeholderData: keepPreviousData })
  const { data, error, refetch, fetchNextPage } = list
  const items = data?.pages.flatMap((one) => one.items)
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <OrganizationPage
      needs="audit.read"
      title="Audit log"
      lead="Who did what in this organization, newest first."
    >
      <Section>
        <AuditFilterFields value={filter} onChange={setFilter} />
        <div className={classes.exports}>
          <Download href={auditFile(id, filter, 'csv')}>Export as CSV</Download>
          <Download href={auditFile(id, filter, 'jsonl')}>Export as JSON Lines</Download>
          {isFiltered && (
            <Action look="quiet" small onClick={() => setFilter(noFilter)}>
              Show everything
            </Action>
          )}
        </div>
        <p className={page.rowDetail}>Up to 10,000 entries a file; narrow the time to get others.</p>
      </Section>
      {!items && !error && (
        <Section>
          <Loading lines={6} />
        </Section>
      )}
      {items?.length === 0 && (
        <Section>
          <p className={page.empty} role="status">
            {isFiltered ? 'Nothing fits what you are looking for.' : 'Nothing has happened yet.'}
          </p>
        </Section>
      )}
      {items && <Entries items={items} />}
      {error && <Refusal problem={asProblem(error)} onRetry={items ? fetchNextPage : refetch} />}
      {!error && <ShowMore list={list}>Show earlier entries</ShowMore>}
    </OrganizationPage>
  )
}

const actors = {
  user: 'Somebody',
  operator: 'An operator',
  agent: 'An agent',
  system: 'The service',
  stranger: 'Somebody unknown',
} as const

/** Whoever had an account is known by its id only, once it is gone. */
function actorName({ kind, id, name }: AuditEvent['actor']): string {
  if (name !== null) return name
  return kind === 'user' && id !== null ? 'A deleted account' : actors[kind]
}

function Entries({ items }: { items: AuditEvent[] }) {
  const names = useNames()
  return (
    <EventDays
      items={items}
      title={(item) => (
        <p className={classes.sentence}>
          <strong>{actorName(item.actor)}</strong> {eventSentence(item, names)}{' '}
          {item.result === 'failure' && <Badge tone="warn">Refused</Badge>}
        </p>
      )}
      facts={(item) => [eventFact(item), withApiKey(item.apiKey)]}
    />
  )
}
