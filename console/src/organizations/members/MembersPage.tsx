import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { asProblem } from '../../api/problem.ts'
import { Field } from '../../design/Field.tsx'
import { focusHeading } from '../../design/page.ts'
import { sessionQuery } from '../../sessions/session-query.ts'
import { useMay, useOrganization } from '../current-organization.ts'
import { Done } from '../Done.tsx'
import { OrganizationPage } from '../OrganizationPage.tsx'
import { Refusal } from '../Refusal.tsx'
import { ShowMore } from '../ShowMore.tsx'
import { useSettled } from '../use-settled.ts'
import { MemberRow } from './MemberRow.tsx'
import { membersQuery } from './members-query.ts'

export function MembersPage() {
  const { id, counts } = useOrganization()
  const may = useMay()
  const [search, setSearch] = useState('')
  const [done, setDone] = useState<string>()
  const settled = useSettled(search.trim())
  const list = useInfiniteQuery({ ...membersQuery(id, settled), placeholderData: keepPreviousData })
  const { data, error, refetch } = list
  const { data: session } = useQuery(sessionQuery)
  const members = data?.pages.flatMap(({ items }) => items)
  return (
    <OrganizationPage
      title="Members"
      needs="members.read"
      lead={
        <>
          Who belongs here, and with which role.{' '}
          {may('members.invite') && (
            <Link to="/organizations/$organizationId/invitations" params={{ organizationId: id }}>
              Invite somebody
            </Link>
          )}
        </>
      }
    >
      <Done message={done} />
      <Section>
        {(counts.members > 5 || search) && (
          <Field
            type="search"
            label="Find a member"
            placeholder="Name or e-mail"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        {!members && !error && <Loading lines={6} />}
        {error && <Refusal problem={asProblem(error)} onRetry={refetch} />}
        {members?.length === 0 && (
          <p className={page.empty} role="status">
            No member of that name.
          </p>
        )}
        {members && members.length > 0 && (
          <ul className={page.rows}>
            {members.map((member) => (
              <MemberRow
                key={member.user.id}
                member={member}
                isSelf={member.user.id === session?.user.id}
                onDone={(message, isGone) => {
                  setDone(message)
                  if (isGone) focusHeading()
                }}
              />
            ))}
          </ul>
        )}
        <ShowMore list={list}>Show more members</ShowMore>
      </Section>
    </OrganizationPage>
  )
}
