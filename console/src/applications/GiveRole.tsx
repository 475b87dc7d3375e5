import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { useOrganization } from '../organizations/current-organization.ts'
import { MemberField } from '../organizations/members/MemberField.tsx'
import { organizationKey } from '../organizations/organization-query.ts'
import { Refusal } from '../organizations/Refusal.tsx'
import { useGivableRoles } from '../organizations/roles/roles-query.ts'
import { SelectField } from '../organizations/SelectField.tsx'
import { useActHere, useApplication } from './current-application.ts'

/** What a role is good for on an application. */
const hereInWords: Record<string, string> = {
  none: 'Sees nothing of it.',
  viewer: 'Sees the application and how it is set up, but not its people.',
  collaborator: 'Sees its people and groups as well.',
  editor: 'Adds, changes and deletes people and groups; renames the application.',
  admin: 'Everything, up to giving it away and deleting it.',
}

/** Gives a member a role on this application alone. */
export function GiveRole({ onDone }: { onDone: (message: string) => void }) {
  const { id: organizationId } = useOrganization()
  const application = useApplication()
  const refresh = useRefreshMembers()
  const roles = useGivableRoles().filter(({ id }) => id !== 'owner' && id !== 'billing')
  const [member, setMember] = useState({ userId: '', name: '' })
  const [role, setRole] = useState('editor')
  const [error, setError] = useState<string>()
  const giving = useActHere(
    async () => {
      const grant = await call(() =>
        client.PUT('/v1/organizations/{organizationId}/members/{userId}/grants', {
          params: { path: { organizationId, userId: member.userId } },
          body: { scope: { kind: 'application', id: application.id }, role },
        }),
      )
      await refresh()
      return grant
    },
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
      <SelectField label="Role here" value={role} onChange={setRole} hint={hereInWords[role]}>
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

/** Members and their roles are asked for again. */
export function useRefreshMembers(): () => Promise<void> {
  const { id } = useOrganization()
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: organizationKey(id) })
}
