import type { Scope } from '../organizations/roles/scope-words.ts'
import type { Place } from '../projects/PlaceFields.tsx'

/** What one organization owns beside its projects. */
export type OwnedScope = Extract<Scope, 'application' | 'dashboard'>

/** Where somebody may or may not: with each permission counts what is of its scope. */
export type AskedPlace = { inProject: Place; owned: { id: string; name: string } }

export const nowhere: AskedPlace = {
  inProject: { projectId: '', workspaceId: '' },
  owned: { id: '', name: '' },
}

export function isOwnedScope(scope: Scope): scope is OwnedScope {
  return scope === 'application' || scope === 'dashboard'
}

/** How a question names the place beside its organization. */
export function inApi(scope: Scope, { inProject: { projectId, workspaceId }, owned }: AskedPlace) {
  if (scope === 'organization') return {}
  if (scope === 'application') return { applicationId: owned.id }
  if (scope === 'dashboard') return { dashboardId: owned.id }
  return { projectId, ...(workspaceId ? { workspaceId } : {}) }
}

/** What is still to be chosen, in words. */
export function whatIsMissing(scope: Scope, { inProject, owned }: AskedPlace): string | undefined {
  if (scope === 'organization') return undefined
  if (isOwnedScope(scope)) return owned.id ? undefined : `Choose ${withArticle[scope]}.`
  if (scope === 'workspace') return inProject.workspaceId ? undefined : 'Choose a project and a workspace.'
  return inProject.projectId ? undefined : 'Choose a project.'
}

export const withArticle: Record<OwnedScope, string> = {
  application: 'an application',
  dashboard: 'a dashboard',
}
