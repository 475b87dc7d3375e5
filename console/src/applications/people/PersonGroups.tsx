import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { fullName } from '../../organizations/in-words.ts'
import { Refusal } from '../../organizations/Refusal.tsx'
import type { ExperienceUser } from '../answers.ts'
import { useActHere, useApplication, useMayHere } from '../current-application.ts'
import { GroupField } from '../groups/GroupField.tsx'
import groupClasses from '../groups/groups.module.css'
import { groupsQuery } from '../groups/groups-query.ts'

type PersonGroupsProps = { person: ExperienceUser; onDone: (message: string) => void }

/** Into which groups somebody was put. */
export function PersonGroups({ person, onDone }: PersonGroupsProps) {
  const { id: applicationId } = useApplication()
  const may = useMayHere()
  const { data: all = [] } = useQuery(groupsQuery(applicationId))
  const { groups } = person
  return (
    <>
      {groups.length === 0 ? (
        <p>
          In none.{' '}
          {all.length === 0 && (
            <Link to="/applications/$applicationId/groups" params={{ applicationId }}>
              Make groups
            </Link>
          )}
        </p>
      ) : (
        <ul className={groupClasses.members} aria-label={`Groups of ${fullName(person)}`}>
          {groups.map((group) => (
            <OneGroup key={group.id} person={person} group={group} onDone={onDone} />
          ))}
        </ul>
      )}
      {may('experience-users.manage') && all.length > groups.length && (
        <AddGroup person={person} onDone={onDone} />
      )}
    </>
  )
}

type OneGroupProps = PersonGroupsProps & { group: ExperienceUser['groups'][number] }

function OneGroup({ person, group, onDone }: OneGroupProps) {
  const { id: applicationId } = useApplication()
  const may = useMayHere()
  const removing = useActHere(
    () =>
      call(() =>
        client.DELETE('/v1/applications/{applicationId}/experience/groups/{groupId}/members/{userId}', {
          params: { path: { applicationId, groupId: group.id, userId: person.id } },
        }),
      ),
    () => onDone(`${person.firstName} is no longer in ${group.name}.`),
  )
  return (
    <li>
      <span>{group.name}</span>
      {may('experience-users.manage') && (
        <Action
          look="quiet"
          small
          busy={removing.busy}
          label={`Take out of ${group.name}`}
          onClick={() => removing.run()}
        >
          Take out
        </Action>
      )}
      <Refusal problem={removing.problem} />
    </li>
  )
}

function AddGroup({ person, onDone }: PersonGroupsProps) {
  const { id: applicationId } = useApplication()
  const [groupId, setGroupId] = useState('')
  const adding = useActHere(
    (chosen: string) =>
      call(() =>
        client.POST('/v1/applications/{applicationId}/experience/groups/{groupId}/members', {
          params: { path: { applicationId, groupId: chosen } },
          body: { userId: person.id },
        }),
      ),
    () => {
      setGroupId('')
      onDone(`${person.firstName} is in the group now.`)
    },
  )
  return (
    <form
      className={controls.form}
      data-narrow
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (groupId) adding.run(groupId)
      }}
    >
      <GroupField
        label="Put into a group"
        value={groupId}
        onChange={setGroupId}
        none="Choose a group"
        without={person.groups.map(({ id }) => id)}
      />
      <Refusal problem={adding.problem} />
      {groupId && (
        <div className={controls.actions}>
          <Action type="submit" small busy={adding.busy}>
            Put in
          </Action>
        </div>
      )}
    </form>
  )
}
