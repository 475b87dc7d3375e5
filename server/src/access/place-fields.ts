import Type from 'typebox'
import { idPattern } from '../crypto/ids.ts'
import { fieldProblem } from '../http/problems.ts'
import type { AnyPlace } from './any-place.ts'
import type { ScopeKind } from './permissions.ts'

const id = (kind: ScopeKind, description: string) =>
  Type.Optional(Type.String({ maxLength: 40, pattern: idPattern(kind), description }))

/** A place that may be named beside a question: from wide to narrow, or an application or dashboard. */
export const optionalPlaceFields = {
  organizationId: id('organization', 'The organization that is asked about.'),
  projectId: id('project', 'A project of it.'),
  workspaceId: id('workspace', 'A workspace of the project.'),
  applicationId: id('application', 'An application, by itself or beside its organization.'),
  dashboardId: id('dashboard', 'A dashboard, by itself or beside its organization.'),
}

type GivenPlace = { [K in keyof typeof optionalPlaceFields]?: string | undefined }

/**
 * The place that was named, or null when none was.
 * @throws {Problem} validation when a narrower place is named without the wider one, or two places at once.
 */
export function readPlace(given: GivenPlace): AnyPlace | null {
  const { organizationId, projectId, workspaceId, applicationId, dashboardId } = given
  if (applicationId !== undefined) {
    requireNone('applicationId', projectId, workspaceId, dashboardId)
    return { owned: { kind: 'application', id: applicationId }, organizationId }
  }
  if (dashboardId !== undefined) {
    requireNone('dashboardId', projectId, workspaceId)
    return { owned: { kind: 'dashboard', id: dashboardId }, organizationId }
  }
  if (organizationId === undefined) {
    if (projectId !== undefined || workspaceId !== undefined) throw missing('organizationId')
    return null
  }
  if (workspaceId !== undefined && projectId === undefined) throw missing('projectId')
  return { organizationId, projectId, workspaceId }
}

/**
 * The place of a question that needs one. What is named without the wider place is not there, as everything else that
 * nobody can see.
 * @throws {Problem} validation when none is named, or two at once.
 */
export function requirePlace(given: GivenPlace): AnyPlace {
  const { organizationId, projectId, workspaceId } = given
  if (given.applicationId !== undefined || given.dashboardId !== undefined)
    return readPlace(given) as AnyPlace
  if (organizationId !== undefined) return { organizationId, projectId, workspaceId }
  throw fieldProblem('organizationId', 'required', 'Name the organization, or an application or dashboard.')
}

function requireNone(path: string, ...others: (string | undefined)[]): void {
  if (others.every((other) => other === undefined)) return
  throw fieldProblem(path, 'ambiguous', 'Name one place: an application or dashboard lies in no other.')
}

function missing(path: string) {
  return fieldProblem(path, 'required', 'A place is named from wide to narrow: this one is needed as well.')
}
