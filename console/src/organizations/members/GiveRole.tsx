import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { useOrganization } from '../current-organization.ts'
import { Refusal } from '../Refusal.tsx'
import { useGivableRoles } from '../roles/roles-query.ts'
import { SelectField } from '../SelectField.tsx'
import { MemberField } from './MemberField.tsx'
import { type GrantPlace, useGrantAct } from './use-grant-act.ts'

/** What a role is good for there. */
const hereInWords: Record<GrantPlace['kind'], Record<string, string>> = {
  application: {
    none: 'Sees nothing of it.',
    viewer: 'Sees the application and how it is set up, but not its people.',
    collaborator: 'Sees its people and groups as well.',
    editor: 'Adds, changes and deletes people and groups; renames the application.',
    admin: 'Everything, up to giving it away and deleting it.',
  },
  dashboard: {
    none: 'Sees nothing of it.',
    viewer: 'Sees its figures.',
    collaborator: 'Sees its figures, like a viewer.',
    editor: 'Chooses its panels as well; renames the dashboard.',
    admin: 'Everything, up to sharing it, giving it away and deleting it.',
  },
}

type GiveRoleProps = { place: GrantPlace; onDone: (message: string) => void }

/** Gives a member a role on one application or dashboard alone. */
export function GiveRole({ place, onDone }: GiveRoleProps) {
  const { id: organizationId } = useOrganization()
  const { kind, id } = place
  const roles = useGivableRoles().filter((role) => role.id !== 'owner' && role.id !== 'billing')
  const [member, setMember] = useState({ userId: '', name: '' })
  const [role, setRole] = useState('editor')
  const [error, setError] = useState<string>()
  const giving = useGrantAct(
    place,
    () =>
      call(() =>
        client.PUT('/v1/organizations/{organizationId}/members/{userId}/grants', {
          params: { path: { organizationId, userId: member.userId } },
          body: { scope: { kind, id }, role },
        }),
      ),
    (grant) => {
      setMember({ userId: '', name: '' })
      onDone(`${member.name} is ${grant.role.name} here now. It counts at once.`)
    },
  )
  return (
    <form
      className={controls.form}
      data-narrow
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (member.userId) giving.run()
        else setError('Choose a member.')
      }}
    >
      <MemberField
        label="Member"
        value={member.userId}
        nobody="Choose a member"
        onChange={(userId, name) => {
          setMember({ userId, name })
          setError(undefined)
        }}
      />
      {error && (
        <p className={controls.fieldError} role="alert">
          {error}
        </p>
      )}
      <SelectField label="Role here" value={role} onChange={setRole} hint={hereInWords[kind][role]}>
        {roles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Refusal problem={giving.problem} />
      <div className={controls.actions}>
        <Action type="submit" busy={giving.busy}>
          Give role
        </Action>
      </div>
    </form>
  )
}
