import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Loading } from '../../account/AccountPage.tsx'
import { call, client, problemToShow } from '../../api/client.ts'
import { Deletion } from '../Deletion.tsx'
import { count } from '../in-words.ts'
import { Refusal } from '../Refusal.tsx'
import {
  type Connection,
  connectionQuery,
  connectionsQuery,
  enforcementPreviewQuery,
  pathOf,
} from './connection-query.ts'
import { at, useSsoAct, useSsoNavigate } from './place.ts'

/** Deletes the connection, after its name was typed. */
export function DeleteConnection({ connection }: { connection: Connection }) {
  const path = pathOf(connection)
  const goTo = useSsoNavigate()
  const queryClient = useQueryClient()
  const deleting = useSsoAct(async () => {
    await call(() =>
      client.DELETE(
        at(path.organizationId, '/v1/organizations/{organizationId}/sso-connections/{connectionId}'),
        {
          params: { path },
        },
      ),
    )
    queryClient.setQueryData(connectionsQuery(path.organizationId).queryKey, (all) =>
      all?.filter(({ id }) => id !== connection.id),
    )
    await goTo('list')
    queryClient.removeQueries({ queryKey: connectionQuery(path).queryKey })
  })
  return (
    <Deletion
      what="connection"
      name={connection.name}
      warning={
        connection.state === 'draft'
          ? 'Deleting this connection deletes what you have entered. Nobody has come in through it yet.'
          : 'Deleting the connection lets its people go: accounts and memberships stay, and each sets a password by mail.'
      }
      plan={<WhatBecomesOfPeople connection={connection} />}
      act={{ ...deleting, run: () => deleting.run() }}
    />
  )
}

function WhatBecomesOfPeople({ connection }: { connection: Connection }) {
  const { data, error, refetch } = useQuery(
    enforcementPreviewQuery(pathOf(connection), connection.enforcement.exemptions),
  )
  if (error) return <Refusal problem={problemToShow(error)} onRetry={refetch} />
  if (!data) return <Loading lines={2} />
  const { linked } = data.counts
  if (linked === 0) return <p>Nobody comes in through it, so that nobody is affected.</p>
  return (
    <p>
      {connection.organizationId ? count(linked, 'member') : count(linked, 'person', 'people')}{' '}
      {linked === 1 ? 'comes' : 'come'} in through it. Accounts and memberships stay; sessions end, and a mail
      leads {linked === 1 ? 'this person' : 'each of them'} to setting a password.
    </p>
  )
}
