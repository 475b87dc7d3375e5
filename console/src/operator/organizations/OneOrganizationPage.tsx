import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Badge, Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { asProblem } from '../../api/problem.ts'
import { useDone } from '../../applications/use-done.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { dateAndTime } from '../../design/time.ts'
import billing from '../../organizations/billing/billing.module.css'
import { Done } from '../../organizations/Done.tsx'
import { count } from '../../organizations/in-words.ts'
import { NothingHere } from '../../organizations/NothingHere.tsx'
import { Row } from '../../organizations/Row.tsx'
import { ProgramId } from '../../projects/ProgramId.tsx'
import type { OneOrganization } from '../answers.ts'
import { OperatorPage } from '../OperatorPage.tsx'
import { oneOrganizationQuery } from '../operator-query.ts'
import { amount } from '../operator-words.ts'
import { ChangePlan } from './ChangePlan.tsx'

export function OneOrganizationPage() {
  const { organizationId } = useParams({ from: '/operator/organizations/$organizationId' })
  const { data: organization, error, refetch } = useQuery(oneOrganizationQuery(organizationId))
  if (error && asProblem(error).status === 404) return <NothingHere />
  return (
    <OperatorPage
      title={organization?.name ?? 'Organization'}
      lead={<Link to="/operator/organizations">All organizations</Link>}
    >
      {organization ? (
        <Facts key={organization.id} organization={organization} />
      ) : (
        <Section>
          {error ? <ProblemNotice problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={8} />}
        </Section>
      )}
    </OperatorPage>
  )
}

function Facts({ organization }: { organization: OneOrganization }) {
  const { id, owners, createdAt, memberCount, projectCount } = organization
  const [done, tell] = useDone()
  return (
    <>
      <Done message={done} />
      <Section title="Organization">
        <dl className={page.facts}>
          <div>
            <dt>Founded</dt>
            <dd>{dateAndTime(createdAt)}</dd>
          </div>
          <div>
            <dt>Has</dt>
            <dd>
              {count(memberCount, 'member')}, {count(projectCount, 'project')}
            </dd>
          </div>
        </dl>
      </Section>
      <Section
        title="Owners"
        lead="Whom to write to. What they do inside is theirs: it is not to be seen here."
      >
        <Owners owners={owners} />
      </Section>
      <Section title="Plan and usage">
        <Usage organization={organization} />
        <ChangePlan organization={organization} onDone={tell} />
      </Section>
      <Section title="For programs" lead="What names it in calls of the API and on the command line.">
        <ProgramId id={id} />
      </Section>
    </>
  )
}

function Owners({ owners }: { owners: OneOrganization['owners'] }) {
  return (
    <ul className={page.rows} aria-label="Owners">
      {owners.map(({ id: userId, name, email }) => (
        <Row
          key={userId}
          name={name || email}
          title={
            <Link to="/operator/people/$userId" params={{ userId }}>
              {name || email}
            </Link>
          }
        >
          <p className={page.rowDetail}>{email}</p>
        </Row>
      ))}
    </ul>
  )
}

const meters = {
  members: 'Seats',
  projects: 'Projects',
  workspaces: 'Workspaces',
  applications: 'Applications',
  experienceUsers: 'People of its applications',
} as const

function Usage({ organization: { usage, limits } }: { organization: OneOrganization }) {
  return (
    <div className={billing.usage}>
      {(Object.keys(meters) as (keyof typeof meters)[]).map((meter) => {
        const used = usage[meter]
        const limit = limits[meter]
        const isFull = limit !== null && used >= limit
        return (
          <div key={meter}>
            <p>
              <strong>{meters[meter]}</strong>
              <span className={page.rowDetail}>
                {limit === null ? `${amount(used)}, no limit` : `${amount(used)} of ${amount(limit)}`}{' '}
                {isFull && <Badge tone="warn">Full</Badge>}
              </span>
            </p>
            {limit !== null && (
              <progress
                className={billing.bar}
                max={Math.max(limit, 1)}
                value={Math.min(used, limit)}
                data-full={isFull || undefined}
                aria-label={`${meters[meter]}: ${used} of ${limit}`}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
