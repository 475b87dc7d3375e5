import type { KeyPermission, Reach } from './keys-query.ts'

/** The organizations in which a key can do anything at all. */
export function openOrganizations({ organizations }: Reach): Reach['organizations'] {
  return organizations.filter(({ permissions }) => permissions.length > 0)
}

/** What a key can do somewhere: in an organization or in the personal space of its owner. */
export function heldIn(reach: Reach): KeyPermission[] {
  return namesOf(everywhere(reach))
}

/** What of it the key has ever used. */
export function usedIn(reach: Reach): KeyPermission[] {
  return namesOf(everywhere(reach).filter(({ lastUsedAt }) => lastUsedAt !== null))
}

function everywhere({ organizations, personal }: Reach): Reach['personal'] {
  return [...organizations.flatMap(({ permissions }) => permissions), ...personal]
}

function namesOf(permissions: Reach['personal']): KeyPermission[] {
  // Only what keys can be given is ever held or used by one.
  return [...new Set(permissions.map(({ name }) => name as KeyPermission))]
}
