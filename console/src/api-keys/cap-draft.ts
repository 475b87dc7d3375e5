import type { ApiKey, BuiltInRole, GivenCap, KeyPermission } from './keys-query.ts'

/** A role, or none: then the role of the moment counts. */
export type RoleLimit = BuiltInRole | ''

export type ChosenOrganization = { id: string; name: string | null; role: RoleLimit }
export type ChosenProject = { id: string; name: string | null; organizationId: string | null }

/** The limits while they are being chosen: what was chosen stays when somebody looks at the other answer. */
export type CapDraft = {
  isInChosen: boolean
  organizations: ChosenOrganization[]
  isOnProjects: boolean
  projects: ChosenProject[]
  role: RoleLimit
  isOnPermissions: boolean
  permissions: KeyPermission[]
}

export const unlimited: CapDraft = {
  isInChosen: false,
  organizations: [],
  isOnProjects: false,
  projects: [],
  role: '',
  isOnPermissions: false,
  permissions: [],
}

export function draftOf({ role, organizations, projects, permissions }: ApiKey['cap']): CapDraft {
  return {
    isInChosen: organizations !== null,
    organizations: (organizations ?? []).map((one) => ({ ...one, role: one.role ?? '' })),
    isOnProjects: projects !== null,
    projects: projects ?? [],
    role: role ?? '',
    isOnPermissions: permissions !== null,
    permissions: (permissions ?? []) as KeyPermission[],
  }
}

/** The limits as they are sent. */
export function capOf(draft: CapDraft): GivenCap {
  const { isInChosen, organizations, role, isOnPermissions, permissions } = draft
  return {
    ...(role ? { role } : {}),
    ...(isInChosen ? { organizations: organizations.map(({ id, role: most }) => limited(id, most)) } : {}),
    ...(isInChosen && draft.isOnProjects ? { projects: draft.projects.map(({ id }) => id) } : {}),
    ...(isOnPermissions ? { permissions } : {}),
  }
}

function limited(id: string, role: RoleLimit) {
  return role ? { id, role } : { id }
}

export type CapErrors = { organizations?: string; projects?: string; permissions?: string }

/** What is chosen by half: a limit that names nothing. */
export function checkCap(draft: CapDraft): CapErrors {
  const { isInChosen, organizations, isOnProjects, projects, isOnPermissions, permissions } = draft
  return {
    ...(isInChosen && organizations.length === 0
      ? { organizations: 'Choose at least one organization.' }
      : {}),
    ...(isInChosen && isOnProjects && projects.length === 0
      ? { projects: 'Choose at least one project.' }
      : {}),
    ...(isOnPermissions && permissions.length === 0
      ? { permissions: 'Choose at least one permission.' }
      : {}),
  }
}
