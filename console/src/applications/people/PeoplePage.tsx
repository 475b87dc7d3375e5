import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { asProblem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { focusHeading } from '../../design/page.ts'
import { Done } from '../../organizations/Done.tsx'
import { Download } from '../../organizations/Download.tsx'
import { Refusal } from '../../organizations/Refusal.tsx'
import { ShowMore } from '../../organizations/ShowMore.tsx'
import { useSettled } from '../../organizations/use-settled.ts'
import { ApplicationPage } from '../ApplicationPage.tsx'
import { useApplication, useMayHere } from '../current-application.ts'
import { useDone } from '../use-done.ts'
import { InvitePerson } from './InvitePerson.tsx'
import { PeopleFilterFields } from './PeopleFilterFields.tsx'
import { PersonRow } from './PersonRow.tsx'
import { everybody, type PeopleFilter, peopleFile, peopleQuery } from './people-query.ts'

export function PeoplePage() {
  return (
    <ApplicationPage
      title="People"
      needs="experience-users.read"
      lead="Who has an account in this application, and nowhere else by it."
    >
      <People />
    </ApplicationPage>
  )
}

function People() {
  const { id } = useApplication()
  const may = useMayHere()
  const [filter, setFilter] = useState<PeopleFilter>(everybody)
  const [isInviting, setInviting] = useState(false)
  const [done, tell] = useDone()
  function close(): void {
    setInviting(false)
    focusHeading()
  }
  const search = useSettled(filter.search.trim())
  const asked = { ...filter, search }
  const list = useInfiniteQuery({ ...peopleQuery(id, asked), placeholderData: keepPreviousData })
  const { data, error, refetch, fetchNextPage } = list
  const people = data?.pages.flatMap(({ items }) => items)
  const isFiltered = Object.values(filter).some(Boolean)
  const isEmpty = people?.length === 0 && !isFiltered
  return (
    <>
      <Done message={done} />
      {may('experience-users.manage') &&
        (isInviting || isEmpty ? (
          <Section title="Add a person">
            <InvitePerson
              onClose={isEmpty ? undefined : close}
              onDone={(message) => {
                setInviting(false)
                tell(message)
              }}
            />
          </Section>
        ) : (
          <div className={controls.actions}>
            <Action onClick={() => setInviting(true)}>Add a person</Action>
            <Download href={peopleFile(id, asked)}>Export as CSV</Download>
            <span className={page.rowDetail}>Up to 10,000 people a file; filter them to get others.</span>
          </div>
        ))}
      <Section>
        {!isEmpty && <PeopleFilterFields value={filter} onChange={setFilter} />}
        {!people && !error && <Loading lines={6} />}
        {people?.length === 0 && (
          <p className={page.empty} role="status">
            {isFiltered
              ? 'Nobody fits what you are looking for.'
              : 'Nobody has an account yet. People register on the sign-in page, or you add them.'}
          </p>
        )}
        {people && people.length > 0 && (
          <ul className={page.rows} aria-label="People">
            {people.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </ul>
        )}
        {error && <Refusal problem={asProblem(error)} onRetry={people ? fetchNextPage : refetch} />}
        {!error && <ShowMore list={list}>Show more people</ShowMore>}
      </Section>
    </>
  )
}
