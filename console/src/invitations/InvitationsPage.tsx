import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import type { Invitation } from '../organizations/answers.ts'
import { useOrganization } from '../organizations/current-organization.ts'
import { Done } from '../organizations/Done.tsx'
import { OrganizationPage } from '../organizations/OrganizationPage.tsx'
import { organizationKey } from '../organizations/organization-query.ts'
import { Refusal } from '../organizations/Refusal.tsx'
import { ShowMore } from '../organizations/ShowMore.tsx'
import { InvitationRow } from './InvitationRow.tsx'
import { InviteForm } from './InviteForm.tsx'
import classes from './invitations.module.css'

type Status = Invitation['status']

const filters: { status: Status | ''; label: string }[] = [
  { status: 'pending', label: 'Open' },
  { status: 'expired', label: 'Expired' },
  { status: 'accepted', label: 'Accepted' },
  { status: 'declined', label: 'Declined' },
  { status: 'revoked', label: 'Withdrawn' },
  { status: '', label: 'All' },
]

const pageSize = 50

export function InvitationsPage() {
  const [done, setDone] = useState<string>()
  return (
    <OrganizationPage
      title="Invitations"
      needs="members.invite"
      lead="An invitation goes by mail, works for 7 days, and only for the address it was sent to."
    >
      <Section title="Invite somebody">
        <InviteForm onInvited={() => setDone(undefined)} />
      </Section>
      <Done message={done} />
      <InvitationList onDone={setDone} />
    </OrganizationPage>
  )
}

function InvitationList({ onDone }: { onDone: (message: string) => void }) {
  const [status, setStatus] = useState<Status | ''>('pending')
  const list = useInvitations(status)
  const { data, error, refetch } = list
  const items = data?.pages.flatMap((one) => one.items)
  return (
    <Section title="Sent invitations">
      <fieldset className={classes.show}>
        <legend>Show</legend>
        <div className={classes.filters}>
          {filters.map((filter) => (
            <Action
              key={filter.label}
              look="quiet"
              small
              pressed={filter.status === status}
              onClick={() => setStatus(filter.status)}
            >
              {filter.label}
            </Action>
          ))}
        </div>
      </fieldset>
      {!items && !error && <Loading lines={4} />}
      {error && <Refusal problem={asProblem(error)} onRetry={refetch} />}
      {items?.length === 0 && (
        <p className={page.empty} role="status">
          {status === 'pending' ? 'Nobody is waiting for an answer.' : 'There are none of this kind.'}
        </p>
      )}
      {items && items.length > 0 && (
        <ul className={page.rows}>
          {items.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} onDone={onDone} />
          ))}
        </ul>
      )}
      <ShowMore list={list}>Show more</ShowMore>
    </Section>
  )
}

function useInvitations(status: Status | '') {
  const { id: organizationId } = useOrganization()
  return useInfiniteQuery({
    queryKey: [...organizationKey(organizationId), 'invitations', status],
    queryFn: ({ pageParam }) => {
      const query = {
        limit: pageSize,
        ...(pageParam ? { cursor: pageParam } : {}),
        ...(status ? { status } : {}),
      }
      return call(() =>
        client.GET('/v1/organizations/{organizationId}/invitations', {
          params: { path: { organizationId }, query },
        }),
      )
    },
    initialPageParam: '',
    getNextPageParam: (one) => one.nextCursor,
  })
}
