import { operation } from '../http/operation.ts'
import { organizationParams } from '../organizations/organization-params.ts'
import { requireAccount } from './operator-act.ts'
import { operatorOrganizationDetail } from './operator-organization-view.ts'
import { findOrganizationDetail } from './organization-detail.ts'

/** Whom to write to, and how much of its plan it uses; nothing of what is in it. */
export const getOrganizationAsOperator = operation({
  id: 'getOrganizationAsOperator',
  method: 'GET',
  path: '/deployment/organizations/:organizationId',
  access: { operator: true },
  tag: 'operator',
  summary: 'See an organization from outside',
  params: organizationParams,
  responses: { 200: operatorOrganizationDetail },
  problems: [],
  async handle({ context, params }) {
    const detail = await findOrganizationDetail(context, params.organizationId)
    return { status: 200, body: requireAccount(detail) }
  },
})
