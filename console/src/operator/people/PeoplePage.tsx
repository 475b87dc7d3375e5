import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { asProblem } from '../../api/problem.ts'
import { Field } from '../../design/Field.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import button from '../../organizations/link-button.module.css'
import { SelectField } from '../../organizations/SelectField.tsx'
import { ShowMore } from '../../organizations/ShowMore.tsx'
import { OperatorPage } from '../OperatorPage.tsx'
import { peopleQuery } from '../operator-query.ts'
import { useSearchInAddress } from '../use-search-in-address.ts'
import { PersonRow } from './PersonRow.tsx'
import classes from './people.module.css'
import { type PeopleSearch, personStates, stateWords } from './people-search.ts'

export function PeoplePage() {
  return (
    <OperatorPage title="People" lead="Everybody who has an account here, newest first.">
      <p>
        <Link to="/operator/invitations" className={button.button} data-primary>
          Invite somebody
        </Link>
      </p>
      <People />
    </OperatorPage>
  )
}

function People() {
  const { query = '', state = '' } = useSearch({ from: '/operator/people' })
  const navigate = useNavigate({ from: '/operator/people' })
  // From what the address says by then: one may be typing and choosing at once.
  const write = (next: PeopleSearch) =>
    navigate({ search: (before: PeopleSearch) => cleared({ ...before, ...next }), replace: true })
  const [typed, type] = useSearchInAddress(query, (text) => write({ query: text }))
  const list = useInfiniteQuery({ ...peopleQuery({ query, state }), placeholderData: keepPreviousData })
  const { data, error, refetch, fetchNextPage } = list
  const people = data?.pages.flatMap(({ items }) => items)
  return (
    <Section>
      <search className={classes.filters}>
        <Field
          type="search"
          label="Find a person"
          placeholder="How a name or address begins, or an id"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <SelectField
          label="Who"
          value={state}
          onChange={(next) => write({ state: personStates.find((one) => one === next) })}
        >
          <option value="">Everybody</option>
          {personStates.map((one) => (
            <option key={one} value={one}>
              {stateWords[one]}
            </option>
          ))}
        </SelectField>
      </search>
      {!people && !error && <Loading lines={6} />}
      {people?.length === 0 && (
        <p className={page.empty} role="status">
          Nobody fits what you are looking for.
        </p>
      )}
      {people && people.length > 0 && (
        <ul className={page.rows} aria-label="People" aria-busy={list.isPlaceholderData || undefined}>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </ul>
      )}
      {error && <ProblemNotice problem={asProblem(error)} onRetry={people ? fetchNextPage : refetch} />}
      {!error && <ShowMore list={list}>Show more people</ShowMore>}
    </Section>
  )
}

/** What is not looked for stays out of the address. */
function cleared({ query, state }: PeopleSearch): PeopleSearch {
  return { ...(query ? { query } : {}), ...(state ? { state } : {}) }
}
