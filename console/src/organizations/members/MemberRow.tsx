import { useState } from 'react'
import { Badge } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { Action } from '../../design/Action.tsx'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import type { Member, MfaRequirement } from '../answers.ts'
import { useMay, useOrganization } from '../current-organization.ts'
import { count, fullName } from '../in-words.ts'
import { Row } from '../Row.tsx'
import { ChangeRole } from './ChangeRole.tsx'
import { MemberGrants } from './MemberGrants.tsx'
import { RemoveMember } from './RemoveMember.tsx'

export type MemberDone = (message: string, isGone?: boolean) => void

type MemberRowProps = { member: Member; isSelf: boolean; onDone: MemberDone }

export function MemberRow({ member, isSelf, onDone }: MemberRowProps) {
  const [isOpen, setOpen] = useState(false)
  const may = useMay()
  const { mfaRequirement } = useOrganization()
  const { user, role, grants, mfa, since } = member
  const isManaged = may('members.update') || may('members.remove') || may('grants.manage')
  return (
    <Row
      name={user.firstName}
      title={
        <>
          {fullName(user)}
          {isSelf && <Badge>You</Badge>}
          <Badge tone={role.id === 'owner' ? 'good' : 'plain'}>{role.name}</Badge>
          {mfa === true && <Badge tone="good">Second factor</Badge>}
          {mfa === false && (
            <Badge tone={binds(mfaRequirement, role.id) ? 'warn' : 'plain'}>No second factor</Badge>
          )}
        </>
      }
      actions={
        isManaged && (
          <Action
            look="quiet"
            small
            expanded={isOpen}
            label={`Manage ${fullName(user)}`}
            onClick={() => setOpen(!isOpen)}
          >
            Manage
          </Action>
        )
      }
      more={
        isOpen && (
          <>
            {may('members.update') && <ChangeRole member={member} isSelf={isSelf} onDone={onDone} />}
            <MemberGrants member={member} onDone={onDone} />
            {may('members.remove') && !isSelf && <RemoveMember member={member} onDone={onDone} />}
          </>
        )
      }
    >
      <p className={page.rowDetail}>
        {user.email} ·{' '}
        <time dateTime={since} title={dateAndTime(since)}>
          joined {sinceInWords(since)}
        </time>
        {grants.length > 0 && ` · ${count(grants.length, 'role on a part of it', 'roles on parts of it')}`}
      </p>
    </Row>
  )
}

/** Whether a missing second factor is somebody's own matter, or against the rule. */
function binds({ appliesTo, roles }: MfaRequirement, roleId: string): boolean {
  return appliesTo === 'all' || (appliesTo === 'roles' && roles.includes(roleId))
}
