import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { Notice } from '../../design/Notice.tsx'
import type { Member } from '../answers.ts'
import { useAct, useOrganization } from '../current-organization.ts'
import { fullName } from '../in-words.ts'
import { Refusal } from '../Refusal.tsx'
import { RoleField } from '../roles/RoleField.tsx'
import { useGivableRoles } from '../roles/roles-query.ts'
import type { MemberDone } from './MemberRow.tsx'
import classes from './members.module.css'

type ChangeRoleProps = { member: Member; isSelf: boolean; onDone: MemberDone }

export function ChangeRole({ member, isSelf, onDone }: ChangeRoleProps) {
  const { id } = useOrganization()
  const roles = useGivableRoles()
  const [chosen, setChosen] = useState(member.role.id)
  const path = { organizationId: id, userId: member.user.id }
  const changing = useAct(
    (role: string) =>
      call(() =>
        client.PATCH('/v1/organizations/{organizationId}/members/{userId}', {
          params: { path },
          body: { role },
        }),
      ),
    (changed) => onDone(`${fullName(changed.user)} is ${changed.role.name} now. It counts at once.`),
  )
  const isGivable = roles.some(({ id: roleId }) => roleId === member.role.id)
  if (roles.length > 0 && !isGivable) {
    return (
      <p>
        {fullName(member.user)} is {member.role.name}: that is above your own role. An owner can change it.
      </p>
    )
  }
  return (
    <div className={classes.block}>
      <RoleField
        roles={roles}
        value={chosen}
        onChange={(next) => {
          setChosen(next)
          changing.forget()
        }}
        label="Role in the organization"
      />
      {isSelf && chosen !== member.role.id && (
        <Notice tone="warn">
          <p>This is your own role. You may not be able to take it back by yourself.</p>
        </Notice>
      )}
      <Refusal problem={changing.problem} />
      {chosen !== member.role.id && (
        <Action small busy={changing.busy} onClick={() => changing.run(chosen)}>
          Change role
        </Action>
      )}
    </div>
  )
}
