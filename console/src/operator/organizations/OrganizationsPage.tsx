import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Badge, Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { asProblem } from '../../api/problem.ts'
import { Field } from '../../design/Field.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import { count } from '../../organizations/in-words.ts'
import { Row } from '../../organizations/Row.tsx'
import { ShowMore } from '../../organizations/ShowMore.tsx'
import type { OrganizationSummary } from '../answers.ts'
import { OperatorPage } from '../OperatorPage.tsx'
import { allOrganizationsQuery } from '../operator-query.ts'
import { useSearchInAddress } from '../use-search-in-address.ts'

export function OrganizationsPage() {
  const { query = '' } = useSearch({ from: '/operator/organizations' })
  const navigate = useNavigate({ from: '/operator/organizations' })
  const [typed, type] = useSearchInAddress(query, (text) =>
    navigate({ search: text ? { query: text } : {}, replace: true }),
  )
  const list = useInfiniteQuery({ ...allOrganizationsQuery(query), placeholderData: keepPreviousData })
  const { data, error, refetch, fetchNextPage } = list
  const items = data?.pages.flatMap((one) => one.items)
  const isEmpty = items?.length === 0 && query === ''
  return (
    <OperatorPage title="Organizations" lead="Every organization of this deployment, newest first.">
      <Section>
        {!isEmpty && (
          <search>
            <Field
              type="search"
              label="Find an organization"
              placeholder="How its name begins, or its id"
              autoComplete="off"
              spellCheck={false}
              maxLength={80}
              value={typed}
              onChange={(event) => type(event.currentTarget.value)}
            />
          </search>
        )}
        {!items && !error && <Loading lines={6} />}
        {items?.length === 0 && (
          <p className={page.empty} role="status">
            {isEmpty ? 'Nobody has founded one yet.' : 'None fits what you are looking for.'}
          </p>
        )}
        {items && items.length > 0 && (
          <ul className={page.rows} aria-label="Organizations">
            {items.map((organization) => (
              <OrganizationRow key={organization.id} organization={organization} />
            ))}
          </ul>
        )}
        {error && <ProblemNotice problem={asProblem(error)} onRetry={items ? fetchNextPage : refetch} />}
        {!error && <ShowMore list={list}>Show more organizations</ShowMore>}
      </Section>
    </OperatorPage>
  )
}

function OrganizationRow({ organization }: { organization: OrganizationSummary }) {
  const { id: organizationId, name, plan, memberCount, projectCount, createdAt } = organization
  return (
    <Row
      name={name}
      title={
        <>
          <Link to="/operator/organizations/$organizationId" params={{ organizationId }}>
            {name}
          </Link>
          <Badge>{plan}</Badge>
        </>
      }
    >
      <p className={page.rowDetail}>
        {count(memberCount, 'member')} · {count(projectCount, 'project')} ·{' '}
        <time dateTime={createdAt} title={dateAndTime(createdAt)}>
          founded {sinceInWords(createdAt)}
        </time>
      </p>
    </Row>
  )
}
