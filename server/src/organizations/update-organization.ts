import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { nameField, tidy } from '../users/person-fields.ts'
import { requireActor } from './members/ranks.ts'
import { organizationParams } from './organization-params.ts'
import { organizationView, toOrganizationView } from './organization-view.ts'
import { lockOrganization, renameOrganization } from './organizations.ts'

/** The organization has another name. */
export const updateOrganization = operation({
  id: 'updateOrganization',
  method: 'PATCH',
  path: '/organizations/:organizationId',
  access: { permission: 'organization.update' },
  tag: 'organizations',
  summary: 'Rename an organization',
  params: organizationParams,
  body: Type.Object({ name: nameField('Name of the organization.') }, { additionalProperties: false }),
  responses: { 200: organizationView },
  problems: [],
  async handle({ context, directory, client, caller, standing, body }) {
    const { organizationId } = standing
    const { id: userId } = caller.user
    const name = tidy(body.name)
    const view = await transaction(context.database, async (tx) => {
      const { name: from } = await lockOrganization(context, tx, organizationId)
      await requireActor(tx, { organizationId, userId }, 'organization.update')
      if (from !== name) {
        await renameOrganization(tx, organizationId, name)
        await recordEvent(context, tx, {
          directoryId: directory.id,
          organizationId,
          act: 'organization.renamed',
          userId,
          target: { kind: 'organization', id: organizationId },
          by: caller,
          client,
          details: { from, name },
        })
      }
      return toOrganizationView(tx, { ...standing, organizationName: name }, whoIs(context, caller).cap)
    })
    return { status: 200, body: view }
  },
})
