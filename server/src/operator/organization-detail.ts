import type { Static } from 'typebox'
import type { Context } from '../context.ts'
import { countUsage, getPlan } from '../organizations/billing/plans.ts'
import { type operatorOrganizationDetail, toOperatorOrganizationView } from './operator-organization-view.ts'
import { findOperatorOrganization, listOwnersOf } from './operator-organizations.ts'

/** What an operator may see of one organization, or null when there is none. */
export async function findOrganizationDetail(
  context: Context,
  organizationId: string,
): Promise<Static<typeof operatorOrganizationDetail> | null> {
  const db = context.database.kysely
  const organization = await findOperatorOrganization(db, organizationId)
  if (organization === undefined) return null
  return {
    ...toOperatorOrganizationView(organization),
    owners: await listOwnersOf(db, organizationId),
    usage: await countUsage(db, organizationId),
    limits: getPlan(context, organization.plan).limits,
  }
}
