import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge, Loading } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { call, client } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import { sinceInWords } from '../../design/time.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { Done } from '../Done.tsx'
import { fullName } from '../in-words.ts'
import { Refusal } from '../Refusal.tsx'
import { Row } from '../Row.tsx'
import { ShowMore } from '../ShowMore.tsx'
import { type Connection, pathOf, peopleQuery, type SsoPerson } from './connection-query.ts'
import { at, useSsoAct } from './place.ts'

/** Who has come in through the connection, each to be let go. */
export function People({ connection }: { connection: Connection }) {
  const list = useInfiniteQuery(peopleQuery(pathOf(connection)))
  const [releasing, setReleasing] = useState<SsoPerson>()
  const [done, setDone] = useState<string>()
  const people = list.data?.pages.flatMap(({ items }) => items)
  if (!people) {
    if (!list.error) return <Loading lines={3} />
    return <Refusal problem={asProblem(list.error)} onRetry={() => void list.refetch()} />
  }
  return (
    <>
      <Done message={done} />
      {people.length === 0 && <p className={page.empty}>Nobody has come in through it yet.</p>}
      {people.length > 0 && (
        <ul className={page.rows} aria-label="People">
          {people.map((person) => (
            <PersonRow
              key={person.user.id}
              person={person}
              onRelease={() => {
                setDone(undefined)
                setReleasing(person)
              }}
            />
          ))}
        </ul>
      )}
      <ShowMore list={list}>Show more people</ShowMore>
      {releasing && (
        <ReleasePerson
          connection={connection}
          person={releasing}
          onClose={() => setReleasing(undefined)}
          onDone={() => {
            setReleasing(undefined)
            setDone(`${fullName(releasing.user)} is released.`)
          }}
        />
      )}
    </>
  )
}

function PersonRow({ person, onRelease }: { person: SsoPerson; onRelease: () => void }) {
  const { user, managed, lastSignInAt } = person
  return (
    <Row
      name={user.firstName}
      title={
        <>
          {fullName(user)}
          {!managed && <Badge>Keeps another way in</Badge>}
        </>
      }
      actions={
        <Action look="quiet" small label={`Release ${fullName(user)}`} onClick={onRelease}>
          Release
        </Action>
      }
    >
      <p className={page.rowDetail}>
        {user.email} · came in {sinceInWords(lastSignInAt)}
      </p>
    </Row>
  )
}

type ReleasePersonProps = {
  connection: Connection
  person: SsoPerson
  onClose: () => void
  onDone: () => void
}

function ReleasePerson({ connection, person, onClose, onDone }: ReleasePersonProps) {
  const { user, managed } = person
  const path = { ...pathOf(connection), userId: user.id }
  const releasing = useSsoAct(
    () =>
      call(() =>
        client.POST(
          at(
            path.organizationId,
            '/v1/organizations/{organizationId}/sso-connections/{connectionId}/people/{userId}/release',
          ),
          { params: { path } },
        ),
      ),
    onDone,
  )
  return (
    <ConfirmDialog
      title={`Release ${fullName(user)}?`}
      confirm="Release"
      busy={releasing.busy}
      problem={releasing.problem}
      onConfirm={() => releasing.run()}
      onClose={onClose}
    >
      <p>
        {managed
          ? 'The account stays, with every membership. Its sessions end, and a mail leads to setting a password.'
          : 'The account stays as it is: sessions that began through the provider end.'}
      </p>
      <p>
        As long as the provider vouches for this person, they can come in through it again, and are asked
        first. Switch them off there as well.
        {connection.enforcement.stage === 'enforced' &&
          ' While single sign-on is required, that is their only way in.'}
      </p>
    </ConfirmDialog>
  )
}
