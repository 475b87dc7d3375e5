import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Blocker } from '../../api/problem.ts'
import type { Permission } from '../answers.ts'
import button from '../link-button.module.css'
import { organizationQuery } from '../organization-query.ts'
import { AskAdministrators } from './AskAdministrators.tsx'
import { LeaveOrganization } from './LeaveOrganization.tsx'
import classes from './mfa-requirement.module.css'

/** The organizations that do not let this account drop its second factor, each with every way out as an act. */
export function WaysOut({ blockedBy }: { blockedBy: Blocker[] }) {
  return (
    <ul className={classes.blockers}>
      {blockedBy.map((blocker) => (
        <WaysOutOfOne key={blocker.organization.id} blocker={blocker} />
      ))}
    </ul>
  )
}

function WaysOutOfOne({ blocker }: { blocker: Blocker }) {
  const { id: organizationId, name } = blocker.organization
  const { data } = useQuery(organizationQuery(organizationId))
  const may = (permission: Permission) => data?.permissions.includes(permission) ?? false
  const lifts = (action: string) => blocker.remedies.some((remedy) => remedy.action === action)
  const words = inWords({
    isForAll: blocker.rule === 'all',
    isByGrant: lifts('removeGrant'),
    role: data?.role.name,
  })
  const params = { organizationId }
  const isRoleMine = lifts('updateMember') && may('members.update')
  const isGrantMine = lifts('removeGrant') && may('grants.manage')
  const isRuleMine = may('mfa.manage')
  return (
    <li className={classes.blocker}>
      <p>
        <strong>{name}</strong> requires a second factor {words.whom}.{' '}
        {isRoleMine || isGrantMine || isRuleMine ? 'This is what lifts it:' : words.administrators}
      </p>
      <ul className={classes.ways} aria-label={`Ways out for ${name}`}>
        {(isRoleMine || isGrantMine) && (
          <li>
            <Link to="/organizations/$organizationId/members" params={params} className={button.button}>
              {isRoleMine ? 'Take a role that needs none' : 'Take that role back'}
            </Link>
          </li>
        )}
        {isRuleMine && (
          <li>
            <Link to="/organizations/$organizationId/security" params={params} className={button.button}>
              Change the rule
            </Link>
          </li>
        )}
        {lifts('askAdministrators') && (
          <li>
            <AskAdministrators organizationId={organizationId} name={name} />
          </li>
        )}
        {lifts('leaveOrganization') && (
          <li>
            <LeaveOrganization organizationId={organizationId} name={name} />
          </li>
        )}
      </ul>
    </li>
  )
}

type Binding = { isForAll: boolean; isByGrant: boolean; role: string | undefined }

/** Whom the rule binds, and what others can do about it. */
function inWords({ isForAll, isByGrant, role }: Binding): { whom: string; administrators: string } {
  if (isForAll) return { whom: 'of everybody', administrators: 'Its administrators can change the rule:' }
  if (isByGrant) {
    return {
      whom: 'of you for a role that you have on a part of it',
      administrators: 'Its administrators can take that role back, or change the rule:',
    }
  }
  return {
    whom: role ? `of you as ${role}` : 'of you',
    administrators: 'Its administrators can give you a role that needs none, or change the rule:',
  }
}
