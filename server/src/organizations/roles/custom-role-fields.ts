import Type from 'typebox'
import { type Permission, permissionNames } from '../../access/permissions.ts'
import type { Context } from '../../context.ts'
import { Problem } from '../../http/problems.ts'
import { nameField, tidy } from '../../users/person-fields.ts'
import { builtInRoleNames } from './role-view.ts'
import { normalizeName } from './roles.ts'

/** What can be said about a custom role. */
export const customRoleFields = {
  name: nameField('Name of the role; no other role of the organization has it.'),
  permissions: Type.Array(Type.Enum(permissionNames), {
    maxItems: permissionNames.length,
    description: 'What the role allows. `organization.read` always belongs to it.',
  }),
}

/** The name as it is kept. @throws {Problem} name-taken when a built-in role has it. */
export function requireOwnName(name: string): string {
  const kept = tidy(name)
  const builtIn = Object.values(builtInRoleNames).map(normalizeName)
  if (builtIn.includes(normalizeName(kept))) throw new Problem('name-taken')
  return kept
}

/** In the order of the catalogue; without `organization.read` its holders could not even find the organization. */
export function completePermissions(given: readonly Permission[]): Permission[] {
  return permissionNames.filter((name) => name === 'organization.read' || given.includes(name))
}

/** Turns the violation of the index on role names into a problem; any other error stays what it is. */
export function asTakenName(context: Context, error: unknown): unknown {
  const index = context.database.uniqueViolation(error)
  return index !== null && /roles[_.]name/.test(index) ? new Problem('name-taken', { cause: error }) : error
}
