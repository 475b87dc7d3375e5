import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Badge, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client, problemToShow } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { dateAndTime } from '../design/time.ts'
import type { MyInvitation } from '../organizations/answers.ts'
import { Done } from '../organizations/Done.tsx'
import { organizationsQuery } from '../organizations/organization-query.ts'
import { Row } from '../organizations/Row.tsx'

const myInvitationsKey = ['my-invitations']

/** Open invitations to the address of this account; nothing at all when there are none. */
export function MyInvitations() {
  const { data, error } = useQuery({
    queryKey: myInvitationsKey,
    queryFn: () => call(() => client.GET('/v1/invitations')),
  })
  const [declined, setDeclined] = useState<string>()
  return (
    <>
      <Done message={declined} />
      {error && <ProblemNotice problem={asProblem(error)} />}
      {data && data.items.length > 0 && (
        <Section title="You are invited">
          <ul className={page.rows}>
            {data.items.map((item) => (
              <MyInvitationRow
                key={item.id}
                item={item}
                onDeclined={() => {
                  setDeclined(`You declined the invitation to ${item.organization.name}.`)
                  focusHeading()
                }}
              />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function MyInvitationRow({ item, onDeclined }: { item: MyInvitation; onDeclined: () => void }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const body = { invitationId: item.id }
  const again = () => queryClient.invalidateQueries({ queryKey: myInvitationsKey })
  const accepting = useMutation({
    mutationFn: () => call(() => client.POST('/v1/invitations/accept', { body })),
    onSuccess: async ({ organization }) => {
      await queryClient.invalidateQueries({ queryKey: organizationsQuery.queryKey })
      again()
      await navigate({
        to: '/organizations/$organizationId/overview',
        params: { organizationId: organization.id },
      })
    },
  })
  const declining = useMutation({
    mutationFn: () => call(() => client.POST('/v1/invitations/decline', { body })),
    onSuccess: async () => {
      await again()
      onDeclined()
    },
  })
  const busy = accepting.isPending || declining.isPending
  const problem = problemToShow(accepting.error ?? declining.error)
  return (
    <Row
      name={item.organization.name}
      title={
        <>
          {item.organization.name}
          <Badge>{item.role.name}</Badge>
        </>
      }
      actions={
        <>
          <Action
            small
            busy={accepting.isPending}
            label={`Join ${item.organization.name}`}
            onClick={() => busy || accepting.mutate()}
          >
            Join
          </Action>
          <Action
            look="quiet"
            small
            busy={declining.isPending}
            label={`Decline the invitation to ${item.organization.name}`}
            onClick={() => busy || declining.mutate()}
          >
            Decline
          </Action>
        </>
      }
      more={problem && <ProblemNotice problem={problem} />}
    >
      <p className={page.rowDetail}>
        {item.invitedBy ? `by ${item.invitedBy} · ` : ''}open until {dateAndTime(item.expiresAt)}
      </p>
    </Row>
  )
}
