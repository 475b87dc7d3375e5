import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Badge, Loading } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { call, client } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { fullName } from '../../organizations/in-words.ts'
import { Refusal } from '../../organizations/Refusal.tsx'
import { ShowMore } from '../../organizations/ShowMore.tsx'
import type { GroupMember } from '../answers.ts'
import { useActHere, useApplication, useMayHere } from '../current-application.ts'
import { PersonField } from '../people/PersonField.tsx'
import type { PlacedGroup } from './group-tree.ts'
import classes from './groups.module.css'
import { groupMembersQuery } from './groups-query.ts'

type GroupMembersProps = { group: PlacedGroup; onDone: (message: string) => void }

/** Who was put into the group itself. */
export function GroupMembers({ group, onDone }: GroupMembersProps) {
  const { id } = useApplication()
  const may = useMayHere()
  const list = useInfiniteQuery(groupMembersQuery(id, group.id))
  const { data, error, refetch } = list
  const members = data?.pages.flatMap(({ items }) => items)
  return (
    <div className={classes.part}>
      <h2>Members</h2>
      {error && <Refusal problem={asProblem(error)} onRetry={refetch} />}
      {!members && !error && <Loading lines={2} />}
      {members?.length === 0 && <p>Nobody yet{group.below.length > 0 && ' in the group itself'}.</p>}
      {members && members.length > 0 && (
        <ul className={classes.members} aria-label={`Members of ${group.name}`}>
          {members.map((member) => (
            <MemberItem key={member.id} group={group} member={member} onDone={onDone} />
          ))}
        </ul>
      )}
      <ShowMore list={list}>Show more members</ShowMore>
      {may('experience-users.manage') && <AddMember group={group} onDone={onDone} />}
    </div>
  )
}

function MemberItem({ group, member, onDone }: GroupMembersProps & { member: GroupMember }) {
  const { id: applicationId } = useApplication()
  const may = useMayHere()
  const removing = useActHere(
    () =>
      call(() =>
        client.DELETE('/v1/applications/{applicationId}/experience/groups/{groupId}/members/{userId}', {
          params: { path: { applicationId, groupId: group.id, userId: member.id } },
        }),
      ),
    () => onDone(`${fullName(member)} is no longer in ${group.name}.`),
  )
  return (
    <li>
      <span className={classes.words}>
        <Link to="/applications/$applicationId/people/$userId" params={{ applicationId, userId: member.id }}>
          {fullName(member)}
        </Link>{' '}
        <span className={page.rowDetail}>{member.email}</span>{' '}
        {member.disabledAt && <Badge tone="warn">Disabled</Badge>}
      </span>
      {may('experience-users.manage') && (
        <Action
          look="quiet"
          small
          busy={removing.busy}
          label={`Take out ${fullName(member)}`}
          onClick={() => removing.run()}
        >
          Take out
        </Action>
      )}
      <Refusal problem={removing.problem} />
    </li>
  )
}

function AddMember({ group, onDone }: GroupMembersProps) {
  const { id: applicationId } = useApplication()
  const [person, setPerson] = useState({ userId: '', name: '' })
  const adding = useActHere(
    (userId: string) =>
      call(() =>
        client.POST('/v1/applications/{applicationId}/experience/groups/{groupId}/members', {
          params: { path: { applicationId, groupId: group.id } },
          body: { userId },
        }),
      ),
    () => {
      onDone(`${person.name} is in ${group.name} now.`)
      setPerson({ userId: '', name: '' })
    },
  )
  return (
    <form
      className={controls.form}
      data-narrow
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (person.userId) adding.run(person.userId)
      }}
    >
      <PersonField
        label="Put somebody in"
        value={person.userId}
        onChange={(userId, name) => setPerson({ userId, name })}
      />
      <Refusal problem={adding.problem} />
      {person.userId && (
        <div className={controls.actions}>
          <Action type="submit" small busy={adding.busy}>
            {`Put ${person.name} in`}
          </Action>
        </div>
      )}
    </form>
  )
}
