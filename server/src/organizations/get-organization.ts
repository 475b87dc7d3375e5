import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { organizationParams } from './organization-params.ts'
import { organizationView, toOrganizationView } from './organization-view.ts'

/** The organization as the caller may see it, and what the caller may do there. */
export const getOrganization = operation({
  id: 'getOrganization',
  method: 'GET',
  path: '/organizations/:organizationId',
  access: { permission: 'organization.read' },
  tag: 'organizations',
  summary: 'One organization and my place in it',
  params: organizationParams,
  responses: { 200: organizationView },
  problems: [],
  async handle({ context, caller, standing }) {
    const { cap } = whoIs(context, caller)
    return { status: 200, body: await toOrganizationView(context.database.kysely, standing, cap) }
  },
})
