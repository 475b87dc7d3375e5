import { effectiveRole, type Holding } from '../../access/decide.ts'
import { type Permission, permissionNames, permissions } from '../../access/permissions.ts'
import { type Holder, holdingAt, type ScopePlace } from './grants.ts'

/**
 * What a member holds throughout a place: at the project or workspace and on all that lies in it, or without one in
 * the whole organization; also on what is made there later. A role given there counts on all of it, so that who gives
 * one within their floor gives nobody more than they hold themselves, wherever that is.
 * @see OWASP ASVS 8.2.1
 */
export function floorOf(holder: Holder, place?: ScopePlace): ReadonlySet<Permission> {
  return holder.grants
    .filter(({ scope }) => place === undefined || isBelow(scope, place))
    .reduce((floor, { scope }) => floor.intersection(heldAt(holder, scope)), heldAt(holder, place))
}

/** Every permission as it counts at a place and, where it is about something narrower, on what has no grant there. */
function heldAt({ organizationId, member, grants }: Holder, place?: ScopePlace): Set<Permission> {
  const { role } = member
  const whole: Holding = {
    organizationId,
    projectId: null,
    workspaceId: null,
    role,
    projectGrant: null,
    workspaceGrant: null,
  }
  const holding = place === undefined ? whole : holdingAt(organizationId, member, place, grants)
  return new Set(
    permissionNames.filter((name) =>
      effectiveRole(holding, permissions[name].scope).role.permissions.has(name),
    ),
  )
}

function isBelow(scope: ScopePlace, { kind, id }: ScopePlace): boolean {
  return kind === 'project' && scope.kind === 'workspace' && scope.projectId === id
}
