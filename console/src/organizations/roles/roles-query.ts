import { queryOptions, useQuery } from '@tanstack/react-query'
import { call, client } from '../../api/client.ts'
import type { Role } from '../answers.ts'
import { useMay, useOrganization } from '../current-organization.ts'
import { organizationKey } from '../organization-query.ts'

export function rolesQuery(organizationId: string) {
  return queryOptions({
    queryKey: [...organizationKey(organizationId), 'roles'],
    queryFn: () =>
      call(() =>
        client.GET('/v1/organizations/{organizationId}/roles', { params: { path: { organizationId } } }),
      ),
  })
}

export type GivableRole = Pick<Role, 'id' | 'name'> & { permissions?: Role['permissions'] }

/** What this person may give: nobody gives more than they have. Whoever may not see the roles is offered the built-in ones. */
export function useGivableRoles(): GivableRole[] {
  const { id, role } = useOrganization()
  const may = useMay()
  const { data } = useQuery({ ...rolesQuery(id), enabled: may('roles.read') })
  if (!data) return may('roles.read') ? [] : builtIn
  const own = new Set(data.items.find((item) => item.id === role.id)?.permissions)
  return data.items.filter(({ permissions }) => permissions.every((permission) => own.has(permission)))
}

const builtIn: GivableRole[] = [
  { id: 'none', name: 'None' },
  { id: 'viewer', name: 'Viewer' },
  { id: 'collaborator', name: 'Collaborator' },
  { id: 'editor', name: 'Editor' },
  { id: 'admin', name: 'Admin' },
  { id: 'owner', name: 'Owner' },
  { id: 'billing', name: 'Billing' },
]
