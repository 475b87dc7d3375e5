import type { Context } from '../context.ts'
import type { Person } from '../credentials/credential.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import { isInSight } from './cap.ts'
import type { OwnedStanding, Standing } from './decide.ts'
import { findOwnedStanding, type OwnedPlace } from './owned-standing.ts'
import type { ScopeKind } from './permissions.ts'
import { findOwnStanding, findStanding, type Place, scopeOf } from './standing.ts'

/** Wherever somebody may want to do something: in an organization, or at what somebody owns. */
export type AnyPlace = Place | OwnedPlace
export type AnyStanding = Standing | OwnedStanding

/** The kind of scope that a place is. */
export function scopeOfPlace(place: AnyPlace): ScopeKind {
  return 'owned' in place ? place.owned.kind : scopeOf(place)
}

/** Somebody's standing at a place, in one statement; null when for them nothing is there. */
export function findStandingAt(context: Context, userId: string, place: AnyPlace): Soon<AnyStanding | null> {
  return 'owned' in place ? findOwnedStanding(context, userId, place) : findStanding(context, userId, place)
}

/** The standing of whoever shows a credential: for an API key, places outside its cap are not there. */
export function findOwnStandingAt(
  context: Context,
  person: Person,
  place: AnyPlace,
): Soon<AnyStanding | null> {
  if (!('owned' in place)) return findOwnStanding(context, person, place)
  return whenReady(findOwnedStanding(context, person.user.id, place), (standing) => {
    const isOutside = standing !== null && person.kind === 'api-key' && !isInSight(person.cap, standing)
    return isOutside ? null : standing
  })
}

/** The caller's standing in the organization alone that was named with a place, if one was. */
export function findOrganizationStanding(
  context: Context,
  person: Person,
  { organizationId }: AnyPlace,
): Soon<Standing | null> {
  return organizationId === undefined ? null : findOwnStanding(context, person, { organizationId })
}

/** The place that the parameters of a path name. */
export function placeInPath(params: Record<string, string>): AnyPlace {
  const { applicationId, dashboardId, organizationId = '', projectId, workspaceId } = params
  if (applicationId !== undefined) return { owned: { kind: 'application', id: applicationId } }
  if (dashboardId !== undefined) return { owned: { kind: 'dashboard', id: dashboardId } }
  return { organizationId, projectId, workspaceId }
}
