import { IconCheck, IconX } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge, Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { dateAndTime, dayInWords, timeOfDay } from '../design/time.ts'
import type { AuditEvent } from '../organizations/answers.ts'
import { useOrganization } from '../organizations/current-organization.ts'
import { OrganizationPage } from '../organizations/OrganizationPage.tsx'
import classes from '../organizations/organizations.module.css'
import { Refusal } from '../organizations/Refusal.tsx'
import { deviceName } from '../sessions/DeviceRow.tsx'
import { AuditFilterFields } from './AuditFilterFields.tsx'
import { type AuditFilter, auditFile, auditQuery, noFilter } from './audit-query.ts'
import { organizationSentence } from './organization-sentences.ts'

export function AuditPage() {
  const { id } = useOrganization()
  const [filter, setFilter] = useState<AuditFilter>(noFilter)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...auditQuery(id, filter),
    placeholderData: keepPreviousData,
  })
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
        <div className={classes.filters}>
          <a className={classes.button} href={auditFile(id, filter, 'csv')} download>
            Export as CSV
          </a>
          <a className={classes.button} href={auditFile(id, filter, 'jsonl')} download>
            Export as JSON Lines
          </a>
          {isFiltered && (
            <Action look="quiet" small onClick={() => setFilter(noFilter)}>
              Show everything
            </Action>
          )}
        </div>
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
      {items && byDay(items).map(([day, ofDay]) => <Day key={day} day={day} items={ofDay} />)}
      {error && <Refusal problem={asProblem(error)} onRetry={items ? fetchNextPage : refetch} />}
      {hasNextPage && !error && (
        <div>
          <Action look="quiet" busy={isFetchingNextPage} onClick={fetchNextPage}>
            Show earlier entries
          </Action>
        </div>
      )}
    </OrganizationPage>
  )
}

function Day({ day, items }: { day: string; items: AuditEvent[] }) {
  return (
    <div className={page.group}>
      <h2 className={page.day}>{day}</h2>
      <div className={page.section}>
        <ul className={page.rows}>
          {items.map((item) => (
            <Entry key={item.id} item={item} />
          ))}
        </ul>
      </div>
    </div>
  )
}

const actors = {
  user: 'Somebody',
  operator: 'An operator',
  system: 'The service',
  stranger: 'Somebody unknown',
} as const

function Entry({ item }: { item: AuditEvent }) {
  const isFailure = item.result === 'failure'
  const Icon = isFailure ? IconX : IconCheck
  const facts = [
    detailsInWords(item.details),
    item.browser || item.os ? deviceName(item) : '',
    item.address,
  ].filter(Boolean)
  return (
    <li className={page.row}>
      <span className={page.rowIcon} data-tone={isFailure ? 'danger' : undefined}>
        <Icon size={18} stroke={1.8} aria-hidden="true" />
      </span>
      <div>
        <p>
          <strong>{item.actor.name ?? actors[item.actor.kind]}</strong> {organizationSentence(item.act)}{' '}
          {isFailure && <Badge tone="warn">Refused</Badge>}
        </p>
        <p className={page.rowDetail}>{facts.join(' · ')}</p>
      </div>
      <time className={page.rowDetail} dateTime={item.at} title={dateAndTime(item.at)}>
        {timeOfDay(item.at)}
      </time>
    </li>
  )
}

function detailsInWords(details: AuditEvent['details']): string {
  return Object.entries(details ?? {})
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(', ')
}

function byDay(items: AuditEvent[]): [string, AuditEvent[]][] {
  return [...Map.groupBy(items, (item) => dayInWords(item.at))]
}
