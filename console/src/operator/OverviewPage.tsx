import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Badge, Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { asProblem } from '../api/problem.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import { count } from '../organizations/in-words.ts'
import overview from '../organizations/overview.module.css'
import type { Check, Status } from './answers.ts'
import { inCode } from './in-code.tsx'
import { jobName } from './job-words.ts'
import { OperatorPage } from './OperatorPage.tsx'
import classes from './operator.module.css'
import { statusQuery } from './operator-query.ts'
import { amount, bytesInWords } from './operator-words.ts'

export function OverviewPage() {
  const { data, error, refetch } = useQuery(statusQuery)
  return (
    <OperatorPage title="Overview" lead="How this deployment is doing, as of now.">
      {error && <ProblemNotice problem={asProblem(error)} onRetry={refetch} />}
      {data ? (
        <>
          <Health status={data} />
          <Numbers status={data} />
          <Queues status={data} />
          <Section title="Checks" lead="Looked at each time this page is.">
            <Checks checks={data.checks} />
          </Section>
          <Section title="This process">
            <Facts status={data} />
          </Section>
        </>
      ) : (
        !error && (
          <Section>
            <Loading lines={8} />
          </Section>
        )
      )}
    </OperatorPage>
  )
}

/** The answer to the one question that most visits have. */
function Health({ status: { healthy, checks } }: { status: Status }) {
  const wrong = checks.filter(({ ok }) => !ok)
  const doubtful = checks.filter(({ ok, remedy }) => ok && remedy !== null)
  const Icon = healthy ? IconCheck : IconAlertTriangle
  return (
    <div className={classes.health} data-tone={healthy ? 'good' : 'danger'} role="status">
      <span className={classes.healthIcon}>
        <Icon size={24} stroke={2} aria-hidden="true" />
      </span>
      <div>
        <h2>
          {healthy ? 'Everything works' : `${count(wrong.length, 'thing needs', 'things need')} attention`}
        </h2>
        {healthy ? (
          <p>
            {doubtful.length === 0
              ? `All ${checks.length} checks are well. Nothing has to be done.`
              : `${count(doubtful.length, 'check', 'checks')} below ${doubtful.length === 1 ? 'wants' : 'want'} a look when there is time.`}
          </p>
        ) : (
          <ul className={classes.remedies}>
            {wrong.map(({ name, detail, remedy }) => (
              <li key={name}>
                <strong>{checkName(name)}:</strong> {inCode(withOwnTimes(detail))} {remedy && inCode(remedy)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function Numbers({ status: { people, organizations, sessions } }: { status: Status }) {
  return (
    <div className={`${overview.counts} ${classes.numbers}`}>
      <Link to="/operator/people" className={overview.count}>
        <strong>{amount(people.users)}</strong>
        {people.users === 1 ? 'person' : 'people'}
      </Link>
      <Link to="/operator/organizations" className={overview.count}>
        <strong>{amount(organizations)}</strong>
        {organizations === 1 ? 'organization' : 'organizations'}
      </Link>
      <span className={overview.count}>
        <strong>{amount(sessions)}</strong>
        {sessions === 1 ? 'session' : 'sessions'}
      </span>
      <Link to="/operator/people" search={{ state: 'operator' }} className={overview.count}>
        <strong>{amount(people.operators)}</strong>
        {people.operators === 1 ? 'operator' : 'operators'}
      </Link>
      <Link to="/operator/people" search={{ state: 'disabled' }} className={overview.count}>
        <strong>{amount(people.disabled)}</strong>
        disabled
      </Link>
    </div>
  )
}

/** What waits to be done, and what failed. */
function Queues({ status: { emails, jobs } }: { status: Status }) {
  const failing = jobs.filter(({ lastError }) => lastError !== null)
  return (
    <Section title="Work in the background">
      <ul className={page.rows}>
        <Queue
          isWell={emails.failed === 0}
          title="Mail"
          state={emails.failed > 0 && `${amount(emails.failed)} not delivered`}
          link={
            <Link to="/operator/mail" search={emails.failed > 0 ? { state: 'failed' } : {}}>
              See mail
            </Link>
          }
        >
          {emails.waiting === 0 ? 'Nothing waits to be sent' : `${amount(emails.waiting)} waiting to be sent`}
          {emails.oldestWaitingAt && `, the oldest written ${sinceInWords(emails.oldestWaitingAt)}`}
        </Queue>
        <Queue
          isWell={failing.length === 0}
          title="Jobs"
          state={failing.length > 0 && `${failing.length} failed`}
          link={<Link to="/operator/jobs">See jobs</Link>}
        >
          {failing.length > 0
            ? failing.map(({ name }) => jobName(name)).join(', ')
            : `None of the ${jobs.length} failed, the last time it ran`}
        </Queue>
      </ul>
    </Section>
  )
}

type QueueProps = {
  isWell: boolean
  title: string
  state: ReactNode
  link: ReactNode
  children: ReactNode
}

function Queue({ isWell, title, state, link, children }: QueueProps) {
  return (
    <li className={page.row}>
      <StateIcon ok={isWell} />
      <div>
        <p className={page.rowTitle}>
          {title}
          {state && <Badge tone="warn">{state}</Badge>}
        </p>
        <p className={page.rowDetail}>{children}</p>
      </div>
      {link}
    </li>
  )
}

function StateIcon({ ok, isWarning = false }: { ok: boolean; isWarning?: boolean }) {
  const Icon = isWarning ? IconAlertTriangle : ok ? IconCheck : IconX
  return (
    <span
      className={`${page.rowIcon} ${classes.icon}`}
      data-tone={isWarning ? 'warn' : ok ? 'good' : 'danger'}
    >
      <Icon size={18} stroke={1.8} aria-hidden="true" />
    </span>
  )
}

function Checks({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className={classes.checks} aria-label="Checks">
      {checks.map(({ name, ok, detail, remedy }) => (
        <li key={name} className={classes.check} data-wide={remedy !== null || undefined}>
          <StateIcon ok={ok} isWarning={ok && remedy !== null} />
          <div>
            <p className={page.rowTitle}>
              {checkName(name)}
              {!ok && <Badge tone="warn">Needs attention</Badge>}
            </p>
            <p className={page.rowDetail}>{inCode(withOwnTimes(detail))}</p>
            {remedy && <p className={classes.remedy}>{inCode(remedy)}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

const engineNames = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const

function Facts({ status }: { status: Status }) {
  const { version, runtime, engine, startedAt, now, databaseBytes } = status
  return (
    <dl className={page.facts}>
      <div>
        <dt>Version</dt>
        <dd>Latchkey {version}</dd>
      </div>
      <div>
        <dt>Runs on</dt>
        <dd>{runtime}</dd>
      </div>
      <div>
        <dt>Database</dt>
        <dd>
          {engineNames[engine]}
          {databaseBytes !== null && <Badge>{bytesInWords(databaseBytes)}</Badge>}
        </dd>
      </div>
      <div>
        <dt>Started</dt>
        <dd>
          <time dateTime={startedAt} title={dateAndTime(startedAt)}>
            {sinceInWords(startedAt, Date.parse(now))}
          </time>
        </dd>
      </div>
      <div>
        <dt>Its clock</dt>
        <dd>{dateAndTime(now)}</dd>
      </div>
    </dl>
  )
}

function checkName(name: string): string {
  const words = name.replace(/^sso\b/, 'SSO')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Moments in a sentence of the server, as this person's clock has them. */
function withOwnTimes(sentence: string): string {
  return sentence.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, dateAndTime)
}
