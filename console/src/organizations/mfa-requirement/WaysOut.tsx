import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Blocker } from '../../api/problem.ts'
import { organizationQuery } from '../organization-query.ts'
import classes from '../organizations.module.css'
import { AskAdministrators } from './AskAdministrators.tsx'
import { LeaveOrganization } from './LeaveOrganization.tsx'

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
        {data && ` of you as ${data.role.name}`}. To do without one:
      </p>
      <ul className={classes.ways} aria-label={`Ways out for ${name}`}>
        {mayChangeRoles && (
          <li>
            <Link to="/organizations/$organizationId/members" params={params}>
              Take a role that needs none
            </Link>
            {mayChangeRule && (
              <>
                , or{' '}
                <Link to="/organizations/$organizationId/security" params={params}>
                  change the rule
                </Link>
              </>
            )}
          </li>
        )}
        <li>
          {!mayChangeRoles && <p>They can give you a role that needs none, or an exception:</p>}
          <AskAdministrators organizationId={organizationId} name={name} />
        </li>
        <li>
          <LeaveOrganization organizationId={organizationId} name={name} />
        </li>
      </ul>
    </li>
  )
}
