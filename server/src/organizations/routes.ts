import { createOrganization } from './create-organization.ts'
import { deleteOrganization } from './delete-organization.ts'
import { getOrganization } from './get-organization.ts'
import { leaveOrganization } from './leave-organization.ts'
import { listOrganizations } from './list-organizations.ts'
import { memberRoutes } from './members/routes.ts'
import { planOrganizationDeletion } from './plan-organization-deletion.ts'
import { roleRoutes } from './roles/routes.ts'
import { updateOrganization } from './update-organization.ts'

export const organizationRoutes = [
  createOrganization,
  listOrganizations,
  getOrganization,
  updateOrganization,
  planOrganizationDeletion,
  deleteOrganization,
  leaveOrganization,
  ...memberRoutes,
  ...roleRoutes,
]
