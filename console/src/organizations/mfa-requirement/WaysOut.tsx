import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Blocker } from '../../api/problem.ts'
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

function WaysOutOfOne({ blocker: { organization } }: { blocker: Blocker }) {
  const { id: organizationId, name } = organization
  const { data } = useQuery(organizationQuery(organizationId))
  const mayChangeRoles = data?.permissions.includes('members.update')
  const mayChangeRule = data?.permissions.includes('mfa.manage')
  const params = { organizationId }
  return (
    <li className={classes.blocker}>
      <p>
        <strong>{name}</strong> requires a second factor
        {data && ` of you as ${data.role.name}`}.{' '}
        {mayChangeRoles
          ? 'This is what lifts it:'
          : 'Its administrators can give you a role that needs none, or change the rule:'}
      </p>
      <ul className={classes.ways} aria-label={`Ways out for ${name}`}>
        {mayChangeRoles && (
          <li>
            <Link to="/organizations/$organizationId/members" params={params} className={button.button}>
              Take a role that needs none
            </Link>
          </li>
        )}
        {mayChangeRoles && mayChangeRule && (
          <li>
            <Link to="/organizations/$organizationId/security" params={params} className={button.button}>
              Change the rule
            </Link>
          </li>
        )}
        <li>
          <AskAdministrators organizationId={organizationId} name={name} />
        </li>
        <li>
          <LeaveOrganization organizationId={organizationId} name={name} />
        </li>
      </ul>
    </li>
  )
}
