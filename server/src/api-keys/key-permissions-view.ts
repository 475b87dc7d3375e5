import Type, { type Static } from 'typebox'
import { type Permission, permissionNames, permissions, scopeKinds } from '../access/permissions.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { roleView, toRoleView } from '../organizations/roles/role-view.ts'
import type { KeyReach } from './key-permissions.ts'

/** What a key can do right now, by organization. */
export const keyPermissionsView = Type.Object({
  organizations: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      role: roleView,
      blocked: Type.Union([Type.Literal('mfa-required'), Type.Null()], {
        description: 'What keeps all of it from being used by this key.',
      }),
      permissions: Type.Array(
        Type.Object({
          name: Type.Enum([...permissionNames]),
          scope: Type.Enum([...scopeKinds]),
          onlyByGrant: Type.Boolean({
            description: 'Only in single projects or workspaces, by a grant on them.',
          }),
          lastUsedAt: Type.Union([timeField('Last use by this key, in any organization.'), Type.Null()]),
        }),
      ),
      projects: Type.Union(
        [Type.Array(Type.Object({ id: Type.String(), name: Type.String() })), Type.Null()],
        { description: 'The only projects it acts in; null when it is not limited to any.' },
      ),
    }),
    { description: 'Where its owner belongs and its limits leave room: at most the 200 newest memberships.' },
  ),
  personal: Type.Array(
    Type.Object({
      name: Type.Enum([...permissionNames]),
      lastUsedAt: Type.Union([timeField('Last use by this key, anywhere.'), Type.Null()]),
    }),
    { description: 'In the personal space of its owner: with their own applications and dashboards.' },
  ),
  neverUsed: Type.Array(Type.Enum([...permissionNames]), {
    description: 'What it can do and has never done. Empty for a key that is not made yet.',
  }),
})

/**
 * The answer about a key.
 * @param uses when each permission was last used; null for a key that is not made yet.
 */
export function toKeyPermissionsView(
  { reaches, personal }: { reaches: readonly KeyReach[]; personal: readonly Permission[] },
  uses: ReadonlyMap<string, number> | null,
): Static<typeof keyPermissionsView> {
  const lastUse = (name: Permission) => {
    const at = uses?.get(name)
    return at === undefined ? null : toTime(at)
  }
  const all = new Set([...reaches.flatMap((reach) => reach.permissions.map(({ name }) => name)), ...personal])
  return {
    organizations: reaches.map(({ membership, isMfaMissing, permissions: held, projects }) => ({
      id: membership.organizationId,
      name: membership.organizationName,
      role: toRoleView(membership.role.id, membership.roleName),
      blocked: isMfaMissing ? 'mfa-required' : null,
      permissions: held.map(({ name, onlyByGrant }) => ({
        name,
        scope: permissions[name].scope,
        onlyByGrant,
        lastUsedAt: lastUse(name),
      })),
      projects,
    })),
    personal: personal.map((name) => ({ name, lastUsedAt: lastUse(name) })),
    neverUsed: uses === null ? [] : permissionNames.filter((name) => all.has(name) && !uses.has(name)),
  }
}
