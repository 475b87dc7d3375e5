import { useState } from 'react'
import { Badge } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import type { Invitation } from '../organizations/answers.ts'
import { ConfirmDialog } from '../organizations/ConfirmDialog.tsx'
import { useAct, useOrganization } from '../organizations/current-organization.ts'
import { fullName } from '../organizations/in-words.ts'
import { Refusal } from '../organizations/Refusal.tsx'
import { Row } from '../organizations/Row.tsx'
import { RoleField } from '../organizations/roles/RoleField.tsx'
import { useGivableRoles } from '../organizations/roles/roles-query.ts'
import classes from './invitations.module.css'

const statusWords: Record<Invitation['status'], { label: string; tone: 'plain' | 'good' | 'warn' }> = {
  pending: { label: 'Open', tone: 'plain' },
  accepted: { label: 'Accepted', tone: 'good' },
  declined: { label: 'Declined', tone: 'warn' },
  revoked: { label: 'Withdrawn', tone: 'plain' },
  expired: { label: 'Expired', tone: 'warn' },
}

type InvitationRowProps = { invitation: Invitation; onDone: (message: string) => void }

export function InvitationRow({ invitation, onDone }: InvitationRowProps) {
  const { id, email, role, status, invitedBy, inviterMayInvite, createdAt, expiresAt } = invitation
  const isAlive = status === 'pending' || status === 'expired'
  const [isEditing, setEditing] = useState(false)
  const renewing = useRenewing(invitation, onDone)
  const { label, tone } = statusWords[status]
  return (
    <Row
      name={email}
      title={
        <>
          {email}
          <Badge>{role.name}</Badge>
          <Badge tone={tone}>{label}</Badge>
        </>
      }
      actions={
        isAlive && (
          <>
            <Action
              look="quiet"
              small
              busy={renewing.busy}
              label={`Renew the invitation to ${email}`}
              onClick={() => renewing.run()}
            >
              Renew
            </Action>
            <Action
              look="quiet"
              small
              expanded={isEditing}
              label={`Role offered to ${email}`}
              onClick={() => setEditing(!isEditing)}
            >
              Role
            </Action>
            <Revoke invitation={invitation} onDone={onDone} />
          </>
        )
      }
      more={
        isEditing && (
          <ChangeOfferedRole
            key={id}
            invitation={invitation}
            onDone={(message) => {
              setEditing(false)
              onDone(message)
            }}
          />
        )
      }
    >
      <p className={page.rowDetail}>
        {invitedBy && `by ${fullName(invitedBy)} · `}
        <time dateTime={createdAt} title={dateAndTime(createdAt)}>
          sent {sinceInWords(createdAt)}
        </time>
        {status === 'pending' && ` · open until ${dateAndTime(expiresAt)}`}
      </p>
      {status === 'pending' && !inviterMayInvite && (
        <p className={page.rowDetail}>
          Whoever sent it may not invite any more: renew it, or it cannot be accepted.
        </p>
      )}
      <Refusal problem={renewing.problem} />
    </Row>
  )
}

function usePath({ id: invitationId }: Invitation) {
  return { organizationId: useOrganization().id, invitationId }
}

const place = '/v1/organizations/{organizationId}/invitations/{invitationId}'

function useRenewing(invitation: Invitation, onDone: (message: string) => void) {
  const path = usePath(invitation)
  return useAct(
    () => call(() => client.POST(`${place}/renew`, { params: { path } })),
    () => onDone(`A new mail is on its way to ${invitation.email}. The link of the old one is dead.`),
  )
}

function Revoke({ invitation, onDone }: InvitationRowProps) {
  const [isAsking, setAsking] = useState(false)
  const path = usePath(invitation)
  const revoking = useAct(
    () => call(() => client.DELETE(place, { params: { path } })),
    () => onDone(`The invitation to ${invitation.email} is withdrawn.`),
  )
  return (
    <>
      <Action
        look="quiet"
        small
        label={`Withdraw the invitation to ${invitation.email}`}
        onClick={() => setAsking(true)}
      >
        Withdraw
      </Action>
      {isAsking && (
        <ConfirmDialog
          title={`Withdraw the invitation to ${invitation.email}?`}
          confirm="Withdraw"
          busy={revoking.busy}
          problem={revoking.problem}
          onConfirm={() => revoking.run()}
          onClose={() => setAsking(false)}
        >
          <p>The link in the mail stops working at once. You can invite the address again at any time.</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function ChangeOfferedRole({ invitation, onDone }: InvitationRowProps) {
  const roles = useGivableRoles()
  const [role, setRole] = useState(invitation.role.id)
  const path = usePath(invitation)
  const changing = useAct(
    () => call(() => client.PATCH(place, { params: { path }, body: { role } })),
    (changed) => onDone(`${changed.email} is offered ${changed.role.name} now. The mail stays valid.`),
  )
  return (
    <div className={classes.change}>
      <RoleField roles={roles} value={role} onChange={setRole} label="Role offered" />
      <Refusal problem={changing.problem} />
      <Action small busy={changing.busy} onClick={() => changing.run()}>
        Change role
      </Action>
    </div>
  )
}
