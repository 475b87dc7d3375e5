import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { PlaceFields } from '../../projects/PlaceFields.tsx'
import type { Grant, Member } from '../answers.ts'
import { useAct, useMay, useOrganization } from '../current-organization.ts'
import { Refusal } from '../Refusal.tsx'
import { RoleField } from '../roles/RoleField.tsx'
import { useGivableRoles } from '../roles/roles-query.ts'
import type { MemberDone } from './MemberRow.tsx'
import classes from './members.module.css'

type MemberGrantsProps = { member: Member; onDone: MemberDone }

/** Roles on single things of the organization: the nearest one counts there, higher or lower. */
export function MemberGrants({ member, onDone }: MemberGrantsProps) {
  const may = useMay()
  const { role, grants } = member
  const isFixed = role.id === 'owner' || role.id === 'admin'
  const [isAdding, setAdding] = useState(false)
  if (isFixed && grants.length === 0) {
    return (
      <p>
        Owners and admins hold their role on every project, application and dashboard. There is nothing to add
        for single ones.
      </p>
    )
  }
  return (
    <div className={classes.block}>
      <h2 className={classes.heading}>Roles on single projects, applications and dashboards</h2>
      {isFixed && <p>They have no effect while this person is {role.name}.</p>}
      {grants.length === 0 && <p>None: {role.name} counts everywhere.</p>}
      {grants.length > 0 && (
        <ul className={classes.grants}>
          {grants.map((grant) => (
            <GrantRow key={grant.id} member={member} grant={grant} onDone={onDone} />
          ))}
        </ul>
      )}
      {may('grants.manage') && !isFixed && !isAdding && (
        <>
          <Action look="quiet" small onClick={() => setAdding(true)}>
            Give a role on one project
          </Action>
          <p>Roles on an application or dashboard are given there, on its page about access.</p>
        </>
      )}
      {isAdding && (
        <AddGrant
          member={member}
          onClose={() => setAdding(false)}
          onDone={(message) => {
            setAdding(false)
            onDone(message)
          }}
        />
      )}
    </div>
  )
}

function GrantRow({ member, grant, onDone }: MemberGrantsProps & { grant: Grant }) {
  const { id } = useOrganization()
  const may = useMay()
  const place = `${grant.scope.name} (${grant.scope.kind})`
  const path = { organizationId: id, userId: member.user.id, grantId: grant.id }
  const removing = useAct(
    () =>
      call(() =>
        client.DELETE('/v1/organizations/{organizationId}/members/{userId}/grants/{grantId}', {
          params: { path },
        }),
      ),
    () => onDone(`The role on ${place} is taken back.`),
  )
  return (
    <li>
      <p className={classes.grant}>
        <span>
          <strong>{grant.role.name}</strong> on {place}
        </span>
        {may('grants.manage') && (
          <Action
            look="quiet"
            small
            busy={removing.busy}
            label={`Take back ${grant.role.name} on ${place}`}
            onClick={() => removing.run()}
          >
            Take back
          </Action>
        )}
      </p>
      <Refusal problem={removing.problem} />
    </li>
  )
}

type AddGrantProps = MemberGrantsProps & { onClose: () => void }

function AddGrant({ member, onDone, onClose }: AddGrantProps) {
  const { id } = useOrganization()
  const roles = useGivableRoles().filter((role) => role.id !== 'owner' && role.id !== 'billing')
  const [place, setPlace] = useState({ projectId: '', workspaceId: '' })
  const [role, setRole] = useState('editor')
  const [error, setError] = useState<string>()
  const path = { organizationId: id, userId: member.user.id }
  const giving = useAct(
    () => {
      const scope = place.workspaceId
        ? { kind: 'workspace' as const, id: place.workspaceId }
        : { kind: 'project' as const, id: place.projectId }
      return call(() =>
        client.PUT('/v1/organizations/{organizationId}/members/{userId}/grants', {
          params: { path },
          body: { scope, role },
        }),
      )
    },
    (grant) =>
      onDone(`${member.user.firstName} is ${grant.role.name} on ${grant.scope.name} now. It counts at once.`),
  )
  return (
    <form
      className={controls.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (place.projectId) giving.run()
        else setError('Choose a project.')
      }}
    >
      <PlaceFields
        organizationId={id}
        value={place}
        error={error}
        onChange={(next) => {
          setPlace(next)
          setError(undefined)
        }}
      />
      <RoleField roles={roles} value={role} onChange={setRole} label="Role there" />
      <Refusal problem={giving.problem} />
      <div className={controls.actions}>
        <Action type="submit" small busy={giving.busy}>
          Give role
        </Action>
        <Action look="quiet" small onClick={onClose}>
          Cancel
        </Action>
      </div>
    </form>
  )
}
