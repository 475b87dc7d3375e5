import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMay, useOrganization } from '../organizations/current-organization.ts'
import { fullName } from '../organizations/in-words.ts'
import { membersQuery } from '../organizations/members/members-query.ts'
import { rolesQuery } from '../organizations/roles/roles-query.ts'
import { projectsQuery } from '../projects/projects-query.ts'
import type { Names } from './event-words.ts'

/** Names of those the log tells about by their ids, from what other pages show as well. */
export function useNames(): Names {
  const { id } = useOrganization()
  const may = useMay()
  const members = useInfiniteQuery({ ...membersQuery(id, ''), enabled: may('members.read') })
  const roles = useQuery({ ...rolesQuery(id), enabled: may('roles.read') })
  const projects = useInfiniteQuery(projectsQuery(id))
  const people = new Map(
    members.data?.pages.flatMap(({ items }) => items.map(({ user }) => [user.id, fullName(user)])),
  )
  const places = new Map(projects.data?.pages.flatMap(({ items }) => items.map((one) => [one.id, one.name])))
  const roleNames = new Map(roles.data?.items.map((role) => [role.id, role.name]))
  return {
    person: (userId) => people.get(userId),
    role: (roleId) => roleNames.get(roleId),
    place: (placeId) => places.get(placeId),
  }
}
