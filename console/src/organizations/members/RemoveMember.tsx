import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import type { Member } from '../answers.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { useAct, useOrganization } from '../current-organization.ts'
import { fullName } from '../in-words.ts'
import type { MemberDone } from './MemberRow.tsx'

export function RemoveMember({ member, onDone }: { member: Member; onDone: MemberDone }) {
  const { id, name } = useOrganization()
  const [isAsking, setAsking] = useState(false)
  const who = fullName(member.user)
  const path = { organizationId: id, userId: member.user.id }
  const removing = useAct(
    () =>
      call(() => client.DELETE('/v1/organizations/{organizationId}/members/{userId}', { params: { path } })),
    () => onDone(`${who} does not belong to ${name} any more.`, true),
  )
  return (
    <div>
      <Action look="quiet" small onClick={() => setAsking(true)}>
        Remove from the organization
      </Action>
      {isAsking && (
        <ConfirmDialog
          title={`Remove ${who}?`}
          confirm="Remove"
          busy={removing.busy}
          problem={removing.problem}
          onConfirm={() => removing.run()}
          onClose={() => {
            setAsking(false)
            removing.forget()
          }}
        >
          <p>
            {who} loses everything in {name} at once, with the roles on parts of it. The account itself stays;
            an invitation brings them back.
          </p>
        </ConfirmDialog>
      )}
    </div>
  )
}
